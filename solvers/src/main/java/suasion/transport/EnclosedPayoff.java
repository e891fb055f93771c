package suasion.transport;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.interval.Interval;

/**
 * The sender's payoff u(x_1..x_n) in one state, where x_i is the posterior probability of the second state that
 * receiver i holds; defined and bounded on [0, 1]^n, and on whole boxes of beliefs.
 */
public interface EnclosedPayoff {
    /** The payoff itself. */
    BigFraction exact(List<BigFraction> beliefs);

    /** A double within a few roundings of the payoff; thread-safe and quick, for a million points and more. */
    double approx(double[] beliefs);

    /**
     * An interval that contains the payoff at every point of a box, and so its limits at the box's points; where it
     * jumps, the values on both sides. The tighter the better; on boxes that shrink to a point where the payoff is
     * continuous it shrinks to the payoff.
     */
    Interval over(Interval[] box);

    /**
     * Intervals that contain the partial derivatives at every point of a box, {@link Interval#ALL} where they are not
     * known, do not exist, or the payoff jumps: for every two points of the box u(x) - u(y) lies in sum_i slope_i (x_i
     * - y_i).
     */
    Interval[] slopes(Interval[] box);

    /**
     * Intervals that contain the second partial derivatives at every point of a box, {@link Interval#ALL} where they
     * are not known or do not exist; row i, column j is the derivative by x_i and x_j.
     */
    default Interval[][] curvatures(Interval[] box) {
        Interval[][] unknown = new Interval[box.length][box.length];
        for (Interval[] row : unknown) {
            Arrays.fill(row, Interval.ALL);
        }
        return unknown;
    }

    /**
     * Whether the payoff is known, everywhere and not at some beliefs only, to be a polynomial of degree two or less; a
     * payoff that does not say so is taken for none.
     */
    default boolean isQuadratic() {
        return false;
    }
}
