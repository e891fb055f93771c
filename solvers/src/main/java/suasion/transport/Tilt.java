package suasion.transport;

import java.util.Arrays;
import suasion.game.Exact;
import suasion.interval.Interval;

/**
 * What calibration takes from a receiver's belief in one state, f(x) = (x - s) alpha(x) with s = 0 in the low and 1 in
 * the high state: w_s(x) &lt;= V_s + sum_i f_i(x_i) is what {@link Potentials} promise.
 *
 * <p>alpha is linear between nodes, so f is a parabola there. The nodes and values are the doubles nearest to the
 * curve's: a bound holds for whatever alpha, so for these too. All results are rounded outward.
 */
final class Tilt {
    private final int state;
    private final double[] x;
    private final double[] y;
    // Enclosures of the slope of alpha on every piece.
    private final double[] least;
    private final double[] most;

    Tilt(Curve curve, int state) {
        this.state = state;
        this.x = curve.beliefs().stream().mapToDouble(Exact::toDouble).toArray();
        this.y = new double[x.length];
        this.least = new double[x.length - 1];
        this.most = new double[x.length - 1];
        for (int k = 0; k < x.length; k++) {
            y[k] = curve.near(k);
        }
        for (int k = 0; k + 1 < x.length; k++) {
            double rise = y[k + 1] - y[k];
            double run = x[k + 1] - x[k];
            if (!(run > 0)) {
                throw new IllegalArgumentException("nodes " + curve.beliefs() + " are too near for doubles");
            }
            double down = Math.nextDown(rise);
            double up = Math.nextUp(rise);
            least[k] = Math.nextDown(down / (down > 0 ? Math.nextUp(run) : Math.nextDown(run)));
            most[k] = Math.nextUp(up / (up > 0 ? Math.nextDown(run) : Math.nextUp(run)));
        }
    }

    /** The piece that contains a belief; at a node the one to its right, at 1 the last. */
    private int piece(double belief) {
        int found = Arrays.binarySearch(x, belief);
        return Math.min(found >= 0 ? found : -found - 2, least.length - 1);
    }

    /** A node strictly between two beliefs, the middle one of them; NaN where there is none. */
    double nodeBetween(double a, double b) {
        int first = Arrays.binarySearch(x, a);
        int last = Arrays.binarySearch(x, b);
        first = first >= 0 ? first + 1 : -first - 1;
        last = last >= 0 ? last - 1 : -last - 2;
        return first > last ? Double.NaN : x[(first + last + 1) / 2];
    }

    /** An enclosure of f'' = 2 alpha' on the piece that contains two beliefs. */
    Interval bend(double a, double b) {
        int k = piece(a);
        if (b > x[k + 1]) {
            return Interval.ALL;
        }
        return new Interval(2 * least[k], 2 * most[k]);
    }

    /** An enclosure of f' at a belief of the piece that begins at or contains another one. */
    Interval slope(double belief, double from) {
        int k = piece(from);
        double[] alpha = new double[2];
        alpha(k, belief, alpha);
        return new Interval(-steepest(0, k, belief, alpha), -shallowest(0, k, belief, alpha));
    }

    /** f itself, in doubles. */
    double at(double belief) {
        int k = piece(belief);
        double alpha = belief == x[k + 1] ? y[k + 1] : y[k] + (belief - x[k]) * (y[k + 1] - y[k]) / (x[k + 1] - x[k]);
        return (belief - state) * alpha;
    }

    /** A lower bound of f between two beliefs. */
    double lowest(double a, double b) {
        return -highest(0, a, a, b);
    }

    /** An upper bound of slope (x - centre) - f(x) for x between two beliefs. */
    double highest(double slope, double centre, double a, double b) {
        double highest = Double.NEGATIVE_INFINITY;
        int last = piece(b);
        for (int k = piece(a); k <= last; k++) {
            double left = Math.max(a, x[k]);
            double right = Math.min(b, x[k + 1]);
            highest = Math.max(highest, onPiece(slope, centre, k, left, right));
        }
        return highest;
    }

    /** The same on one piece, where q(x) = slope (x - centre) - f(x) has q'' = -2 alpha'. */
    private double onPiece(double slope, double centre, int k, double a, double b) {
        double[] alpha = new double[2];
        alpha(k, a, alpha);
        double left = value(slope, centre, a, alpha);
        if (a == b) {
            return left;
        }
        double falling = steepest(slope, k, a, alpha);
        alpha(k, b, alpha);
        double right = value(slope, centre, b, alpha);
        double rising = -shallowest(slope, k, b, alpha);
        double ends = Math.max(left, right);
        if (most[k] <= 0 || falling <= 0 || rising <= 0) {
            return ends;
        }
        // Concave with its peak inside: above an end by q'^2 / (4 alpha'), and no more than q' times the width.
        double width = Math.nextUp(b - a);
        double fromLeft = Math.nextUp(falling * width);
        double fromRight = Math.nextUp(rising * width);
        if (least[k] > 0) {
            double four = 4 * least[k];
            fromLeft = Math.min(fromLeft, Math.nextUp(Math.nextUp(falling * falling) / four));
            fromRight = Math.min(fromRight, Math.nextUp(Math.nextUp(rising * rising) / four));
        }
        return Math.max(ends, Math.min(Math.nextUp(left + fromLeft), Math.nextUp(right + fromRight)));
    }

    /** An enclosure of alpha at a belief of a piece. */
    private void alpha(int k, double belief, double[] into) {
        if (belief == x[k] || belief == x[k + 1]) {
            into[0] = y[belief == x[k] ? k : k + 1];
            into[1] = into[0];
            return;
        }
        double run = belief - x[k];
        double low = Math.nextDown((least[k] < 0 ? Math.nextUp(run) : Math.nextDown(run)) * least[k]);
        double high = Math.nextUp((most[k] > 0 ? Math.nextUp(run) : Math.nextDown(run)) * most[k]);
        into[0] = Math.max(Math.min(y[k], y[k + 1]), Math.nextDown(y[k] + low));
        into[1] = Math.min(Math.max(y[k], y[k + 1]), Math.nextUp(y[k] + high));
    }

    /** q at a belief, rounded up. */
    private double value(double slope, double centre, double belief, double[] alpha) {
        double run = belief - centre;
        double linear =
                run == 0 || slope == 0 ? 0 : Math.nextUp(slope * (slope > 0 ? Math.nextUp(run) : Math.nextDown(run)));
        double weight = belief - state;
        double lowest = state == 0
                ? weight * alpha[0]
                : Math.nextDown(weight) * Math.max(alpha[1], 0) + Math.nextUp(weight) * Math.min(alpha[1], 0);
        return Math.nextUp(linear - Math.nextDown(lowest));
    }

    /** q' at a belief, rounded up. */
    private double steepest(double slope, int k, double belief, double[] alpha) {
        double weight = belief - state;
        double least = Math.nextDown(weight * (weight > 0 ? this.least[k] : most[k]));
        return Math.nextUp(slope - Math.nextDown(alpha[0] + Math.nextDown(least)));
    }

    /** q' at a belief, rounded down. */
    private double shallowest(double slope, int k, double belief, double[] alpha) {
        double weight = belief - state;
        double largest = Math.nextUp(weight * (weight > 0 ? most[k] : least[k]));
        return Math.nextDown(slope - Math.nextUp(alpha[1] + Math.nextUp(largest)));
    }
}
