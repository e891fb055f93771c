package suasion.reduced;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What priorities can give bidders who are alike: the highest level wins, equals are drawn alike.
 *
 * <pre>
 *   capacity(n, F)     = (1 - (1 - F)^n) / n                the most that types of total mass F can get together
 *   chance(n, a, b)    = ((a + b)^n - b^n) / (n a)          of one of a level of mass a above types of mass b
 * </pre>
 *
 * <p>Source: Border (1991).
 */
final class Levels {
    private Levels() {}

    static BigFraction capacity(int bidders, BigFraction mass) {
        return BigFraction.ONE
                .subtract(BigFraction.ONE.subtract(mass).pow(bidders))
                .divide(bidders);
    }

    static double capacity(int bidders, double mass) {
        return (1 - Math.pow(1 - mass, bidders)) / bidders;
    }

    static BigFraction chance(int bidders, BigFraction level, BigFraction below) {
        return level.add(below).pow(bidders).subtract(below.pow(bidders)).divide(level.multiply(bidders));
    }

    /** The nearest multiple of 2^-bits. */
    static BigFraction rounded(double value, int bits) {
        BigInteger scaled = new java.math.BigDecimal(value)
                .multiply(new java.math.BigDecimal(BigInteger.ONE.shiftLeft(bits)))
                .setScale(0, java.math.RoundingMode.HALF_EVEN)
                .toBigInteger();
        return new BigFraction(scaled, BigInteger.ONE.shiftLeft(bits));
    }
}
