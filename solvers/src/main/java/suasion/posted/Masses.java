package suasion.posted;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;

/** Makes masses that sum to the prior exactly of what a program answers. */
final class Masses {
    private static final double SPECK = 1e-12;
    private static final int BITS = 60;
    private static final BigInteger UNIT = BigInteger.ONE.shiftLeft(BITS);

    private Masses() {}

    /**
     * The masses x(v, j), untouched where they are what they should be; else those below 1e-12 of a row are dropped and
     * the rest are multiples of 2^-60 of the row's prior.
     */
    static BigFraction[][] clean(UnknownDemand demand, BigFraction[] primal) {
        int thresholds = demand.thresholds();
        BigFraction[][] masses = new BigFraction[demand.values().size()][];
        for (int v = 0; v < masses.length; v++) {
            BigFraction[] row = Arrays.copyOfRange(primal, v * thresholds, (v + 1) * thresholds);
            BigFraction prior = demand.prior().get(v);
            masses[v] = isExact(row, prior) ? row : quantised(row, prior);
        }
        return masses;
    }

    private static boolean isExact(BigFraction[] row, BigFraction prior) {
        ExactSum sum = new ExactSum();
        boolean negative = false;
        for (BigFraction mass : row) {
            sum.add(mass);
            negative |= mass.getNumerator().signum() < 0;
        }
        return !negative && Exact.same(sum.value(), prior);
    }

    private static BigFraction[] quantised(BigFraction[] row, BigFraction prior) {
        double[] masses = Arrays.stream(row)
                .mapToDouble(mass -> Math.max(0, Exact.toDouble(mass)))
                .toArray();
        double sum = Arrays.stream(masses).sum();
        BigInteger rest = UNIT;
        int largest = 0;
        BigInteger[] parts = new BigInteger[row.length];
        for (int j = 0; j < row.length; j++) {
            double share = sum > 0 ? masses[j] / sum : 0;
            parts[j] = share < SPECK ? BigInteger.ZERO : new BigDecimal(Math.scalb(share, BITS)).toBigInteger();
            rest = rest.subtract(parts[j]);
            largest = masses[j] > masses[largest] ? j : largest;
        }
        parts[largest] = parts[largest].add(rest);
        return Arrays.stream(parts)
                .map(part -> new BigFraction(part, UNIT).multiply(prior))
                .toArray(BigFraction[]::new);
    }
}
