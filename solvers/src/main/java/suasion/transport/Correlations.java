package suasion.transport;

import java.util.SplittableRandom;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * The largest &lt;M, X&gt; over correlation matrices X, by unit vectors that turn in turns: X_kj = &lt;v_k, v_j&gt;,
 * and given the others the best v_k points along g_k = sum_{j != k} M_kj v_j.
 */
final class Correlations {
    private static final long SEED = 1;

    private Correlations() {}

    /**
     * The multipliers D_k = M_kk + |g_k| of the unit lengths, nearly; at an optimum D - M is positive semidefinite.
     *
     * @param turns at most so many rounds
     * @param steady a round that changes no D by more than this share of the largest number ends it
     */
    static double[] diagonal(BigFraction[][] form, int turns, double steady) {
        int n = form.length;
        double[][] m = new double[n][n];
        double scale = 0;
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] v = new double[n][n];
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < n; j++) {
                m[k][j] = Exact.toDouble(form[k][j]);
                scale = Math.max(scale, Math.abs(m[k][j]));
                v[k][j] = random.nextDouble() - 0.5;
            }
            double length = length(v[k]);
            for (int j = 0; j < n; j++) {
                v[k][j] /= length;
            }
        }
        double[] pull = new double[n];
        double[] diagonal = new double[n];
        boolean moves = true;
        for (int turn = 0; turn < turns && moves; turn++) {
            moves = false;
            for (int k = 0; k < n; k++) {
                for (int d = 0; d < n; d++) {
                    pull[d] = 0;
                    for (int j = 0; j < n; j++) {
                        pull[d] += j == k ? 0 : m[k][j] * v[j][d];
                    }
                }
                double length = length(pull);
                if (length > 0) {
                    for (int d = 0; d < n; d++) {
                        v[k][d] = pull[d] / length;
                    }
                }
                moves |= Math.abs(m[k][k] + length - diagonal[k]) > steady * scale;
                diagonal[k] = m[k][k] + length;
            }
        }
        return diagonal;
    }

    private static double length(double[] vector) {
        double sum = 0;
        for (double x : vector) {
            sum += x * x;
        }
        return Math.sqrt(sum);
    }
}
