package suasion.mechanism;

import java.util.List;
import java.util.function.IntFunction;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.game.Payoff;

/**
 * The exact best response of a single player to a belief: the action that maximises sum_cell belief(cell) r(cell,
 * action), ties broken for the designer, then for the first action.
 *
 * <p>Theory uses it for benchmarks and to say what a signal that names no action amounts to. Agents in play do not:
 * they do Bayes' rule of their own.
 */
public final class BestResponse {
    private BestResponse() {}

    /**
     * The action taken at a belief.
     *
     * @param problem a problem with one player
     * @param belief a weight per cell, not necessarily summing to 1
     * @throws IllegalArgumentException if the game has several players
     */
    public static int to(DesignProblem problem, List<BigFraction> belief) {
        Game game = problem.game();
        requireSingle(game);
        return best(
                problem,
                action -> expected(game.payoffs().get(0), belief, action),
                action -> expected(problem.objective(), belief, action));
    }

    /**
     * The action taken by a single player who knows the cell.
     *
     * @throws IllegalArgumentException if the game has several players
     */
    public static int in(DesignProblem problem, int cell) {
        Game game = problem.game();
        requireSingle(game);
        return best(problem, action -> game.payoffs().get(0).exact(cell, action), action -> problem.objective()
                .exact(cell, action));
    }

    private static void requireSingle(Game game) {
        if (game.players().size() != 1) {
            throw new IllegalArgumentException("best responses of several players are an equilibrium");
        }
    }

    private static int best(DesignProblem problem, IntFunction<BigFraction> own, IntFunction<BigFraction> designers) {
        int best = 0;
        BigFraction most = own.apply(0);
        for (int action = 1; action < problem.game().outcomes(); action++) {
            BigFraction payoff = own.apply(action);
            int better = payoff.compareTo(most);
            if (better == 0) {
                better = problem.sense().sign() * designers.apply(action).compareTo(designers.apply(best));
            }
            if (better > 0) {
                best = action;
                most = payoff;
            }
        }
        return best;
    }

    /** sum_cell belief(cell) payoff(cell, outcome). */
    public static BigFraction expected(Payoff payoff, List<BigFraction> belief, int outcome) {
        ExactSum sum = new ExactSum();
        for (int cell = 0; cell < belief.size(); cell++) {
            sum.addProduct(belief.get(cell), payoff.exact(cell, outcome));
        }
        return sum.value();
    }
}
