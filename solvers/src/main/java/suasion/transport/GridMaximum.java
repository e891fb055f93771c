package suasion.transport;

import org.apache.commons.math3.fraction.BigFraction;

/** The largest worth of a cell net of the multipliers, in one state. */
final class GridMaximum {
    private GridMaximum() {}

    static BigFraction of(BeliefDesign design, Grid grid, Potentials potentials, int state) {
        int n = grid.receivers();
        BigFraction best = null;
        int[] at = new int[n];
        BigFraction[] x = new BigFraction[n];
        while (true) {
            BigFraction sum = BigFraction.ZERO;
            for (int i = 0; i < n; i++) {
                x[i] = grid.of(i).get(at[i]);
                sum = sum.add(
                        potentials.curves().get(i).values().get(at[i]).multiply(new BigFraction(state).subtract(x[i])));
            }
            BigFraction here = design.worth(state, java.util.List.of(x)).add(sum);
            best = best == null || here.compareTo(best) > 0 ? here : best;
            int i = n - 1;
            while (i >= 0 && ++at[i] == grid.of(i).size()) {
                at[i--] = 0;
            }
            if (i < 0) {
                return best;
            }
        }
    }
}
