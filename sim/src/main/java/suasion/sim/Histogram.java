package suasion.sim;

import java.util.Arrays;

/**
 * Counts a column of indices in [0, 2^bits).
 *
 * <p>Increments of one and the same counter have to wait for each other, and most rounds of a small game fall into very
 * few cells. Where indices are short, four or two distant rounds are therefore joined to one index of up to 12 bits,
 * which is counted once and taken apart when somebody asks.
 */
final class Histogram {
    /** Bits of a joint index; 2^12 ints stay in the first cache. */
    private static final int JOINT = 12;

    /** Joint counts are taken apart before an int can overflow. */
    private static final long FULL = 1L << 30;

    private final int bits;
    private final int rounds;
    private final long[] totals;
    private final int[] joint;
    private final long[] joined = new long[Chance.CHUNK];
    private long pending;

    Histogram(int bits) {
        this.bits = bits;
        this.rounds = 4 * bits <= JOINT ? 4 : 2 * bits <= JOINT ? 2 : 1;
        this.totals = new long[1 << bits];
        this.joint = new int[rounds == 1 ? 0 : 1 << (rounds * bits)];
    }

    /** Counts the indices from {@code from} to {@code to}, exclusive. */
    void add(long[] indices, int from, int to) {
        int words = rounds == 1 ? 0 : (to - from) / rounds;
        if (words > 0) {
            int end = from + words;
            if (rounds == 4) {
                joinFour(indices, words, joined, from, end);
            } else {
                joinTwo(indices, words, joined, from, end);
            }
            countJoint(from, end);
        }
        long[] counts = totals;
        for (int i = from + rounds * words; i < to; i++) {
            counts[(int) indices[i]]++;
        }
    }

    private void joinFour(long[] x, int apart, long[] y, int from, int to) {
        int b = bits;
        for (int i = from; i < to; i++) {
            y[i] = x[i] | x[i + apart] << b | x[i + 2 * apart] << 2 * b | x[i + 3 * apart] << 3 * b;
        }
    }

    private void joinTwo(long[] x, int apart, long[] y, int from, int to) {
        int b = bits;
        for (int i = from; i < to; i++) {
            y[i] = x[i] | x[i + apart] << b;
        }
    }

    private void countJoint(int from, int to) {
        if (pending + (to - from) > FULL) {
            takeApart();
        }
        pending += to - from;
        int[] counts = joint;
        long[] indices = joined;
        for (int i = from; i < to; i++) {
            counts[(int) indices[i]]++;
        }
    }

    private void takeApart() {
        for (int index = 0; index < joint.length; index++) {
            for (int k = 0; k < rounds; k++) {
                totals[index >>> (k * bits) & (totals.length - 1)] += joint[index];
            }
            joint[index] = 0;
        }
        pending = 0;
    }

    /** Counts so far, not a copy. */
    long[] counts() {
        takeApart();
        return totals;
    }

    void clear() {
        takeApart();
        Arrays.fill(totals, 0);
    }
}
