package suasion.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A formula multiplied out, with whatever is no sum or product of others taken as one unknown: equal polynomials are
 * equal formulas.
 *
 * @param coefficients of each product of unknowns with their powers, none 0
 */
record Polynomial(Map<Map<Object, Integer>, BigFraction> coefficients) {
    private static final Polynomial ZERO = new Polynomial(Map.of());
    private static final int MOST_FACTORS = 6;
    private static final int MOST_SUMMANDS = 200;

    /** What is no sum or product of others: how it is made, and of what. */
    private record Unknown(Object how, List<Polynomial> of) {}

    static Polynomial of(Term term) {
        if (term instanceof Constant constant) {
            return number(constant.number());
        }
        if (term instanceof One one) {
            Polynomial inner = of(one.of());
            return switch (one.function()) {
                case NEGATE -> ZERO.minus(inner);
                case ABS, SQRT, SIN, TAN, FLOOR, CEIL -> inner.equals(ZERO) ? ZERO : unknown(one.function(), inner);
                default -> unknown(one.function(), inner);
            };
        }
        if (term instanceof Choice choice) {
            Polynomial then = of(choice.then());
            Polynomial otherwise = of(choice.otherwise());
            return then.equals(otherwise) ? then : unknown("if", of(choice.condition()), then, otherwise);
        }
        return term instanceof Two two ? of(two) : unknown(term);
    }

    private static Polynomial of(Two two) {
        Polynomial a = of(two.left());
        Polynomial b = of(two.right());
        Polynomial whole = unknown(two.operator(), a, b);
        return switch (two.operator()) {
            case PLUS -> a.plus(b, BigFraction.ONE);
            case MINUS -> a.minus(b);
            case TIMES -> a.coefficients.size() * b.coefficients.size() <= MOST_SUMMANDS ? a.times(b) : whole;
            case OVER ->
                two.right() instanceof Constant divisor && !divisor.is(0)
                        ? a.times(number(divisor.number().reciprocal()))
                        : whole;
            case POWER -> two.right() instanceof Constant power ? a.power(power, whole) : whole;
            case MIN, MAX -> a.equals(b) ? a : whole;
            default -> whole;
        };
    }

    private Polynomial power(Constant exponent, Polynomial unknown) {
        if (equals(ZERO) && exponent.near() > 0) {
            return ZERO;
        }
        int factors = (int) exponent.near();
        if (!exponent.is(factors) || factors < 1 || factors > MOST_FACTORS || coefficients.size() > 2) {
            return unknown;
        }
        Polynomial power = this;
        for (int k = 1; k < factors; k++) {
            power = power.times(this);
        }
        return power;
    }

    private static Polynomial number(BigFraction number) {
        return number.equals(BigFraction.ZERO) ? ZERO : new Polynomial(Map.of(Map.of(), number));
    }

    private static Polynomial unknown(Object how, Polynomial... of) {
        return new Polynomial(Map.of(Map.of(new Unknown(how, List.of(of)), 1), BigFraction.ONE));
    }

    Polynomial minus(Polynomial other) {
        return plus(other, BigFraction.MINUS_ONE);
    }

    private Polynomial plus(Polynomial other, BigFraction factor) {
        Map<Map<Object, Integer>, BigFraction> sum = new HashMap<>(coefficients);
        other.coefficients.forEach((product, value) -> sum.merge(product, value.multiply(factor), BigFraction::add));
        sum.values().removeIf(BigFraction.ZERO::equals);
        return new Polynomial(sum);
    }

    private Polynomial times(Polynomial other) {
        Map<Map<Object, Integer>, BigFraction> all = new HashMap<>();
        coefficients.forEach((own, value) -> other.coefficients.forEach((more, factor) -> {
            Map<Object, Integer> product = new HashMap<>(own);
            more.forEach((unknown, power) -> product.merge(unknown, power, Integer::sum));
            all.merge(product, value.multiply(factor), BigFraction::add);
        }));
        all.values().removeIf(BigFraction.ZERO::equals);
        return new Polynomial(all);
    }

    /** Whether it is another times a number. */
    boolean isMultipleOf(Polynomial other) {
        if (equals(ZERO)) {
            return true;
        }
        Map.Entry<Map<Object, Integer>, BigFraction> first =
                coefficients.entrySet().iterator().next();
        BigFraction same = other.coefficients.get(first.getKey());
        return same != null && equals(other.times(number(first.getValue().divide(same))));
    }
}
