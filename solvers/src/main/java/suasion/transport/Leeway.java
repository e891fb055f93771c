package suasion.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * Between which numbers each potential may lie given the others: least allowed L_i(x) = max over the others' beliefs of
 * (w_low - V_low - sum_{j != i} x_j alpha_j(x_j)) / x, most allowed U_i(x) = min of (V_high - sum_{j != i} (1 - x_j)
 * alpha_j(x_j) - w_high) / (1 - x), the others' beliefs being those shown.
 */
final class Leeway {
    private final List<double[]> least = new ArrayList<>();
    private final List<double[]> most = new ArrayList<>();

    /**
     * Limits of all potentials.
     *
     * @param shown beliefs per receiver
     */
    Leeway(BeliefDesign design, ContinuumBound bound, List<List<BigFraction>> shown) {
        int n = shown.size();
        double[][] x = shown.stream()
                .map(own -> own.stream().mapToDouble(Exact::toDouble).toArray())
                .toArray(double[][]::new);
        double[] level = {Exact.toDouble(bound.low()), Exact.toDouble(bound.high())};
        double[][][] taken = new double[2][n][];
        int cells = 1;
        for (int i = 0; i < n; i++) {
            least.add(new double[x[i].length]);
            most.add(new double[x[i].length]);
            Arrays.fill(least.get(i), Double.NEGATIVE_INFINITY);
            Arrays.fill(most.get(i), Double.POSITIVE_INFINITY);
            cells *= x[i].length;
            for (int state = 0; state < 2; state++) {
                Tilt tilt = new Tilt(bound.potentials().curves().get(i), state);
                taken[state][i] = Arrays.stream(x[i]).map(tilt::at).toArray();
            }
        }
        int[] at = new int[n];
        double[] beliefs = new double[n];
        for (int cell = 0; cell < cells; cell++) {
            int rest = cell;
            for (int i = 0; i < n; i++) {
                at[i] = rest % x[i].length;
                rest /= x[i].length;
                beliefs[i] = x[i][at[i]];
            }
            for (int state = 0; state < 2; state++) {
                double room = design.worth(state, beliefs) - level[state];
                for (int i = 0; i < n; i++) {
                    room -= taken[state][i][at[i]];
                }
                for (int i = 0; i < n; i++) {
                    double weight = beliefs[i] - state;
                    double limit = (room + taken[state][i][at[i]]) / weight;
                    if (weight > 0) {
                        least.get(i)[at[i]] = Math.max(least.get(i)[at[i]], limit);
                    } else if (weight < 0) {
                        most.get(i)[at[i]] = Math.min(most.get(i)[at[i]], limit);
                    }
                }
            }
        }
    }

    /** L_i at the k-th belief shown; minus infinity at 0. */
    double least(int receiver, int k) {
        return least.get(receiver)[k];
    }

    /** U_i at the k-th belief shown; infinity at 1. */
    double most(int receiver, int k) {
        return most.get(receiver)[k];
    }
}
