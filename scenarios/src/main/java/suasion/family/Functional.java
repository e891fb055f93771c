package suasion.family;

import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;

/**
 * A number for every state and action profile, whose mean somebody asks for: a player's payoff, a formula over payoffs,
 * the probability of an event.
 *
 * <p>A conditional probability is a mean as well, since the state's law is given: Pr(event | state) = E[1[state,
 * event]] / prior(state).
 *
 * @param label what people read: "row + column", "Pr(C, C)", "Pr(contribute | high)"
 * @param byState the numbers, rows states and columns outcomes
 */
public record Functional(String label, Payoff byState) {
    /** The same over the cells of a game with these states and outcomes, whatever its players know. */
    public Payoff over(Game game) {
        if (game.states().size() != byState.cells() || game.outcomes() != byState.outcomes()) {
            throw new IllegalArgumentException(byState + " do not fit the game");
        }
        if (game.cells() == byState.cells()) {
            return byState;
        }
        BigFraction[][] rows = IntStream.range(0, byState.cells())
                .mapToObj(state -> IntStream.range(0, (int) byState.outcomes())
                        .mapToObj(outcome -> byState.exact(state, outcome))
                        .toArray(BigFraction[]::new))
                .toArray(BigFraction[][]::new);
        return Payoff.of(IntStream.range(0, game.cells())
                .mapToObj(cell -> rows[game.stateOf(cell)])
                .toArray(BigFraction[][]::new));
    }
}
