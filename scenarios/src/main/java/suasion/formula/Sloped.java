package suasion.formula;

import java.util.Arrays;
import java.util.function.BinaryOperator;
import suasion.interval.Interval;

/**
 * A value and its slopes over a box: for every two points of the box u(x) - u(y) lies in sum_i slope_i (x_i - y_i), up
 * to roundings of the value itself.
 *
 * <p>Forward differentiation in intervals, with generalised gradients where there is a kink: Neumaier (1990), "Interval
 * Methods for Systems of Equations"; Clarke (1983), "Optimization and Nonsmooth Analysis".
 *
 * @param value contains the value at every point of the box
 * @param slopes one per variable; exactly 0 where the value does not depend on it in the box
 */
public record Sloped(Interval value, Interval[] slopes) {
    /** A number that is the same everywhere. */
    static Sloped constant(Interval value, int variables) {
        Interval[] slopes = new Interval[variables];
        Arrays.fill(slopes, Interval.ZERO);
        return new Sloped(value, slopes);
    }

    /** A function of this one with the given value, whose derivative lies in an interval. */
    Sloped chain(Interval result, Interval derivative) {
        Interval[] next = new Interval[slopes.length];
        Arrays.setAll(next, i -> derivative.times(slopes[i]));
        return new Sloped(result, next);
    }

    /** A function of this one and another with the given value, slope by slope. */
    Sloped combine(Sloped other, Interval result, BinaryOperator<Interval> slope) {
        Interval[] next = new Interval[slopes.length];
        Arrays.setAll(next, i -> slope.apply(slopes[i], other.slopes[i]));
        return new Sloped(result, next);
    }

    /** What depends on this one and may jump. */
    Sloped jumping(Interval result) {
        Interval[] next = new Interval[slopes.length];
        Arrays.setAll(next, i -> jump(slopes[i]));
        return new Sloped(result, next);
    }

    /** What depends on this one and another and may jump. */
    Sloped jumping(Sloped other, Interval result) {
        return combine(other, result, (a, b) -> jump(a).hull(jump(b)));
    }

    private static Interval jump(Interval slope) {
        return slope.equals(Interval.ZERO) ? Interval.ZERO : Interval.ALL;
    }
}
