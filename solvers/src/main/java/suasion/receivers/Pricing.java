package suasion.receivers;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The maxima of the adjusted payoffs at some multipliers, one per state.
 *
 * @param multipliers the multipliers
 * @param maxima one per state
 * @param bound sum over the states of mu(th) max_S h(th, S): no scheme is worth more
 */
record Pricing(Multipliers multipliers, List<Maximum> maxima, BigFraction bound) {
    static Pricing of(ReceiversGame game, List<Oracle> oracles, Multipliers multipliers) {
        List<Maximum> maxima =
                oracles.stream().map(oracle -> oracle.maximise(multipliers)).toList();
        BigFraction bound = BigFraction.ZERO;
        for (int state = 0; state < maxima.size(); state++) {
            bound = bound.add(game.prior().get(state).multiply(maxima.get(state).value()));
        }
        return new Pricing(multipliers, maxima, bound);
    }

    /**
     * Checks every maximum by separate code.
     *
     * @throws IllegalStateException if one is none, which is a defect
     */
    void check(ReceiversGame game) {
        for (int state = 0; state < maxima.size(); state++) {
            if (!new MaximumChecker(new AdjustedPayoff(game, state, multipliers)).holds(maxima.get(state))) {
                throw new IllegalStateException(
                        "the maximum of " + game.states().get(state) + " is not proved");
            }
        }
    }
}
