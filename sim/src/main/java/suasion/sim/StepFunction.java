package suasion.sim;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An integer function of one column that is constant between thresholds: y(x) = values[number of thresholds <= x], x >=
 * 0.
 *
 * <p>What nature draws, what the mediator says, what a player hears and what he does are all such functions. Few steps
 * are summed without branches, y = y_0 + sum_j [x >= t_j] (y_j - y_(j-1)), which the compiler vectorises as long as all
 * columns are of longs. Many steps go through a guide table (Chen and Asau 1974): the first bits of x give the value,
 * or the threshold from which to search. Where x is small the table is plain. Values are in [0, 2^31).
 */
final class StepFunction {
    /** Up to so many steps, comparisons are faster than a table (measured). */
    private static final int FEW = 8;

    /**
     * Slots of the guide per threshold, and at most, both as powers of 2: most slots are sure, and the cache holds all.
     */
    private static final int SLOTS = 5;

    private static final int LARGEST_GUIDE = 13;

    private final long[] thresholds;
    private final long[] values;
    private final long[] table;
    private final int[] guide;
    private final int shift;
    private final boolean identity;

    private StepFunction(long[] thresholds, long[] values, long[] table, boolean identity) {
        this.identity = identity;
        this.thresholds = thresholds;
        this.values = values;
        this.table = table;
        int bits = Math.min(LARGEST_GUIDE, SLOTS + Integer.SIZE - Integer.numberOfLeadingZeros(thresholds.length));
        this.shift = Long.SIZE - 1 - bits;
        this.guide = table.length > 0 || thresholds.length <= FEW ? new int[0] : new int[1 << bits];
        for (int slot = 0, k = 0; slot < guide.length; slot++) {
            while (k < thresholds.length && thresholds[k] <= (long) slot << shift) {
                k++;
            }
            boolean sure = k == thresholds.length || thresholds[k] > ((slot + 1L) << shift) - 1;
            guide[slot] = sure ? (int) values[k] : ~k;
        }
    }

    /** A function of a word of chance: non-decreasing thresholds in [0, 2^63), one more value than thresholds. */
    static StepFunction ofWord(long[] thresholds, long[] values) {
        long[] where = new long[thresholds.length];
        long[] what = new long[values.length];
        int n = 0;
        what[0] = values[0];
        for (int j = 0; j < thresholds.length; j++) {
            if (values[j + 1] != what[n]) {
                where[n] = thresholds[j];
                what[++n] = values[j + 1];
            }
        }
        return new StepFunction(Arrays.copyOf(where, n), Arrays.copyOf(what, n + 1), new long[0], false);
    }

    /** A function of a small integer x: values[x]; obeying a recommendation is the identity, a mere copy. */
    static StepFunction ofIndex(long[] values) {
        long[] thresholds = new long[values.length - 1];
        Arrays.setAll(thresholds, j -> j + 1);
        StepFunction steps = ofWord(thresholds, values);
        boolean plain = steps.thresholds.length > FEW;
        boolean identity = IntStream.range(0, values.length).allMatch(x -> values[x] == x);
        return new StepFunction(steps.thresholds, steps.values, plain ? values.clone() : new long[0], identity);
    }

    /** The value at x. */
    long at(long x) {
        int k = Arrays.binarySearch(thresholds, x);
        while (k >= 0 && k + 1 < thresholds.length && thresholds[k + 1] == x) {
            k++;
        }
        return values[k >= 0 ? k + 1 : -k - 1];
    }

    /** y[i] = value at x[i] for i from {@code from} to {@code to}, exclusive. */
    void map(long[] x, long[] y, int from, int to) {
        if (identity) {
            System.arraycopy(x, from, y, from, to - from);
        } else if (table.length > 0) {
            lookUp(x, y, from, to);
        } else if (guide.length > 0) {
            search(x, y, from, to);
        } else {
            compare(x, y, from, to);
        }
    }

    private void compare(long[] x, long[] y, int from, int to) {
        int n = thresholds.length;
        if (n == 0) {
            Arrays.fill(y, from, to, values[0]);
        } else if (n == 1) {
            one(x, y, from, to, values[0], thresholds[0] - 1, values[1] - values[0]);
        } else {
            two(x, y, from, to, 0);
            for (int j = 2; j < n; j += 2) {
                twoMore(x, y, from, to, j);
            }
        }
    }

    // (t - 1 - x) >> 63 is all ones where x >= t and 0 elsewhere; it does not overflow because x, t are in [0, 2^63).

    private static void one(long[] x, long[] y, int from, int to, long y0, long t, long d) {
        for (int i = from; i < to; i++) {
            y[i] = y0 + (((t - x[i]) >> 63) & d);
        }
    }

    private void two(long[] x, long[] y, int from, int to, int j) {
        long y0 = values[0];
        long s = thresholds[j] - 1;
        long d = values[j + 1] - values[j];
        long t = thresholds[j + 1] - 1;
        long e = values[j + 2] - values[j + 1];
        for (int i = from; i < to; i++) {
            y[i] = y0 + (((s - x[i]) >> 63) & d) + (((t - x[i]) >> 63) & e);
        }
    }

    private void twoMore(long[] x, long[] y, int from, int to, int j) {
        boolean odd = j + 1 == thresholds.length;
        long s = thresholds[j] - 1;
        long d = values[j + 1] - values[j];
        long t = odd ? s : thresholds[j + 1] - 1;
        long e = odd ? 0 : values[j + 2] - values[j + 1];
        for (int i = from; i < to; i++) {
            y[i] += (((s - x[i]) >> 63) & d) + (((t - x[i]) >> 63) & e);
        }
    }

    private void lookUp(long[] x, long[] y, int from, int to) {
        long[] t = table;
        for (int i = from; i < to; i++) {
            y[i] = t[(int) x[i]];
        }
    }

    private void search(long[] x, long[] y, int from, int to) {
        int[] g = guide;
        int s = shift;
        for (int i = from; i < to; i++) {
            long word = x[i];
            int value = g[(int) (word >>> s)];
            y[i] = value >= 0 ? value : searchFrom(~value, word);
        }
    }

    private long searchFrom(int k, long word) {
        int j = k;
        while (j < thresholds.length && word >= thresholds[j]) {
            j++;
        }
        return values[j];
    }
}
