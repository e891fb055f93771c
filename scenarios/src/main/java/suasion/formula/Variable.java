package suasion.formula;

import java.util.function.UnaryOperator;
import suasion.interval.Interval;

/**
 * A variable.
 *
 * @param index its number, from 0
 */
public record Variable(int index) implements Term {
    @Override
    public double at(double[] x) {
        return x[index];
    }

    @Override
    public Interval over(Interval[] box) {
        return box[index];
    }

    @Override
    public Sloped sloped(Interval[] box) {
        Sloped sloped = Sloped.constant(box[index], box.length);
        sloped.slopes()[index] = Interval.ONE;
        return sloped;
    }

    @Override
    public Term mapped(UnaryOperator<Term> change) {
        return change.apply(this);
    }

    @Override
    public boolean reads(int variable) {
        return variable == index;
    }
}
