package suasion.formula;

import java.util.function.UnaryOperator;
import suasion.interval.Interval;

/**
 * A function of one number.
 *
 * @param function which
 * @param of of what
 */
public record One(Function function, Term of) implements Term {
    /** Functions of one number. */
    public enum Function {
        NEGATE,
        NOT,
        ABS,
        FLOOR,
        CEIL,
        SQRT,
        EXP,
        LOG,
        SIN,
        COS,
        TAN
    }

    @Override
    public double at(double[] point) {
        double x = of.at(point);
        return switch (function) {
            case NEGATE -> -x;
            case NOT -> x == 0 ? 1 : 0;
            case ABS -> Math.abs(x);
            case FLOOR -> Near.floor(x);
            case CEIL -> -Near.floor(-x);
            case SQRT -> StrictMath.sqrt(Near.notNegative(x));
            case EXP -> StrictMath.exp(x);
            case LOG -> StrictMath.log(x);
            case SIN -> StrictMath.sin(x);
            case COS -> StrictMath.cos(x);
            case TAN -> StrictMath.tan(x);
        };
    }

    @Override
    public Interval over(Interval[] box) {
        return apply(of.over(box));
    }

    private Interval apply(Interval x) {
        return switch (function) {
            case NEGATE -> x.negate();
            case NOT -> x.not();
            case ABS -> x.abs();
            case FLOOR -> x.floor();
            case CEIL -> x.ceil();
            case SQRT -> x.sqrt();
            case EXP -> x.exp();
            case LOG -> x.log();
            case SIN -> x.sin();
            case COS -> x.cos();
            case TAN -> x.tan();
        };
    }

    @Override
    public Sloped sloped(Interval[] box) {
        Sloped inner = of.sloped(box);
        Interval x = inner.value();
        Interval value = apply(x);
        return switch (function) {
            case NEGATE -> inner.chain(value, Interval.at(-1));
            case NOT, FLOOR, CEIL -> value.isPoint() ? Sloped.constant(value, box.length) : inner.jumping(value);
            case ABS -> inner.chain(value, sign(x));
            case SQRT -> inner.chain(value, Interval.ONE.dividedBy(value.plus(value)));
            case EXP -> inner.chain(value, value);
            case LOG -> inner.chain(value, positive(x) ? Interval.ONE.dividedBy(x.max(Interval.ZERO)) : Interval.ALL);
            case SIN -> inner.chain(value, x.cos());
            case COS -> inner.chain(value, x.sin().negate());
            case TAN -> inner.chain(value, value.power(2).plus(Interval.ONE));
        };
    }

    /** The slope of |x|: that of either side, and between them at 0. */
    private static Interval sign(Interval x) {
        return new Interval(x.low() >= 0 ? 1 : -1, x.high() <= 0 && x.low() < 0 ? -1 : 1);
    }

    private static boolean positive(Interval x) {
        return x.high() > 0;
    }

    @Override
    public Term mapped(UnaryOperator<Term> change) {
        return change.apply(new One(function, of.mapped(change)));
    }

    @Override
    public boolean reads(int variable) {
        return of.reads(variable);
    }
}
