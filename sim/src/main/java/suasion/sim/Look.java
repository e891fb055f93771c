package suasion.sim;

import java.io.Serializable;
import java.util.List;

/**
 * What had come of a history of play when somebody looked at it: sums over all rounds from the first to this one.
 *
 * @param rounds rounds played so far
 * @param players one per player
 * @param designer sum over rounds of what the designer ended up with, in payoff units; where goods are sold the mean of
 *     it given what was reported
 */
public record Look(long rounds, List<Sums> players, double designer) implements Serializable {
    private static final long serialVersionUID = 1;

    /**
     * What had come of one player.
     *
     * @param followed rounds in which he did what he was told, of which there are none for whoever stays out and is
     *     told nothing; where goods are sold, reported the truth
     * @param payoff sum over rounds of what he ended up with, in payoff units; where goods are sold the mean of it
     *     given what he reported
     * @param regret sum over (type, signal) of what the best single action would have brought in those rounds more than
     *     his actions did, having stayed out being a signal like any other; where goods are sold, sum over types with
     *     reports in place of actions
     */
    public record Sums(long followed, double payoff, double regret) implements Serializable {
        private static final long serialVersionUID = 1;
    }

    public Look {
        players = List.copyOf(players);
    }
}
