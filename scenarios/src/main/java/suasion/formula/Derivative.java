package suasion.formula;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.formula.Two.Operator;

/**
 * The derivative of a formula as a formula again, where it is put together from sums, products, whole powers and
 * exponentials: second derivatives are enclosed as tightly as what they are written with.
 */
public final class Derivative {
    private static final Constant ZERO = Constant.of(BigFraction.ZERO);
    private static final Constant ONE = Constant.of(BigFraction.ONE);

    private Derivative() {}

    /** The derivative by a variable; empty where the formula may have none, or no rule here gives it. */
    public static Optional<Term> of(Term term, int variable) {
        if (!term.reads(variable)) {
            return term instanceof Nowhere ? Optional.empty() : Optional.of(ZERO);
        }
        if (term instanceof Variable) {
            return Optional.of(ONE);
        }
        if (term instanceof One one) {
            return switch (one.function()) {
                case NEGATE -> of(one.of(), variable).map(Derivative::negative);
                case EXP -> of(one.of(), variable).map(inner -> times(one, inner));
                default -> Optional.empty();
            };
        }
        if (!(term instanceof Two two)) {
            return Optional.empty();
        }
        Optional<Term> left = of(two.left(), variable);
        Optional<Term> right = of(two.right(), variable);
        return switch (two.operator()) {
            case PLUS -> left.flatMap(a -> right.map(b -> plus(a, b)));
            case MINUS -> left.flatMap(a -> right.map(b -> plus(a, negative(b))));
            case TIMES -> left.flatMap(a -> right.map(b -> plus(times(a, two.right()), times(two.left(), b))));
            case OVER ->
                two.right() instanceof Constant
                        ? left.map(a -> a == ZERO ? ZERO : new Two(Operator.OVER, a, two.right()))
                        : Optional.empty();
            case POWER -> power(two.left(), two.right(), variable);
            default -> Optional.empty();
        };
    }

    /** n a^(n-1) a' for whole n of 1 or more; the absolute value drops out under an even power. */
    private static Optional<Term> power(Term base, Term exponent, int variable) {
        if (!(exponent instanceof Constant n) || !n.interval().isPoint() || n.near() != Math.rint(n.near())) {
            return Optional.empty();
        }
        double whole = n.near();
        boolean even = whole % 2 == 0;
        Term inside = even && base instanceof One abs && abs.function() == One.Function.ABS ? abs.of() : base;
        if (whole < 1) {
            return Optional.empty();
        }
        Term lower = whole == 1
                ? ONE
                : whole == 2 ? inside : new Two(Operator.POWER, inside, Constant.of(new BigFraction(whole - 1)));
        return of(inside, variable).map(inner -> times(times(n, lower), inner));
    }

    private static Term negative(Term a) {
        return a == ZERO ? a : new One(One.Function.NEGATE, a);
    }

    private static Term plus(Term a, Term b) {
        return a == ZERO ? b : b == ZERO ? a : new Two(Operator.PLUS, a, b);
    }

    private static Term times(Term a, Term b) {
        if (a == ZERO || b == ZERO) {
            return ZERO;
        }
        return a == ONE ? b : b == ONE ? a : new Two(Operator.TIMES, a, b);
    }
}
