package suasion.sim;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A distribution in the form in which a word of chance draws from it: prize k is drawn iff F_(k-1) <= w / 2^63 < F_k,
 * with the cumulative probabilities F rounded once to 63 bits.
 *
 * <p>Prizes of probability 0 are never drawn; every other probability is off by less than 2^-62.
 */
final class Lottery {
    /** Bits of the sums from which the thresholds are rounded; the rounding of some 2^25 terms stays below 2^-130. */
    private static final int SCALE = 160;

    private final int[] prizes;
    private final long[] thresholds;

    private Lottery(int[] prizes, long[] thresholds) {
        this.prizes = prizes;
        this.thresholds = thresholds;
    }

    /** Probabilities that sum to 1. */
    static Lottery of(List<BigFraction> probabilities) {
        return of(List.of(BigFraction.ONE), List.of(probabilities));
    }

    /**
     * Prize i n + j has probability first(i) then(i)(j), where then(i) has n entries; masses are summed in that order.
     */
    static Lottery of(List<BigFraction> first, List<List<BigFraction>> then) {
        int[] prizes = new int[first.size() * then.get(0).size()];
        long[] thresholds = new long[prizes.length];
        BigInteger sum = BigInteger.ZERO;
        int n = 0;
        for (int i = 0; i < first.size(); i++) {
            for (int j = 0; j < then.get(i).size(); j++) {
                BigFraction p = first.get(i);
                BigFraction q = then.get(i).get(j);
                if (p.getNumerator().signum() > 0 && q.getNumerator().signum() > 0) {
                    BigInteger numerator =
                            p.getNumerator().multiply(q.getNumerator()).shiftLeft(SCALE);
                    sum = sum.add(numerator.divide(p.getDenominator().multiply(q.getDenominator())));
                    thresholds[n] = rounded(sum);
                    prizes[n++] = i * then.get(i).size() + j;
                }
            }
        }
        return new Lottery(Arrays.copyOf(prizes, n), Arrays.copyOf(thresholds, n - 1));
    }

    private static long rounded(BigInteger sum) {
        BigInteger half = BigInteger.ONE.shiftLeft(SCALE - 64);
        return sum.add(half)
                .shiftRight(SCALE - 63)
                .min(BigInteger.valueOf(Long.MAX_VALUE))
                .longValue();
    }

    /** The prizes that can be drawn, ascending. */
    int[] prizes() {
        return prizes.clone();
    }

    /** A function of the word of chance: {@code value} of the prize that it draws. */
    StepFunction draw(IntToLongFunction value) {
        return StepFunction.ofWord(
                thresholds, Arrays.stream(prizes).mapToLong(value::applyAsLong).toArray());
    }
}
