package suasion.solve;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.ObedienceGain;
import suasion.mechanism.Regime;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * The linear program of a {@link DesignProblem} in the joint masses x(cell, message) = prior(cell) phi(message | cell)
 * and, where the regime allows payments, the expected payments P(player, signal):
 *
 * <pre>
 *   optimise  sum x(cell, a) objective(cell, a) - sign sum P      sign = +1 for MAX, -1 for MIN; no P where BALANCED
 *   with      P(player, signal) + sum over the cells and messages in which it is heard of x (gain - robustness) &gt;= 0
 *                                                                                          for every gain
 *             sum_a x(cell, a) = prior(cell)                                               for every cell
 *             sum P = 0                                                                    where BALANCED
 *             P &gt;= 0                                                                       where NONNEGATIVE
 * </pre>
 *
 * <p>Messages are recommendations, which suffice by the revelation principle (Myerson 1982; Kamenica and Gentzkow 2011,
 * Proposition 1; Bergemann and Morris 2016). Cells of probability 0 have no columns. Row k is the k-th of
 * {@link #gains}; after them comes one row per cell that has columns, then the balance. A player with one action has no
 * P.
 *
 * <p>Source of the payments: Dughmi, Niazadeh, Psomas and Weinberg (2019), section 2.
 */
final class DesignProgram {
    private final DesignProblem problem;
    private final SignalSpace signals;
    private final List<ObedienceGain> gains;
    private final int[] firstColumn;
    private final int[][] paymentColumn;
    private final LinearProgram program;

    /** What a column of masses stands for; there may be too many to name them all at once. */
    record Mass(Game game, SignalSpace signals, int cell, int message) {
        @Override
        public String toString() {
            return game.cellName(cell) + ": " + signals.name(message);
        }
    }

    /** What a column of payments stands for. */
    record Payment(String player, String signal) {}

    DesignProgram(DesignProblem problem) {
        this.problem = problem;
        this.signals = problem.recommendations();
        this.gains = problem.gains(signals);
        this.firstColumn = new int[problem.game().cells()];
        this.paymentColumn = new int[signals.all().size()][];
        this.program = new LinearProgram(problem.sense());
        addColumns();
        addPayments();
        gains.forEach(this::addGain);
        addCells();
        addBalance();
    }

    private void addColumns() {
        Game game = problem.game();
        for (int cell = 0; cell < game.cells(); cell++) {
            firstColumn[cell] = -1;
            if (game.prior().get(cell).getNumerator().signum() > 0) {
                for (int message = 0; message < signals.messages(); message++) {
                    int column = program.column(
                            new Mass(game, signals, cell, message),
                            problem.objective().exact(cell, signals.outcome(message)));
                    firstColumn[cell] = message == 0 ? column : firstColumn[cell];
                }
            }
        }
    }

    private void addPayments() {
        Regime regime = problem.regime();
        BigFraction price = regime == Regime.BALANCED
                ? BigFraction.ZERO
                : new BigFraction(-problem.sense().sign());
        for (int player = 0; player < paymentColumn.length; player++) {
            int count =
                    PaymentBoxes.isPaid(problem, player) ? signals.of(player).size() : 0;
            paymentColumn[player] = new int[count];
            for (int signal = 0; signal < count; signal++) {
                Payment name = new Payment(
                        problem.game().players().get(player).name(),
                        signals.of(player).get(signal).name());
                paymentColumn[player][signal] =
                        regime == Regime.NONNEGATIVE ? program.column(name, price) : program.freeColumn(name, price);
            }
        }
    }

    private void addBalance() {
        if (problem.regime() == Regime.BALANCED) {
            LinearProgram.Row row = program.row("balance", Relation.EQUAL, BigFraction.ZERO);
            for (int[] columns : paymentColumn) {
                for (int column : columns) {
                    row.add(column, BigFraction.ONE);
                }
            }
        }
    }

    private void addGain(ObedienceGain gain) {
        LinearProgram.Row row = program.row(gain.incentive(), Relation.AT_LEAST, BigFraction.ZERO);
        int[] messages = gain.messages();
        BigFraction robustness = problem.robustness();
        boolean margin = robustness.getNumerator().signum() != 0;
        for (int cell = 0; cell < firstColumn.length; cell++) {
            if (firstColumn[cell] >= 0 && gain.concerns(cell)) {
                for (int message : messages) {
                    int column = firstColumn[cell] + message;
                    int at = cell;
                    if (margin) {
                        row.add(column, gain.exact(cell, message).subtract(robustness));
                    } else {
                        row.add(column, () -> gain.exact(at, message), gain.approx(cell, message));
                    }
                }
            }
        }
        if (paymentColumn[gain.player()].length > 0) {
            row.add(paymentColumn[gain.player()][gain.signal()], BigFraction.ONE);
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

    List<ObedienceGain> gains() {
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
     * phi(message | cell) = x(cell, message) / prior(cell), nobody paid; in cells of probability 0 what the Lagrangian
     * likes best.
     */
    Table scheme(BigFraction[] masses, Lagrangian lagrangian) {
        BigFraction[][] probabilities = new BigFraction[firstColumn.length][signals.messages()];
        for (int cell = 0; cell < firstColumn.length; cell++) {
            int best = isLive(cell) ? -1 : lagrangian.best(cell);
            for (int message = 0; message < signals.messages(); message++) {
                if (isLive(cell)) {
                    probabilities[cell][message] = masses[column(cell, message)].divide(
                            problem.game().prior().get(cell));
                } else {
                    probabilities[cell][message] = message == best ? BigFraction.ONE : BigFraction.ZERO;
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
