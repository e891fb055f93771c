package suasion.sim;

import java.util.List;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Signal;
import suasion.mechanism.Table;

/**
 * What a player knows before play: the game, what the designer wants, the announced scheme, and who he is.
 *
 * @param problem the game and the designer's objective
 * @param announced the scheme that the mediator plays
 * @param index his index among the players
 */
public record Seat(DesignProblem problem, Table announced, int index) {
    public Player player() {
        return problem.game().players().get(index);
    }

    /** His payoff table. */
    public Payoff payoff() {
        return problem.game().payoffs().get(index);
    }

    /** What he can hear. */
    public List<Signal> signals() {
        return announced.signals().of(index);
    }

    /** The action that a signal recommends. */
    public int recommended(int signal) {
        return signals().get(signal).action();
    }

    public int actions() {
        return player().actions().size();
    }
}
