package suasion.solve;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.Incentive;

/**
 * One incentive of a solution: primal beside dual.
 *
 * @param incentive the incentive
 * @param probability Pr(the player has the type and hears the recommendation)
 * @param gain the gain weighted with that probability, as in the linear program's row
 * @param conditionalGain gain / probability, null where the probability is 0
 * @param multiplier the dual multiplier, at least 0, of an equality any number; null where nothing was optimised
 */
public record IncentiveLine(
        Incentive incentive,
        BigFraction probability,
        BigFraction gain,
        BigFraction conditionalGain,
        BigFraction multiplier) {
    /** Whether the incentive is sent and binds: its gain is 0 although its recommendation is heard. */
    public boolean binds() {
        return probability.getNumerator().signum() > 0 && gain.getNumerator().signum() == 0;
    }
}
