package suasion.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;

/**
 * Makes a law of doubles calibrated exactly, whatever its rounding.
 *
 * <p>Where a receiver is told x too often in the high state, low mass is added where he is told x and everybody else 0,
 * which nobody else's calibration feels; too often in the low state, high mass where everybody else is told 1. Mass
 * where everybody is told the truth brings the states' odds to the prior's, and all is scaled to sum to 1.
 */
final class Repair {
    private final Cells cells;
    private final List<int[]> columns = new ArrayList<>();
    private final List<BigFraction> masses = new ArrayList<>();
    private final ExactSum[][] excess;
    private final ExactSum[] sums = {new ExactSum(), new ExactSum()};

    private Repair(Cells cells) {
        this.cells = cells;
        this.excess = new ExactSum[cells.x.length][];
        for (int i = 0; i < excess.length; i++) {
            excess[i] = new ExactSum[cells.x[i].length];
            Arrays.setAll(excess[i], k -> new ExactSum());
        }
    }

    /**
     * A calibrated law near a law of doubles.
     *
     * @param columns pairs of a state and a cell, nobody told 0 in the high state or 1 in the low one
     * @param masses joint masses, at least 0
     */
    static Coupling of(Cells cells, List<int[]> columns, double[] masses) {
        Repair repair = new Repair(cells);
        for (int j = 0; j < masses.length; j++) {
            repair.add(columns.get(j)[0], columns.get(j)[1], Exact.of(masses[j]));
        }
        repair.calibrate();
        return repair.scaled();
    }

    private void add(int state, int cell, BigFraction mass) {
        columns.add(new int[] {state, cell});
        masses.add(mass);
        sums[state].add(mass);
        for (int i = 0; i < excess.length; i++) {
            int k = cells.index(cell, i);
            excess[i][k].addProduct(
                    mass, new BigFraction(state).subtract(cells.grid.of(i).get(k)));
        }
    }

    private void calibrate() {
        for (int i = 0; i < excess.length; i++) {
            for (int k = 1; k < excess[i].length - 1; k++) {
                BigFraction off = excess[i][k].value();
                if (off.getNumerator().signum() != 0) {
                    int state = off.getNumerator().signum() > 0 ? 0 : 1;
                    BigFraction error = cells.grid.of(i).get(k).subtract(state);
                    int others = cells.corner(state) - cells.index(cells.corner(state), i) * cells.stride[i];
                    add(state, others + k * cells.stride[i], off.divide(error));
                }
            }
        }
    }

    private Coupling scaled() {
        BigFraction p = cells.design.prior();
        BigFraction rest = BigFraction.ONE.subtract(p);
        BigFraction low = sums[0].value().divide(rest);
        BigFraction high = sums[1].value().divide(p);
        int order = low.compareTo(high);
        if (order < 0) {
            add(0, cells.corner(0), high.subtract(low).multiply(rest));
        } else if (order > 0) {
            add(1, cells.corner(1), low.subtract(high).multiply(p));
        }
        BigFraction total = order < 0 ? high : low;
        return ExactLaw.law(
                cells, columns, masses.stream().map(mass -> mass.divide(total)).toArray(BigFraction[]::new));
    }
}
