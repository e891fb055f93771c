package suasion.formula;

import java.util.function.UnaryOperator;
import suasion.interval.Interval;

/**
 * A formula of variables x_1..x_n, or a part of one. Immutable; two are equal iff they are written alike.
 *
 * <p>Comparisons give 1 or 0, and what is not 0 holds, as in {@code suasion.scenario.Formula}.
 */
public sealed interface Term permits Choice, Constant, Nowhere, One, TimesLog, Two, Variable {
    /**
     * The value in doubles; NaN where there is none. Numbers that differ by roundings only count as equal in
     * comparisons, so that a threshold of 3/10 is met by 1/10 + 2/10.
     */
    double at(double[] x);

    /** An interval that contains the value at every point of a box, where it has one. */
    Interval over(Interval[] box);

    /** The same with intervals for the slopes. */
    Sloped sloped(Interval[] box);

    /** The formula with every part of it replaced, the innermost first. */
    Term mapped(UnaryOperator<Term> change);

    /** Whether a variable occurs. */
    boolean reads(int variable);
}
