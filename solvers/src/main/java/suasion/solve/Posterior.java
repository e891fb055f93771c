package suasion.solve;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A posterior that an optimal scheme induces.
 *
 * @param belief Pr(cell | signal) over the cells of positive prior probability, summing to 1
 * @param weight the probability with which it is induced
 * @param action index of the action then taken
 * @param payoff the designer's payoff at this belief, in payoff units
 */
public record Posterior(List<BigFraction> belief, BigFraction weight, int action, BigFraction payoff) {
    public Posterior {
        belief = List.copyOf(belief);
    }
}
