package suasion.transport;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * What no information structure surpasses, whatever beliefs it tells: for w the payoff that is maximised
 * ({@link BeliefDesign#worth}) and any functions alpha_i,
 *
 * <pre>
 *   V_low = sup over [0,1]^n of w_low(x) - sum_i x_i alpha_i(x_i)
 *   V_high = sup over [0,1]^n of w_high(x) + sum_i (1 - x_i) alpha_i(x_i)
 *   value &lt;= (1 - p) V_low + p V_high
 * </pre>
 *
 * <p>proved by branch and bound on boxes of beliefs in outward-rounded arithmetic.
 *
 * @param potentials the alpha_i
 * @param bound in the sender's own sense: he gets no more (where he minimises, no less)
 * @param low at least V_low
 * @param high at least V_high
 * @param boxes how many boxes of beliefs were looked at
 * @param method how it was found, for people
 */
public record ContinuumBound(
        Potentials potentials, BigFraction bound, BigFraction low, BigFraction high, long boxes, String method) {
    /** The bound that some potentials prove; where time is short it is weaker, never wrong. */
    public static ContinuumBound of(BeliefDesign design, Potentials potentials) {
        throw new UnsupportedOperationException("not yet: " + design + potentials);
    }
}
