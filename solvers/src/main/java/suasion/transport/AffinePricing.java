package suasion.transport;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;

/**
 * What is left of a state's payoff after straight multipliers of calibration, w_state(x) + sum_i (state - x_i)
 * alpha_i(x_i): V is its maximum.
 */
final class AffinePricing {
    private final GridWorths worths;
    private final int state;
    private final List<BigFraction> levels;
    private final List<BigFraction> slopes;

    /** A state, and the lines alpha_i(x) = level_i + slope_i (x - p). */
    AffinePricing(GridWorths worths, int state, List<BigFraction> levels, List<BigFraction> slopes) {
        this.worths = worths;
        this.state = state;
        this.levels = levels;
        this.slopes = slopes;
    }

    /** (state - x_i) alpha_i(x_i). */
    private BigFraction term(int receiver, BigFraction belief) {
        BigFraction alpha = levels.get(receiver)
                .add(slopes.get(receiver)
                        .multiply(belief.subtract(worths.design().prior())));
        return new BigFraction(state).subtract(belief).multiply(alpha);
    }

    /** At every cell, in doubles. */
    double[] left() {
        double[][] terms = IntStream.range(0, levels.size())
                .mapToObj(i -> worths.grid().of(i).stream()
                        .mapToDouble(belief -> Exact.toDouble(term(i, belief)))
                        .toArray())
                .toArray(double[][]::new);
        double[] left = new double[worths.cells()];
        for (int cell = 0; cell < left.length; cell++) {
            double sum = worths.near(state, cell);
            for (int i = 0; i < terms.length; i++) {
                sum += terms[i][worths.node(cell, i)];
            }
            left[cell] = sum;
        }
        return left;
    }

    /** At one cell, exactly. */
    BigFraction exact(int cell) {
        List<BigFraction> beliefs = worths.beliefs(cell);
        ExactSum sum = new ExactSum().add(worths.exact(state, cell));
        for (int i = 0; i < beliefs.size(); i++) {
            sum.add(term(i, beliefs.get(i)));
        }
        return sum.value();
    }
}
