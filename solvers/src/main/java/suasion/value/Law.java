package suasion.value;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * The law of a private value: a number of payoff units, at least 0.
 *
 * <p>Either {@linkplain ContinuousLaw continuous} or {@linkplain DiscreteLaw discrete}. Two laws are equal if they are
 * of the same kind with the same parameters.
 */
public sealed interface Law permits ContinuousLaw, DiscreteLaw {
    /** The law for people: "uniform on [0, 1]". */
    String name();

    /** The smallest value. */
    double low();

    /** The largest value, infinite where there is none. */
    double high();

    /** F(v) = Pr(value at most v). */
    double cdf(double v);

    /** 1 - F(v), accurate in the upper tail too. */
    double survival(double v);

    /**
     * The smallest v with F(v) at least p, for p in [0, 1]; {@link #low} at 0, {@link #high} at 1, and never falling.
     *
     * @throws IllegalArgumentException if p is no probability
     */
    double quantile(double p);

    /** The mean. */
    double mean();

    /** Pr(from &lt; value &lt;= to); 0 where {@code to} is not above {@code from}. */
    double mass(double from, double to);

    /** The integral of v over from &lt; v &lt;= to against the law: E[value; from &lt; value &lt;= to]. */
    double partialMean(double from, double to);

    /** Whether there is no largest value. */
    default boolean isUnbounded() {
        return Double.isInfinite(high());
    }

    /**
     * Finitely many values that stand for the law: itself where it is discrete, else the midpoints of equal cells of
     * {@link #low} to {@link #gridEnd}, each with the probability of its cell, the last one with the tail's as well.
     * Cells that are too improbable to be counted in units of 2^-50 are left out.
     *
     * @param cells at least 1
     */
    DiscreteLaw onGrid(int cells);

    /**
     * Up to where a grid reaches: {@link #high}, or the quantile of {@link #GRID_QUANTILE} where that is infinite, as a
     * fraction.
     */
    BigFraction gridEnd();

    /** The probability that lies below the end of the grid of an unbounded law. */
    double GRID_QUANTILE = 0.999;

    /**
     * Equal cells of the grid with their probabilities and conditional means, ascending; where the law is unbounded the
     * last one has no upper end. Cells of probability 0 are among them, with their midpoints as means. A discrete law
     * has one of no width for every value.
     *
     * @param cells at least 1
     */
    default List<Cell> cells(int cells) {
        double end = Exact.toDouble(gridEnd());
        List<Cell> all = new ArrayList<>();
        for (int k = 0; k < cells; k++) {
            double from = edge(low(), end, k, cells);
            double to = k == cells - 1 && isUnbounded() ? high() : edge(low(), end, k + 1, cells);
            all.add(Cell.of(this, from, to));
        }
        return all;
    }

    private static double edge(double from, double to, int k, int cells) {
        return k == cells ? to : from + (to - from) * k / cells;
    }
}
