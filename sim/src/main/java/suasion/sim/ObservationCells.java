package suasion.sim;

import java.util.Arrays;

/**
 * The countable events of a round: (cell of the game, message, action profile really taken). Payoffs, gains and beliefs
 * are functions of this triple, so integer counts of it suffice for every promise of a {@code Table}.
 *
 * <p>Two forms. <em>Dense</em>: all triples, numbered cell-major, the action profile fastest. <em>Fixed</em>: where
 * everybody's policy is pure the action profile is a function of cell and message, and only the pairs (cell, message)
 * are numbered; so many players, whose action profiles cannot be enumerated, are tallied too.
 *
 * <p>Equal iff they are of the same form with the same events.
 */
public final class ObservationCells {
    private final int cells;
    private final int messages;
    private final int outcomes;
    private final long[] fixed;

    private ObservationCells(int cells, int messages, int outcomes, long[] fixed) {
        this.cells = cells;
        this.messages = messages;
        this.outcomes = outcomes;
        this.fixed = fixed;
    }

    /**
     * All triples.
     *
     * @param cells cells of the game
     * @param messages messages of the signal space
     * @param outcomes action profiles
     */
    public ObservationCells(int cells, int messages, int outcomes) {
        this(cells, messages, outcomes, new long[0]);
    }

    /**
     * All pairs (cell, message), each with the one action profile that is taken then.
     *
     * @param outcome the action profile of every pair, cell-major
     */
    public static ObservationCells fixed(int cells, int messages, long[] outcome) {
        if (outcome.length != Math.multiplyExact(cells, messages)) {
            throw new IllegalArgumentException(outcome.length + " outcomes for " + cells + " x " + messages + " pairs");
        }
        return new ObservationCells(cells, messages, 1, outcome.clone());
    }

    /** Whether the action profile is a function of cell and message. */
    public boolean isFixed() {
        return fixed.length > 0;
    }

    public int cells() {
        return cells;
    }

    public int messages() {
        return messages;
    }

    /** Action profiles that are told apart given cell and message: 1 in the fixed form. */
    int outcomes() {
        return outcomes;
    }

    /** Number of observation cells. */
    public int size() {
        return Math.multiplyExact(Math.multiplyExact(cells, messages), outcomes);
    }

    /**
     * The number of an event.
     *
     * @throws IllegalArgumentException if that action profile cannot be observed then
     */
    public int index(int cell, int message, long outcome) {
        int pair = cell * messages + message;
        if (isFixed() ? outcome != fixed[pair] : outcome < 0 || outcome >= outcomes) {
            throw new IllegalArgumentException("outcome " + outcome + " is not observed at " + cell + ", " + message);
        }
        return isFixed() ? pair : pair * outcomes + (int) outcome;
    }

    /** Cell of the game. */
    public int cell(int index) {
        return index / (messages * outcomes);
    }

    public int message(int index) {
        return index / outcomes % messages;
    }

    /** Action profile really taken. */
    public long outcome(int index) {
        return isFixed() ? fixed[index] : index % outcomes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ObservationCells that
                && cells == that.cells
                && messages == that.messages
                && outcomes == that.outcomes
                && Arrays.equals(fixed, that.fixed);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * cells + messages) + outcomes) + Arrays.hashCode(fixed);
    }

    @Override
    public String toString() {
        return isFixed()
                ? "%d cells x %d messages, actions fixed by them".formatted(cells, messages)
                : "%d cells x %d messages x %d outcomes".formatted(cells, messages, outcomes);
    }
}
