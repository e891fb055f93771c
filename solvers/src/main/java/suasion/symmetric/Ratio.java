package suasion.symmetric;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * An exact quotient that is never reduced: with a thousand actions a greatest common divisor costs more than all the
 * rest.
 *
 * @param numerator any whole number
 * @param denominator at least 1
 */
record Ratio(BigInteger numerator, BigInteger denominator) {
    static Ratio of(BigFraction value) {
        return new Ratio(value.getNumerator(), value.getDenominator());
    }

    Ratio plus(Ratio other) {
        return denominator.equals(other.denominator)
                ? new Ratio(numerator.add(other.numerator), denominator)
                : new Ratio(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    Ratio plus(BigFraction other) {
        return plus(of(other));
    }

    Ratio times(BigFraction factor) {
        return new Ratio(numerator.multiply(factor.getNumerator()), denominator.multiply(factor.getDenominator()));
    }

    Ratio minus(Ratio other) {
        return plus(other.times(BigFraction.MINUS_ONE));
    }

    Ratio minus(BigFraction other) {
        return plus(other.negate());
    }

    /** This divided by a positive number. */
    Ratio over(Ratio divisor) {
        if (divisor.signum() <= 0) {
            throw new IllegalArgumentException("the divisor is not positive");
        }
        return denominator.equals(divisor.denominator)
                ? new Ratio(numerator, divisor.numerator)
                : new Ratio(numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
    }

    int signum() {
        return numerator.signum();
    }

    /** The reduced fraction. */
    BigFraction exact() {
        return new BigFraction(numerator, denominator);
    }

    /** The largest multiple of 2^-bits that is not larger. */
    BigFraction down(int bits) {
        BigInteger[] parts = numerator.shiftLeft(bits).divideAndRemainder(denominator);
        BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return new BigFraction(floor, BigInteger.ONE.shiftLeft(bits));
    }

    /** The smallest multiple of 2^-bits that is not smaller. */
    BigFraction up(int bits) {
        return times(BigFraction.MINUS_ONE).down(bits).negate();
    }
}
