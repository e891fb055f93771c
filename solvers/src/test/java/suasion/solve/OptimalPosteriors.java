package suasion.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.BestResponse;
import suasion.mechanism.DesignProblem;

/**
 * Checks of announced posteriors from the definitions: they average to the prior, are obeyed, and are worth the value.
 */
final class OptimalPosteriors {
    private OptimalPosteriors() {}

    static void check(
            DesignProblem problem, List<Integer> cells, List<Posterior> optimal, Optional<BigFraction> promised) {
        assertEquals(promised.isEmpty(), optimal.isEmpty());
        if (optimal.isEmpty()) {
            return;
        }
        BigFraction value = BigFraction.ZERO;
        BigFraction[] mean = new BigFraction[problem.game().cells()];
        Arrays.fill(mean, BigFraction.ZERO);
        for (Posterior posterior : optimal) {
            assertTrue(posterior.weight().compareTo(BigFraction.ZERO) > 0);
            BigFraction[] belief = new BigFraction[mean.length];
            Arrays.fill(belief, BigFraction.ZERO);
            for (int k = 0; k < cells.size(); k++) {
                belief[cells.get(k)] = posterior.belief().get(k);
            }
            for (int cell = 0; cell < mean.length; cell++) {
                mean[cell] = mean[cell].add(posterior.weight().multiply(belief[cell]));
            }
            var own = problem.game().payoffs().get(0);
            BigFraction obeying = BestResponse.expected(own, List.of(belief), posterior.action());
            for (int j = 0; j < problem.game().outcomes(); j++) {
                BigFraction gain = obeying.subtract(BestResponse.expected(own, List.of(belief), j));
                assertTrue(j == posterior.action() || gain.compareTo(problem.robustness()) >= 0);
            }
            BigFraction payoff = BestResponse.expected(problem.objective(), List.of(belief), posterior.action());
            assertEquals(payoff, posterior.payoff());
            value = value.add(posterior.weight().multiply(payoff));
        }
        assertEquals(problem.game().prior(), List.of(mean));
        assertEquals(promised.get(), value);
    }
}
