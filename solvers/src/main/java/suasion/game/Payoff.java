package suasion.game;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What one player, or the designer, gets: an exact number for every (cell, outcome) of a {@link Game}, in payoff units.
 *
 * <p>Immutable. Usually a table; where outcomes are too many to enumerate, a function that knows its own extremes. Two
 * payoffs are equal iff they are given by the same numbers in the same form.
 */
public interface Payoff {
    /** Number of cells. */
    int cells();

    /** Number of outcomes; up to 2^62, since an outcome is one number. */
    long outcomes();

    /** The payoff itself. */
    BigFraction exact(int cell, long outcome);

    /** The double nearest to the payoff. */
    double approx(int cell, long outcome);

    /** The smallest payoff of a cell. */
    BigFraction smallest(int cell);

    /** The largest payoff of a cell. */
    BigFraction largest(int cell);

    /**
     * The same wishes in another game: of the same shape for a table, which does not change; a payoff that reads what
     * the actions stand for reads those of the other game.
     */
    default Payoff over(Game game) {
        return this;
    }

    /** Copies a rectangular table, rows cells and columns outcomes. */
    static Payoff of(BigFraction[][] table) {
        return TabledPayoff.copy(table);
    }

    /** Nothing, whatever happens. */
    static Payoff zero(Game game) {
        return new NoPayoff(game.cells(), game.outcomes());
    }

    /** The same from integers, for tests and examples. */
    static Payoff of(int[][] table) {
        return of(Arrays.stream(table)
                .map(row -> Arrays.stream(row).mapToObj(BigFraction::new).toArray(BigFraction[]::new))
                .toArray(BigFraction[][]::new));
    }
}
