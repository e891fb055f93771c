package suasion.transport;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LinearProgram.Row;
import suasion.lp.LpAnswer;
import suasion.lp.LpAnswer.Basis;
import suasion.lp.LpEngine;
import suasion.lp.NativeLibrary;

/**
 * The transport program over some of the cells, in joint masses m_low = (1 - p) nu_low and m_high = p nu_high,
 *
 * <pre>
 *   maximise  sum w_low m_low + sum w_high m_high
 *   with      sum over x_i = x of (1 - x) m_high - x m_low = 0 for every receiver i and belief x
 *             sum m_low = 1 - p,  sum m_high = p
 * </pre>
 *
 * <p>so that the calibration rows' shadow prices are -alpha_i(x), and those of the sums V_low and V_high.
 */
final class Restricted {
    private static final double QUANTUM = 0x1p-48;

    /** Only for an engine that hangs: no result may depend on the clock. */
    private static final Duration EMERGENCY = Duration.ofMinutes(2);

    private final Cells cells;
    private final BitSet listed;
    private int[] columns = new int[1024];
    private int size;

    Restricted(Cells cells) {
        this.cells = cells;
        this.listed = new BitSet(2 * cells.count);
        add(0, cells.corner(0));
        add(1, cells.corner(1));
    }

    /** Lists a cell in a state; false where it is listed already, or could never be told. */
    boolean add(int state, int cell) {
        int column = 2 * cell + state;
        if (listed.get(column) || !isPossible(state, cell)) {
            return false;
        }
        listed.set(column);
        if (size == columns.length) {
            columns = Arrays.copyOf(columns, 2 * size);
        }
        columns[size++] = column;
        return true;
    }

    /** Nobody is told 0 in the high state or 1 in the low one. */
    private boolean isPossible(int state, int cell) {
        for (int i = 0; i < cells.x.length; i++) {
            if (cells.x[i][cells.index(cell, i)] == 1 - state) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return size;
    }

    int state(int column) {
        return columns[column] % 2;
    }

    int cell(int column) {
        return columns[column] / 2;
    }

    /**
     * What an engine found.
     *
     * @param masses per column
     * @param prices its shadow prices
     * @param value sum of worth times mass, in the units of the cells
     */
    record Answer(double[] masses, Prices prices, double value, Basis basis, String engine) {}

    /** An engine's optimum; null where it finds none. */
    Answer solve(LpEngine engine) {
        LinearProgram program = program();
        LpAnswer answer = NativeLibrary.isAvailable()
                ? engine.solve(program, LpEngine.patience(program).plus(EMERGENCY))
                : exactly(program);
        if (answer.status() != LpAnswer.Status.OPTIMAL) {
            return null;
        }
        double[][] alpha = new double[cells.x.length][];
        int row = 0;
        for (int i = 0; i < alpha.length; i++) {
            alpha[i] = new double[cells.x[i].length];
            for (int k = 0; k < alpha[i].length; k++) {
                alpha[i][k] = -answer.dual()[row++] * QUANTUM;
            }
            // Nobody who is told 0 is in the high state, nobody who is told 1 in the low one.
            alpha[i][0] = Double.NEGATIVE_INFINITY;
            alpha[i][alpha[i].length - 1] = Double.POSITIVE_INFINITY;
        }
        Prices prices = new Prices(alpha, answer.dual()[row] * QUANTUM, answer.dual()[row + 1] * QUANTUM);
        double value = 0;
        for (int j = 0; j < size; j++) {
            value += answer.primal()[j] * cells.worth[state(j)][cell(j)];
        }
        return new Answer(answer.primal(), prices, value, answer.basis(), answer.engine());
    }

    private static LpAnswer exactly(LinearProgram program) {
        ExactAnswer answer = ExactSimplex.solve(program);
        return new LpAnswer(
                answer.status() == ExactAnswer.Status.OPTIMAL ? LpAnswer.Status.OPTIMAL : LpAnswer.Status.FAILED,
                Arrays.stream(answer.primal()).mapToDouble(Exact::toDouble).toArray(),
                Arrays.stream(answer.dual()).mapToDouble(Exact::toDouble).toArray(),
                answer.basis(),
                "exact simplex",
                answer.seconds());
    }

    private LinearProgram program() {
        LinearProgram program = new LinearProgram(Sense.MAX);
        List<Row[]> calibration = new ArrayList<>();
        for (List<BigFraction> own : cells.grid.beliefs()) {
            Row[] rows = new Row[own.size()];
            for (int k = 0; k < rows.length; k++) {
                rows[k] = program.row(own.get(k), Relation.EQUAL, BigFraction.ZERO);
            }
            calibration.add(rows);
        }
        BigFraction p = cells.design.prior();
        Row[] sums = {
            program.row("low", Relation.EQUAL, BigFraction.ONE.subtract(p)), program.row("high", Relation.EQUAL, p)
        };
        for (int j = 0; j < size; j++) {
            int state = state(j);
            int cell = cell(j);
            // Whole numbers: what a fraction costs would add up to more than the engine's own time.
            long worth = Math.round(cells.worth[state][cell] / QUANTUM);
            program.column(j, new BigFraction(BigInteger.valueOf(worth)));
            sums[state].add(j, () -> BigFraction.ONE, 1);
            for (int i = 0; i < cells.x.length; i++) {
                int k = cells.index(cell, i);
                BigFraction belief = cells.grid.of(i).get(k);
                double error = state == 0 ? -cells.x[i][k] : cells.rest[i][k];
                calibration.get(i)[k].add(j, () -> new BigFraction(state).subtract(belief), error);
            }
        }
        return program;
    }
}
