package suasion.feasible;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.Incentive;

/**
 * An incentive's share in a proof that not all of them can be kept.
 *
 * @param incentive who, told what, would rather do what
 * @param weight his share; shares are positive and sum to 1
 * @param probability of his being told that
 */
public record Blame(Incentive incentive, BigFraction weight, BigFraction probability) {}
