package suasion.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.lp.LpEngine;

/**
 * The linear program of {@link BeliefDesign} on a grid: a column per cell and state, a CALIBRATION row per receiver and
 * belief, and a row per state that its law sums to 1.
 */
public final class TransportProgram {
    private static final int FEW = 1_500;
    private static final long SMALL = 6_000;
    private static final double ROUGH = 1e-6;
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

    /**
     * The same by a program of all cells in fractions, for grids so small that it can be solved so.
     *
     * @throws IllegalStateException if it cannot
     */
    public static GridOptimum whole(BeliefDesign design, Grid grid) {
        return WholeProgram.solve(design, grid);
    }

    /**
     * The same by a program of all cells that an engine solves, certified in the same way; for comparison.
     *
     * @throws IllegalStateException if it does not solve it
     */
    public static GridOptimum whole(BeliefDesign design, Grid grid, LpEngine engine) {
        TransportProgram program = new TransportProgram(design, grid);
        Generation all = new Generation(new Cells(design, grid));
        all.listAll();
        all.run(engine, Generation.TOLERANCE);
        return program.certified(all, "all cells");
    }

    /** By column generation, however small the grid is. */
    static GridOptimum generated(BeliefDesign design, Grid grid) {
        return new TransportProgram(design, grid).generated(null);
    }

    private GridOptimum from(Start known) {
        long rows = 2;
        for (List<BigFraction> own : grid.beliefs()) {
            rows += own.size();
        }
        return grid.cells() * rows <= SMALL ? whole(design, grid) : generated(known);
    }

    private GridOptimum generated(Start known) {
        Generation found = search(known);
        return certified(
                found,
                "column generation: %,d of %,d cells in %d rounds"
                        .formatted(found.master.size(), 2L * found.cells.count, found.rounds));
    }

    private GridOptimum certified(Generation found, String how) {
        if (found.answer == null) {
            throw new IllegalStateException("no engine solved the transport program on " + grid);
        }
        Told told = new Told(found);
        Coupling law = told.law();
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("solving was interrupted");
        }
        BigFraction value = law.value(design);
        Snap snap = new Snap(found.cells, found.finite(), found.told(found.answer));
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
        String method = String.join(", ", how, found.answer.engine(), told.by());
        return GridOptimum.of(design, grid, law, potentials, certificate, method);
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

    /** On coarser grids first, unless something is known of one. */
    private Generation search(Start known) {
        List<Grid> levels = new ArrayList<>(List.of(grid));
        while (known == null && 2 * levels.get(0).cells() > FEW) {
            Grid next = coarser(levels.get(0), design.prior());
            if (next.equals(levels.get(0))) {
                break;
            }
            levels.add(0, next);
        }
        Start start = known;
        Generation generation = null;
        for (Grid level : levels) {
            Cells cells = new Cells(design, level);
            generation = new Generation(cells);
            if (start == null) {
                generation.listAll();
            } else {
                start.begin(cells, generation);
            }
            generation.run(level == grid ? Generation.TOLERANCE : ROUGH);
            start = level == grid || generation.answer == null ? null : Start.of(cells, generation);
        }
        return generation;
    }
}
