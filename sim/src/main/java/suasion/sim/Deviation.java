package suasion.sim;

import java.util.List;

/**
 * A unilateral deviation as an arm is played: one player takes other actions than recommended, everybody else obeys.
 *
 * @param name "deviating (the other action)"; with several players "deviating (ann: the other action)"
 * @param player index of the player who deviates
 * @param strategies one per player
 */
public record Deviation(String name, int player, List<Strategy> strategies) {
    public Deviation {
        strategies = List.copyOf(strategies);
    }

    /** What the deviating player plays. */
    public Strategy strategy() {
        return strategies.get(player);
    }
}
