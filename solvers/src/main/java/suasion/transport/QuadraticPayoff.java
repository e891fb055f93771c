package suasion.transport;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;

/**
 * What the sender maximises, where it is a polynomial of degree two or less in the receivers' deviations from the prior
 * e_i = x_i - p, whose states differ in the constant and the linear terms at most:
 *
 * <pre>
 *   w_state = constant_state + sum_i linear_state,i e_i + sum_ij matrix_ij e_i e_j,   matrix symmetric.
 * </pre>
 *
 * <p>That it is one is said by the payoff's form ({@link EnclosedPayoff#isQuadratic}), never concluded from values: a
 * cubic may agree with a quadratic at all beliefs of a grid. The coefficients are read off exactly from the values at
 * the deviations 0, 1 - p and -p of one or two receivers, and compared with the payoff at the grid's profiles, or,
 * where these are many, at evenly spread ones.
 *
 * @param constants one per state
 * @param linear one list per state, one number per receiver
 * @param matrix the quadratic part
 */
record QuadraticPayoff(List<BigFraction> constants, List<List<BigFraction>> linear, BigFraction[][] matrix) {
    private static final long MOST_VERIFIED = 5_000;

    /** The polynomial that the payoff is, if it is one. */
    static Optional<QuadraticPayoff> of(BeliefDesign design, Grid grid) {
        if (!design.payoffs().stream().allMatch(EnclosedPayoff::isQuadratic)) {
            return Optional.empty();
        }
        QuadraticPayoff low = fit(design, 0);
        QuadraticPayoff high = fit(design, 1);
        for (int i = 0; i < low.matrix.length; i++) {
            for (int j = 0; j < low.matrix.length; j++) {
                if (!low.matrix[i][j].equals(high.matrix[i][j])) {
                    return Optional.empty();
                }
            }
        }
        QuadraticPayoff payoff = new QuadraticPayoff(
                List.of(low.constants.get(0), high.constants.get(0)),
                List.of(low.linear.get(0), high.linear.get(0)),
                low.matrix);
        return payoff.isOn(design, grid) ? Optional.of(payoff) : Optional.empty();
    }

    int receivers() {
        return matrix.length;
    }

    /** The payoff at some beliefs. */
    BigFraction at(int state, List<BigFraction> beliefs, BigFraction prior) {
        ExactSum sum = new ExactSum().add(constants.get(state));
        for (int i = 0; i < matrix.length; i++) {
            BigFraction own = beliefs.get(i).subtract(prior);
            sum.addProduct(linear.get(state).get(i), own);
            for (int j = 0; j < matrix.length; j++) {
                sum.addProduct(matrix[i][j], own.multiply(beliefs.get(j).subtract(prior)));
            }
        }
        return sum.value();
    }

    private boolean isOn(BeliefDesign design, Grid grid) {
        long cells = grid.cells();
        // An odd step shares no factor with most grids, so that all nodes of every receiver are visited.
        long step = cells <= MOST_VERIFIED ? 1 : cells / MOST_VERIFIED | 1;
        for (long cell = 0; cell < cells; cell += step) {
            List<BigFraction> beliefs = new ArrayList<>();
            long rest = cell;
            for (List<BigFraction> own : grid.beliefs()) {
                beliefs.add(own.get((int) (rest % own.size())));
                rest /= own.size();
            }
            for (int state = 0; state < 2; state++) {
                if (!at(state, beliefs, design.prior()).equals(design.worth(state, beliefs))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static QuadraticPayoff fit(BeliefDesign design, int state) {
        int n = design.receivers().size();
        BigFraction p = design.prior();
        BigFraction up = BigFraction.ONE.subtract(p);
        BigFraction constant = design.worth(state, Collections.nCopies(n, p));
        BigFraction[][] matrix = new BigFraction[n][n];
        List<BigFraction> linear = new ArrayList<>();
        BigFraction[] raised = new BigFraction[n];
        for (int i = 0; i < n; i++) {
            raised[i] = worth(design, state, BigFraction.ONE, i, i).subtract(constant);
            BigFraction steep = raised[i].divide(up);
            BigFraction flat = constant.subtract(worth(design, state, BigFraction.ZERO, i, i))
                    .divide(p);
            // (f(1 - p) - f(0)) / (1 - p) = b + a (1 - p) and (f(0) - f(-p)) / p = b - a p: the difference is a.
            matrix[i][i] = steep.subtract(flat);
            linear.add(flat.add(matrix[i][i].multiply(p)));
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                BigFraction both = worth(design, state, BigFraction.ONE, i, j).subtract(constant);
                matrix[i][j] = both.subtract(raised[i])
                        .subtract(raised[j])
                        .divide(up.multiply(up).multiply(2));
                matrix[j][i] = matrix[i][j];
            }
        }
        return new QuadraticPayoff(List.of(constant), List.of(linear), matrix);
    }

    /** The payoff when two receivers, or one, hold a belief and the others the prior. */
    private static BigFraction worth(BeliefDesign design, int state, BigFraction belief, int one, int other) {
        List<BigFraction> beliefs =
                new ArrayList<>(Collections.nCopies(design.receivers().size(), design.prior()));
        beliefs.set(one, belief);
        beliefs.set(other, belief);
        return design.worth(state, beliefs);
    }
}
