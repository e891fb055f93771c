package suasion.menu;

import java.util.Arrays;
import suasion.value.Law;

/**
 * Functions of a value that are linear between break points: phi_b(v) = level_b(s) + slope_b(s) v in segment s.
 *
 * @param breaks ascending; segment s is between breaks s - 1 and s
 * @param levels one row per function, one number per segment
 * @param slopes likewise
 */
record Basis(double[] breaks, double[][] levels, double[][] slopes) {
    /** The function 1, for probabilities. */
    static Basis one() {
        return new Basis(new double[0], new double[][] {{1}}, new double[][] {{0}});
    }

    /** The functions 1 and v / scale, for means. */
    static Basis mean(double scale) {
        return new Basis(new double[0], new double[][] {{1}, {0}}, new double[][] {{0}, {1 / scale}});
    }

    /**
     * With which probability a value is rounded to each point so that the mean stays: hats, flat beyond the ends.
     *
     * @param points ascending
     */
    static Basis hats(double[] points) {
        int count = points.length;
        double[][] levels = new double[count][count + 1];
        double[][] slopes = new double[count][count + 1];
        levels[0][0] = 1;
        levels[count - 1][count] = 1;
        for (int s = 1; s < count; s++) {
            double width = points[s] - points[s - 1];
            levels[s - 1][s] = points[s] / width;
            slopes[s - 1][s] = -1 / width;
            levels[s][s] = -points[s - 1] / width;
            slopes[s][s] = 1 / width;
        }
        return new Basis(points, levels, slopes);
    }

    /** How many functions these are. */
    int count() {
        return levels.length;
    }

    /** The segment of a value that is no break point. */
    private int segment(double v) {
        int found = Arrays.binarySearch(breaks, v);
        return found >= 0 ? found : -found - 1;
    }

    /** All functions at a value. */
    double[] at(double v) {
        int s = segment(v);
        double[] values = new double[count()];
        for (int b = 0; b < values.length; b++) {
            values[b] = levels[b][s] + slopes[b][s] * v;
        }
        return values;
    }

    /** Adds the integrals of all functions over from &lt; v &lt;= to against a law to some of the sums. */
    void addIntegrals(Law law, double from, double to, double[] sums, int offset) {
        double a = from;
        for (int s = segment(from); a < to; s++) {
            double b = s < breaks.length ? Math.min(to, breaks[s]) : to;
            if (b > a) {
                double mass = law.mass(a, b);
                double mean = isFlat(s) ? 0 : law.partialMean(a, b);
                for (int k = 0; k < levels.length; k++) {
                    sums[offset + k] += levels[k][s] * mass + slopes[k][s] * mean;
                }
                a = b;
            }
        }
    }

    private boolean isFlat(int segment) {
        for (double[] slope : slopes) {
            if (slope[segment] != 0) {
                return false;
            }
        }
        return true;
    }
}
