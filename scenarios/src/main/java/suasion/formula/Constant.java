package suasion.formula;

import java.util.function.UnaryOperator;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.interval.Interval;

/**
 * A number.
 *
 * @param number exactly
 * @param near the nearest double
 * @param interval contains the number
 */
public record Constant(BigFraction number, double near, Interval interval) implements Term {
    /** A fraction. */
    public static Constant of(BigFraction number) {
        return new Constant(number, Exact.toDouble(number), Interval.of(number));
    }

    /** Whether it is this double, exactly. */
    boolean is(double number) {
        return interval.isPoint() && near == number;
    }

    @Override
    public double at(double[] x) {
        return near;
    }

    @Override
    public Interval over(Interval[] box) {
        return interval;
    }

    @Override
    public Sloped sloped(Interval[] box) {
        return Sloped.constant(interval, box.length);
    }

    @Override
    public Term mapped(UnaryOperator<Term> change) {
        return change.apply(this);
    }

    @Override
    public boolean reads(int variable) {
        return false;
    }
}
