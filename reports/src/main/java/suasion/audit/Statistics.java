package suasion.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Statistic.Observable;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.mechanism.Accounts;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Gain;
import suasion.mechanism.HonestyGain;
import suasion.mechanism.Incentive;
import suasion.mechanism.ObedienceGain;
import suasion.mechanism.Pooled;
import suasion.mechanism.Promise;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * The statistics of a scheme: every promise that it makes, as something countable in an arm of play.
 *
 * <p>OBEDIENCE is conditional on (type, signal heard): the gain against a deviation not taken where players obey,
 * against what was really got in an arm where this player alone deviates. Gains include what is paid for obeying.
 * HONESTY and PARTICIPATION: {@link ReportingStatistics}. VALUE and BALANCE: {@link PayoffStatistics}. CALIBRATION and
 * PLAUSIBILITY: {@link BeliefStatistics}. More than {@link #MOST} promises of a kind are judged in groups. Ranges,
 * payments included, are over what the announced mechanism can produce.
 */
public final class Statistics {
    /** The most promises of one kind that are judged one by one. */
    public static final int MOST = 1_000;

    /** The usual margin: 1 % of a payoff's range over the game, .01 of a belief. */
    public static final double MARGIN = .01;

    private final DesignProblem problem;
    private final Game game;
    private final Table table;
    private final SignalSpace signals;
    private final Accounts accounts;
    private final List<ObedienceGain> gains;
    private final ReportingStatistics reporting;
    private final PayoffStatistics payoffs;
    private final double[] margins;
    private final double beliefMargin;

    private Statistics(DesignProblem problem, Table table, double margin) {
        this.problem = problem;
        this.game = problem.game();
        this.table = table;
        this.signals = table.signals();
        this.accounts = Accounts.of(problem, table);
        this.margins = game.payoffs().stream()
                .mapToDouble(payoff -> margin * Exact.toDouble(game.range(payoff)))
                .toArray();
        List<Gain> all = problem.gains(table);
        this.gains = only(ObedienceGain.class, all);
        this.reporting = new ReportingStatistics(problem, table, only(HonestyGain.class, all), margins);
        this.payoffs = new PayoffStatistics(problem, table, margin);
        this.beliefMargin = margin;
    }

    private static <G extends Gain> List<G> only(Class<G> sort, List<Gain> gains) {
        return gains.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    /**
     * The statistics of a scheme.
     *
     * @param margin violations up to this are tolerated: of payoffs a share of the range over the game of the player's
     *     payoff without payments (VALUE, BALANCE: the designer's, see {@link DesignProblem#scale()}), of beliefs a
     *     probability; usually {@link #MARGIN}
     */
    public static Statistics of(DesignProblem problem, Table table, double margin) {
        return new Statistics(problem, table, margin);
    }

    /**
     * What is judged in a set of arms that are played with the same draws: gains and beliefs once, in the first arm in
     * which nobody deviates and everybody reports the truth; realised deviations, lies and absences where they happen;
     * VALUE and BALANCE everywhere.
     */
    public List<Statistic> of(List<KnownArm> arms) {
        List<Statistic> all = new ArrayList<>();
        boolean first = true;
        for (KnownArm arm : arms) {
            if (arm.conduct() == KnownArm.Conduct.DEVIATING) {
                all.addAll(realised(arm));
            } else if (first && arm.lies().isEmpty()) {
                all.addAll(obedience(arm));
                all.addAll(reporting(arm));
                all.addAll(calibration(arm));
                all.addAll(plausibility(arm));
                first = false;
            }
            all.addAll(values(arm));
            balance(arm).ifPresent(all::add);
        }
        return all;
    }

    /**
     * OBEDIENCE against deviations that are not taken: one per gain or, if there are too many, one per type and signal.
     */
    public List<Statistic> obedience(KnownArm arm) {
        if (gains.size() <= MOST) {
            return gains.stream()
                    .map(gain -> obedience(arm, gain.incentive(), List.of(gain), false))
                    .toList();
        }
        List<Statistic> pooled = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= gains.size(); to++) {
            if (to == gains.size() || !sameSignal(gains.get(from), gains.get(to))) {
                Incentive one = gains.get(from).incentive();
                Promise group = to - from == 1
                        ? one
                        : new Pooled(one.kind(), one.player(), one.type(), one.recommendation(), to - from);
                pooled.add(obedience(arm, group, gains.subList(from, to), false));
                from = to;
            }
        }
        return pooled;
    }

    /**
     * HONESTY and PARTICIPATION against lies that are not told: one per gain or, if there are too many of a kind,
     * HONESTY per (player, type) and PARTICIPATION per player; none where the mediator knows the types.
     */
    public List<Statistic> reporting(KnownArm arm) {
        return reporting.counterfactual(arm);
    }

    /**
     * The incentives that a DEVIATING arm really tests, everybody else being honest and obeying: OBEDIENCE of the types
     * that tell the truth there, HONESTY of those that lie, PARTICIPATION of those that stay out.
     */
    public List<Statistic> realised(KnownArm arm) {
        List<Statistic> all = new ArrayList<>();
        gains.stream()
                .filter(arm::takes)
                .forEach(gain -> all.add(obedience(arm, gain.incentive(), List.of(gain), true)));
        all.addAll(reporting.realised(arm));
        return all;
    }

    /**
     * CALIBRATION of every posterior: one per (player, type, signal, cell) or, if there are too many, one per signal.
     */
    public List<Statistic> calibration(KnownArm arm) {
        return new BeliefStatistics(table, beliefMargin).calibration(arm);
    }

    /** PLAUSIBILITY: one per player who can learn something and cell of positive prior. */
    public List<Statistic> plausibility(KnownArm arm) {
        return new BeliefStatistics(table, beliefMargin).plausibility(arm);
    }

    /** VALUE of the designer, or of every player where there is none: judged where the arm earns it, else reported. */
    public List<Statistic> values(KnownArm arm) {
        return payoffs.values(arm);
    }

    /** BALANCE: judged where VALUE is; empty where nothing but fees is allowed or owed. */
    public Optional<Statistic> balance(KnownArm arm) {
        return payoffs.balance(arm);
    }

    private Statistic obedience(KnownArm arm, Promise promise, List<ObedienceGain> group, boolean realised) {
        ObedienceGain one = group.get(0);
        AnnouncedLaw law = new AnnouncedLaw();
        int[] hearing = one.messages();
        for (int cell = 0; cell < game.cells(); cell++) {
            for (int message : one.concerns(cell) ? hearing : new int[0]) {
                BigFraction mass = table.mass(cell, message);
                if (mass.getNumerator().signum() > 0) {
                    law.add(mass, mean(group, cell, message));
                }
            }
        }
        Observable observable = (cell, message, outcome) -> {
            boolean heard = one.concerns(cell) && signals.signalOf(message, one.player()) == one.signal();
            if (!heard || realised && game.actionOf(outcome, one.player()) != one.deviation()) {
                return Double.NaN;
            }
            return Exact.toDouble(realised ? lost(one, cell, message, outcome) : mean(group, cell, message));
        };
        return law.atLeast(problem, promise, arm, observable, margins[one.player()]);
    }

    /**
     * What the player lost by disobeying: what he really got is the outcome that was played, whatever it was, with what
     * was paid for it. The fee for his report is owed in any case.
     */
    private BigFraction lost(ObedienceGain gain, int cell, int message, long outcome) {
        BigFraction obeyed = accounts.player(gain.player(), cell, message, signals.outcome(message));
        return obeyed.subtract(accounts.player(gain.player(), cell, message, outcome));
    }

    /** The mean of several gains: exact, so that a gain of exactly 0 is judged as 0. */
    private static BigFraction mean(List<ObedienceGain> group, int cell, int message) {
        if (group.size() == 1) {
            return group.get(0).exact(cell, message);
        }
        ExactSum sum = new ExactSum();
        for (ObedienceGain gain : group) {
            sum.add(gain.exact(cell, message));
        }
        return sum.value().divide(new BigFraction(group.size()));
    }

    private static boolean sameSignal(ObedienceGain a, ObedienceGain b) {
        return a.player() == b.player() && a.type() == b.type() && a.signal() == b.signal();
    }
}
