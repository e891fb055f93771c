package suasion.solve;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * A second solver's answer to the same problem.
 *
 * @param name which solver, for example "concavification"
 * @param value what it computed
 * @param difference its value minus the solution's
 * @param agrees whether the difference is 0 (both exact) or at most 1e-9 of the payoff range
 */
public record Check(String name, BigFraction value, BigFraction difference, boolean agrees) {}
