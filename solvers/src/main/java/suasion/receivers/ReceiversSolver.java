package suasion.receivers;

import java.util.Optional;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.solve.Claim;
import suasion.solve.Solution;
import suasion.solve.Solver;

/**
 * Solves a {@link ReceiversGame} in any regime of payments and proves the answer.
 *
 * <p>Always by column generation, which writes down few sets whatever the number of receivers. Should its answer not be
 * certified as the optimum, and the whole program of 2^N sets per state have at most {@value #LARGEST_WHOLE} columns,
 * that is solved instead; {@link #whole} asks for it directly.
 */
public final class ReceiversSolver {
    /** The most columns, sets x states, with which the whole program is written down. */
    public static final long LARGEST_WHOLE = 200_000;

    private ReceiversSolver() {}

    /**
     * The best scheme.
     *
     * @throws UserMistake if there are more than 20 receivers and payoffs of a form whose maxima cannot be found
     *     without going through all sets, see {@link Obstacle}; its text names the forms that would work
     */
    public static Solution solve(ReceiversGame game, Regime regime) {
        Optional<Obstacle> obstacle = Obstacle.of(game, regime);
        if (obstacle.isPresent()) {
            throw obstacle.get().mistake();
        }
        Solution solution = new ColumnGeneration(game, regime).solve();
        return solution.claim() != Claim.OPTIMAL && fitsWhole(game) ? whole(game, regime) : solution;
    }

    /** Whether the program over all sets is small enough to be written down. */
    public static boolean fitsWhole(ReceiversGame game) {
        return game.size() <= Sets.MOST_ENUMERATED
                && (1L << game.size()) * game.states().size() <= LARGEST_WHOLE
                && game.problem(Regime.NONE).isSolvable();
    }

    /**
     * The best scheme by the program over all sets, which shares nothing with column generation but the game.
     *
     * @throws UserMistake if that program is too large
     */
    public static Solution whole(ReceiversGame game, Regime regime) {
        DesignProblem problem = game.problem(regime);
        if (!fitsWhole(game)) {
            throw UserMistake.at(
                    "",
                    "2^%d sets x %d states are more than %,d columns"
                            .formatted(game.size(), game.states().size(), LARGEST_WHOLE));
        }
        return Solver.solve(problem).compressed();
    }
}
