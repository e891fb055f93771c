package suasion.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import suasion.game.Game;
import suasion.game.Player;
import suasion.game.UserMistake;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * What every player hears at every stage of a play in sequence, tabulated so that a block of rounds remains loops over
 * columns.
 *
 * <p>Where a round stands is one number, its <em>node</em>: the draw (cell and message, of those that can occur) in the
 * low bits, above it what has been done, stage by stage, {@code width} bits each. At a stage a player's table gives the
 * signal that {@link SignalSpace#told} has for him there, or {@link #silence} in the rounds in which another one moves.
 */
final class Stages {
    /** Entries of all tables together; building them takes some 40 bytes each. */
    private static final long LARGEST = 1 << 22;

    private final StepFunction root;
    private final StepFunction[][] heard;
    private final int low;
    private final int width;

    private Stages(StepFunction root, StepFunction[][] heard, int low, int width) {
        this.root = root;
        this.heard = heard;
        this.low = low;
        this.width = width;
    }

    /**
     * The tables of a scheme whose messages say who moves when.
     *
     * @param packing how cell and message are packed into a draw
     * @throws UserMistake if there are too many places in the tree of what can happen
     */
    static Stages of(Table table, Packing packing) {
        int messages = table.signals().messages();
        List<Integer> sent = new ArrayList<>();
        long[] ranks = new long[packing.draws()];
        for (int pair = 0; pair < table.game().cells() * messages; pair++) {
            if (table.mass(pair / messages, pair % messages).getNumerator().signum() > 0) {
                ranks[(int) packing.draw(pair)] = sent.size();
                sent.add(pair);
            }
        }
        List<Player> players = table.game().players();
        int low = bits(sent.size());
        int width =
                bits(players.stream().mapToInt(p -> p.actions().size()).max().orElseThrow());
        requireHoldable(players.size(), low, width);
        StepFunction[][] heard = new StepFunction[players.size()][];
        for (int stage = 0; stage < heard.length; stage++) {
            heard[stage] = new Tree(table, sent, low, width).hear(stage);
        }
        return new Stages(StepFunction.ofIndex(ranks), heard, low, width);
    }

    private static int bits(int size) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
    }

    private static void requireHoldable(int players, int low, int width) {
        int last = low + width * (players - 1);
        if (last >= Long.SIZE - 2 || (players * 2L) << last > LARGEST) {
            throw UserMistake.at(
                    "",
                    "the play in sequence is too large: its tree has more than %,d places"
                            .formatted(LARGEST / players / 2));
        }
    }

    /** What a player hears who does not move now. */
    static int silence(SignalSpace signals, int player) {
        return signals.of(player).size();
    }

    /** The tree of what can happen. */
    private record Tree(Table table, List<Integer> sent, int low, int width) {
        /** Per player what he hears by node; null of one who never moves at this stage. */
        StepFunction[] hear(int stage) {
            Game game = table.game();
            SignalSpace signals = table.signals();
            long[][] heard = new long[game.players().size()][1 << low + width * stage];
            boolean[] moves = new boolean[heard.length];
            for (int player = 0; player < heard.length; player++) {
                Arrays.fill(heard[player], silence(signals, player));
            }
            for (int rank = 0; rank < sent.size(); rank++) {
                int cell = sent.get(rank) / signals.messages();
                int message = sent.get(rank) % signals.messages();
                int mover = signals.order(message).get(stage);
                moves[mover] = true;
                for (int history = 0; history < 1 << width * stage; history++) {
                    List<Integer> done = done(signals.order(message), stage, history);
                    if (done.size() == stage) {
                        heard[mover][history << low | rank] = signals.told(cell, message, done);
                    }
                }
            }
            StepFunction[] tables = new StepFunction[heard.length];
            for (int player = 0; player < heard.length; player++) {
                tables[player] = moves[player] ? StepFunction.ofIndex(heard[player]) : null;
            }
            return tables;
        }

        /** What a history stands for; cut short where somebody has no such action. */
        private List<Integer> done(List<Integer> order, int stage, int history) {
            List<Integer> done = new ArrayList<>();
            for (int k = 0; k < stage; k++) {
                int action = history >> width * k & (1 << width) - 1;
                if (action >= table.game().players().get(order.get(k)).actions().size()) {
                    break;
                }
                done.add(action);
            }
            return done;
        }
    }

    /** Number of stages, which is that of players. */
    int count() {
        return heard.length;
    }

    /** Whether the player moves at this stage in some round. */
    boolean moves(int stage, int player) {
        return heard[stage][player] != null;
    }

    /** Places rounds at their draws, before anybody has done anything. */
    void begin(long[] draws, long[] nodes, int from, int to) {
        root.map(draws, nodes, from, to);
    }

    /**
     * What a player hears at a stage, given where the rounds stand.
     *
     * @param before where they stood when the stage began, overwritten: others may have moved at this stage already
     */
    void hear(int stage, int player, long[] nodes, long[] before, long[] signals, int from, int to) {
        long mask = (1L << low + width * stage) - 1;
        for (int i = from; i < to; i++) {
            before[i] = nodes[i] & mask;
        }
        heard[stage][player].map(before, signals, from, to);
    }

    /** Moves rounds on by what was done at a stage; 0 is done by those who do not move. */
    void advance(int stage, long[] actions, long[] nodes, int from, int to) {
        int shift = low + width * stage;
        for (int i = from; i < to; i++) {
            nodes[i] |= actions[i] << shift;
        }
    }
}
