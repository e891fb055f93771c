package suasion.game;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What one player, or the designer, gets: an exact number for every (cell, outcome) of a {@link Game}, in payoff units.
 *
 * <p>Immutable. Rows are cells (state and types), columns are outcomes (action profiles); doubles nearest to the exact
 * numbers are kept beside them because play and numeric programs read them millions of times.
 */
public final class Payoff {
    private final BigFraction[][] exact;
    private final double[][] approx;

    private Payoff(BigFraction[][] exact) {
        this.exact = exact;
        this.approx = Arrays.stream(exact)
                .map(row -> Arrays.stream(row).mapToDouble(Exact::toDouble).toArray())
                .toArray(double[][]::new);
    }

    /** Copies a rectangular table, rows cells and columns outcomes. */
    public static Payoff of(BigFraction[][] table) {
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
        return new Payoff(copy);
    }

    /** The same from integers, for tests and examples. */
    public static Payoff of(int[][] table) {
        return of(Arrays.stream(table)
                .map(row -> Arrays.stream(row).mapToObj(BigFraction::new).toArray(BigFraction[]::new))
                .toArray(BigFraction[][]::new));
    }

    public int cells() {
        return exact.length;
    }

    public int outcomes() {
        return exact[0].length;
    }

    /** The payoff itself. */
    public BigFraction exact(int cell, int outcome) {
        return exact[cell][outcome];
    }

    /** The double nearest to the payoff. */
    public double approx(int cell, int outcome) {
        return approx[cell][outcome];
    }

    public BigFraction smallest() {
        return Arrays.stream(exact)
                .flatMap(Arrays::stream)
                .reduce((a, b) -> a.compareTo(b) <= 0 ? a : b)
                .orElseThrow();
    }

    public BigFraction largest() {
        return Arrays.stream(exact)
                .flatMap(Arrays::stream)
                .reduce((a, b) -> a.compareTo(b) >= 0 ? a : b)
                .orElseThrow();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payoff that && Arrays.deepEquals(exact, that.exact);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(exact);
    }

    @Override
    public String toString() {
        return cells() + " x " + outcomes() + " payoffs in [" + Exact.show(smallest()) + ", " + Exact.show(largest())
                + "]";
    }
}
