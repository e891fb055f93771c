package suasion.mechanism;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;

/**
 * What every action stands for where players are told what to believe: the posterior probability of the second of two
 * states. Doing action x is to hold the belief x.
 *
 * @param beliefs one list per player, one number in [0, 1] per action
 */
public record ToldBeliefs(List<List<BigFraction>> beliefs) {
    /** The state whose probability a belief is. */
    public static final int HIGH = 1;

    public ToldBeliefs {
        beliefs = beliefs.stream().map(List::copyOf).toList();
        if (beliefs.stream()
                .flatMap(List::stream)
                .anyMatch(x -> x.getNumerator().signum() < 0 || x.compareTo(BigFraction.ONE) > 0)) {
            throw new IllegalArgumentException("beliefs lie in [0, 1]: " + beliefs);
        }
    }

    /**
     * The beliefs of a game whose actions are called by them ({@link #name}).
     *
     * @throws IllegalArgumentException if the game does not have two states and players without types
     */
    public static ToldBeliefs of(Game game) {
        if (game.states().size() != 2 || game.cells() != 2) {
            throw new IllegalArgumentException("a belief is about two states, there are " + game.cells() + " cells");
        }
        return new ToldBeliefs(game.players().stream()
                .map(player -> player.actions().stream().map(Exact::parse).toList())
                .toList());
    }

    /** What the action of holding a belief is called: the fraction, however long. */
    public static String name(BigFraction belief) {
        return Exact.fraction(belief);
    }

    /** The belief that a player holds who does an action. */
    public BigFraction belief(int player, int action) {
        return beliefs.get(player).get(action);
    }
}
