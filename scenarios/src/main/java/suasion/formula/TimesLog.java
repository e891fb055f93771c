package suasion.formula;

import java.util.function.UnaryOperator;
import suasion.interval.Interval;

/**
 * x log x, the form of entropy, which is bounded near 0 although log x is not: it falls from 0 at 0 to -1/e at 1/e and
 * rises from there.
 *
 * @param x what stands before log and in it
 */
public record TimesLog(Term x) implements Term {
    private static final Interval TURN = Interval.at(-1).exp();

    @Override
    public double at(double[] point) {
        double value = x.at(point);
        return value * StrictMath.log(value);
    }

    @Override
    public Interval over(Interval[] box) {
        return of(x.over(box));
    }

    private static Interval of(Interval x) {
        if (x.high() <= 0) {
            return x.high() == 0 ? Interval.ZERO : Interval.ALL;
        }
        Interval ends = end(Math.max(x.low(), 0)).hull(end(x.high()));
        boolean turns = x.low() <= TURN.high() && x.high() >= TURN.low();
        return turns ? ends.hull(TURN.negate()) : ends;
    }

    private static Interval end(double x) {
        Interval point = Interval.at(x);
        return x == 0 || x == Double.POSITIVE_INFINITY ? point : point.times(point.log());
    }

    /** Slope log x + 1. */
    @Override
    public Sloped sloped(Interval[] box) {
        Sloped inner = x.sloped(box);
        return inner.chain(of(inner.value()), inner.value().log().plus(Interval.ONE));
    }

    @Override
    public Term mapped(UnaryOperator<Term> change) {
        return change.apply(new TimesLog(x.mapped(change)));
    }

    @Override
    public boolean reads(int variable) {
        return x.reads(variable);
    }
}
