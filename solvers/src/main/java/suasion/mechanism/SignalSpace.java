package suasion.mechanism;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import suasion.game.Game;
import suasion.game.Player;

/**
 * The signals of every player; a <em>message</em> is one signal for each, numbered with the last player fastest.
 *
 * <p>By the revelation principle one signal per action suffices ({@link #recommendations}); a user's own scheme may say
 * anything, several signals recommending the same action included.
 */
public final class SignalSpace {
    private final List<List<Signal>> signals;
    private final int[] strides;
    private final int[] outcomes;

    private SignalSpace(Game game, List<List<Signal>> signals) {
        this.signals = signals.stream().map(List::copyOf).toList();
        if (signals.size() != game.players().size() || signals.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("every player needs at least one signal");
        }
        this.strides = new int[signals.size()];
        int size = 1;
        for (int i = signals.size() - 1; i >= 0; i--) {
            strides[i] = size;
            size = Math.multiplyExact(size, signals.get(i).size());
        }
        this.outcomes = IntStream.range(0, size)
                .map(message -> computeOutcome(game, message))
                .toArray();
    }

    /** The signals of every player, in the order of the game's players. */
    public static SignalSpace of(Game game, List<List<Signal>> signals) {
        return new SignalSpace(game, signals);
    }

    /** One signal per action of every player: messages are outcomes. */
    public static SignalSpace recommendations(Game game) {
        List<List<Signal>> all = new ArrayList<>();
        for (Player player : game.players()) {
            all.add(IntStream.range(0, player.actions().size())
                    .mapToObj(action -> new Signal(player.actions().get(action), action))
                    .toList());
        }
        return new SignalSpace(game, all);
    }

    private int computeOutcome(Game game, int message) {
        int outcome = 0;
        for (int i = 0; i < signals.size(); i++) {
            outcome = game.replace(
                    outcome, i, signals.get(i).get(signalOf(message, i)).action());
        }
        return outcome;
    }

    /** The signals of one player. */
    public List<Signal> of(int player) {
        return signals.get(player);
    }

    /** Number of messages. */
    public int messages() {
        return outcomes.length;
    }

    /** Index of the signal that {@code player} hears in {@code message}. */
    public int signalOf(int message, int player) {
        return message / strides[player] % signals.get(player).size();
    }

    /** The action profile that a message recommends. */
    public int outcome(int message) {
        return outcomes[message];
    }

    /** The messages in which {@code player} hears {@code signal}. */
    public int[] hearing(int player, int signal) {
        return IntStream.range(0, messages())
                .filter(message -> signalOf(message, player) == signal)
                .toArray();
    }

    /** The name of a message, signals joined by "/". */
    public String name(int message) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            names.add(signals.get(i).get(signalOf(message, i)).name());
        }
        return String.join("/", names);
    }

    @Override
    public String toString() {
        return signals.toString();
    }
}
