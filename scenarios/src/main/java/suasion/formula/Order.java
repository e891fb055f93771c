package suasion.formula;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import suasion.interval.Interval;

/**
 * Two parts of a formula that are compared somewhere in it, in whatever way.
 *
 * @param left one part
 * @param right the other
 */
record Order(Term left, Term right) {
    /** What the left part may be in comparison with the right one. */
    enum Relation {
        LESS,
        SAME,
        GREATER
    }

    static boolean isComparison(Term term) {
        return term instanceof Two two
                && switch (two.operator()) {
                    case LESS, AT_MOST, SAME -> true;
                    default -> false;
                };
    }

    /** Whether a term compares these two. */
    boolean decides(Term term) {
        return isComparison(term) && (isStraight((Two) term) || isTurned((Two) term));
    }

    private boolean isStraight(Two two) {
        return two.left().equals(left) && two.right().equals(right);
    }

    private boolean isTurned(Two two) {
        return two.left().equals(right) && two.right().equals(left);
    }

    /** Whether a comparison of these two holds. */
    boolean holds(Two comparison, Relation relation) {
        Relation less = isStraight(comparison) ? Relation.LESS : Relation.GREATER;
        return switch (comparison.operator()) {
            case LESS -> relation == less;
            case AT_MOST -> relation == less || relation == Relation.SAME;
            default -> relation == Relation.SAME;
        };
    }

    /** The relations that some points of a box may be in; none is left out that is there. */
    Set<Relation> possible(Interval[] box) {
        Interval a = left.over(box);
        Interval b = right.over(box);
        EnumSet<Relation> found = EnumSet.noneOf(Relation.class);
        if (a.low() < b.high()) {
            found.add(Relation.LESS);
        }
        if (a.low() <= b.high() && b.low() <= a.high()) {
            found.add(Relation.SAME);
        }
        if (a.high() > b.low()) {
            found.add(Relation.GREATER);
        }
        return found;
    }

    /** A part of a box that has all its points in some relations; null where there is none. */
    Interval[] part(Interval[] box, Set<Relation> relations) {
        if (possible(box).stream().noneMatch(relations::contains)) {
            return null;
        }
        Interval a = left.over(box);
        Interval b = right.over(box);
        boolean less = relations.contains(Relation.LESS);
        boolean greater = relations.contains(Relation.GREATER);
        Interval[] part = box.clone();
        boolean is = narrow(left, between(less, b.low(), greater, b.high()), part)
                && narrow(right, between(greater, a.low(), less, a.high()), part);
        return is ? part : null;
    }

    private static Interval between(boolean below, double low, boolean above, double high) {
        return new Interval(below ? Double.NEGATIVE_INFINITY : low, above ? Double.POSITIVE_INFINITY : high);
    }

    /**
     * Cuts a box to where a term may lie in a range, by undoing sums and factors; false if that is nowhere.
     *
     * <p>Source: Benhamou, Goualard, Granvilliers and Puget (1999), "Revising hull and box consistency".
     */
    private static boolean narrow(Term term, Interval range, Interval[] part) {
        if (term instanceof Variable variable) {
            Interval own = part[variable.index()];
            double low = Math.max(own.low(), range.low());
            double high = Math.min(own.high(), range.high());
            if (low > high) {
                return false;
            }
            part[variable.index()] = new Interval(low, high);
            return true;
        }
        if (term instanceof One one && one.function() == One.Function.NEGATE) {
            return narrow(one.of(), range.negate(), part);
        }
        if (!(term instanceof Two two)) {
            return true;
        }
        Interval a = two.left().over(part);
        Interval b = two.right().over(part);
        return switch (two.operator()) {
            case PLUS -> narrow(two.left(), range.minus(b), part) && narrow(two.right(), range.minus(a), part);
            case MINUS -> narrow(two.left(), range.plus(b), part) && narrow(two.right(), a.minus(range), part);
            case TIMES ->
                (b.contains(0) || narrow(two.left(), range.dividedBy(b), part))
                        && (a.contains(0) || narrow(two.right(), range.dividedBy(a), part));
            case OVER -> b.contains(0) || narrow(two.left(), range.times(b), part);
            default -> true;
        };
    }

    /** Every pair that is compared in a term, once, innermost first. */
    static List<Order> in(Term term) {
        List<Order> found = new ArrayList<>();
        term.mapped(part -> {
            if (isComparison(part) && found.stream().noneMatch(order -> order.decides(part))) {
                found.add(new Order(((Two) part).left(), ((Two) part).right()));
            }
            return part;
        });
        return found;
    }
}
