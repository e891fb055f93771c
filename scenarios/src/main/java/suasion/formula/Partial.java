package suasion.formula;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.interval.Interval;

/**
 * A part of a formula that has a value only where its margin is at least 0, or more than 0 where it has a pole at 0;
 * asked for only where some conditions come out in some way.
 *
 * @param name how people write it: "sqrt", "log", "^", "/"
 * @param margin what root, logarithm or power is taken of, or the size of a divisor
 * @param power the exponent of a power, else null
 * @param isPole whether it has no value at a margin of 0 either
 * @param conditions under which it is asked for
 */
record Partial(String name, Term margin, Term power, boolean isPole, List<Condition> conditions) {
    /** A number without a value, wherever it is asked for. */
    private static final Term NEVER = Constant.of(BigFraction.MINUS_ONE);

    /** What is known of a part in a box. */
    enum Status {
        DEFINED,
        UNDEFINED,
        UNKNOWN
    }

    /**
     * A condition of a choice.
     *
     * @param term holds where it is not 0
     * @param holds whether it is to hold or to fail
     */
    record Condition(Term term, boolean holds) {
        /** Differences that are at least 0 where this is so. */
        List<Term> differences() {
            if (term instanceof One not && not.function() == One.Function.NOT) {
                return new Condition(not.of(), !holds).differences();
            }
            if (!(term instanceof Two two)) {
                return List.of();
            }
            return switch (two.operator()) {
                case LESS, AT_MOST ->
                    List.of(new Two(
                            Two.Operator.MINUS, holds ? two.right() : two.left(), holds ? two.left() : two.right()));
                case AND -> holds ? both(two) : List.of();
                case OR -> holds ? List.of() : both(two);
                default -> List.of();
            };
        }

        private List<Term> both(Two two) {
            List<Term> all = new ArrayList<>(new Condition(two.left(), holds).differences());
            all.addAll(new Condition(two.right(), holds).differences());
            return all;
        }
    }

    /** Every such part of a formula. */
    static List<Partial> in(Term term) {
        List<Partial> found = new ArrayList<>();
        collect(term, List.of(), found);
        return found;
    }

    private static void collect(Term term, List<Condition> conditions, List<Partial> found) {
        if (term instanceof Choice choice) {
            collect(choice.condition(), conditions, found);
            collect(choice.then(), and(conditions, new Condition(choice.condition(), true)), found);
            collect(choice.otherwise(), and(conditions, new Condition(choice.condition(), false)), found);
        } else if (term instanceof Nowhere) {
            found.add(new Partial("", NEVER, null, false, conditions));
        } else if (term instanceof TimesLog entropy) {
            collect(entropy.x(), conditions, found);
            found.add(new Partial("log", entropy.x(), null, true, conditions));
        } else if (term instanceof One one) {
            collect(one.of(), conditions, found);
            if (one.function() == One.Function.SQRT) {
                found.add(new Partial("sqrt", one.of(), null, false, conditions));
            } else if (one.function() == One.Function.LOG) {
                found.add(new Partial("log", one.of(), null, true, conditions));
            }
        } else if (term instanceof Two two) {
            collect(two.left(), conditions, found);
            collect(two.right(), conditions, found);
            if (two.operator() == Two.Operator.OVER) {
                found.add(new Partial("/", new One(One.Function.ABS, two.right()), null, true, conditions));
            } else if (two.operator() == Two.Operator.POWER) {
                found.add(power(two, conditions));
            }
        }
    }

    private static Partial power(Two two, List<Condition> conditions) {
        boolean whole = two.right() instanceof Constant constant && isWhole(constant.interval());
        boolean negative = two.right() instanceof Constant constant && constant.near() < 0;
        Term margin = whole && negative ? new One(One.Function.ABS, two.left()) : two.left();
        return new Partial("^", margin, two.right(), negative, conditions);
    }

    private static List<Condition> and(List<Condition> conditions, Condition next) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(next);
        return List.copyOf(all);
    }

    private static boolean isWhole(Interval number) {
        return number.isPoint() && number.low() == Math.rint(number.low());
    }

    /** Whether the part is defined in a box, in all of it or nowhere. */
    Status in(Interval[] box) {
        boolean asked = true;
        for (Condition condition : conditions) {
            Interval fails = condition.term().over(box).not();
            if (fails.isPoint() && fails.low() == (condition.holds() ? 1 : 0)) {
                return Status.DEFINED;
            }
            asked &= fails.isPoint();
        }
        Interval value = margin(box);
        Interval exponent = power == null ? null : power.over(box);
        boolean pole = isPole || exponent != null && exponent.high() < 0;
        boolean mayBePole = pole || exponent != null && exponent.low() < 0;
        if (value.low() > 0 || value.low() == 0 && !mayBePole) {
            return Status.DEFINED;
        }
        if (exponent != null && isWhole(exponent)) {
            return exponent.low() >= 0 ? Status.DEFINED : asked && isZero(value) ? Status.UNDEFINED : Status.UNKNOWN;
        }
        boolean mayBeWhole = exponent != null && Math.floor(exponent.high()) >= exponent.low();
        boolean outside = pole ? value.high() <= 0 : value.high() < 0;
        return asked && outside && !mayBeWhole ? Status.UNDEFINED : Status.UNKNOWN;
    }

    private static boolean isZero(Interval value) {
        return value.low() == 0 && value.high() == 0;
    }

    /** The margin over a box, at the ends of it for variables that it rises or falls in. */
    Interval margin(Interval[] box) {
        Sloped sloped = margin.sloped(box);
        Interval[] least = box.clone();
        Interval[] most = box.clone();
        for (int i = 0; i < box.length; i++) {
            Interval slope = sloped.slopes()[i];
            Interval low = Interval.at(box[i].low());
            Interval high = Interval.at(box[i].high());
            if (slope.low() >= 0) {
                least[i] = low;
                most[i] = high;
            } else if (slope.high() <= 0) {
                least[i] = high;
                most[i] = low;
            }
        }
        double bottom = Math.max(sloped.value().low(), margin.over(least).low());
        double top = Math.min(sloped.value().high(), margin.over(most).high());
        return bottom <= top ? new Interval(bottom, top) : sloped.value();
    }

    /**
     * Whether the margin is not negative by the conditions, as in if(a &gt; b, sqrt(a - b), 0), or a sum of squares.
     */
    boolean isSafe() {
        Polynomial own = Polynomial.of(margin);
        if (Squares.isSum(own)) {
            return true;
        }
        return conditions.stream()
                .flatMap(condition -> condition.differences().stream())
                .anyMatch(difference -> own.isPositiveMultipleOf(Polynomial.of(difference)));
    }

    /** Whether a margin of 0 may be no value. */
    boolean mayBePole() {
        return isPole || power != null && !(power instanceof Constant);
    }

    boolean reads(int variable) {
        return margin.reads(variable)
                || power != null && power.reads(variable)
                || conditions.stream().anyMatch(condition -> condition.term().reads(variable));
    }
}
