package suasion.transport;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.UserMistake;

/**
 * All cells of a grid in doubles: what each is worth in each state, and what it is worth net of multipliers.
 *
 * <p>Worths are in units of their range over the grid and counted from their middle in each state, so that tolerances
 * mean the same whatever the payoffs' size. Cells are numbered with the last receiver's belief the quickest.
 */
final class Cells {
    /** Two arrays of this many doubles are held. */
    static final long MOST = 20_000_000;

    final BeliefDesign design;
    final Grid grid;
    final int count;
    /** The beliefs of each receiver. */
    final double[][] x;
    /** 1 minus the beliefs. */
    final double[][] rest;
    /** By how much a cell's number grows with the next belief of each receiver. */
    final int[] stride;
    /** Per state and cell. */
    final double[][] worth = new double[2][];
    /** The payoff's range over the grid, in the unit of payoffs. */
    final double unit;
    /** Per state, the payoff from which worths are counted. */
    final double[] middle = new double[2];

    /**
     * Evaluates both payoffs at every cell.
     *
     * @throws UserMistake if there are more cells than can be held
     */
    Cells(BeliefDesign design, Grid grid) {
        this.design = design;
        this.grid = grid;
        if (grid.cells() > MOST) {
            throw UserMistake.at(
                    "/grid", "%s beliefs are %,d cells, at most %,d can be held".formatted(grid, grid.cells(), MOST));
        }
        this.count = (int) grid.cells();
        this.x = grid.beliefs().stream()
                .map(own -> own.stream().mapToDouble(Exact::toDouble).toArray())
                .toArray(double[][]::new);
        this.rest = grid.beliefs().stream()
                .map(own -> own.stream()
                        .mapToDouble(belief -> Exact.toDouble(BigFraction.ONE.subtract(belief)))
                        .toArray())
                .toArray(double[][]::new);
        this.stride = new int[x.length];
        int step = 1;
        for (int i = x.length - 1; i >= 0; i--) {
            stride[i] = step;
            step *= x[i].length;
        }
        boolean same = design.payoffs().get(0).equals(design.payoffs().get(1));
        worth[0] = evaluate(0);
        worth[1] = same ? worth[0] : evaluate(1);
        double range = 0;
        for (int state = 0; state < 2; state++) {
            double least = Arrays.stream(worth[state]).min().orElseThrow();
            double most = Arrays.stream(worth[state]).max().orElseThrow();
            middle[state] = least + (most - least) / 2;
            range = Math.max(range, most - least);
        }
        this.unit = range > 0 ? range : 1;
        scale(0);
        if (!same) {
            scale(1);
        }
    }

    private double[] evaluate(int state) {
        double[] values = new double[count];
        double[] beliefs = new double[x.length];
        for (int cell = 0; cell < count; cell++) {
            for (int i = 0; i < beliefs.length; i++) {
                beliefs[i] = x[i][index(cell, i)];
            }
            values[cell] = design.worth(state, beliefs);
        }
        return values;
    }

    private void scale(int state) {
        for (int cell = 0; cell < count; cell++) {
            worth[state][cell] = (worth[state][cell] - middle[state]) / unit;
        }
    }

    /** Which of his beliefs a receiver holds in a cell. */
    int index(int cell, int receiver) {
        return cell / stride[receiver] % x[receiver].length;
    }

    /** The cell where everybody holds his belief of some numbers. */
    int cell(int[] indices) {
        int cell = 0;
        for (int i = 0; i < indices.length; i++) {
            cell += indices[i] * stride[i];
        }
        return cell;
    }

    /** The cell where everybody holds belief 0 (state 0) or 1 (state 1). */
    int corner(int state) {
        return state == 0 ? 0 : count - 1;
    }

    /**
     * The most that cells of a state are worth net of multipliers, for every receiver and belief of his.
     *
     * @param best per receiver and belief, the maximum of w - V - sum x_i alpha_i (low), w - V + sum (1 - x_i) alpha_i
     *     (high) over the others' beliefs
     * @param at the cell where it is attained
     */
    record Sweep(double[][] best, int[][] at) {
        /** Over all cells. */
        double largest() {
            return Arrays.stream(best[0]).max().orElseThrow();
        }
    }

    /** Looks at every cell of a state. */
    Sweep sweep(int state, Prices prices) {
        return sweep(state, prices, new BitSet[x.length]);
    }

    /**
     * Looks at the cells of a state where every receiver is told one of some beliefs.
     *
     * @param only the beliefs, null for all
     */
    Sweep sweep(int state, Prices prices, BitSet[] only) {
        int n = x.length;
        double[][] terms = new double[n][];
        double[][] best = new double[n][];
        int[][] at = new int[n][];
        for (int i = 0; i < n; i++) {
            terms[i] = new double[x[i].length];
            for (int k = 0; k < terms[i].length; k++) {
                double error = state == 0 ? -x[i][k] : rest[i][k];
                terms[i][k] = error == 0 ? 0 : error * prices.alpha()[i][k];
                if (only[i] != null && !only[i].get(k)) {
                    terms[i][k] = Double.NEGATIVE_INFINITY;
                }
            }
            best[i] = new double[x[i].length];
            Arrays.fill(best[i], Double.NEGATIVE_INFINITY);
            at[i] = new int[x[i].length];
        }
        double[] last = terms[n - 1];
        double[] own = best[n - 1];
        int[] ownAt = at[n - 1];
        double[] worths = worth[state];
        for (int from = 0; from < count; from += last.length) {
            double base = -prices.value(state);
            for (int i = 0; i < n - 1; i++) {
                base += terms[i][index(from, i)];
            }
            double most = Double.NEGATIVE_INFINITY;
            int mostAt = from;
            for (int k = 0; k < last.length; k++) {
                double net = worths[from + k] + last[k] + base;
                if (net > own[k]) {
                    own[k] = net;
                    ownAt[k] = from + k;
                }
                if (net > most) {
                    most = net;
                    mostAt = from + k;
                }
            }
            for (int i = 0; i < n - 1; i++) {
                int k = index(from, i);
                if (most > best[i][k]) {
                    best[i][k] = most;
                    at[i][k] = mostAt;
                }
            }
        }
        return new Sweep(best, at);
    }

    /** What one cell is worth net of finite multipliers. */
    double net(int state, int cell, Prices prices) {
        double net = worth[state][cell] - prices.value(state);
        for (int i = 0; i < x.length; i++) {
            int k = index(cell, i);
            net += (state == 0 ? -x[i][k] : rest[i][k]) * prices.alpha()[i][k];
        }
        return net;
    }
}
