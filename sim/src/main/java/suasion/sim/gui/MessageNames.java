package suasion.sim.gui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import suasion.game.Game;
import suasion.mechanism.SignalSpace;

/** Names of messages on the board: what everybody is told, and of sets too long for that how many are told to act. */
final class MessageNames {
    private static final int FEW = 3;
    private static final int SHORT = 14;

    private MessageNames() {}

    /**
     * A name per message, all different: "yield, dare", "row first: C, C" where players move in turn, "price 2: up to
     * 3".
     */
    static List<String> of(Scene scene) {
        Game game = scene.problem().game();
        SignalSpace signals = scene.scheme().signals();
        Wording wording = Wording.of(scene);
        Called called = new Called(scene);
        int players = game.players().size();
        List<String> plain = IntStream.range(0, signals.messages())
                .mapToObj(m -> players > FEW && wording != Wording.SEQUENCE && wording != Wording.BELIEFS
                        ? signals.name(m)
                        : prefix(game, signals, wording, m) + said(signals, wording, called, m))
                .toList();
        if (wording == Wording.SEQUENCE || wording == Wording.BELIEFS) {
            return plain;
        }
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

    /** Who moves first, or in which order; what the seller asks. */
    private static String prefix(Game game, SignalSpace signals, Wording wording, int message) {
        if (wording == Wording.POSTED) {
            return "price " + signals.of(0).get(signals.signalOf(message, 0)).name() + ": ";
        }
        if (wording != Wording.SEQUENCE) {
            return "";
        }
        List<String> order = signals.order(message).stream()
                .map(player -> game.players().get(player).name())
                .toList();
        return (order.size() == 2 ? order.get(0) + " first" : String.join(", then ", order)) + ": ";
    }

    private static String said(SignalSpace signals, Wording wording, Called called, int message) {
        return IntStream.range(wording == Wording.POSTED ? 1 : 0, signals.all().size())
                .mapToObj(i -> called.signal(i, signals.signalOf(message, i)))
                .collect(Collectors.joining(", "));
    }

    private static String name(String plain, int told, int players) {
        if (told == 0 || told == players) {
            return told == 0 ? "nobody" : "everybody";
        }
        return plain.length() <= SHORT ? plain : told + " act";
    }
}
