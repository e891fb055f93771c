package suasion.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Statistic.Observable;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.mechanism.Accounts;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.HonestyGain;
import suasion.mechanism.Incentive;
import suasion.mechanism.Pooled;
import suasion.mechanism.Promise;
import suasion.mechanism.Reports;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * HONESTY and PARTICIPATION: what it is worth to report one's type and to take part, conditional on the true type.
 *
 * <p>Where all are honest: what was got in the round minus the announced mean of what the liar would have got in its
 * cell. In an arm in which one player really lies or stays out: the announced mean of what honesty brings in the cell
 * minus what he really got, fee for the report included; so a lie is judged together with the disobedience that
 * followed it. More than {@link Statistics#MOST} of a kind are pooled: where all are honest HONESTY per (player, type)
 * as the mean over the reports, PARTICIPATION per player over his types; in an arm of lies per player over his types,
 * each with the lie that it tells there. Source: Myerson (1982).
 */
final class ReportingStatistics {
    private final DesignProblem problem;
    private final Game game;
    private final Table table;
    private final Accounts accounts;
    private final Margins margins;
    private final Map<Incentive.Kind, List<HonestyGain>> kinds;

    /**
     * The statistics of some gains.
     *
     * @param margins what is tolerated
     */
    ReportingStatistics(DesignProblem problem, Table table, List<HonestyGain> gains, Margins margins) {
        this.problem = problem;
        this.game = problem.game();
        this.table = table;
        this.accounts = Accounts.of(problem, table);
        this.margins = margins;
        this.kinds = gains.stream()
                .collect(Collectors.groupingBy(
                        gain -> gain.incentive().kind(), LinkedHashMap::new, Collectors.toList()));
    }

    /** What lying and staying out would have brought, in an arm in which everybody is honest. */
    List<Statistic> counterfactual(KnownArm arm) {
        List<Statistic> all = new ArrayList<>();
        kinds.forEach((kind, gains) -> {
            boolean byType = kind == Incentive.Kind.HONESTY;
            Groups.of(gains, gain -> List.of(gain.player(), byType ? gain.type() : 0), gains.size() > Statistics.MOST)
                    .forEach(group -> all.add(counterfactual(arm, group)));
        });
        return all;
    }

    /** What lying and staying out really brought, in a DEVIATING arm. */
    List<Statistic> realised(KnownArm arm) {
        List<Statistic> all = new ArrayList<>();
        kinds.forEach((kind, gains) -> {
            List<HonestyGain> taken = gains.stream().filter(arm::takes).toList();
            Groups.of(taken, HonestyGain::player, gains.size() > Statistics.MOST)
                    .forEach(group -> all.add(realised(arm, group)));
        });
        return all;
    }

    private static Promise promise(List<HonestyGain> group) {
        Incentive one = group.get(0).incentive();
        boolean sameType =
                group.stream().allMatch(gain -> gain.type() == group.get(0).type());
        return group.size() == 1
                ? one
                : new Pooled(one.kind(), one.player(), sameType ? one.type() : null, null, group.size());
    }

    private static Map<Integer, List<HonestyGain>> byType(List<HonestyGain> group) {
        return group.stream().collect(Collectors.groupingBy(HonestyGain::type));
    }

    private Statistic counterfactual(KnownArm arm, List<HonestyGain> group) {
        int player = group.get(0).player();
        Map<Integer, List<HonestyGain>> byType = byType(group);
        AnnouncedLaw law = new AnnouncedLaw();
        for (int cell = 0; cell < game.cells(); cell++) {
            List<HonestyGain> concerned = byType.getOrDefault(game.typeOf(cell, player), List.of());
            for (int message = 0;
                    !concerned.isEmpty() && message < table.signals().messages();
                    message++) {
                BigFraction mass = table.mass(cell, message);
                if (mass.getNumerator().signum() > 0) {
                    law.add(mass, mean(concerned, cell, message));
                }
            }
        }
        Observable observable = (cell, message, outcome) -> {
            List<HonestyGain> concerned = byType.get(game.typeOf(cell, player));
            return concerned == null ? Double.NaN : Exact.toDouble(mean(concerned, cell, message));
        };
        return law.atLeast(
                problem, promise(group), arm, observable, margins.players().get(player));
    }

    /** The mean over lies: exact, so that a gain of exactly 0 is judged as 0. */
    private static BigFraction mean(List<HonestyGain> lies, int cell, int message) {
        if (lies.size() == 1) {
            return lies.get(0).exact(cell, message);
        }
        ExactSum forgone = new ExactSum();
        lies.forEach(lie -> forgone.add(lie.forgone(cell, message)));
        return lies.get(0).obeyed(cell, message).subtract(forgone.value().divide(new BigFraction(lies.size())));
    }

    private Statistic realised(KnownArm arm, List<HonestyGain> group) {
        int player = group.get(0).player();
        Map<Integer, List<HonestyGain>> byType = byType(group);
        Reports reports = arm.lies().orElseThrow();
        Accounts lying = accounts.under(reports);
        SignalSpace signals = table.signals();
        AnnouncedLaw law = new AnnouncedLaw();
        BigFraction[] honest = new BigFraction[game.cells()];
        for (int cell = 0; cell < game.cells(); cell++) {
            int type = game.typeOf(cell, player);
            BigFraction prior = game.prior().get(cell);
            if (byType.containsKey(type) && prior.getNumerator().signum() > 0) {
                honest[cell] = byType.get(type).get(0).obeyed(cell);
                int row = reports.heardIn(game, cell);
                for (int message = 0; message < signals.messages(); message++) {
                    BigFraction drawn = table.probability(row, message);
                    if (drawn.getNumerator().signum() > 0) {
                        int action = arm.actions().get(type).get(signals.signalOf(message, player));
                        long done = game.replace(signals.outcome(message), player, action);
                        law.add(
                                prior.multiply(drawn),
                                honest[cell].subtract(lying.player(player, cell, message, done)));
                    }
                }
            }
        }
        Observable observable = (cell, message, outcome) -> {
            if (!byType.containsKey(game.typeOf(cell, player))) {
                return Double.NaN;
            }
            // A cell that cannot happen lies outside of every range.
            return honest[cell] == null
                    ? Double.POSITIVE_INFINITY
                    : Exact.toDouble(honest[cell].subtract(lying.player(player, cell, message, outcome)));
        };
        return law.atLeast(
                problem, promise(group), arm, observable, margins.players().get(player));
    }
}
