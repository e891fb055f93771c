package suasion.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.transport.Coupling.Atom;
import suasion.transport.Restricted.Answer;

/**
 * Where the search on a grid begins: multipliers known at some beliefs, and cells that were told on a coarser grid.
 *
 * @param x per receiver, the beliefs at which the multipliers are known, ascending
 * @param alpha per receiver and belief, in the unit of payoffs
 * @param values V_low and V_high, in the unit of payoffs
 * @param told the beliefs of profiles told, by state
 */
record Start(double[][] x, double[][] alpha, double[] values, List<List<double[]>> told) {
    /** What column generation found on a coarser grid. */
    static Start of(Cells cells, Generation found) {
        Answer answer = found.answer;
        List<List<double[]>> told = List.of(new ArrayList<>(), new ArrayList<>());
        for (int j = 0; j < answer.masses().length; j++) {
            if (answer.masses()[j] > Generation.TOLD) {
                int cell = found.master.cell(j);
                double[] beliefs = new double[cells.x.length];
                for (int i = 0; i < beliefs.length; i++) {
                    beliefs[i] = cells.x[i][cells.index(cell, i)];
                }
                told.get(found.master.state(j)).add(beliefs);
            }
        }
        double[][] alpha = Arrays.stream(found.finite().alpha())
                .map(own -> Arrays.stream(own).map(y -> y * cells.unit).toArray())
                .toArray(double[][]::new);
        double[] values = {
            found.best.low() * cells.unit + cells.middle[0], found.best.high() * cells.unit + cells.middle[1]
        };
        return new Start(cells.x, alpha, values, told);
    }

    /** The best law on some other grid. */
    static Start of(BeliefDesign design, GridOptimum coarse) {
        List<List<double[]>> told = List.of(new ArrayList<>(), new ArrayList<>());
        for (Atom atom : coarse.coupling().atoms()) {
            double[] beliefs =
                    atom.beliefs().stream().mapToDouble(Exact::toDouble).toArray();
            for (int state = 0; state < 2; state++) {
                if (atom.in(state).getNumerator().signum() > 0) {
                    told.get(state).add(beliefs);
                }
            }
        }
        List<Curve> curves = coarse.potentials().curves();
        GridCertificate certificate = GridCertificate.bound(design, coarse.grid(), coarse.potentials());
        return new Start(
                curves.stream().map(curve -> numbers(curve.beliefs())).toArray(double[][]::new),
                curves.stream().map(curve -> numbers(curve.values())).toArray(double[][]::new),
                new double[] {Exact.toDouble(certificate.low()), Exact.toDouble(certificate.high())},
                told);
    }

    private static double[] numbers(List<BigFraction> fractions) {
        return fractions.stream().mapToDouble(Exact::toDouble).toArray();
    }

    /** Lists first cells: what was told and its neighbours, and what is worth most at the known multipliers. */
    void begin(Cells cells, Generation generation) {
        int n = cells.x.length;
        double[][] known = new double[n][];
        BitSet[] fixed = new BitSet[n];
        for (int i = 0; i < n; i++) {
            known[i] = new double[cells.x[i].length];
            fixed[i] = new BitSet();
            for (int k = 0; k < known[i].length; k++) {
                int at = Arrays.binarySearch(x[i], cells.x[i][k]);
                fixed[i].set(k, at >= 0);
                known[i][k] = (at >= 0 ? alpha[i][at] : between(i, -at - 1, cells.x[i][k])) / cells.unit;
            }
        }
        for (double[] own : known) {
            own[0] = Double.NEGATIVE_INFINITY;
            own[own.length - 1] = Double.POSITIVE_INFINITY;
        }
        for (int state = 0; state < 2; state++) {
            for (double[] beliefs : told.get(state)) {
                around(cells, generation, state, beliefs);
            }
        }
        generation.begin(
                new Prices(
                        known, (values[0] - cells.middle[0]) / cells.unit, (values[1] - cells.middle[1]) / cells.unit),
                fixed);
    }

    private double between(int i, int right, double belief) {
        double share = (belief - x[i][right - 1]) / (x[i][right] - x[i][right - 1]);
        return alpha[i][right - 1] + share * (alpha[i][right] - alpha[i][right - 1]);
    }

    private static void around(Cells cells, Generation generation, int state, double[] beliefs) {
        int[] at = new int[beliefs.length];
        for (int i = 0; i < at.length; i++) {
            int found = Arrays.binarySearch(cells.x[i], beliefs[i]);
            at[i] = found >= 0 ? found : Math.min(-found - 1, cells.x[i].length - 1);
        }
        int centre = cells.cell(at);
        generation.master.add(state, centre);
        for (int i = 0; i < at.length; i++) {
            if (at[i] > 0) {
                generation.master.add(state, centre - cells.stride[i]);
            }
            if (at[i] < cells.x[i].length - 1) {
                generation.master.add(state, centre + cells.stride[i]);
            }
        }
    }
}
