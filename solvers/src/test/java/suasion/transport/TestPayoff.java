package suasion.transport;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.interval.Interval;

/** A payoff of tests that is only evaluated at points. */
record TestPayoff(Function<List<BigFraction>, BigFraction> formula, boolean isQuadratic) implements EnclosedPayoff {
    static EnclosedPayoff of(Function<List<BigFraction>, BigFraction> formula) {
        return new TestPayoff(formula, false);
    }

    /** A polynomial of degree two or less. */
    static EnclosedPayoff quadratic(Function<List<BigFraction>, BigFraction> formula) {
        return new TestPayoff(formula, true);
    }

    @Override
    public BigFraction exact(List<BigFraction> beliefs) {
        return formula.apply(beliefs);
    }

    @Override
    public double approx(double[] beliefs) {
        return Exact.toDouble(exact(Arrays.stream(beliefs).mapToObj(Exact::of).toList()));
    }

    @Override
    public Interval over(Interval[] box) {
        return Interval.ALL;
    }

    @Override
    public Interval[] slopes(Interval[] box) {
        Interval[] slopes = new Interval[box.length];
        Arrays.fill(slopes, Interval.ALL);
        return slopes;
    }
}
