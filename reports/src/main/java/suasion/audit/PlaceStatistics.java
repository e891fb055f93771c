package suasion.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Statistic.Standing;
import suasion.audit.Statistic.Test;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.Incentive;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * What a device that chooses the order of moves promises of beliefs about one's place in it.
 *
 * <p>CALIBRATION: among the rounds in which a player hears a signal, the share in which he moves first (second, ...) is
 * {@link Table#place}; an indicator, with range [0, 1], of rounds in which everybody follows. Source: Doval and Ely
 * (2020).
 */
final class PlaceStatistics {
    private final Table table;
    private final Game game;
    private final SignalSpace signals;
    private final double margin;

    PlaceStatistics(Table table, double margin) {
        this.table = table;
        this.game = table.game();
        this.signals = table.signals();
        this.margin = margin;
    }

    /**
     * One per (player, signal, place that the device ever gives him); of two places only the first, which says all of
     * the other; none where he always has the same place, or where everybody moves at once.
     */
    List<Statistic> calibration(KnownArm arm) {
        List<Statistic> all = new ArrayList<>();
        for (int player = 0;
                signals.sequence().isPresent() && player < game.players().size();
                player++) {
            int[] places = places(player);
            int told = places.length == 2 ? 1 : places.length;
            for (int signal = 0;
                    places.length > 1 && signal < signals.of(player).size();
                    signal++) {
                for (int i = 0; i < told; i++) {
                    all.add(calibration(arm, player, signal, places[i]));
                }
            }
        }
        return all;
    }

    /** The places that a player has in an order that is drawn with positive probability. */
    private int[] places(int player) {
        return IntStream.range(0, signals.messages())
                .filter(message -> IntStream.range(0, game.cells())
                        .anyMatch(
                                cell -> table.mass(cell, message).getNumerator().signum() > 0))
                .map(message -> signals.order(message).indexOf(player))
                .distinct()
                .sorted()
                .toArray();
    }

    private Statistic calibration(KnownArm arm, int player, int signal, int place) {
        List<BigFraction> belief = table.place(player, signal);
        boolean vacuous = belief.isEmpty();
        double promised = vacuous ? Double.NaN : Exact.toDouble(belief.get(place));
        boolean[] hears = new boolean[signals.messages()];
        boolean[] there = new boolean[signals.messages()];
        for (int message : signals.hearing(player, signal)) {
            hears[message] = true;
            there[message] = signals.order(message).indexOf(player) == place;
        }
        BigFraction heard = BigFraction.ZERO;
        for (int type = 0; type < game.players().get(player).types().size(); type++) {
            heard = heard.add(table.signalMass(player, type).get(signal));
        }
        return new Statistic(
                Incentive.place(
                        game.players().get(player).name(),
                        signals.of(player).get(signal).name(),
                        place),
                arm.name(),
                vacuous ? Standing.VACUOUS : Standing.JUDGED,
                Test.EQUALS,
                (cell, message, outcome) -> hears[message] ? (there[message] ? 1 : 0) : Double.NaN,
                0,
                1,
                promised,
                promised,
                margin,
                Exact.toDouble(heard));
    }
}
