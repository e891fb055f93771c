package suasion.formula;

import java.util.function.UnaryOperator;
import suasion.interval.Interval;

/**
 * A function of two numbers.
 *
 * @param operator which
 * @param left the first
 * @param right the second
 */
public record Two(Operator operator, Term left, Term right) implements Term {
    /** Functions of two numbers; greater is less with the two exchanged. */
    public enum Operator {
        PLUS,
        MINUS,
        TIMES,
        OVER,
        POWER,
        MIN,
        MAX,
        LESS,
        AT_MOST,
        SAME,
        AND,
        OR;

        boolean isLogical() {
            return this == AND || this == OR;
        }
    }

    @Override
    public double at(double[] x) {
        double a = left.at(x);
        double b = right.at(x);
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case OVER -> a / b;
            case POWER -> b == 2 ? a * a : StrictMath.pow(b == Math.rint(b) ? a : Near.notNegative(a), b);
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case LESS -> Near.compare(a, b) < 0 ? 1 : 0;
            case AT_MOST -> Near.compare(a, b) <= 0 ? 1 : 0;
            case SAME -> Near.compare(a, b) == 0 ? 1 : 0;
            case AND -> a != 0 && b != 0 ? 1 : 0;
            case OR -> a != 0 || b != 0 ? 1 : 0;
        };
    }

    @Override
    public Interval over(Interval[] box) {
        return apply(left.over(box), right.over(box));
    }

    private Interval apply(Interval a, Interval b) {
        return switch (operator) {
            case PLUS -> a.plus(b);
            case MINUS -> a.minus(b);
            case TIMES -> a.times(b);
            case OVER -> a.dividedBy(b);
            case POWER -> a.power(b);
            case MIN -> a.min(b);
            case MAX -> a.max(b);
            case LESS -> a.less(b);
            case AT_MOST -> a.atMost(b);
            case SAME -> a.same(b);
            case AND -> a.not().max(b.not()).not();
            case OR -> a.not().min(b.not()).not();
        };
    }

    @Override
    public Sloped sloped(Interval[] box) {
        Sloped a = left.sloped(box);
        Sloped b = right.sloped(box);
        Interval value = apply(a.value(), b.value());
        return switch (operator) {
            case PLUS -> a.combine(b, value, Interval::plus);
            case MINUS -> a.combine(b, value, Interval::minus);
            case TIMES -> a.chain(value, b.value()).combine(b.chain(value, a.value()), value, Interval::plus);
            case OVER -> quotient(a, b, value);
            case POWER -> power(a, b, value);
            case MIN -> either(a, b, a.value().less(b.value()), value);
            case MAX -> either(b, a, a.value().less(b.value()), value);
            case LESS, AT_MOST, SAME, AND, OR ->
                value.isPoint() ? Sloped.constant(value, box.length) : a.jumping(b, value);
        };
    }

    /** (a' - (a/b) b') / b. */
    private static Sloped quotient(Sloped a, Sloped b, Interval value) {
        if (b.value().contains(0)) {
            return a.jumping(b, value);
        }
        return a.combine(b, value, (da, db) -> da.minus(value.times(db)).dividedBy(b.value()));
    }

    /** b a^(b-1) a' + a^b log(a) b'; the second where the exponent varies, and then only for a &gt;= 0. */
    private static Sloped power(Sloped a, Sloped b, Interval value) {
        boolean varies = false;
        for (Interval slope : b.slopes()) {
            varies |= !slope.equals(Interval.ZERO);
        }
        if (varies && a.value().low() < 0) {
            return a.jumping(b, value);
        }
        Interval base = b.value().times(a.value().power(b.value().minus(Interval.ONE)));
        Sloped sloped = a.chain(value, base);
        return varies ? sloped.combine(b.chain(value, value.times(a.value().log())), value, Interval::plus) : sloped;
    }

    /** The first where that is sure, the second where it is not the first, and the slopes of both in between. */
    private static Sloped either(Sloped first, Sloped second, Interval isFirst, Interval value) {
        return isFirst.isPoint() ? isFirst.low() == 1 ? first : second : first.combine(second, value, Interval::hull);
    }

    @Override
    public Term mapped(UnaryOperator<Term> change) {
        return change.apply(new Two(operator, left.mapped(change), right.mapped(change)));
    }

    @Override
    public boolean reads(int variable) {
        return left.reads(variable) || right.reads(variable);
    }
}
