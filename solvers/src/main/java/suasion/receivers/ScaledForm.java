package suasion.receivers;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * An adjusted payoff in integers, scale x h(S) = constant + sum of weights in S + sum of the pairs in S + sizes[k] +
 * sum of sizeWeights[i][k] in S, where k is the size of S.
 *
 * @param scale what all numbers were multiplied by
 * @param constant the constant
 * @param weights one per receiver
 * @param first first receiver of every pair, the smaller number
 * @param second second receiver of every pair
 * @param pairs the weight of every pair
 * @param sizes N + 1 numbers, null where the size has no say
 * @param sizeWeights N times N + 1 numbers, null in the same case
 */
record ScaledForm(
        BigInteger scale,
        BigInteger constant,
        BigInteger[] weights,
        int[] first,
        int[] second,
        BigInteger[] pairs,
        BigInteger[] sizes,
        BigInteger[][] sizeWeights) {
    /** Whether no pair has a negative weight, so that a minimum cut finds the maximum. */
    boolean isSupermodular() {
        for (BigInteger pair : pairs) {
            if (pair.signum() < 0) {
                return false;
            }
        }
        return true;
    }

    BigFraction unscaled(BigInteger number) {
        return new BigFraction(number, scale);
    }
}
