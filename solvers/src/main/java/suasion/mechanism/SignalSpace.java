package suasion.mechanism;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import suasion.game.Game;
import suasion.game.Player;

/**
 * The signals of every player; a <em>message</em> is one signal for each.
 *
 * <p>Messages are all combinations, numbered with the last player fastest, or a list of them where only few are ever
 * said and all cannot be enumerated. By the revelation principle one signal per action suffices
 * ({@link #recommendations}); a user's own scheme may say anything, several signals recommending the same action
 * included.
 */
public final class SignalSpace {
    private final Game game;
    private final List<List<Signal>> signals;
    private final int[][] heard;
    private final long[] outcomes;
    private final Sequence sequence;
    private final int[] orders;

    private SignalSpace(Game game, List<List<Signal>> signals, int[][] heard) {
        this(game, signals, heard, null, null);
    }

    /**
     * Messages that also say who moves when.
     *
     * @param sequence what there is to say, null where everybody moves at once
     * @param orders the order of every message, null as well
     */
    private SignalSpace(Game game, List<List<Signal>> signals, int[][] heard, Sequence sequence, int[] orders) {
        this.game = game;
        this.signals = signals;
        this.heard = heard;
        this.sequence = sequence;
        this.orders = orders;
        this.outcomes = Arrays.stream(heard).mapToLong(this::recommended).toArray();
    }

    /** All combinations of the signals of every player, in the order of the game's players. */
    public static SignalSpace of(Game game, List<List<Signal>> signals) {
        if (signals.size() != game.players().size() || signals.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("every player needs at least one signal");
        }
        int size = 1;
        for (List<Signal> own : signals) {
            size = Math.multiplyExact(size, own.size());
        }
        int[][] heard = new int[size][signals.size()];
        for (int message = 0; message < size; message++) {
            int rest = message;
            for (int i = signals.size() - 1; i >= 0; i--) {
                heard[message][i] = rest % signals.get(i).size();
                rest /= signals.get(i).size();
            }
        }
        return new SignalSpace(game, signals.stream().map(List::copyOf).toList(), heard);
    }

    /** One signal per action of every player: messages are outcomes. */
    public static SignalSpace recommendations(Game game) {
        return of(game, actions(game));
    }

    /** One signal per action of every player, of whose combinations only the given outcomes are ever recommended. */
    public static SignalSpace listed(Game game, long[] outcomes) {
        int[][] heard = Arrays.stream(outcomes)
                .mapToObj(outcome -> IntStream.range(0, game.players().size())
                        .map(player -> game.actionOf(outcome, player))
                        .toArray())
                .toArray(int[][]::new);
        return new SignalSpace(game, actions(game), heard);
    }

    /**
     * Signals of which only some combinations are ever said.
     *
     * @param heard one row per message, the index of the signal of every player
     */
    public static SignalSpace listed(Game game, List<List<Signal>> signals, int[][] heard) {
        return new SignalSpace(
                game,
                signals.stream().map(List::copyOf).toList(),
                Arrays.stream(heard).map(int[]::clone).toArray(int[][]::new));
    }

    /**
     * The messages of a device that also chooses who moves when: every order with every outcome, numbered order by
     * order. A player hears what he is to do, not where he stands.
     */
    public static SignalSpace inSequence(Game game, Sequence sequence) {
        SignalSpace once = recommendations(game);
        int count = sequence.orders().size();
        int[][] heard = new int[Math.multiplyExact(count, once.messages())][];
        int[] orders = new int[heard.length];
        for (int message = 0; message < heard.length; message++) {
            heard[message] = once.heard[message % once.messages()];
            orders[message] = message / once.messages();
        }
        return new SignalSpace(game, once.signals, heard, sequence, orders);
    }

    private static List<List<Signal>> actions(Game game) {
        List<List<Signal>> all = new ArrayList<>();
        for (Player player : game.players()) {
            all.add(IntStream.range(0, player.actions().size())
                    .mapToObj(action -> new Signal(player.actions().get(action), action))
                    .toList());
        }
        return List.copyOf(all);
    }

    private long recommended(int[] message) {
        long outcome = 0;
        for (int i = 0; i < message.length; i++) {
            outcome = game.replace(outcome, i, signals.get(i).get(message[i]).action());
        }
        return outcome;
    }

    /** The same signals with only some of the messages, in the given order. */
    SignalSpace only(int[] messages) {
        return new SignalSpace(
                game,
                signals,
                Arrays.stream(messages).mapToObj(m -> heard[m]).toArray(int[][]::new),
                sequence,
                sequence == null
                        ? null
                        : Arrays.stream(messages).map(m -> orders[m]).toArray());
    }

    /** The signals of one player. */
    public List<Signal> of(int player) {
        return signals.get(player);
    }

    /** The signals of all players. */
    public List<List<Signal>> all() {
        return signals;
    }

    /** Number of messages. */
    public int messages() {
        return outcomes.length;
    }

    /** Index of the signal that {@code player} hears in {@code message}. */
    public int signalOf(int message, int player) {
        return heard[message][player];
    }

    /** The action profile that a message recommends. */
    public long outcome(int message) {
        return outcomes[message];
    }

    /** The messages in which {@code player} hears {@code signal}. */
    public int[] hearing(int player, int signal) {
        return IntStream.range(0, messages())
                .filter(message -> heard[message][player] == signal)
                .toArray();
    }

    /**
     * Who moves when, and what is said to whom after somebody has not followed; empty where everybody moves at once.
     */
    public Optional<Sequence> sequence() {
        return Optional.ofNullable(sequence);
    }

    /** The players in the order in which a message lets them move; in their own where everybody moves at once. */
    public List<Integer> order(int message) {
        return sequence == null
                ? IntStream.range(0, signals.size()).boxed().toList()
                : sequence.orders().get(orders[message]);
    }

    /**
     * Index of the signal that the next mover hears, given what those before him did, in the order in which they moved.
     */
    public int told(int cell, int message, List<Integer> done) {
        int mover = order(message).get(done.size());
        return sequence == null ? heard[message][mover] : sequence.told(cell, orders[message], heard[message], done);
    }

    /**
     * Index of the signal that {@code player} really hears in a round in which the outcome is {@code outcome}: that of
     * the message, unless he moves after somebody who has not followed.
     */
    public int heard(int cell, int message, long outcome, int player) {
        if (sequence == null) {
            return heard[message][player];
        }
        List<Integer> done = new ArrayList<>();
        for (int mover : order(message)) {
            if (mover == player) {
                break;
            }
            done.add(game.actionOf(outcome, mover));
        }
        return told(cell, message, done);
    }

    /**
     * The outcome of a message if every player does what {@code act} says on what he hears.
     *
     * @param act from the index of a player and of the signal that he hears to an action
     */
    public long played(int cell, int message, IntBinaryOperator act) {
        return sequence == null ? atOnce(message, act) : inTurn(cell, message, act);
    }

    private long atOnce(int message, IntBinaryOperator act) {
        long outcome = 0;
        for (int i = 0; i < signals.size(); i++) {
            outcome = outcome * game.players().get(i).actions().size() + act.applyAsInt(i, heard[message][i]);
        }
        return outcome;
    }

    private long inTurn(int cell, int message, IntBinaryOperator act) {
        long outcome = 0;
        List<Integer> done = new ArrayList<>();
        for (int mover : order(message)) {
            int action = act.applyAsInt(mover, told(cell, message, done));
            done.add(action);
            outcome = game.replace(outcome, mover, action);
        }
        return outcome;
    }

    /** The outcome if {@code player} does {@code action} whatever he hears, and everybody else what he is told. */
    public long deviated(int cell, int message, int player, int action) {
        return sequence == null
                ? game.replace(outcomes[message], player, action)
                : played(
                        cell,
                        message,
                        (mover, signal) -> mover == player
                                ? action
                                : signals.get(mover).get(signal).action());
    }

    /**
     * The outcome if {@code player} had done {@code action} in a round that ended in {@code outcome}: the others did
     * what they did; those who move after him, if it is another action, what they are then told.
     */
    public long instead(int cell, int message, long outcome, int player, int action) {
        if (sequence == null || game.actionOf(outcome, player) == action) {
            return game.replace(outcome, player, action);
        }
        int place = order(message).indexOf(player);
        return played(cell, message, (mover, signal) -> {
            if (mover == player) {
                return action;
            }
            return order(message).indexOf(mover) < place
                    ? game.actionOf(outcome, mover)
                    : signals.get(mover).get(signal).action();
        });
    }

    /** The name of a message: of the outcome where every signal is the name of an action, else the signals' names. */
    public String name(int message) {
        String order = sequence == null
                ? ""
                : order(message).stream()
                        .map(player -> game.players().get(player).name())
                        .collect(Collectors.joining(", then ", "", ": "));
        List<String> names = new ArrayList<>();
        boolean recommends = true;
        for (int i = 0; i < signals.size(); i++) {
            Signal signal = signals.get(i).get(heard[message][i]);
            names.add(signal.name());
            recommends &= signal.name().equals(game.players().get(i).actions().get(signal.action()));
        }
        return order + (recommends ? game.outcomeName(outcomes[message]) : String.join(game.separator(), names));
    }

    @Override
    public String toString() {
        return signals.toString();
    }
}
