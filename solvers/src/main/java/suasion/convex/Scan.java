package suasion.convex;

import java.util.Arrays;
import java.util.stream.IntStream;
import suasion.game.Exact;

/** Looks at all pairs of points: u is the largest of affine functions, and for each point the one that is wanted. */
final class Scan {
    private final double[][] points;
    private final int[] sloped;

    Scan(ConvexProgram program) {
        this.points = program.points.stream()
                .map(p -> Arrays.stream(p).mapToDouble(Exact::toDouble).toArray())
                .toArray(double[][]::new);
        this.sloped = IntStream.range(0, points.length)
                .filter(k -> program.gains.get(k) != null)
                .toArray();
    }

    /**
     * What exceeds u_l most.
     *
     * @param from per point l the k with the largest u_k + x_k . (p_l - p_k); -1 where l was not asked for
     * @param by that less u_l; 0 for k = l
     */
    record Worst(int[] from, double[] by) {}

    /** The worst pair for every point that is asked for. */
    Worst worst(double[] u, double[][] x, boolean[] asked) {
        int m = points[0].length;
        double[] base = new double[sloped.length];
        double[][] slopes = new double[m][sloped.length];
        for (int i = 0; i < base.length; i++) {
            int k = sloped[i];
            base[i] = u[k];
            for (int j = 0; j < m; j++) {
                slopes[j][i] = x[k][j];
                base[i] -= x[k][j] * points[k][j];
            }
        }
        int[] from = new int[points.length];
        double[] by = new double[points.length];
        double[] height = new double[base.length];
        for (int l = 0; l < points.length; l++) {
            from[l] = -1;
            if (asked[l]) {
                System.arraycopy(base, 0, height, 0, base.length);
                for (int j = 0; j < m; j++) {
                    addTo(height, slopes[j], points[l][j]);
                }
                int best = -1;
                double most = Double.NEGATIVE_INFINITY;
                for (int i = 0; i < height.length; i++) {
                    if (height[i] > most && sloped[i] != l) {
                        most = height[i];
                        best = i;
                    }
                }
                from[l] = best < 0 ? -1 : sloped[best];
                by[l] = most - u[l];
            }
        }
        return new Worst(from, by);
    }

    private static void addTo(double[] height, double[] slope, double value) {
        for (int i = 0; i < height.length; i++) {
            height[i] += slope[i] * value;
        }
    }
}
