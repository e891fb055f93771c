package suasion.transport;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LinearProgram.Row;

/**
 * The best {@link AffinePotentials}: the dual of the transport program in which calibration is asked on average only,
 * E[(1{high} - x_i) f(x_i)] = 0 for f = 1 and, where slopes are allowed, f = x - p.
 *
 * <p>A handful of rows; columns are generated where the multipliers found so far leave most, and what is left at the
 * end goes into V, so the bound is proved whether or not the search has converged.
 */
final class AffineProgram {
    private static final int ROUNDS = 60;
    private static final int SLABS = 8;
    private static final double CONVERGED = 1e-12;

    private final GridWorths worths;
    private final boolean levels;
    private final boolean slopes;
    private final Set<Cell> cells = new LinkedHashSet<>();

    private record Cell(int state, int number) {}

    private AffineProgram(GridWorths worths, boolean levels, boolean slopes) {
        this.worths = worths;
        this.levels = levels;
        this.slopes = slopes;
    }

    /** No multipliers at all: V is the largest payoff of the state. */
    static AffinePotentials none(GridWorths worths) {
        List<BigFraction> zeros = Collections.nCopies(worths.grid().receivers(), BigFraction.ZERO);
        return AffinePotentials.of(worths, zeros, zeros);
    }

    /** Level lines. */
    static AffinePotentials level(GridWorths worths) {
        return new AffineProgram(worths, true, false).best();
    }

    /** Lines of any slope that are 0 at the prior. */
    static AffinePotentials tilted(GridWorths worths) {
        return new AffineProgram(worths, false, true).best();
    }

    /** All lines. */
    static AffinePotentials any(GridWorths worths) {
        return new AffineProgram(worths, true, true).best();
    }

    /** The simplest lines that prove a bound, up to a tolerance; the best ones where none do. */
    static AffinePotentials simplest(GridWorths worths, BigFraction target, BigFraction tolerance) {
        AffinePotentials lines = none(worths);
        for (Supplier<AffinePotentials> family :
                List.<Supplier<AffinePotentials>>of(() -> level(worths), () -> tilted(worths), () -> any(worths))) {
            lines = proves(lines, target, tolerance) ? lines : family.get();
        }
        AffinePotentials alike = lines.averaged(worths);
        return (alike.bound().compareTo(lines.bound()) <= 0 ? alike : lines).tidied(worths);
    }

    static boolean proves(AffinePotentials lines, BigFraction target, BigFraction tolerance) {
        return lines.bound().compareTo(target.add(tolerance)) <= 0;
    }

    private AffinePotentials best() {
        start();
        AffinePotentials best = null;
        boolean grows = true;
        for (int round = 0; round < ROUNDS && grows; round++) {
            List<List<BigFraction>> lines = multipliers();
            AffinePotentials found = AffinePotentials.of(worths, lines.get(0), lines.get(1));
            best = best == null || found.bound().compareTo(best.bound()) < 0 ? found : best;
            grows = false;
            for (int state = 0; state < 2; state++) {
                double attained = Exact.toDouble(lines.get(2).get(state));
                grows |= generate(state, new AffinePricing(worths, state, lines.get(0), lines.get(1)), attained);
            }
        }
        return best;
    }

    /** Everybody at the same of 0, the prior and 1, or one receiver elsewhere: revealing nothing is among them. */
    private void start() {
        BigFraction prior = worths.design().prior();
        for (int cell = 0; cell < worths.cells(); cell++) {
            boolean corner = true;
            for (int i = 0; i < worths.grid().receivers() && corner; i++) {
                List<BigFraction> own = worths.grid().of(i);
                int node = worths.node(cell, i);
                corner = node == 0 || node == own.size() - 1 || own.get(node).equals(prior);
            }
            if (corner) {
                cells.add(new Cell(0, cell));
                cells.add(new Cell(1, cell));
            }
        }
    }

    /** Levels, slopes, and V_low and V_high of the columns so far. */
    private List<List<BigFraction>> multipliers() {
        LinearProgram program = new LinearProgram(Sense.MAX);
        int n = worths.grid().receivers();
        List<Row> sums = rows(program, "sum", 2, BigFraction.ONE);
        List<Row> level = rows(program, "level", levels ? n : 0, BigFraction.ZERO);
        List<Row> slope = rows(program, "slope", slopes ? n : 0, BigFraction.ZERO);
        List<BigFraction> weights = worths.design().stateProbabilities();
        for (Cell cell : cells) {
            BigFraction weight = weights.get(cell.state());
            int column = program.column(
                    cell, worths.exact(cell.state(), cell.number()).multiply(weight));
            sums.get(cell.state()).add(column, BigFraction.ONE);
            List<BigFraction> beliefs = worths.beliefs(cell.number());
            for (int i = 0; i < n; i++) {
                BigFraction error =
                        new BigFraction(cell.state()).subtract(beliefs.get(i)).multiply(weight);
                if (levels) {
                    level.get(i).add(column, error);
                }
                if (slopes) {
                    slope.get(i)
                            .add(
                                    column,
                                    error.multiply(beliefs.get(i)
                                            .subtract(worths.design().prior())));
                }
            }
        }
        List<BigFraction> dual = List.of(ExactSimplex.solve(program).dual());
        List<BigFraction> zeros = Collections.nCopies(n, BigFraction.ZERO);
        return List.of(
                levels ? negated(dual.subList(2, 2 + n)) : zeros,
                slopes ? negated(dual.subList(dual.size() - n, dual.size())) : zeros,
                List.of(dual.get(0).divide(weights.get(0)), dual.get(1).divide(weights.get(1))));
    }

    private static List<Row> rows(LinearProgram program, String name, int count, BigFraction rightHandSide) {
        return IntStream.range(0, count)
                .mapToObj(k -> program.row(name + " " + k, Relation.EQUAL, rightHandSide))
                .toList();
    }

    private static List<BigFraction> negated(List<BigFraction> numbers) {
        return numbers.stream().map(BigFraction::negate).toList();
    }

    /** Adds the cell that leaves most in each of some slabs of the grid, if that is more than V. */
    private boolean generate(int state, AffinePricing pricing, double attained) {
        double[] left = pricing.left();
        int slab = Math.max(1, left.length / SLABS);
        double enough = attained + CONVERGED * Math.max(worths.range(), Math.abs(attained));
        boolean found = false;
        for (int from = 0; from < left.length; from += slab) {
            int most = from;
            for (int cell = from; cell < Math.min(from + slab, left.length); cell++) {
                most = left[cell] > left[most] ? cell : most;
            }
            if (left[most] > enough) {
                found |= cells.add(new Cell(state, most));
            }
        }
        return found;
    }
}
