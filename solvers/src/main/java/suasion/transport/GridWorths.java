package suasion.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * What the sender maximises at every profile of beliefs of a grid: doubles at hand, fractions when asked.
 *
 * <p>A cell is the number of a profile; the last receiver's belief changes fastest.
 */
final class GridWorths {
    private static final long MOST_CELLS = 4_000_000;

    private final BeliefDesign design;
    private final Grid grid;
    private final int[] steps;
    private final double[][] worths;
    private final double range;

    GridWorths(BeliefDesign design, Grid grid) {
        this.design = design;
        this.grid = grid;
        this.steps = new int[grid.receivers()];
        int cells = 1;
        for (int i = steps.length - 1; i >= 0; i--) {
            steps[i] = cells;
            cells = Math.multiplyExact(cells, grid.of(i).size());
        }
        this.worths = new double[2][cells];
        double[][] near = grid.beliefs().stream()
                .map(own -> own.stream().mapToDouble(Exact::toDouble).toArray())
                .toArray(double[][]::new);
        double[] beliefs = new double[steps.length];
        for (int cell = 0; cell < cells; cell++) {
            for (int i = 0; i < steps.length; i++) {
                beliefs[i] = near[i][node(cell, i)];
            }
            worths[0][cell] = design.worth(0, beliefs);
            worths[1][cell] = design.worth(1, beliefs);
        }
        this.range = Arrays.stream(worths).flatMapToDouble(Arrays::stream).max().orElseThrow()
                - Arrays.stream(worths).flatMapToDouble(Arrays::stream).min().orElseThrow();
    }

    /** Whether a grid is small enough to be held. */
    static boolean fits(Grid grid) {
        return grid.cells() <= MOST_CELLS;
    }

    BeliefDesign design() {
        return design;
    }

    Grid grid() {
        return grid;
    }

    int cells() {
        return worths[0].length;
    }

    /** How far the number of a cell grows with one node of a receiver. */
    int step(int receiver) {
        return steps[receiver];
    }

    /** Which of a receiver's beliefs a cell holds. */
    int node(int cell, int receiver) {
        return cell / steps[receiver] % grid.of(receiver).size();
    }

    List<BigFraction> beliefs(int cell) {
        List<BigFraction> beliefs = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            beliefs.add(grid.of(i).get(node(cell, i)));
        }
        return beliefs;
    }

    double near(int state, int cell) {
        return worths[state][cell];
    }

    BigFraction exact(int state, int cell) {
        return design.worth(state, beliefs(cell));
    }

    /** Largest minus smallest payoff on the grid. */
    double range() {
        return range;
    }
}
