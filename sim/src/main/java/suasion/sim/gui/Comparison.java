package suasion.sim.gui;

/**
 * A number that was promised beside the same number in play.
 *
 * @param label what it is of
 * @param promised by the scheme, if everybody obeys
 * @param observed so far; NaN where nothing has been observed
 */
record Comparison(String label, double promised, double observed) {}
