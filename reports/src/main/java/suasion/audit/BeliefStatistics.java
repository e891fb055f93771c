package suasion.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Statistic.Observable;
import suasion.audit.Statistic.Standing;
import suasion.audit.Statistic.Test;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Player;
import suasion.mechanism.Incentive;
import suasion.mechanism.Plausibility;
import suasion.mechanism.Pooled;
import suasion.mechanism.Promise;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * What a scheme promises of beliefs.
 *
 * <p>CALIBRATION: given (type, signal), the share of rounds in a cell is the posterior that Bayes' rule announces; an
 * indicator, with range [0, 1]. PLAUSIBILITY: the mean over rounds of the announced posterior after the signal heard is
 * the prior. What is certain beforehand is no promise. Source: Kamenica and Gentzkow (2011).
 */
final class BeliefStatistics {
    private final Table table;
    private final Game game;
    private final SignalSpace signals;
    private final double margin;

    BeliefStatistics(Table table, double margin) {
        this.table = table;
        this.game = table.game();
        this.signals = table.signals();
        this.margin = margin;
    }

    /** A signal heard by a player of a type: its probability, and the posterior, empty where that is 0. */
    private record Heard(int player, int type, int signal, BigFraction probability, List<BigFraction> posterior) {}

    /**
     * One per (player, type, signal, cell of positive prior with that type), or one per (player, type, signal); none of
     * a type that can be in one cell only.
     */
    List<Statistic> calibration(KnownArm arm) {
        boolean pooled = calibrations() > Statistics.MOST;
        List<Statistic> all = new ArrayList<>();
        for (int player = 0; player < game.players().size(); player++) {
            for (int type = 0; type < game.players().get(player).types().size(); type++) {
                List<BigFraction> masses = table.signalMass(player, type);
                int[] cells = uncertain(player, type);
                for (int signal = 0; signal < masses.size(); signal++) {
                    List<BigFraction> posterior = table.posterior(player, type, signal);
                    Heard heard = new Heard(player, type, signal, masses.get(signal), posterior);
                    if (pooled && cells.length > 0) {
                        all.add(calibration(
                                arm, heard, cells.length, posterior.isEmpty() ? cells : likeliest(posterior)));
                    } else {
                        IntStream.of(cells).forEach(cell -> all.add(calibration(arm, heard, 1, cell)));
                    }
                }
            }
        }
        return all;
    }

    private long calibrations() {
        long size = 0;
        for (int player = 0; player < game.players().size(); player++) {
            for (int type = 0; type < game.players().get(player).types().size(); type++) {
                size += (long) uncertain(player, type).length
                        * signals.of(player).size();
            }
        }
        return size;
    }

    /** The cells that a type may be in; none where there is only one, of which nobody learns anything. */
    private int[] uncertain(int player, int type) {
        int[] cells = IntStream.range(0, game.cells())
                .filter(cell -> game.typeOf(cell, player) == type && isPossible(cell))
                .toArray();
        return cells.length == 1 ? new int[0] : cells;
    }

    private boolean isPossible(int cell) {
        return game.prior().get(cell).getNumerator().signum() > 0;
    }

    /** The smallest set of likeliest cells that has at least half of the probability, ties for the first cell. */
    static int[] likeliest(List<BigFraction> distribution) {
        List<Integer> order = IntStream.range(0, distribution.size())
                .boxed()
                .sorted(Comparator.comparing((Integer cell) -> distribution.get(cell))
                        .reversed())
                .toList();
        BigFraction sum = BigFraction.ZERO;
        int size = 0;
        while (sum.compareTo(BigFraction.ONE_HALF) < 0) {
            sum = sum.add(distribution.get(order.get(size++)));
        }
        return order.stream().limit(size).mapToInt(Integer::intValue).toArray();
    }

    private Statistic calibration(KnownArm arm, Heard heard, int pooled, int... event) {
        Player who = game.players().get(heard.player());
        String signal = signals.of(heard.player()).get(heard.signal()).name();
        Incentive one =
                Incentive.calibration(who.name(), who.types().get(heard.type()), signal, game.cellName(event[0]));
        Promise promise = pooled == 1 ? one : new Pooled(one.kind(), one.player(), one.type(), signal, pooled);
        boolean[] inEvent = members(event);
        Observable observable = (cell, message, outcome) -> game.typeOf(cell, heard.player()) == heard.type()
                        && signals.signalOf(message, heard.player()) == heard.signal()
                ? (inEvent[cell] ? 1 : 0)
                : Double.NaN;
        boolean vacuous = heard.posterior().isEmpty();
        double promised = vacuous ? Double.NaN : Exact.toDouble(sum(heard.posterior(), event));
        return new Statistic(
                promise,
                arm.name(),
                vacuous ? Standing.VACUOUS : Standing.JUDGED,
                Test.EQUALS,
                observable,
                0,
                1,
                promised,
                promised,
                margin,
                Exact.toDouble(heard.probability()));
    }

    /**
     * One per player and cell of positive prior; if these are too many, one per player for the likeliest cells
     * together. None of a player who hears the same whatever happens: his posterior is the prior by definition; and
     * none where there is only one cell to be in.
     */
    List<Statistic> plausibility(KnownArm arm) {
        int[] cells = IntStream.range(0, game.cells()).filter(this::isPossible).toArray();
        if (cells.length == 1) {
            return List.of();
        }
        boolean pooled = (long) cells.length * game.players().size() > Statistics.MOST;
        List<Statistic> all = new ArrayList<>();
        for (int player = 0; player < game.players().size(); player++) {
            if (game.players().get(player).types().size() * signals.of(player).size() == 1) {
                continue;
            }
            List<List<List<BigFraction>>> posteriors = posteriors(player);
            if (pooled) {
                int[] likeliest = likeliest(game.prior());
                String name = "the " + likeliest.length + " likeliest cells (pooled)";
                all.add(plausibility(arm, player, name, posteriors, likeliest));
            } else {
                for (int cell : cells) {
                    all.add(plausibility(arm, player, game.cellName(cell), posteriors, cell));
                }
            }
        }
        return all;
    }

    /** The announced posterior per type and signal; empty where the signal is never sent. */
    private List<List<List<BigFraction>>> posteriors(int player) {
        return IntStream.range(0, game.players().get(player).types().size())
                .mapToObj(type -> IntStream.range(0, signals.of(player).size())
                        .mapToObj(signal -> table.posterior(player, type, signal))
                        .toList())
                .toList();
    }

    private Statistic plausibility(
            KnownArm arm, int player, String name, List<List<List<BigFraction>>> posteriors, int... event) {
        Bounds range = new Bounds();
        double[][] beliefs = new double[posteriors.size()][signals.of(player).size()];
        for (int type = 0; type < beliefs.length; type++) {
            for (int signal = 0; signal < beliefs[type].length; signal++) {
                List<BigFraction> posterior = posteriors.get(type).get(signal);
                // A signal that is never sent has no posterior; hearing it is outside of every range.
                beliefs[type][signal] = Double.POSITIVE_INFINITY;
                if (!posterior.isEmpty()) {
                    BigFraction belief = sum(posterior, event);
                    range.include(belief);
                    beliefs[type][signal] = Exact.toDouble(belief);
                }
            }
        }
        double prior = Exact.toDouble(sum(game.prior(), event));
        return new Statistic(
                new Plausibility(game.players().get(player).name(), name),
                arm.name(),
                Standing.JUDGED,
                Test.EQUALS,
                (cell, message, outcome) -> beliefs[game.typeOf(cell, player)][signals.signalOf(message, player)],
                range.low(),
                range.high(),
                prior,
                prior,
                margin,
                1);
    }

    private boolean[] members(int[] event) {
        boolean[] members = new boolean[game.cells()];
        for (int cell : event) {
            members[cell] = true;
        }
        return members;
    }

    private static BigFraction sum(List<BigFraction> distribution, int[] event) {
        BigFraction sum = BigFraction.ZERO;
        for (int cell : event) {
            sum = sum.add(distribution.get(cell));
        }
        return sum;
    }
}
