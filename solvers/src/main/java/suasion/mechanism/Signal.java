package suasion.mechanism;

/**
 * What a player can hear, and the action that it recommends.
 *
 * @param name what is said; for a recommendation the name of the action
 * @param action index of the recommended action; for a signal that names no action, the one that a Bayesian player
 *     takes
 */
public record Signal(String name, int action) {}
