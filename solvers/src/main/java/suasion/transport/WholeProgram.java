package suasion.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Sense;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LinearProgram.Row;
import suasion.transport.Coupling.Atom;

/** The transport program of all cells of a small grid, in fractions. */
final class WholeProgram {
    private final BeliefDesign design;
    private final Grid grid;
    private final LinearProgram program = new LinearProgram(Sense.MAX);
    private final List<Row[]> calibration = new ArrayList<>();
    private final Row[] sums;
    private final List<List<BigFraction>> cells = new ArrayList<>();

    private WholeProgram(BeliefDesign design, Grid grid) {
        this.design = design;
        this.grid = grid;
        for (List<BigFraction> own : grid.beliefs()) {
            calibration.add(own.stream()
                    .map(belief -> program.row(belief, Relation.EQUAL, BigFraction.ZERO))
                    .toArray(Row[]::new));
        }
        List<BigFraction> weights = design.stateProbabilities();
        this.sums = new Row[] {
            program.row("low", Relation.EQUAL, weights.get(0)), program.row("high", Relation.EQUAL, weights.get(1))
        };
    }

    static GridOptimum solve(BeliefDesign design, Grid grid) {
        WholeProgram whole = new WholeProgram(design, grid);
        whole.list(new int[grid.receivers()], 0);
        return whole.solve();
    }

    private void list(int[] at, int receiver) {
        if (receiver < at.length) {
            for (int k = 0; k < calibration.get(receiver).length; k++) {
                at[receiver] = k;
                list(at, receiver + 1);
            }
            return;
        }
        List<BigFraction> cell = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            cell.add(grid.of(i).get(at[i]));
        }
        cells.add(cell);
        for (int state = 0; state < 2; state++) {
            int column = program.column(cell, design.worth(state, cell));
            sums[state].add(column, BigFraction.ONE);
            for (int i = 0; i < at.length; i++) {
                calibration.get(i)[at[i]].add(column, new BigFraction(state).subtract(cell.get(i)));
            }
        }
    }

    private GridOptimum solve() {
        ExactAnswer answer = ExactSimplex.solve(program);
        if (answer.status() == ExactAnswer.Status.GAVE_UP) {
            throw new CancellationException("solving was interrupted");
        }
        List<Atom> atoms = new ArrayList<>();
        List<BigFraction> weights = design.stateProbabilities();
        for (int k = 0; k < cells.size(); k++) {
            BigFraction low = answer.primal()[2 * k].divide(weights.get(0));
            BigFraction high = answer.primal()[2 * k + 1].divide(weights.get(1));
            if (low.getNumerator().signum() + high.getNumerator().signum() > 0) {
                atoms.add(new Atom(cells.get(k), low, high));
            }
        }
        List<Curve> curves = new ArrayList<>();
        int row = 0;
        for (List<BigFraction> own : grid.beliefs()) {
            List<BigFraction> values = new ArrayList<>();
            for (int k = 0; k < own.size(); k++) {
                values.add(answer.dual()[row++].negate());
            }
            curves.add(new Curve(own, values));
        }
        Potentials potentials = new Potentials(curves);
        return GridOptimum.of(
                design,
                grid,
                new Coupling(atoms),
                potentials,
                GridCertificate.bound(design, grid, potentials),
                "exact simplex, %d columns, %d rows"
                        .formatted(program.columns().size(), program.rows().size()));
    }
}
