package suasion.reduced;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * One row that auctions must keep, sum_j a_j z_j at most a number, read off the auction alone: the program is made of
 * it and the proof multiplies it.
 *
 * @param name what it is about
 * @param terms a_j per column number, zeros left out
 * @param limit what the sum may be at most
 */
record Inequality(Object name, Map<Integer, BigFraction> terms, BigFraction limit) {
    /** Sums terms column by column, since several quantities may share a column. */
    static final class Builder {
        private final Map<Integer, BigFraction> terms = new TreeMap<>();

        Builder add(int column, BigFraction coefficient) {
            terms.merge(column, coefficient, BigFraction::add);
            return this;
        }

        Inequality atMost(Object name, BigFraction limit) {
            terms.values().removeIf(a -> a.getNumerator().signum() == 0);
            return new Inequality(name, terms, limit);
        }
    }

    /** By how much a point breaks it, negative where it keeps it. */
    double excess(double[] point) {
        double sum = -limit.doubleValue();
        for (Map.Entry<Integer, BigFraction> term : terms.entrySet()) {
            sum += term.getValue().doubleValue() * point[term.getKey()];
        }
        return sum;
    }
}
