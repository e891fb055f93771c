package suasion.formula;

import java.util.List;

/**
 * Where two parts of a formula are equal, and whether formulas have the same values there.
 *
 * @param order the two parts
 * @param variable one of them, if it is a variable that does not occur in the other; else null
 * @param instead the other, if so
 */
record Border(Order order, Variable variable, Term instead) {
    static Border of(Order order) {
        if (order.left() instanceof Variable left && !order.right().reads(left.index())) {
            return new Border(order, left, order.right());
        }
        return order.right() instanceof Variable right && !order.left().reads(right.index())
                ? new Border(order, right, order.left())
                : new Border(order, null, null);
    }

    /** Whether all formulas surely have the same values there; false where it cannot be told. */
    boolean isSame(List<Term> formulas) {
        return isContinuous(order.left())
                && isContinuous(order.right())
                && formulas.stream().allMatch(formula -> isSame(formulas.get(0), formula));
    }

    private boolean isSame(Term first, Term second) {
        if (first.equals(second)) {
            return true;
        }
        if (variable != null) {
            return Polynomial.of(here(first)).equals(Polynomial.of(here(second)));
        }
        Polynomial difference = Polynomial.of(first).minus(Polynomial.of(second));
        return difference.isMultipleOf(Polynomial.of(order.left()).minus(Polynomial.of(order.right())));
    }

    private Term here(Term formula) {
        return formula.mapped(part -> part.equals(variable) ? instead : Cases.settled(part));
    }

    /** Otherwise one may become greater than the other without ever being equal. */
    private static boolean isContinuous(Term term) {
        if (term instanceof One one) {
            return isContinuous(one.of())
                    && switch (one.function()) {
                        case NEGATE, ABS, EXP, SIN, COS -> true;
                        default -> false;
                    };
        }
        if (term instanceof Two two) {
            return isContinuous(two.left())
                    && switch (two.operator()) {
                        case PLUS, MINUS, TIMES, MIN, MAX -> isContinuous(two.right());
                        case OVER -> two.right() instanceof Constant divisor && !divisor.is(0);
                        case POWER -> two.right() instanceof Constant power && power.near() > 0;
                        default -> false;
                    };
        }
        return term instanceof Constant || term instanceof Variable;
    }
}
