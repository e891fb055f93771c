package suasion.game;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * An exact running sum of fractions over one growing common denominator, reduced only when it is read.
 *
 * <p>Long sums of fractions spend nearly all their time on greatest common divisors; here a term whose denominator
 * divides the common one costs a multiplication and an addition.
 */
public final class ExactSum {
    private BigInteger numerator = BigInteger.ZERO;
    private BigInteger denominator = BigInteger.ONE;

    /** Adds a term. */
    public ExactSum add(BigFraction term) {
        return add(term.getNumerator(), term.getDenominator());
    }

    /** Adds a product of two numbers. */
    public ExactSum addProduct(BigFraction a, BigFraction b) {
        return add(
                a.getNumerator().multiply(b.getNumerator()), a.getDenominator().multiply(b.getDenominator()));
    }

    private ExactSum add(BigInteger n, BigInteger d) {
        if (n.signum() == 0) {
            return this;
        }
        if (d.equals(denominator)) {
            numerator = numerator.add(n);
            return this;
        }
        BigInteger[] quotient = denominator.divideAndRemainder(d);
        if (quotient[1].signum() != 0) {
            BigInteger common = denominator.multiply(d.divide(denominator.gcd(d)));
            numerator = numerator.multiply(common.divide(denominator));
            denominator = common;
            quotient[0] = common.divide(d);
        }
        numerator = numerator.add(n.multiply(quotient[0]));
        return this;
    }

    /** -1, 0 or 1 as the sum is negative, zero or positive; costs nothing. */
    public int signum() {
        return numerator.signum();
    }

    /** The sum, reduced. */
    public BigFraction value() {
        return numerator.signum() == 0 ? BigFraction.ZERO : new BigFraction(numerator, denominator);
    }
}
