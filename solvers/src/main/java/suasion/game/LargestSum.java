package suasion.game;

import java.util.function.IntFunction;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Which of several sums of products is the largest, exactly: doubles with an a-priori error bound rule out most of
 * them, fractions decide among the rest.
 *
 * <p>A sum of n products of two rounded numbers is within (n + 4) 2^-52 sum |products| of the true one (Higham 2002,
 * section 4.2), products near the smallest double aside, which may each be off by one such.
 */
public final class LargestSum {
    private static final double ROUNDOFF = 0x1p-52;

    private final double[] sums;
    private final double[] sizes;
    private int terms;

    /** Sums of nothing yet. */
    public LargestSum(int candidates) {
        this.sums = new double[candidates];
        this.sizes = new double[candidates];
    }

    /** Adds the product of two numbers that are each the double nearest to the exact one. */
    public void add(int candidate, double a, double b) {
        double product = a * b;
        sums[candidate] += product;
        sizes[candidate] += Math.abs(product);
        terms++;
    }

    /**
     * The candidate with the largest sum; of several the favourite, else the first.
     *
     * @param favourite who wins ties
     * @param exact the sum of a candidate in fractions
     */
    public int find(int favourite, IntFunction<BigFraction> exact) {
        double threshold = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < sums.length; k++) {
            threshold = Math.max(threshold, sums[k] - error(k));
        }
        int best = -1;
        BigFraction largest = null;
        int open = 0;
        for (int k = 0; k < sums.length; k++) {
            open += isRuledOut(k, threshold) ? 0 : 1;
        }
        for (int turn = 0; turn < sums.length; turn++) {
            // The favourite first, so that it wins ties.
            int k = turn == 0 ? favourite : turn <= favourite ? turn - 1 : turn;
            if (!isRuledOut(k, threshold)) {
                if (open == 1) {
                    return k;
                }
                BigFraction sum = exact.apply(k);
                if (largest == null || sum.compareTo(largest) > 0) {
                    best = k;
                    largest = sum;
                }
            }
        }
        return best;
    }

    private double error(int k) {
        return (terms + 4) * (ROUNDOFF * sizes[k] + Double.MIN_VALUE);
    }

    /** Not where numbers overflow: nothing is ruled out then. */
    private boolean isRuledOut(int k, double threshold) {
        return sums[k] + error(k) < threshold;
    }
}
