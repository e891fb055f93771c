package suasion.transport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Sense;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LinearProgram.Row;
import suasion.lp.LpAnswer.Basis;
import suasion.transport.Coupling.Atom;

/** A law in fractions that is told where an engine's law is told: calibrated exactly, with no dust. */
final class ExactLaw {
    private static final int MOST_ROWS = 800;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Cells cells;
    private final List<int[]> columns;
    private final List<Integer> basic;

    /**
     * Prepares to solve.
     *
     * @param columns pairs of a state and a cell
     * @param basic numbers of those to start from
     */
    ExactLaw(Cells cells, List<int[]> columns, List<Integer> basic) {
        this.cells = cells;
        this.columns = columns;
        this.basic = basic;
    }

    /** The best law on these cells; null where there is none or it takes too long. */
    Coupling solve() {
        LinearProgram program = program();
        if (program.rows().size() > MOST_ROWS) {
            return null;
        }
        ExactAnswer answer = ExactSimplex.solve(program, new Basis(basic, List.of()), PATIENCE);
        return answer.status() == ExactAnswer.Status.OPTIMAL ? law(cells, columns, answer.primal()) : null;
    }

    private LinearProgram program() {
        LinearProgram program = new LinearProgram(Sense.MAX);
        List<TreeMap<Integer, Row>> calibration = new ArrayList<>();
        for (int i = 0; i < cells.x.length; i++) {
            BitSet told = new BitSet();
            for (int[] column : columns) {
                told.set(cells.index(column[1], i));
            }
            TreeMap<Integer, Row> rows = new TreeMap<>();
            int receiver = i;
            told.stream()
                    .filter(k -> cells.x[receiver][k] != 0 && cells.rest[receiver][k] != 0)
                    .forEach(k ->
                            rows.put(k, program.row(cells.grid.of(receiver).get(k), Relation.EQUAL, BigFraction.ZERO)));
            calibration.add(rows);
        }
        BigFraction p = cells.design.prior();
        Row[] sums = {
            program.row("low", Relation.EQUAL, BigFraction.ONE.subtract(p)), program.row("high", Relation.EQUAL, p)
        };
        for (int[] column : columns) {
            List<BigFraction> beliefs = beliefs(cells, column[1]);
            int number = program.column(beliefs, cells.design.worth(column[0], beliefs));
            sums[column[0]].add(number, BigFraction.ONE);
            for (int i = 0; i < beliefs.size(); i++) {
                Row row = calibration.get(i).get(cells.index(column[1], i));
                if (row != null) {
                    row.add(number, new BigFraction(column[0]).subtract(beliefs.get(i)));
                }
            }
        }
        return program;
    }

    static List<BigFraction> beliefs(Cells cells, int cell) {
        List<BigFraction> beliefs = new ArrayList<>();
        for (int i = 0; i < cells.x.length; i++) {
            beliefs.add(cells.grid.of(i).get(cells.index(cell, i)));
        }
        return beliefs;
    }

    /** The conditional laws of joint masses. */
    static Coupling law(Cells cells, List<int[]> columns, BigFraction[] masses) {
        TreeMap<Integer, BigFraction[]> laws = new TreeMap<>();
        for (int j = 0; j < columns.size(); j++) {
            if (masses[j].getNumerator().signum() > 0) {
                int state = columns.get(j)[0];
                BigFraction[] own = laws.computeIfAbsent(
                        columns.get(j)[1], cell -> new BigFraction[] {BigFraction.ZERO, BigFraction.ZERO});
                own[state] = own[state].add(
                        masses[j].divide(cells.design.stateProbabilities().get(state)));
            }
        }
        List<Atom> atoms = new ArrayList<>();
        laws.forEach((cell, own) -> atoms.add(new Atom(beliefs(cells, cell), own[0], own[1])));
        return new Coupling(atoms);
    }
}
