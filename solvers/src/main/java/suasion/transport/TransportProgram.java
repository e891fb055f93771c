package suasion.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LinearProgram.Row;
import suasion.transport.Coupling.Atom;

/**
 * The linear program of {@link BeliefDesign} on a grid: a column per cell and state, a CALIBRATION row per receiver and
 * belief, and a row per state that its law sums to 1.
 */
public final class TransportProgram {
    private static final int FEW = 1_500;
    private static final long SMALL = 6_000;
    private static final double ENOUGH = 1e-12;

    private final BeliefDesign design;
    private final Grid grid;

    private TransportProgram(BeliefDesign design, Grid grid) {
        this.design = design;
        this.grid = grid;
    }

    /** The best law on a grid. */
    public static GridOptimum solve(BeliefDesign design, Grid grid) {
        return new TransportProgram(design, grid).from(null);
    }

    /**
     * The best law on a finer grid, searched for around what is told on a coarse one and where its potentials are
     * tight.
     *
     * @param coarse the best law on another grid
     */
    public static GridOptimum refine(BeliefDesign design, GridOptimum coarse, Grid finer) {
        return new TransportProgram(design, finer).from(Start.of(design, coarse));
    }

    private GridOptimum from(Start known) {
        long rows = 2;
        for (List<BigFraction> own : grid.beliefs()) {
            rows += own.size();
        }
        return grid.cells() * rows <= SMALL ? whole() : generated(known);
    }

    private GridOptimum generated(Start known) {
        Generation found = search(known);
        Told told = new Told(found);
        Coupling law = told.law();
        Snap snap = new Snap(found.cells, found.finite(), found.told(found.answer));
        BigFraction value = law.value(design);
        Potentials potentials = snap.solved(told.cells());
        GridCertificate certificate = potentials == null ? null : GridCertificate.bound(design, grid, potentials);
        if (certificate == null || gap(certificate, value) > ENOUGH * found.cells.unit) {
            Potentials near = snap.near();
            GridCertificate other = GridCertificate.bound(design, grid, near);
            if (certificate == null || gap(other, value) < gap(certificate, value)) {
                potentials = near;
                certificate = other;
            }
        }
        return new GridOptimum(
                grid,
                law,
                potentials,
                value,
                certificate.bound(),
                Exact.same(value, certificate.bound()),
                "column generation: %,d of %,d cells in %d rounds, %s, %s"
                        .formatted(
                                found.master.size(),
                                2L * found.cells.count,
                                found.rounds,
                                found.answer.engine(),
                                told.by()));
    }

    private static double gap(GridCertificate certificate, BigFraction value) {
        return Exact.toDouble(certificate.bound().subtract(value).abs());
    }

    /** Every second belief, and the prior. */
    private static Grid coarser(Grid grid, BigFraction prior) {
        List<List<BigFraction>> beliefs = new ArrayList<>();
        for (List<BigFraction> own : grid.beliefs()) {
            List<BigFraction> kept = new ArrayList<>();
            for (int k = 0; k < own.size(); k++) {
                if (k % 2 == 0 || k == own.size() - 1 || own.get(k).equals(prior)) {
                    kept.add(own.get(k));
                }
            }
            beliefs.add(kept);
        }
        return new Grid(beliefs);
    }

    private Generation search(Start known) {
        List<Grid> levels = new ArrayList<>(List.of(grid));
        while (known == null && 2 * levels.get(0).cells() > FEW) {
            Grid next = coarser(levels.get(0), design.prior());
            if (next.cells() * 4 > 3 * levels.get(0).cells()) break;
            levels.add(0, next);
        }
        Start start = known;
        Generation generation = null;
        for (Grid level : levels) {
            long t0 = System.nanoTime();
            Cells cells = new Cells(design, level);
            generation = new Generation(cells);
            if (start == null) {
                for (int cell = 0; cell < cells.count; cell++) {
                    generation.master.add(0, cell);
                    generation.master.add(1, cell);
                }
            } else {
                start.begin(cells, generation);
            }
            if (Generation.TRACE) System.out.printf("level %s: %.0f ms%n", level, (System.nanoTime() - t0) * 1e-6);
            generation.run(suasion.lp.LpEngine.GLOP, level == grid ? Generation.TOLERANCE : 1e-6);
            start = Start.of(cells, generation);
        }
        return generation;
    }

    private GridOptimum whole() {
        LinearProgram program = new LinearProgram(Sense.MAX);
        List<List<Row>> calibration = new ArrayList<>();
        for (int i = 0; i < grid.receivers(); i++) {
            List<Row> rows = new ArrayList<>();
            for (BigFraction belief : grid.of(i)) {
                rows.add(program.row(design.receivers().get(i) + " told " + belief, Relation.EQUAL, BigFraction.ZERO));
            }
            calibration.add(rows);
        }
        List<Row> sums = List.of(
                program.row("sum low", Relation.EQUAL, BigFraction.ONE),
                program.row("sum high", Relation.EQUAL, BigFraction.ONE));
        List<List<BigFraction>> cells = new ArrayList<>();
        collect(new ArrayList<>(), cells);
        for (List<BigFraction> cell : cells) {
            for (int state = 0; state < 2; state++) {
                BigFraction weight = design.stateProbabilities().get(state);
                int column = program.column(cell, design.worth(state, cell).multiply(weight));
                sums.get(state).add(column, BigFraction.ONE);
                for (int i = 0; i < cell.size(); i++) {
                    BigFraction error = new BigFraction(state).subtract(cell.get(i));
                    calibration.get(i).get(grid.of(i).indexOf(cell.get(i))).add(column, weight.multiply(error));
                }
            }
        }
        ExactAnswer answer = ExactSimplex.solve(program);
        List<Atom> atoms = new ArrayList<>();
        for (int k = 0; k < cells.size(); k++) {
            BigFraction low = answer.primal()[2 * k];
            BigFraction high = answer.primal()[2 * k + 1];
            if (low.getNumerator().signum() + high.getNumerator().signum() > 0) {
                atoms.add(new Atom(cells.get(k), low, high));
            }
        }
        List<Curve> curves = new ArrayList<>();
        int from = 0;
        for (List<BigFraction> own : grid.beliefs()) {
            curves.add(new Curve(
                    own,
                    Arrays.stream(answer.dual(), from, from + own.size())
                            .map(BigFraction::negate)
                            .toList()));
            from += own.size();
        }
        BigFraction value =
                answer.value().multiply(new BigFraction(design.sense().sign()));
        return new GridOptimum(
                grid, new Coupling(atoms), new Potentials(curves), value, value, true, "exact simplex, " + program);
    }

    private void collect(List<BigFraction> prefix, List<List<BigFraction>> cells) {
        if (prefix.size() == grid.receivers()) {
            cells.add(List.copyOf(prefix));
            return;
        }
        for (BigFraction belief : grid.of(prefix.size())) {
            prefix.add(belief);
            collect(prefix, cells);
            prefix.remove(prefix.size() - 1);
        }
    }
}
