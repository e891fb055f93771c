package suasion.region;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.solve.Claim;

/**
 * What a certificate proves of a region: alpha x + beta y is at most the bound, for every obedient mechanism.
 *
 * @param direction alpha and beta
 * @param attained the most that was found
 * @param bound what nothing exceeds
 * @param claim of the program that found it
 * @param exact whether the most that was found and the bound are the same number, in fractions
 */
public record HalfPlane(Direction direction, BigFraction attained, BigFraction bound, Claim claim, boolean exact) {}
