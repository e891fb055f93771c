package suasion.report;

/**
 * The designer's mean payoff after a number of rounds of the obedient arm, with the confidence band of VALUE; there is
 * none where nobody designs anything.
 *
 * @param rounds rounds played so far
 * @param mean mean payoff so far
 * @param low lower confidence limit
 * @param high upper confidence limit
 */
public record Convergence(long rounds, double mean, double low, double high) {}
