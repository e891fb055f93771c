package suasion.transport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Sense;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LinearProgram.Row;
import suasion.lp.LpAnswer;
import suasion.lp.LpAnswer.Status;
import suasion.lp.LpEngine;

/**
 * How to change potentials at their nodes, each by at most one unit, such that (1 - p) V_low + p V_high falls most, as
 * far as the points at hand tell: minimise (1 - p) v_low + p v_high over v and |a_ik| &lt;= 1 with v_low + sum x_i
 * a_i(x_i) &gt;= c and v_high - sum (1 - x_i) a_i(x_i) &gt;= c at every point, c being how far the present potentials
 * are from its payoff. The program solved is the dual of this one, whose masses on the points are a law calibrated in
 * the mean around each node, up to what the limits of the step take.
 */
final class StepProgram {
    private static final long GRAIN = 1L << 40;

    /** Only for an engine that hangs: no result may depend on the clock. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LinearProgram program = new LinearProgram(Sense.MAX);
    private final Row[] sums = new Row[2];
    private final List<Row[]> rows = new ArrayList<>();
    private final List<double[]> nodes;
    private int columns;

    StepProgram(BeliefDesign design, List<double[]> nodes) {
        this.nodes = nodes;
        for (int state = 0; state < 2; state++) {
            BigFraction mass = design.stateProbabilities().get(state);
            sums[state] = program.row("state " + state, Relation.EQUAL, mass);
        }
        for (double[] own : nodes) {
            Row[] calibration = new Row[own.length];
            Arrays.setAll(calibration, k -> program.row(own[k], Relation.EQUAL, BigFraction.ZERO));
            rows.add(calibration);
        }
    }

    /**
     * Holds the inequality at a point.
     *
     * @param c in units of the step
     */
    void add(int state, double[] point, double c) {
        int column = program.column(columns++, new BigFraction(Math.round(c * GRAIN), GRAIN));
        sums[state].add(column, BigFraction.ONE);
        for (int i = 0; i < point.length; i++) {
            double[] own = nodes.get(i);
            int found = Arrays.binarySearch(own, point[i]);
            double weight = point[i] - state;
            if (found >= 0) {
                put(rows.get(i)[found], column, weight);
                continue;
            }
            int right = -found - 1;
            double share = (point[i] - own[right - 1]) / (own[right] - own[right - 1]);
            put(rows.get(i)[right - 1], column, weight * (1 - share));
            put(rows.get(i)[right], column, weight * share);
        }
    }

    private static void put(Row row, int column, double weight) {
        if (Math.abs(weight) > 1e-12) {
            row.add(column, () -> suasion.game.Exact.of(weight), weight);
        }
    }

    /**
     * The best step.
     *
     * @param level v_low and v_high
     * @param change a_ik per receiver and node
     * @param masses one per point, in the order in which they were added
     */
    record Step(double[] level, List<double[]> change, double[] masses) {}

    /** The best step; null where the engine fails. */
    Step solve() {
        for (Row[] own : rows) {
            for (Row row : own) {
                row.add(program.column("least", BigFraction.MINUS_ONE), BigFraction.ONE);
                row.add(program.column("most", BigFraction.MINUS_ONE), BigFraction.MINUS_ONE);
            }
        }
        LpAnswer answer = LpEngine.GLOP.solve(program, PATIENCE);
        if (answer.status() != Status.OPTIMAL) {
            return null;
        }
        List<double[]> change = new ArrayList<>();
        int from = 2;
        for (double[] own : nodes) {
            change.add(Arrays.copyOfRange(answer.dual(), from, from + own.length));
            from += own.length;
        }
        return new Step(Arrays.copyOf(answer.dual(), 2), change, Arrays.copyOf(answer.primal(), columns));
    }
}
