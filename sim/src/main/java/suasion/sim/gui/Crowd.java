package suasion.sim.gui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import suasion.game.Game;
import suasion.mechanism.SignalSpace;

/** Names of messages on the board: as they are, and of sets too long for that how many are told to act. */
final class Crowd {
    private static final int FEW = 3;
    private static final int SHORT = 14;

    private Crowd() {}

    /** A name per message, all different. */
    static List<String> names(Game game, SignalSpace signals) {
        List<String> plain =
                IntStream.range(0, signals.messages()).mapToObj(signals::name).toList();
        int players = game.players().size();
        boolean binary = game.players().stream().allMatch(p -> p.actions().size() == 2);
        if (players <= FEW || !binary || plain.stream().allMatch(name -> name.length() <= SHORT)) {
            return plain;
        }
        Map<String, Integer> seen = new HashMap<>();
        return IntStream.range(0, plain.size())
                .mapToObj(m -> {
                    long outcome = signals.outcome(m);
                    int told = (int) IntStream.range(0, players)
                            .filter(i -> game.actionOf(outcome, i) == 1)
                            .count();
                    String name = name(plain.get(m), told, players);
                    int times = seen.merge(name, 1, Integer::sum);
                    return times == 1 ? name : name + " #" + times;
                })
                .toList();
    }

    private static String name(String plain, int told, int players) {
        if (told == 0 || told == players) {
            return told == 0 ? "nobody" : "everybody";
        }
        return plain.length() <= SHORT ? plain : told + " act";
    }
}
