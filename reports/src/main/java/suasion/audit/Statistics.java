package suasion.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Statistic.Observable;
import suasion.audit.Statistic.Standing;
import suasion.audit.Statistic.Test;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.mechanism.Accounts;
import suasion.mechanism.DesignProblem;
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
 * against what was really got in an arm where this player alone deviates. Gains include what is paid for obeying. VALUE
 * and BALANCE: {@link DesignerStatistics}. CALIBRATION and PLAUSIBILITY: {@link BeliefStatistics}. More than
 * {@link #MOST} promises of a kind are judged in groups. Ranges, payments included, are over what the announced
 * mechanism can produce.
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
    private final DesignerStatistics designer;
    private final double[] margins;
    private final double beliefMargin;

    private Statistics(DesignProblem problem, Table table, double margin) {
        this.problem = problem;
        this.game = problem.game();
        this.table = table;
        this.signals = table.signals();
        this.accounts = Accounts.of(problem, table);
        this.gains = problem.gains(table).stream()
                .filter(ObedienceGain.class::isInstance)
                .map(ObedienceGain.class::cast)
                .toList();
        this.designer = new DesignerStatistics(problem, table, margin * Exact.toDouble(problem.scale()));
        this.margins = game.payoffs().stream()
                .mapToDouble(payoff -> margin * Exact.toDouble(game.range(payoff)))
                .toArray();
        this.beliefMargin = margin;
    }

    /**
     * The statistics of a scheme.
     *
     * @param margin violations up to this are tolerated: of payoffs a share of the range over the game of the player's
     *     (VALUE, BALANCE: the designer's) payoff without payments, of beliefs a probability; usually {@link #MARGIN}
     */
    public static Statistics of(DesignProblem problem, Table table, double margin) {
        return new Statistics(problem, table, margin);
    }

    /**
     * What is judged in a set of arms that are played with the same draws: gains and beliefs once, in the first arm in
     * which nobody deviates; realised deviations where they happen; VALUE and BALANCE everywhere.
     */
    public List<Statistic> of(List<KnownArm> arms) {
        List<Statistic> all = new ArrayList<>();
        boolean first = true;
        for (KnownArm arm : arms) {
            if (arm.conduct() == KnownArm.Conduct.DEVIATING) {
                all.addAll(realised(arm));
            } else if (first) {
                all.addAll(obedience(arm));
                all.addAll(calibration(arm));
                all.addAll(plausibility(arm));
                first = false;
            }
            all.add(value(arm));
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

    /** OBEDIENCE against the deviations that a DEVIATING arm really takes, everybody else obeying. */
    public List<Statistic> realised(KnownArm arm) {
        return gains.stream()
                .filter(arm::takes)
                .map(gain -> obedience(arm, gain.incentive(), List.of(gain), true))
                .toList();
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

    /** VALUE: judged where the arm earns the certified value, else reported. */
    public Statistic value(KnownArm arm) {
        return designer.value(arm);
    }

    /** BALANCE: judged where VALUE is; empty where payments are neither allowed nor owed. */
    public Optional<Statistic> balance(KnownArm arm) {
        return designer.balance(arm);
    }

    private Statistic obedience(KnownArm arm, Promise promise, List<ObedienceGain> group, boolean realised) {
        ObedienceGain one = group.get(0);
        ExactSum probability = new ExactSum();
        ExactSum weighted = new ExactSum();
        Bounds range = new Bounds();
        int[] hearing = one.messages();
        for (int cell = 0; cell < game.cells(); cell++) {
            for (int message : one.concerns(cell) ? hearing : new int[0]) {
                BigFraction mass = table.mass(cell, message);
                if (mass.getNumerator().signum() > 0) {
                    BigFraction gain = mean(group, cell, message);
                    probability.add(mass);
                    weighted.addProduct(mass, gain);
                    range.include(gain);
                }
            }
        }
        boolean vacuous = probability.signum() == 0;
        // What a deviating player really got is the outcome that was played, whatever it was, and what was paid for it.
        Observable observable = (cell, message, outcome) -> {
            boolean heard = one.concerns(cell) && signals.signalOf(message, one.player()) == one.signal();
            if (!heard || realised && game.actionOf(outcome, one.player()) != one.deviation()) {
                return Double.NaN;
            }
            return Exact.toDouble(
                    realised
                            ? one.obeyed(cell, message).subtract(accounts.player(one.player(), cell, message, outcome))
                            : mean(group, cell, message));
        };
        return new Statistic(
                promise,
                arm.name(),
                vacuous ? Standing.VACUOUS : Standing.JUDGED,
                Test.AT_LEAST,
                observable,
                range.low(),
                range.high(),
                vacuous ? Double.NaN : Exact.toDouble(weighted.value().divide(probability.value())),
                Exact.toDouble(problem.robustness()),
                margins[one.player()],
                Exact.toDouble(probability.value()));
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
