package suasion.transport;

import java.util.Comparator;
import java.util.PriorityQueue;
import suasion.interval.Interval;

/**
 * Between what ends a payoff lies on the profiles of some beliefs where these are too many to be looked at one by one:
 * branch and bound over boxes of them, the most promising box first.
 */
final class HeldExtremes {
    private static final int MOST_BOXES = 20_000;

    private final double[][] beliefs;
    private final EnclosedPayoff payoff;

    /**
     * The profiles of some beliefs.
     *
     * @param beliefs one ascending list per receiver
     */
    HeldExtremes(double[][] beliefs, EnclosedPayoff payoff) {
        this.beliefs = beliefs;
        this.payoff = payoff;
    }

    /** Profiles from the first to the last index of every receiver, and what sign x payoff is at most on them. */
    private record Box(int[] first, int[] last, double bound) {}

    /**
     * A number that sign x payoff does not exceed on any profile: attained or, where that is not found soon, an upper
     * bound; not finite where the payoff encloses nothing.
     */
    double bound(int sign) {
        int[] first = new int[beliefs.length];
        int[] last = new int[beliefs.length];
        for (int i = 0; i < last.length; i++) {
            last[i] = beliefs[i].length - 1;
        }
        PriorityQueue<Box> open =
                new PriorityQueue<>(Comparator.comparingDouble(Box::bound).reversed());
        open.add(box(first, last, sign));
        for (int boxes = 0; boxes < MOST_BOXES; boxes++) {
            Box best = open.remove();
            int widest = widest(best);
            if (best.first[widest] == best.last[widest]) {
                return best.bound;
            }
            int middle = (best.first[widest] + best.last[widest]) / 2;
            int[] until = best.last.clone();
            until[widest] = middle;
            int[] from = best.first.clone();
            from[widest] = middle + 1;
            open.add(box(best.first, until, sign));
            open.add(box(from, best.last, sign));
        }
        return open.remove().bound;
    }

    private Box box(int[] first, int[] last, int sign) {
        Interval[] sides = new Interval[first.length];
        for (int i = 0; i < sides.length; i++) {
            // The doubles are near the beliefs, not the beliefs.
            sides[i] = new Interval(Math.nextDown(beliefs[i][first[i]]), Math.nextUp(beliefs[i][last[i]]));
        }
        Interval over = payoff.over(sides);
        return new Box(first, last, sign > 0 ? over.high() : -over.low());
    }

    private static int widest(Box box) {
        int widest = 0;
        for (int i = 1; i < box.first.length; i++) {
            widest = box.last[i] - box.first[i] > box.last[widest] - box.first[widest] ? i : widest;
        }
        return widest;
    }
}
