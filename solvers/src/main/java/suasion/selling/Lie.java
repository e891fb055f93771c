package suasion.selling;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * The multiplier of one honesty incentive and how it splits over what the liar may do.
 *
 * @param type number of the true type
 * @param report number of the type that is reported
 * @param multiplier at least 0, of the gain given the type
 * @param replies per signal and action the part of the multiplier that goes to doing this action on this signal; at
 *     least 0, every row sums to the multiplier exactly
 */
record Lie(int type, int report, BigFraction multiplier, BigFraction[][] replies) {}
