package suasion.formula;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import suasion.formula.Partial.Status;
import suasion.interval.Interval;

/**
 * Where a formula has no value: in a box of the unit cube in which it is defined nowhere, or, if that cannot be told,
 * in some part of a box in which no bisection shows that it is defined.
 *
 * <p>Every root, power, logarithm and quotient is looked at by itself, in boxes of the variables it reads; touching the
 * edge of its domain at single points, as the root of |x - 1/2| does, is no gap.
 *
 * @param box the box
 * @param function what has no value there
 * @param isSure whether it has none anywhere in the box
 */
public record Gap(Interval[] box, String function, boolean isSure) {
    /** Boxes this narrow are not split. */
    private static final double NARROW = 0x1p-40;

    private static final int MOST_BOXES = 10_000;

    private record Box(Interval[] sides, double height) {}

    /** A place at which a formula of some variables, each from 0 to 1, has no value; empty if there is none. */
    public static Optional<Gap> of(Term term, int variables) {
        return Partial.in(term).stream()
                .flatMap(part -> search(part, variables).stream())
                .min(Comparator.comparing(gap -> !gap.isSure()));
    }

    private static Optional<Gap> search(Partial part, int variables) {
        boolean safe = part.isSafe();
        if (safe && !part.mayBePole()) {
            return Optional.empty();
        }
        PriorityQueue<Box> open = new PriorityQueue<>(Comparator.comparingDouble(Box::height));
        Interval[] all = new Interval[variables];
        Arrays.fill(all, Interval.UNIT);
        open.add(box(part, all));
        Interval[] deepest = null;
        for (int count = 0; !open.isEmpty(); count++) {
            Box next = open.poll();
            Status status = part.in(next.sides());
            if (status == Status.DEFINED) {
                continue;
            }
            Interval[] sure = status == Status.UNDEFINED ? next.sides() : around(part, next.sides());
            if (sure != null) {
                return Optional.of(new Gap(sure, part.name(), true));
            }
            int widest = widest(part, next.sides());
            if (widest < 0 || next.sides()[widest].width() <= NARROW) {
                continue;
            }
            if (count > MOST_BOXES) {
                // The first is the one whose middle is lowest.
                deepest = deepest == null && part.margin(next.sides()).low() < 0 ? next.sides() : deepest;
                continue;
            }
            double middle = next.sides()[widest].middle();
            open.add(box(part, with(next.sides(), widest, next.sides()[widest].low(), middle)));
            open.add(box(part, with(next.sides(), widest, middle, next.sides()[widest].high())));
        }
        return deepest == null || safe ? Optional.empty() : Optional.of(new Gap(deepest, part.name(), false));
    }

    private static Box box(Partial part, Interval[] sides) {
        return new Box(sides, part.margin(middle(sides, 0)).low());
    }

    /** The largest box around the middle of a box that is surely without values; null if the middle is not. */
    private static Interval[] around(Partial part, Interval[] sides) {
        Interval[] found = null;
        for (double share = 0; share < 0.5; share = share == 0 ? 0x1p-20 : 2 * share) {
            Interval[] inner = middle(sides, share);
            if (part.in(inner) != Status.UNDEFINED) {
                break;
            }
            found = inner;
        }
        return found;
    }

    private static Interval[] middle(Interval[] sides, double share) {
        return Arrays.stream(sides)
                .map(side -> new Interval(
                        Math.max(side.low(), side.middle() - share * (side.high() - side.low())),
                        Math.min(side.high(), side.middle() + share * (side.high() - side.low()))))
                .toArray(Interval[]::new);
    }

    private static int widest(Partial part, Interval[] sides) {
        int widest = -1;
        for (int i = 0; i < sides.length; i++) {
            if (part.reads(i) && (widest < 0 || sides[i].width() > sides[widest].width())) {
                widest = i;
            }
        }
        return widest;
    }

    private static Interval[] with(Interval[] sides, int index, double low, double high) {
        Interval[] next = sides.clone();
        next[index] = new Interval(low, high);
        return next;
    }
}
