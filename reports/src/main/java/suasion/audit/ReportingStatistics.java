package suasion.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * as the mean over the reports, PARTICIPATION per player over his types; of a buyer HONESTY per {@linkplain ValueTenths
 * tenth} of his values and of those he reports, PARTICIPATION per tenth of his values; in an arm of lies per player
 * over his types, each with the lie that it tells there. Source: Myerson (1982).
 */
final class ReportingStatistics {
    private final DesignProblem problem;
    private final Game game;
    private final Table table;
    private final Accounts accounts;
    private final Margins margins;
    private final Map<Incentive.Kind, List<HonestyGain>> kinds;
    private final Optional<ValueTenths> tenths;
    private final Map<Integer, Earned> earned = new HashMap<>();

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
        this.tenths = problem.sale().map(sale -> new ValueTenths(game, sale));
        this.kinds = gains.stream()
                .collect(Collectors.groupingBy(
                        gain -> gain.incentive().kind(), LinkedHashMap::new, Collectors.toList()));
    }

    /** What lying and staying out would have brought, in an arm in which everybody is honest. */
    List<Statistic> counterfactual(KnownArm arm) {
        List<Statistic> all = new ArrayList<>();
        kinds.forEach((kind, gains) -> Groups.of(gains, gain -> key(kind, gain), gains.size() > Statistics.MOST)
                .forEach(group -> all.add(counterfactual(
                        arm, group, tenths.map(t -> t.promise(group)).orElseGet(() -> promise(group))))));
        return all;
    }

    private Object key(Incentive.Kind kind, HonestyGain gain) {
        return tenths.map(t -> t.key(gain))
                .orElseGet(() -> List.of(gain.player(), kind == Incentive.Kind.HONESTY ? gain.type() : 0));
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

    private Statistic counterfactual(KnownArm arm, List<HonestyGain> group, Promise promise) {
        int player = group.get(0).player();
        Earned earned = this.earned.computeIfAbsent(player, i -> new Earned(accounts, table, i));
        BigFraction[] forgone = new BigFraction[game.cells()];
        Map<Integer, List<HonestyGain>> byType = byType(group);
        AnnouncedLaw law = new AnnouncedLaw();
        for (int cell = 0; cell < forgone.length; cell++) {
            List<HonestyGain> concerned = byType.get(game.typeOf(cell, player));
            if (concerned != null) {
                forgone[cell] = forgone(concerned, cell);
                BigFraction prior = game.prior().get(cell);
                if (prior.getNumerator().signum() > 0) {
                    law.add(
                            prior,
                            concerned.get(0).obeyed(cell).subtract(forgone[cell]),
                            earned.least(cell).subtract(forgone[cell]),
                            earned.most(cell).subtract(forgone[cell]));
                }
            }
        }
        Observable observable = (cell, message, outcome) -> forgone[cell] == null
                ? Double.NaN
                : Exact.toDouble(earned.of(cell, message).subtract(forgone[cell]));
        return law.atLeast(problem, promise, arm, observable, margins.players().get(player));
    }

    /** The mean over lies: exact, so that a gain of exactly 0 is judged as 0. */
    private static BigFraction forgone(List<HonestyGain> lies, int cell) {
        if (lies.size() == 1) {
            return lies.get(0).forgone(cell, 0);
        }
        ExactSum forgone = new ExactSum();
        lies.forEach(lie -> forgone.add(lie.forgone(cell, 0)));
        return forgone.value().divide(new BigFraction(lies.size()));
    }

    /** What an honest player ends up with per (cell, message), each worked out once. */
    private static final class Earned {
        private final Accounts accounts;
        private final Table table;
        private final int player;
        private final BigFraction[][] earned;
        private final BigFraction[] least;
        private final BigFraction[] most;

        Earned(Accounts accounts, Table table, int player) {
            this.accounts = accounts;
            this.table = table;
            this.player = player;
            int cells = table.game().cells();
            this.earned = new BigFraction[cells][table.signals().messages()];
            this.least = new BigFraction[cells];
            this.most = new BigFraction[cells];
        }

        BigFraction of(int cell, int message) {
            BigFraction known = earned[cell][message];
            earned[cell][message] = known == null
                    ? accounts.player(player, cell, message, table.signals().outcome(message))
                    : known;
            return earned[cell][message];
        }

        BigFraction least(int cell) {
            find(cell);
            return least[cell];
        }

        BigFraction most(int cell) {
            find(cell);
            return most[cell];
        }

        private void find(int cell) {
            for (int message = 0; least[cell] == null && message < earned[cell].length; message++) {
                if (table.probability(cell, message).getNumerator().signum() > 0) {
                    least[cell] = of(cell, message);
                    most[cell] = least[cell];
                    for (int other = message + 1; other < earned[cell].length; other++) {
                        if (table.probability(cell, other).getNumerator().signum() > 0) {
                            BigFraction one = of(cell, other);
                            least[cell] = one.compareTo(least[cell]) < 0 ? one : least[cell];
                            most[cell] = one.compareTo(most[cell]) > 0 ? one : most[cell];
                        }
                    }
                }
            }
        }
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
                problem,
                tenths.map(t -> t.any(group)).orElseGet(() -> promise(group)),
                arm,
                observable,
                margins.players().get(player));
    }
}
