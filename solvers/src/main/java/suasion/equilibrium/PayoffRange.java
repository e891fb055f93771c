package suasion.equilibrium;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.solve.Claim;
import suasion.solve.Solution;

/**
 * What a player can get at worst and at best over all information structures, in payoff units per round.
 *
 * @param player the player's name
 * @param worst the least, a minimum
 * @param best the most, a maximum
 */
public record PayoffRange(String player, End worst, End best) {
    /**
     * One end.
     *
     * @param value what he gets under the best recommendations that were found; reached, if they are obeyed
     * @param bound what is proved: no information structure has an equilibrium in which he gets more (at the worst end:
     *     less)
     * @param claim what the certificate supports: OPTIMAL where value and bound are the same up to 1e-9 of the range,
     *     AUDITED where the recommendations found are not obeyed
     * @param exact whether value and bound are the same fraction, nothing rounded
     */
    public record End(BigFraction value, BigFraction bound, Claim claim, boolean exact) {
        static End of(Solution solution) {
            return new End(solution.value(), solution.certificate().bound(), solution.claim(), solution.isExact());
        }

        /** Whether this is the end itself, and not only a number beyond which it cannot lie. */
        public boolean isReached() {
            return claim == Claim.OPTIMAL;
        }
    }
}
