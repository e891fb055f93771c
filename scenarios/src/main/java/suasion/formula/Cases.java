package suasion.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.formula.Order.Relation;
import suasion.interval.Interval;

/**
 * A formula over boxes by cases: what is compared in it at several places comes out the same way at all of them, and
 * the box is cut to where it does.
 *
 * <p>Without cases (x1 &gt;= 1/2) - (x1 &gt;= 1/2) would seem to be -1 somewhere. The slopes are those of all cases
 * where the cases meet in the same values; where they do not, or that cannot be told, the formula may jump.
 */
public final class Cases {
    /** So many pairs that are compared are told apart; with more the whole box is taken at once. */
    private static final int MOST_ORDERS = 12;

    private static final int MOST_CASES = 256;

    private final Term term;
    private final List<Order> orders;
    // Worked out when they are first needed.
    private final List<Case>[] cases;

    /** The formula where two parts of it compare in one of some ways. */
    private record Case(Set<Relation> relations, Cases formula) {}

    /** A formula. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Cases(Term term) {
        List<Order> all = Order.in(term);
        this.term = term;
        this.orders = all.size() <= MOST_ORDERS ? all : List.of();
        this.cases = new List[orders.size()];
    }

    /** As {@link Term#over}. */
    public Interval over(Interval[] box) {
        return over(box, MOST_CASES);
    }

    private Interval over(Interval[] box, int most) {
        int open = open(box);
        if (open < 0 || most < Relation.values().length) {
            return term.over(box);
        }
        Interval hull = null;
        List<Case> own = cases(open);
        for (Case one : own) {
            Interval[] part = orders.get(open).part(box, one.relations());
            if (part != null) {
                Interval value = one.formula().over(part, most / own.size());
                hull = hull == null ? value : hull.hull(value);
            }
        }
        return hull == null ? term.over(box) : hull;
    }

    /** The slopes of {@link Term#sloped}. */
    public Interval[] slopes(Interval[] box) {
        return slopes(box, MOST_CASES);
    }

    private Interval[] slopes(Interval[] box, int most) {
        int open = open(box);
        if (open < 0 || most < Relation.values().length) {
            return term.sloped(box).slopes();
        }
        Order order = orders.get(open);
        List<Case> own = cases(open);
        boolean meet = Border.of(order)
                .isSame(own.stream().map(one -> one.formula().term).toList());
        Interval[] hull = null;
        for (Case one : own) {
            Interval[] part = order.part(box, one.relations());
            // What holds on a border only has the slopes of its neighbours there, if all meet.
            boolean isBorder = meet && one.relations().equals(Set.of(Relation.SAME));
            if (part != null && !isBorder) {
                Interval[] slopes = one.formula().slopes(part, most / own.size());
                Interval[] before = hull;
                hull = slopes.clone();
                for (int i = 0; before != null && i < hull.length; i++) {
                    hull[i] = before[i].hull(slopes[i]);
                }
            }
        }
        if (hull == null) {
            return term.sloped(box).slopes();
        }
        for (int i = 0; !meet && i < hull.length; i++) {
            // Two points that differ only in what is not compared are in the same case.
            hull[i] = order.left().reads(i) || order.right().reads(i) ? Interval.ALL : hull[i];
        }
        return hull;
    }

    /** The first pair whose comparison comes out differently within a box; -1 if there is none. */
    private int open(Interval[] box) {
        for (int k = 0; k < orders.size(); k++) {
            Set<Relation> possible = orders.get(k).possible(box);
            if (possible.size() > 1
                    && cases(k).stream().noneMatch(one -> one.relations().containsAll(possible))) {
                return k;
            }
        }
        return -1;
    }

    private List<Case> cases(int order) {
        // Threads that come at once find the same.
        if (cases[order] == null) {
            Map<Term, Set<Relation>> alike = new LinkedHashMap<>();
            for (Relation relation : Relation.values()) {
                alike.computeIfAbsent(known(orders.get(order), relation), known -> EnumSet.noneOf(Relation.class))
                        .add(relation);
            }
            List<Case> found = new ArrayList<>();
            alike.forEach((known, relations) -> found.add(new Case(Set.copyOf(relations), new Cases(known))));
            cases[order] = List.copyOf(found);
        }
        return cases[order];
    }

    private Term known(Order order, Relation relation) {
        return term.mapped(part -> order.decides(part) ? truth(order.holds((Two) part, relation)) : settled(part));
    }

    /** A condition of numbers is true or false, and a choice by it one of the two. */
    static Term settled(Term part) {
        if (part instanceof Choice choice && choice.condition() instanceof Constant sure) {
            return sure.near() != 0 ? choice.then() : choice.otherwise();
        }
        boolean isSure = part instanceof One one && one.function() == One.Function.NOT && one.of() instanceof Constant
                || part instanceof Two two
                        && two.left() instanceof Constant
                        && two.right() instanceof Constant
                        && (Order.isComparison(two) || two.operator().isLogical());
        return isSure ? truth(part.at(new double[0]) != 0) : part;
    }

    private static Constant truth(boolean holds) {
        return Constant.of(holds ? BigFraction.ONE : BigFraction.ZERO);
    }

    @Override
    public String toString() {
        return term + " " + Arrays.toString(orders.toArray());
    }
}
