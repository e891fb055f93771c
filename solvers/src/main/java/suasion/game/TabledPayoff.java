package suasion.game;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A payoff written out: rows are cells (state and types), columns are outcomes (action profiles).
 *
 * <p>Doubles nearest to the exact numbers are kept beside them because play and numeric programs read them millions of
 * times.
 */
final class TabledPayoff implements Payoff {
    private final BigFraction[][] exact;
    private final double[][] approx;

    private TabledPayoff(BigFraction[][] exact) {
        this.exact = exact;
        this.approx = Arrays.stream(exact)
                .map(row -> Arrays.stream(row).mapToDouble(Exact::toDouble).toArray())
                .toArray(double[][]::new);
    }

    static TabledPayoff copy(BigFraction[][] table) {
        if (table.length == 0 || table[0].length == 0) {
            throw new IllegalArgumentException("a payoff needs at least one cell and one outcome");
        }
        BigFraction[][] copy = new BigFraction[table.length][];
        for (int cell = 0; cell < table.length; cell++) {
            if (table[cell].length != table[0].length) {
                throw new IllegalArgumentException("row " + cell + " has " + table[cell].length + " outcomes");
            }
            copy[cell] = table[cell].clone();
            for (BigFraction payoff : copy[cell]) {
                Exact.requireHoldable(payoff);
            }
        }
        return new TabledPayoff(copy);
    }

    @Override
    public int cells() {
        return exact.length;
    }

    @Override
    public long outcomes() {
        return exact[0].length;
    }

    @Override
    public BigFraction exact(int cell, long outcome) {
        return exact[cell][(int) outcome];
    }

    @Override
    public double approx(int cell, long outcome) {
        return approx[cell][(int) outcome];
    }

    @Override
    public BigFraction smallest(int cell) {
        return exact[cell][extreme(cell, -1)];
    }

    @Override
    public BigFraction largest(int cell) {
        return exact[cell][extreme(cell, 1)];
    }

    /** Doubles decide where they differ, so that large tables are not compared in fractions. */
    private int extreme(int cell, int sign) {
        int found = 0;
        for (int outcome = 1; outcome < exact[cell].length; outcome++) {
            double difference = sign * (approx[cell][outcome] - approx[cell][found]);
            if (difference > 0 || difference == 0 && sign * exact[cell][outcome].compareTo(exact[cell][found]) > 0) {
                found = outcome;
            }
        }
        return found;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TabledPayoff that && Arrays.deepEquals(exact, that.exact);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(exact);
    }

    @Override
    public String toString() {
        Comparator<BigFraction> order = Comparator.naturalOrder();
        String low = Exact.show(
                Arrays.stream(exact).flatMap(Arrays::stream).min(order).orElseThrow());
        String high = Exact.show(
                Arrays.stream(exact).flatMap(Arrays::stream).max(order).orElseThrow());
        return cells() + " x " + outcomes() + " payoffs in [" + low + ", " + high + "]";
    }
}
