package suasion.sim;

/**
 * Observation cells packed into whole bits: index = cell, message, outcome from the high bits to the low ones, the
 * outcome with no bits where it is fixed by the others. Shifts of columns are vectorised well, multiplications and
 * divisions of longs are not.
 */
final class Packing {
    private final ObservationCells cells;
    private final int messageBits;
    private final int outcomeBits;

    Packing(ObservationCells cells) {
        this.cells = cells;
        this.messageBits = bits(cells.messages());
        this.outcomeBits = bits(cells.outcomes());
    }

    private static int bits(int size) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
    }

    /** Bits of a whole index. */
    int bits() {
        return bits(cells.cells()) + messageBits + outcomeBits;
    }

    /** A draw: cell and message of the pair numbered cell x messages + message. */
    long draw(int pair) {
        return (long) (pair / cells.messages()) << messageBits | pair % cells.messages();
    }

    /** Draws are below this. */
    int draws() {
        return 1 << bits(cells.cells()) + messageBits;
    }

    void cells(long[] draws, long[] cell, int from, int to) {
        int b = messageBits;
        for (int i = from; i < to; i++) {
            cell[i] = draws[i] >> b;
        }
    }

    void messages(long[] draws, long[] message, int from, int to) {
        long mask = (1L << messageBits) - 1;
        for (int i = from; i < to; i++) {
            message[i] = draws[i] & mask;
        }
    }

    void draws(long[] cell, long[] message, long[] draws, int from, int to) {
        int b = messageBits;
        for (int i = from; i < to; i++) {
            draws[i] = cell[i] << b | message[i];
        }
    }

    void indices(long[] draws, long[] outcome, long[] index, int from, int to) {
        int b = outcomeBits;
        for (int i = from; i < to; i++) {
            index[i] = draws[i] << b | outcome[i];
        }
    }

    /** The action profile of every packed draw, where it is fixed by cell and message. */
    long[] outcomes() {
        long[] outcomes = new long[1 << bits()];
        for (int pair = 0; pair < cells.size(); pair++) {
            outcomes[(int) draw(pair)] = cells.outcome(pair);
        }
        return outcomes;
    }

    /** The tally of counts by packed index. */
    Tally tally(long[] packed) {
        long[] counts = new long[cells.size()];
        for (int k = 0; k < counts.length; k++) {
            int draw = cells.cell(k) << messageBits | cells.message(k);
            counts[k] = packed[cells.isFixed() ? draw : draw << outcomeBits | (int) cells.outcome(k)];
        }
        return Tally.of(cells, counts);
    }
}
