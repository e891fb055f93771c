package suasion.myerson;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A polynomial in the ranks, uniform on [0, 1] and one per good, that break a bidder's ties: the chance that all rivals
 * lose to him.
 *
 * <p>Coefficients by exponents, the first good's the fastest, each exponent below {@code size}.
 */
final class RankPolynomial {
    private final int goods;
    private final int size;
    private BigFraction[] coefficients;

    /** The constant 1, for so many goods and at most so many rivals. */
    RankPolynomial(int goods, int rivals) {
        this.goods = goods;
        this.size = rivals + 1;
        this.coefficients = new BigFraction[(int) Math.pow(size, goods)];
        Arrays.fill(coefficients, BigFraction.ZERO);
        coefficients[0] = BigFraction.ONE;
    }

    /**
     * Multiplies with what one more rival loses by.
     *
     * @param chances per set of goods, as bits, the chance that he is tied on these and behind on the others
     */
    void times(BigFraction[] chances) {
        BigFraction[] product = new BigFraction[coefficients.length];
        Arrays.fill(product, BigFraction.ZERO);
        for (int tied = 0; tied < chances.length; tied++) {
            int shift = 0;
            for (int good = 0, unit = 1; good < goods; good++, unit *= size) {
                shift += (tied >> good & 1) * unit;
            }
            for (int k = 0;
                    k + shift < product.length && chances[tied].getNumerator().signum() != 0;
                    k++) {
                if (coefficients[k].getNumerator().signum() != 0) {
                    product[k + shift] = product[k + shift].add(coefficients[k].multiply(chances[tied]));
                }
            }
        }
        coefficients = product;
    }

    /** The mean over the ranks. */
    BigFraction mean() {
        BigFraction mean = BigFraction.ZERO;
        for (int k = 0; k < coefficients.length; k++) {
            if (coefficients[k].getNumerator().signum() != 0) {
                int divisor = 1;
                for (int good = 0, rest = k; good < goods; good++, rest /= size) {
                    divisor *= 1 + rest % size;
                }
                mean = mean.add(coefficients[k].divide(divisor));
            }
        }
        return mean;
    }
}
