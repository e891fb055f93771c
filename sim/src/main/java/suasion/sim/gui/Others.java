package suasion.sim.gui;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.sim.Strategy;

/**
 * What a player believes about what others are told, or play: Pr(signal of another | own type, own signal). Where there
 * is one state this is all that a signal says, and what makes it worth following.
 */
final class Others {
    private final Game game;
    private final Table table;
    private final SignalSpace signals;
    private final String verb;

    Others(Scene scene) {
        this.game = scene.problem().game();
        this.table = scene.scheme();
        this.signals = table.signals();
        this.verb = Wording.of(scene).verb();
    }

    /** A bar per signal of everybody else, the reference what was to be expected before anything was heard. */
    List<Bar> bars(int player, int type, int signal) {
        List<Bar> all = new ArrayList<>();
        for (Told told : ofOthers(player)) {
            BigFraction belief = belief(player, type, signal, told);
            BigFraction before = belief(player, type, Strategy.NOTHING, told);
            if (belief.add(before).getNumerator().signum() > 0) {
                String label = game.players().get(told.player).name() + " " + verb + " "
                        + signals.of(told.player).get(told.signal).name();
                all.add(new Bar(label, Exact.toDouble(belief), Numbers.show(belief), Exact.toDouble(before), false));
            }
        }
        return all;
    }

    /** The same of play: as promised and as counted, without what was never promised. */
    List<Comparison> comparisons(int player, int type, int signal, String event, long[][] counts) {
        List<Comparison> all = new ArrayList<>();
        for (Told told : ofOthers(player)) {
            BigFraction promised = belief(player, type, signal, told);
            if (promised.getNumerator().signum() > 0) {
                String label = game.players().get(told.player).name() + " "
                        + signals.of(told.player).get(told.signal).name() + " | " + event;
                double observed = sum(player, type, signal, told, (cell, m) -> whole(counts[cell][m]))
                                .doubleValue()
                        / sum(player, type, signal, null, (cell, m) -> whole(counts[cell][m]))
                                .doubleValue();
                all.add(new Comparison(label, Exact.toDouble(promised), observed));
            }
        }
        return all;
    }

    private static BigFraction whole(long count) {
        return new BigFraction(BigInteger.valueOf(count));
    }

    /** One signal of one player. */
    private record Told(int player, int signal) {}

    /** A number for every cell and message. */
    private interface Weight {
        BigFraction of(int cell, int message);
    }

    private List<Told> ofOthers(int player) {
        List<Told> all = new ArrayList<>();
        for (int other = 0; other < game.players().size(); other++) {
            for (int signal = 0; other != player && signal < signals.of(other).size(); signal++) {
                all.add(new Told(other, signal));
            }
        }
        return all;
    }

    private BigFraction belief(int player, int type, int signal, Told told) {
        BigFraction all = sum(player, type, signal, null, table::mass);
        return all.getNumerator().signum() == 0
                ? BigFraction.ZERO
                : sum(player, type, signal, told, table::mass).divide(all);
    }

    private BigFraction sum(int player, int type, int signal, Told told, Weight weight) {
        BigFraction sum = BigFraction.ZERO;
        for (int cell = 0; cell < game.cells(); cell++) {
            for (int message = 0; message < signals.messages(); message++) {
                boolean heard = signal == Strategy.NOTHING || signals.signalOf(message, player) == signal;
                boolean so = told == null || signals.signalOf(message, told.player) == told.signal;
                if (heard && so && game.typeOf(cell, player) == type) {
                    sum = sum.add(weight.of(cell, message));
                }
            }
        }
        return sum;
    }
}
