package suasion.formula;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import suasion.interval.Interval;

/** A number that has no value, such as 1/0, in a formula that may never ask for it. */
public record Nowhere() implements Term {
    @Override
    public double at(double[] x) {
        return Double.NaN;
    }

    @Override
    public Interval over(Interval[] box) {
        return Interval.ALL;
    }

    @Override
    public Sloped sloped(Interval[] box) {
        Interval[] slopes = new Interval[box.length];
        Arrays.fill(slopes, Interval.ALL);
        return new Sloped(Interval.ALL, slopes);
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
