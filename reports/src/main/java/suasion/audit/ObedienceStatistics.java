package suasion.audit;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Statistic.Observable;
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
 * OBEDIENCE: what it is worth to do what is recommended, conditional on the type and the signal heard.
 *
 * <p>Where players obey: the gain against a deviation not taken. In an arm in which one player really disobeys: what
 * obeying would have brought minus what he got. Gains include what is paid for obeying. More than
 * {@link Statistics#MOST} are pooled: where players obey per (player, type, signal) as the mean over the deviations; in
 * an arm of disobedience per (player, type) over the signals, each with the deviation that is taken there. Source:
 * Myerson (1982).
 */
final class ObedienceStatistics {
    private final DesignProblem problem;
    private final Game game;
    private final Table table;
    private final SignalSpace signals;
    private final Accounts accounts;
    private final List<ObedienceGain> gains;
    private final boolean pooled;
    private final Margins margins;

    ObedienceStatistics(
            DesignProblem problem, Table table, List<ObedienceGain> gains, Margins margins, boolean pooled) {
        this.problem = problem;
        this.game = problem.game();
        this.table = table;
        this.signals = table.signals();
        this.accounts = Accounts.of(problem, table);
        this.gains = gains;
        this.pooled = pooled;
        this.margins = margins;
    }

    /** What disobeying would have brought, in an arm in which everybody obeys. */
    List<Statistic> counterfactual(KnownArm arm) {
        return Groups.of(gains, gain -> List.of(gain.player(), gain.type(), gain.signal()), pooled).stream()
                .map(group -> counterfactual(arm, group))
                .toList();
    }

    /** What disobeying really brought, in a DEVIATING arm. */
    List<Statistic> realised(KnownArm arm) {
        List<ObedienceGain> taken = gains.stream().filter(arm::takes).toList();
        return Groups.of(taken, gain -> List.of(gain.player(), gain.type()), pooled).stream()
                .map(group -> realised(arm, group))
                .toList();
    }

    private static Promise promise(List<ObedienceGain> group) {
        Incentive one = group.get(0).incentive();
        boolean sameSignal =
                group.stream().allMatch(gain -> gain.signal() == group.get(0).signal());
        return group.size() == 1
                ? one
                : new Pooled(
                        one.kind(), one.player(), one.type(), sameSignal ? one.recommendation() : null, group.size());
    }

    private Statistic counterfactual(KnownArm arm, List<ObedienceGain> group) {
        ObedienceGain one = group.get(0);
        AnnouncedLaw law = new AnnouncedLaw();
        announce(law, one, (cell, message) -> mean(group, cell, message));
        Observable observable = (cell, message, outcome) ->
                one.concerns(cell) && signals.signalOf(message, one.player()) == one.signal()
                        ? Exact.toDouble(mean(group, cell, message))
                        : Double.NaN;
        return law.atLeast(
                problem, promise(group), arm, observable, margins.players().get(one.player()));
    }

    private Statistic realised(KnownArm arm, List<ObedienceGain> group) {
        ObedienceGain one = group.get(0);
        AnnouncedLaw law = new AnnouncedLaw();
        group.forEach(gain -> announce(law, gain, gain::exact));
        Map<Integer, ObedienceGain> bySignal =
                group.stream().collect(Collectors.toMap(ObedienceGain::signal, Function.identity()));
        Observable observable = (cell, message, outcome) -> {
            ObedienceGain taken = one.concerns(cell) ? bySignal.get(signals.signalOf(message, one.player())) : null;
            return taken == null || game.actionOf(outcome, one.player()) != taken.deviation()
                    ? Double.NaN
                    : Exact.toDouble(lost(one.player(), cell, message, outcome));
        };
        return law.atLeast(
                problem, promise(group), arm, observable, margins.players().get(one.player()));
    }

    /** A number of a cell and a message. */
    private interface Number {
        BigFraction of(int cell, int message);
    }

    /** What the mechanism announces for the rounds in which a gain counts. */
    private void announce(AnnouncedLaw law, ObedienceGain gain, Number number) {
        int[] hearing = gain.messages();
        for (int cell = 0; cell < game.cells(); cell++) {
            for (int message : gain.concerns(cell) ? hearing : new int[0]) {
                BigFraction mass = table.mass(cell, message);
                if (mass.getNumerator().signum() > 0) {
                    law.add(mass, number.of(cell, message));
                }
            }
        }
    }

    /**
     * What the player lost by disobeying: what he really got is the outcome that was played, whatever it was, with what
     * was paid for it. The fee for his report is owed in any case.
     */
    private BigFraction lost(int player, int cell, int message, long outcome) {
        BigFraction obeyed = accounts.player(player, cell, message, signals.outcome(message));
        return obeyed.subtract(accounts.player(player, cell, message, outcome));
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
}
