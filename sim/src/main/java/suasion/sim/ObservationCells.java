package suasion.sim;

/**
 * The countable events of a round: (cell of the game, message, action profile really taken).
 *
 * <p>Payoffs, gains and beliefs are functions of this triple, so integer counts of it suffice for every promise of a
 * {@code Table}. Numbered cell-major, the action profile fastest.
 *
 * @param cells cells of the game
 * @param messages messages of the signal space
 * @param outcomes action profiles
 */
public record ObservationCells(int cells, int messages, int outcomes) {
    public int size() {
        return Math.multiplyExact(Math.multiplyExact(cells, messages), outcomes);
    }

    public int index(int cell, int message, int outcome) {
        return (cell * messages + message) * outcomes + outcome;
    }

    public int cell(int index) {
        return index / (messages * outcomes);
    }

    public int message(int index) {
        return index / outcomes % messages;
    }

    public int outcome(int index) {
        return index % outcomes;
    }
}
