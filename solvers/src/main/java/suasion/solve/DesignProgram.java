package suasion.solve;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Gain;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * The linear program of a {@link DesignProblem} in the joint masses x(cell, message) = prior(cell) phi(message | cell):
 *
 * <pre>
 *   optimise  sum x(cell, a) objective(cell, a)
 *   with      sum over the cells and messages in which it is heard of x (gain - robustness) &gt;= 0   for every gain
 *             sum_a x(cell, a) = prior(cell)                                               for every cell
 * </pre>
 *
 * <p>Messages are recommendations, which suffice by the revelation principle (Myerson 1982; Kamenica and Gentzkow 2011,
 * Proposition 1; Bergemann and Morris 2016). Cells of probability 0 have no columns. Row k is the k-th of
 * {@link #gains}; after them comes one row per cell that has columns.
 */
final class DesignProgram {
    private final DesignProblem problem;
    private final SignalSpace signals;
    private final List<Gain> gains;
    private final int[] firstColumn;
    private final LinearProgram program;

    /** What a column stands for. */
    record Mass(String cell, String message) {}

    DesignProgram(DesignProblem problem) {
        this.problem = problem;
        this.signals = SignalSpace.recommendations(problem.game());
        this.gains = problem.gains(signals);
        this.firstColumn = new int[problem.game().cells()];
        this.program = new LinearProgram(problem.sense());
        addColumns();
        gains.forEach(this::addGain);
        addCells();
    }

    private void addColumns() {
        Game game = problem.game();
        for (int cell = 0; cell < game.cells(); cell++) {
            firstColumn[cell] = -1;
            if (game.prior().get(cell).getNumerator().signum() > 0) {
                for (int message = 0; message < signals.messages(); message++) {
                    int column = program.column(
                            new Mass(game.cellName(cell), signals.name(message)),
                            problem.objective().exact(cell, signals.outcome(message)));
                    firstColumn[cell] = message == 0 ? column : firstColumn[cell];
                }
            }
        }
    }

    private void addGain(Gain gain) {
        LinearProgram.Row row = program.row(gain.incentive(), Relation.AT_LEAST, BigFraction.ZERO);
        int[] messages = gain.messages();
        boolean margin = problem.robustness().getNumerator().signum() != 0;
        for (int cell = 0; cell < firstColumn.length; cell++) {
            if (firstColumn[cell] >= 0 && gain.concerns(cell)) {
                for (int message : messages) {
                    int column = firstColumn[cell] + message;
                    if (margin) {
                        row.add(column, gain.exact(cell, message).subtract(problem.robustness()));
                    } else {
                        row.addDifference(
                                column,
                                gain.obeyed(cell, message),
                                gain.forgone(cell, message),
                                gain.approx(cell, message));
                    }
                }
            }
        }
    }

    private void addCells() {
        for (int cell = 0; cell < firstColumn.length; cell++) {
            if (firstColumn[cell] >= 0) {
                LinearProgram.Row row = program.row(
                        problem.game().cellName(cell),
                        Relation.EQUAL,
                        problem.game().prior().get(cell));
                for (int message = 0; message < signals.messages(); message++) {
                    row.add(firstColumn[cell] + message, BigFraction.ONE);
                }
            }
        }
    }

    DesignProblem problem() {
        return problem;
    }

    LinearProgram program() {
        return program;
    }

    SignalSpace signals() {
        return signals;
    }

    List<Gain> gains() {
        return gains;
    }

    /** Whether a cell has columns. */
    boolean isLive(int cell) {
        return firstColumn[cell] >= 0;
    }

    /** The column of x(cell, message) of a live cell. */
    int column(int cell, int message) {
        return firstColumn[cell] + message;
    }

    /**
     * phi(message | cell) = x(cell, message) / prior(cell); in cells of probability 0 what the Lagrangian likes best.
     */
    Table scheme(BigFraction[] masses, Lagrangian lagrangian) {
        BigFraction[][] probabilities = new BigFraction[firstColumn.length][signals.messages()];
        for (int cell = 0; cell < firstColumn.length; cell++) {
            for (int message = 0; message < signals.messages(); message++) {
                if (isLive(cell)) {
                    probabilities[cell][message] = masses[column(cell, message)].divide(
                            problem.game().prior().get(cell));
                } else {
                    probabilities[cell][message] =
                            message == lagrangian.best(cell) ? BigFraction.ONE : BigFraction.ZERO;
                }
            }
        }
        return Table.of(problem.game(), signals, probabilities);
    }

    /** The multipliers of the gains, at least 0, from shadow prices in the program's own sense. */
    List<BigFraction> multipliers(BigFraction[] shadowPrices) {
        List<BigFraction> multipliers = new ArrayList<>();
        for (int k = 0; k < gains.size(); k++) {
            // Tightening a gain's row by one unit costs the designer: the price is <= 0 for MAX and >= 0 for MIN.
            BigFraction multiplier = problem.sense().sign() > 0 ? shadowPrices[k].negate() : shadowPrices[k];
            multipliers.add(multiplier.getNumerator().signum() < 0 ? BigFraction.ZERO : multiplier);
        }
        return multipliers;
    }
}
