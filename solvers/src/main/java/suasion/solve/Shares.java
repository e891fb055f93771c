package suasion.solve;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An engine's masses as shares of a whole: multiples of 2^-60 that sum to 1 exactly, without specks below 1e-12; what
 * rounding leaves goes to the largest.
 */
public final class Shares {
    /** The whole, in parts. */
    public static final BigInteger UNIT = BigInteger.ONE.shiftLeft(60);

    private static final int BITS = 60;
    private static final double SPECK = 1e-12;

    private Shares() {}

    /** The parts of {@link #UNIT}; masses below 0 count as 0. */
    public static BigInteger[] parts(double[] masses) {
        double sum = 0;
        for (double mass : masses) {
            sum += Math.max(0, mass);
        }
        BigInteger[] row = new BigInteger[masses.length];
        BigInteger rest = UNIT;
        int largest = 0;
        for (int k = 0; k < masses.length; k++) {
            double share = Math.max(0, masses[k]) / sum;
            row[k] = share < SPECK ? BigInteger.ZERO : new BigDecimal(Math.scalb(share, BITS)).toBigInteger();
            rest = rest.subtract(row[k]);
            largest = masses[k] > masses[largest] ? k : largest;
        }
        row[largest] = row[largest].add(rest);
        return row;
    }
}
