package suasion.extensive;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A game in which everybody moves once and nobody sees what others do, made of a tree.
 *
 * @param states names of what chance may have drawn before anybody moves; one where it draws nothing
 * @param prior probabilities of the states, all positive
 * @param actions by player, names of what he can do
 * @param payoffs by state and action profile (last player fastest), one number per player
 * @param told by player and state, what he knows of the state; the same everywhere where he knows nothing
 * @param strategic whether actions are plans for a whole tree, so that nothing is left of its order
 * @param remarks what else a reader must know, whole sentences
 */
public record BaseGame(
        List<String> states,
        List<BigFraction> prior,
        List<List<String>> actions,
        List<List<List<BigFraction>>> payoffs,
        List<List<String>> told,
        boolean strategic,
        List<String> remarks) {
    /** The most numbers that a game is written out with. */
    public static final long LARGEST = 100_000;

    public BaseGame {
        states = List.copyOf(states);
        prior = List.copyOf(prior);
        actions = List.copyOf(actions);
        payoffs = List.copyOf(payoffs);
        told = List.copyOf(told);
        remarks = List.copyOf(remarks);
    }

    /**
     * The game of a tree: as it is if at most chance is seen, else by plans.
     *
     * @throws suasion.game.UserMistake if it has more numbers than can be written out
     */
    public static BaseGame of(Tree tree) {
        return StatedForm.of(tree).orElseGet(() -> StrategicForm.of(tree));
    }
}
