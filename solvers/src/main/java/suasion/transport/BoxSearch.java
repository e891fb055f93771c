package suasion.transport;

import java.util.Arrays;
import java.util.PriorityQueue;
import suasion.interval.Interval;

/**
 * Branch and bound for the supremum over all beliefs of w(x) - sum_i f_i(x_i), w a state's payoff as it is maximised
 * and f_i a {@link Tilt}: boxes of beliefs, the most promising first, each with an upper bound in outward-rounded
 * arithmetic.
 *
 * <p>A box is bounded in two ways: by the enclosure of w and the lowest f_i; and, along the coordinates where w has
 * bounded slopes, by w at the centre plus, coordinate by coordinate, the largest (slope step - f_i), which errs by the
 * square of the width only. Where w jumps at a face of the box, the face is split off as a box one double wide, so that
 * the value on the face is not taken for that of its neighbourhood.
 */
final class BoxSearch {
    /** A face is split off where that lowers the enclosure by this share of its width. */
    private static final double JUMP = 1e-3;

    private final EnclosedPayoff payoff;
    private final int sign;
    private final Tilt[] tilts;
    private final PriorityQueue<Box> open = new PriorityQueue<>();
    private double best = Double.NEGATIVE_INFINITY;
    private double[] where;
    private double unsplit = Double.NEGATIVE_INFINITY;
    private long boxes;

    BoxSearch(EnclosedPayoff payoff, int sign, Tilt[] tilts) {
        this.payoff = payoff;
        this.sign = sign;
        this.tilts = tilts;
    }

    /** A box with an upper bound on it, and along which coordinate it is best split. */
    private static final class Box implements Comparable<Box> {
        private final double[] from;
        private final double[] to;
        private double bound;
        private int split = -1;

        private Box(double[] from, double[] to, double bound) {
            this.from = from;
            this.to = to;
            this.bound = bound;
        }

        private Box between(int coordinate, double a, double b) {
            double[] left = from.clone();
            double[] right = to.clone();
            left[coordinate] = a;
            right[coordinate] = b;
            return new Box(left, right, bound);
        }

        private Interval[] intervals() {
            Interval[] box = new Interval[from.length];
            for (int i = 0; i < box.length; i++) {
                box[i] = new Interval(from[i], to[i]);
            }
            return box;
        }

        private double middle(int i) {
            return from[i] + 0.5 * (to[i] - from[i]);
        }

        private boolean hasInside(int i) {
            return Math.nextUp(from[i]) < to[i];
        }

        @Override
        public int compareTo(Box other) {
            return Double.compare(other.bound, bound);
        }
    }

    /** Takes the value at a point into account; the search stops when the bound is near the best point. */
    BoxSearch seed(double[] point) {
        double value = sign * payoff.approx(point);
        for (int i = 0; i < point.length; i++) {
            value -= tilts[i].at(point[i]);
        }
        if (value > best) {
            best = value;
            where = point.clone();
        }
        return this;
    }

    /** The best value found at a point, in doubles. */
    double best() {
        return best;
    }

    /** Where that is. */
    double[] where() {
        return where;
    }

    long boxes() {
        return boxes;
    }

    /**
     * An upper bound of the supremum, within {@code target} of {@link #best} unless the budget of boxes ends first, or
     * the calling thread is interrupted.
     *
     * @param most number of boxes
     */
    double run(double target, long most) {
        double[] zeros = new double[tilts.length];
        double[] ones = new double[tilts.length];
        Arrays.fill(ones, 1);
        add(new Box(zeros, ones, Double.POSITIVE_INFINITY));
        while (!open.isEmpty() && open.peek().bound > Math.max(best, unsplit) + target) {
            if (boxes >= most || Thread.currentThread().isInterrupted()) {
                break;
            }
            branch(open.poll());
        }
        return open.isEmpty() ? unsplit : Math.max(open.peek().bound, unsplit);
    }

    private void branch(Box box) {
        int i = box.split;
        double at = i < 0 ? Double.NaN : tilts[i].nodeBetween(box.from[i], box.to[i]);
        if (i < 0 || Double.isNaN(at) && !box.hasInside(i)) {
            unsplit = Math.max(unsplit, box.bound);
            return;
        }
        if (Double.isNaN(at)) {
            at = box.middle(i);
        }
        add(box.between(i, box.from[i], at));
        add(box.between(i, at, box.to[i]));
    }

    private void add(Box box) {
        double parent = box.bound;
        Interval[] intervals = box.intervals();
        Interval over = signed(payoff.over(intervals));
        Interval[] slopes = payoff.slopes(intervals);
        boxes++;
        for (int i = 0; i < tilts.length; i++) {
            int face = slopes[i].isBounded() || !box.hasInside(i) ? 0 : jump(box, i, over);
            if (face != 0) {
                double cut = face > 0 ? Math.nextDown(box.to[i]) : Math.nextUp(box.from[i]);
                add(box.between(i, box.from[i], cut));
                add(box.between(i, cut, box.to[i]));
                return;
            }
        }
        bound(box, over, slopes, intervals);
        box.bound = Math.min(box.bound, parent);
        if (box.bound > best) {
            ConcaveBox concave = new ConcaveBox(payoff, sign, tilts, box.from, box.to);
            if (concave.isConcave()) {
                seed(concave.top());
                box.bound = Math.min(box.bound, concave.bound());
            }
        }
        double[] centre = new double[tilts.length];
        Arrays.setAll(centre, box::middle);
        seed(centre);
        open.add(box);
    }

    /** 1 or -1 where the enclosure falls without the upper or lower face of a coordinate, else 0. */
    private int jump(Box box, int i, Interval over) {
        double least = over.high() - JUMP * over.width();
        Box inside = box.between(i, Math.nextUp(box.from[i]), Math.nextDown(box.to[i]));
        if (!over.isBounded()
                || inside.from[i] > inside.to[i]
                || signed(payoff.over(inside.intervals())).high() >= least) {
            return 0;
        }
        Box below = box.between(i, box.from[i], inside.to[i]);
        boxes += 2;
        return signed(payoff.over(below.intervals())).high() < least ? 1 : -1;
    }

    private void bound(Box box, Interval over, Interval[] slopes, Interval[] intervals) {
        int n = tilts.length;
        double coarse = over.high();
        double[] gain = new double[n];
        double[] centred = new double[n];
        boolean any = false;
        Interval[] partial = intervals.clone();
        for (int i = 0; i < n; i++) {
            double highest = -tilts[i].lowest(box.from[i], box.to[i]);
            coarse = Math.nextUp(coarse + highest);
            double middle = box.middle(i);
            double still = -tilts[i].at(middle);
            centred[i] = highest;
            double share = box.to[i] - box.from[i];
            gain[i] = share == 0 ? 0 : highest - still + over.width() * share;
            if (slopes[i].isBounded() && share > 0) {
                Interval slope = signed(slopes[i]);
                any = true;
                partial[i] = new Interval(middle, middle);
                double left = tilts[i].highest(slope.low(), middle, box.from[i], middle);
                double right = tilts[i].highest(slope.high(), middle, middle, box.to[i]);
                centred[i] = Math.max(left, right);
                gain[i] = centred[i] - still;
            }
        }
        box.bound = coarse;
        if (any) {
            double fine = signed(payoff.over(partial)).high();
            for (double part : centred) {
                fine = Math.nextUp(fine + part);
            }
            box.bound = Math.min(coarse, fine);
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            if (box.hasInside(i) && gain[i] > most) {
                most = gain[i];
                box.split = i;
            }
        }
    }

    private Interval signed(Interval interval) {
        return sign > 0 ? interval : interval.negate();
    }
}
