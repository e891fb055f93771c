package suasion.audit;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Statistic.Observable;
import suasion.audit.Statistic.Standing;
import suasion.audit.Statistic.Test;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Gain;
import suasion.mechanism.Incentive;
import suasion.mechanism.Pooled;
import suasion.mechanism.Promise;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.mechanism.Value;

/**
 * The statistics of a scheme: every promise that it makes, as something countable in an arm of play.
 *
 * <p>OBEDIENCE is conditional on (type, signal heard): the gain against a deviation not taken where players obey,
 * against the action really taken in a deviating arm. VALUE: the designer's payoff against sum_cell prior(cell)
 * sum_message phi(message | cell) objective(cell, outcome(message)). CALIBRATION and PLAUSIBILITY:
 * {@link BeliefStatistics}. More than {@link #MOST} promises of a kind are judged in groups. Ranges are over the
 * outcomes that the announced mechanism can produce.
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
    private final double margin;

    private Statistics(DesignProblem problem, Table table, double margin) {
        this.problem = problem;
        this.game = problem.game();
        this.table = table;
        this.signals = table.signals();
        this.margin = margin;
    }

    /**
     * The statistics of a scheme.
     *
     * @param margin violations up to this are tolerated: of payoffs a share of the range over the game of the player's
     *     (VALUE: the designer's) payoff, of beliefs a probability; usually {@link #MARGIN}
     */
    public static Statistics of(DesignProblem problem, Table table, double margin) {
        return new Statistics(problem, table, margin);
    }

    /**
     * What is judged in a set of arms that are played with the same draws: gains and beliefs once, in the first arm in
     * which nobody deviates; realised deviations where they happen; VALUE everywhere.
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
        }
        return all;
    }

    /**
     * OBEDIENCE against deviations that are not taken: one per gain or, if there are too many, one per type and signal.
     */
    public List<Statistic> obedience(KnownArm arm) {
        List<Gain> gains = problem.gains(signals);
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
        return problem.gains(signals).stream()
                .filter(gain -> arm.actions().get(gain.player()).get(gain.signal()) == gain.deviation())
                .map(gain -> obedience(arm, gain.incentive(), List.of(gain), true))
                .toList();
    }

    /**
     * CALIBRATION of every posterior: one per (player, type, signal, cell) or, if there are too many, one per signal.
     */
    public List<Statistic> calibration(KnownArm arm) {
        return new BeliefStatistics(table, margin).calibration(arm);
    }

    /** PLAUSIBILITY: one per player and cell of positive prior. */
    public List<Statistic> plausibility(KnownArm arm) {
        return new BeliefStatistics(table, margin).plausibility(arm);
    }

    /** VALUE: judged where the arm earns the certified value, else reported. */
    public Statistic value(KnownArm arm) {
        Payoff objective = problem.objective();
        Bounds range = new Bounds();
        for (int cell = 0; cell < game.cells(); cell++) {
            for (int message = 0; message < signals.messages(); message++) {
                if (table.mass(cell, message).getNumerator().signum() > 0) {
                    range.include(objective.exact(cell, signals.outcome(message)));
                }
            }
            if (arm.conduct() != KnownArm.Conduct.OBEDIENT
                    && game.prior().get(cell).getNumerator().signum() > 0) {
                // Who may disobey may do anything.
                for (int outcome = 0; outcome < game.outcomes(); outcome++) {
                    range.include(objective.exact(cell, outcome));
                }
            }
        }
        double promised = Exact.toDouble(table.expected(objective));
        return new Statistic(
                new Value(problem.designer()),
                arm.name(),
                arm.conduct().earnsTheValue() ? Standing.JUDGED : Standing.UNJUDGED,
                Test.EQUALS,
                (cell, message, outcome) -> objective.approx(cell, outcome),
                range.low(),
                range.high(),
                promised,
                promised,
                margin(objective),
                1);
    }

    private Statistic obedience(KnownArm arm, Promise promise, List<Gain> gains, boolean realised) {
        Gain one = gains.get(0);
        BigFraction probability = BigFraction.ZERO;
        BigFraction weighted = BigFraction.ZERO;
        Bounds range = new Bounds();
        int[] hearing = one.messages();
        for (int cell = 0; cell < game.cells(); cell++) {
            for (int message : one.concerns(cell) ? hearing : new int[0]) {
                BigFraction mass = table.mass(cell, message);
                if (mass.getNumerator().signum() > 0) {
                    BigFraction gain = mean(gains, cell, message);
                    probability = probability.add(mass);
                    weighted = weighted.add(mass.multiply(gain));
                    range.include(gain);
                }
            }
        }
        boolean vacuous = probability.getNumerator().signum() == 0;
        // What a deviating player really forwent is the payoff of the outcome that was played, whatever it was.
        Observable observable = (cell, message, outcome) -> {
            boolean heard = one.concerns(cell) && signals.signalOf(message, one.player()) == one.signal();
            if (!heard || realised && game.actionOf(outcome, one.player()) != one.deviation()) {
                return Double.NaN;
            }
            return Exact.toDouble(
                    realised
                            ? one.obeyed(cell, message).subtract(one.payoff().exact(cell, outcome))
                            : mean(gains, cell, message));
        };
        return new Statistic(
                promise,
                arm.name(),
                vacuous ? Standing.VACUOUS : Standing.JUDGED,
                Test.AT_LEAST,
                observable,
                range.low(),
                range.high(),
                vacuous ? Double.NaN : Exact.toDouble(weighted.divide(probability)),
                Exact.toDouble(problem.robustness()),
                margin(one.payoff()),
                Exact.toDouble(probability));
    }

    /** The mean of several gains: exact, so that a gain of exactly 0 is judged as 0. */
    private static BigFraction mean(List<Gain> gains, int cell, int message) {
        BigFraction sum = BigFraction.ZERO;
        for (Gain gain : gains) {
            sum = sum.add(gain.exact(cell, message));
        }
        return gains.size() == 1 ? sum : sum.divide(new BigFraction(gains.size()));
    }

    private double margin(Payoff payoff) {
        return margin * Exact.toDouble(game.range(payoff));
    }

    private static boolean sameSignal(Gain a, Gain b) {
        return a.player() == b.player() && a.type() == b.type() && a.signal() == b.signal();
    }
}
