package suasion.transport;

import suasion.interval.Interval;

/**
 * A box of beliefs on which w(x) - sum_i f_i(x_i) is concave or nearly so, so that a tangent plane at its highest point
 * bounds it: no flat ridge, however long, needs many boxes.
 *
 * <p>Concavity is proved by enclosures of the second derivatives: shift - H has only positive pivots in interval
 * arithmetic, H the matrices enclosed and the shift between 1e-11 and a hundredth of their size; half of it times the
 * squared distance is added to the bound.
 */
final class ConcaveBox {
    private static final double[] SHIFTS = {1e-11, 1e-8, 1e-6, 1e-4, 1e-2};
    private static final int SWEEPS = 400;
    private static final int TANGENTS = 4;

    private final EnclosedPayoff payoff;
    private final int sign;
    private final Tilt[] tilts;
    private final double[] from;
    private final double[] to;
    private final double[][] middle;
    private final double shift;
    private final boolean concave;
    private double[] top;

    ConcaveBox(EnclosedPayoff payoff, int sign, Tilt[] tilts, double[] from, double[] to) {
        this.payoff = payoff;
        this.sign = sign;
        this.tilts = tilts;
        this.from = from;
        this.to = to;
        int n = from.length;
        this.middle = new double[n][n];
        Interval[] box = new Interval[n];
        for (int i = 0; i < n; i++) {
            box[i] = new Interval(from[i], to[i]);
        }
        Interval[][] bend = payoff.curvatures(box);
        double size = 0;
        boolean known = true;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                Interval own = signed(bend[i][j]);
                bend[i][j] = i == j ? own.minus(tilts[i].bend(from[i], to[i])) : own;
                known &= bend[i][j].isBounded();
                if (known) {
                    middle[i][j] = bend[i][j].middle();
                    size = Math.max(size, Math.abs(middle[i][j]));
                }
            }
        }
        double found = Double.NaN;
        for (int k = 0; known && Double.isNaN(found) && k < SHIFTS.length; k++) {
            double tried = SHIFTS[k] * size + Double.MIN_NORMAL;
            found = isBelow(bend, tried) ? tried : found;
        }
        this.concave = !Double.isNaN(found);
        this.shift = found;
    }

    private Interval signed(Interval interval) {
        return sign > 0 ? interval : interval.negate();
    }

    /** Whether shift - H is positive definite for all H enclosed, by elimination. */
    private static boolean isBelow(Interval[][] bend, double shift) {
        int n = bend.length;
        Interval[][] rest = new Interval[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rest[i][j] = i == j ? Interval.at(shift).minus(bend[i][j]) : bend[i][j].negate();
            }
        }
        for (int k = 0; k < n; k++) {
            if (!(rest[k][k].low() > 0)) {
                return false;
            }
            for (int i = k + 1; i < n; i++) {
                Interval factor = rest[i][k].dividedBy(rest[k][k]);
                for (int j = k + 1; j < n; j++) {
                    rest[i][j] = rest[i][j].minus(factor.times(rest[k][j]));
                }
            }
        }
        return true;
    }

    boolean isConcave() {
        return concave;
    }

    /** About where the highest point is. */
    double[] top() {
        if (top == null) {
            top = new double[from.length];
            for (int i = 0; i < top.length; i++) {
                top[i] = from[i] + 0.5 * (to[i] - from[i]);
            }
            for (int k = 0; k < TANGENTS; k++) {
                climb();
            }
        }
        return top;
    }

    /** An upper bound on the box: the tangent plane at the top, which is about level there. */
    double bound() {
        double[] x = top();
        Interval[] slopes = slopes(x);
        double bound = signed(payoff.over(point(x))).high();
        for (int i = 0; i < x.length; i++) {
            bound = Math.nextUp(bound - tilts[i].lowest(x[i], x[i]));
            double up = Math.nextUp(to[i] - x[i]);
            double down = Math.nextUp(x[i] - from[i]);
            double step = Math.nextUp(Math.max(0, Math.max(slopes[i].high() * up, -slopes[i].low() * down)));
            double wide = Math.max(up, down);
            double bent = Math.nextUp(Math.nextUp(0.5 * shift * wide) * wide);
            bound = Math.nextUp(Math.nextUp(bound + step) + bent);
        }
        return Double.isNaN(bound) ? Double.POSITIVE_INFINITY : bound;
    }

    private static Interval[] point(double[] x) {
        Interval[] point = new Interval[x.length];
        for (int i = 0; i < x.length; i++) {
            point[i] = Interval.at(x[i]);
        }
        return point;
    }

    private Interval[] slopes(double[] x) {
        Interval[] slopes = payoff.slopes(point(x));
        for (int i = 0; i < x.length; i++) {
            slopes[i] = signed(slopes[i]).minus(tilts[i].slope(x[i], from[i]));
        }
        return slopes;
    }

    /** The best point of the box by the second-order expansion at the present one, coordinate by coordinate. */
    private void climb() {
        int n = top.length;
        Interval[] slopes = slopes(top);
        double[] slope = new double[n];
        for (int i = 0; i < n; i++) {
            if (!slopes[i].isBounded()) {
                return;
            }
            slope[i] = slopes[i].middle();
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double moved = 0;
            for (int i = 0; i < n; i++) {
                double bend = Math.min(middle[i][i], -1e-300);
                double next = Math.min(to[i], Math.max(from[i], top[i] - slope[i] / bend));
                double step = next - top[i];
                top[i] = next;
                moved = Math.max(moved, Math.abs(step));
                for (int j = 0; j < n; j++) {
                    slope[j] += middle[i][j] * step;
                }
            }
            if (moved < 1e-15) {
                return;
            }
        }
    }
}
