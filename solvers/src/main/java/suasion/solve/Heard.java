package suasion.solve;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.game.Player;
import suasion.mechanism.Gain;
import suasion.mechanism.HonestyGain;
import suasion.mechanism.Table;

/**
 * What every (player, type, signal) hears: the pairs of cell and message of positive mass, gathered once per mechanism.
 */
final class Heard {
    /** A cell and a message with prior(cell) phi(message | cell) > 0. */
    private record Pair(int cell, int message, BigFraction mass) {}

    private final List<List<List<List<Pair>>>> pairs = new ArrayList<>();

    Heard(Table mechanism) {
        List<Player> players = mechanism.game().players();
        for (int i = 0; i < players.size(); i++) {
            List<List<List<Pair>>> types = new ArrayList<>();
            for (int type = 0; type < players.get(i).types().size(); type++) {
                types.add(lists(mechanism.signals().of(i).size()));
            }
            pairs.add(types);
        }
        for (int cell = 0; cell < mechanism.game().cells(); cell++) {
            for (int message = 0; message < mechanism.signals().messages(); message++) {
                BigFraction mass = mechanism.mass(cell, message);
                if (mass.getNumerator().signum() > 0) {
                    Pair pair = new Pair(cell, message, mass);
                    for (int i = 0; i < players.size(); i++) {
                        int signal = mechanism.signals().signalOf(message, i);
                        pairs.get(i)
                                .get(mechanism.game().typeOf(cell, i))
                                .get(signal)
                                .add(pair);
                    }
                }
            }
        }
    }

    private static List<List<Pair>> lists(int count) {
        List<List<Pair>> lists = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    /** Pr(the player has the type and hears the signal of a gain). */
    BigFraction probability(Gain gain) {
        if (gain instanceof HonestyGain honesty) {
            return honesty.probability();
        }
        ExactSum sum = new ExactSum();
        of(gain).forEach(pair -> sum.add(pair.mass));
        return sum.value();
    }

    /** The gain weighted with mass. */
    BigFraction weigh(Gain gain) {
        if (gain instanceof HonestyGain honesty) {
            return honesty.weighted();
        }
        ExactSum sum = new ExactSum();
        for (Pair pair : of(gain)) {
            BigFraction obeyed = gain.obeyed(pair.cell, pair.message);
            BigFraction forgone = gain.forgone(pair.cell, pair.message);
            if (!Exact.same(obeyed, forgone)) {
                sum.addProduct(pair.mass, obeyed);
                sum.addProduct(pair.mass.negate(), forgone);
            }
        }
        return sum.value();
    }

    private List<Pair> of(Gain gain) {
        List<List<Pair>> bySignal = pairs.get(gain.player()).get(gain.type());
        return gain.signal() == Gain.ANY
                ? bySignal.stream().flatMap(List::stream).toList()
                : bySignal.get(gain.signal());
    }
}
