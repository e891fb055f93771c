package suasion.value;

import java.util.Arrays;

/**
 * The inverse of a distribution function on a bounded support, made for millions of draws.
 *
 * <p>Quantiles of k/4096 are found once, by Newton's method kept within brackets. Between two of them the cubic with
 * the right slopes dp/dv = f is taken where it is right to 1e-12 of the way to the nearer end in the middle, where it
 * errs most; elsewhere, at the ends where densities vanish or explode, Newton's method again.
 */
final class Inverse {
    private static final int CELLS = 4096;
    private static final double CLOSE = 1e-12;
    private static final double LAST_STEP = 1e-9;
    private static final int MOST_STEPS = 200;

    private final ContinuousLaw law;
    private volatile Table table;

    /**
     * The table, read-only once it is made.
     *
     * @param nodes quantiles of k/CELLS
     * @param slopes one over the density there, times the width of a cell
     * @param smooth whether the cubic is right between node k and k + 1
     */
    private record Table(double[] nodes, double[] slopes, boolean[] smooth) {}

    Inverse(ContinuousLaw law) {
        this.law = law;
    }

    /** The quantile of p in (0, 1). */
    double at(double p) {
        Table made = table;
        if (made == null) {
            made = make();
            table = made;
        }
        int cell = (int) (p * CELLS);
        return made.smooth[cell]
                ? cubic(made, cell, p * CELLS - cell)
                : newton(p, made.nodes[cell], made.nodes[cell + 1]);
    }

    private Table make() {
        double[] nodes = new double[CELLS + 1];
        nodes[0] = law.low();
        nodes[CELLS] = law.high();
        for (int width = CELLS; width > 1; width /= 2) {
            for (int k = width / 2; k < CELLS; k += width) {
                nodes[k] = newton((double) k / CELLS, nodes[k - width / 2], nodes[k + width / 2]);
            }
        }
        double[] slopes =
                Arrays.stream(nodes).map(v -> 1 / law.density(v) / CELLS).toArray();
        Table made = new Table(nodes, slopes, new boolean[CELLS]);
        for (int k = 0; k < CELLS; k++) {
            made.smooth[k] = isSmooth(made, k);
        }
        return made;
    }

    private boolean isSmooth(Table made, int k) {
        if (!(made.slopes[k] < Double.POSITIVE_INFINITY && made.slopes[k + 1] < Double.POSITIVE_INFINITY)) {
            return false;
        }
        double v = cubic(made, k, 0.5);
        double miss = (law.cdf(v) - (k + 0.5) / CELLS) / law.density(v);
        return Math.abs(miss) <= CLOSE * Math.min(v - law.low(), law.high() - v) + Math.ulp(v);
    }

    /** Hermite's cubic at a place t in [0, 1) of a cell. */
    private static double cubic(Table made, int k, double t) {
        double rise = made.nodes[k + 1] - made.nodes[k];
        double value = made.nodes[k]
                + t
                        * (made.slopes[k]
                                + t * ((3 - 2 * t) * rise - made.slopes[k] * (2 - t) - made.slopes[k + 1] * (1 - t)));
        return Math.min(made.nodes[k + 1], Math.max(made.nodes[k], value));
    }

    /**
     * The v in [low, high] with F(v) = p, by the survival function where that is smaller. A step of 1e-9 of the way to
     * the nearer end is the last: the next would be of the size of its square.
     */
    private double newton(double p, double low, double high) {
        double a = low;
        double b = high;
        double v = (a + b) / 2;
        for (int step = 0; step < MOST_STEPS && v > a && v < b; step++) {
            double excess = p <= 0.5 ? law.cdf(v) - p : (1 - p) - law.survival(v);
            if (excess >= 0) {
                b = v;
            } else {
                a = v;
            }
            double next = v - excess / law.density(v);
            if (!(next >= a && next <= b)) {
                v = (a + b) / 2;
            } else if (Math.abs(next - v) <= LAST_STEP * Math.min(v - law.low(), law.high() - v)) {
                return next;
            } else {
                v = next;
            }
        }
        return v;
    }
}
