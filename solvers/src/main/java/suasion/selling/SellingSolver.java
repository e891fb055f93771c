package suasion.selling;

import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Types;
import suasion.solve.Solution;

/**
 * Solves the selling of information to one buyer with private types and proves the answer.
 *
 * <p>Source: Babaioff, Kleinberg and Paes Leme (2012), the consulting mechanism; Bergemann, Bonatti and Smolin (2018).
 */
public final class SellingSolver {
    private SellingSolver() {}

    /** Whether this is a problem of selling information: one player, who reports his type. */
    public static boolean applies(DesignProblem problem) {
        return problem.types() == Types.REPORTED && problem.game().players().size() == 1;
    }

    /**
     * Refuses to sell to a buyer who may not stay out.
     *
     * @throws UserMistake unless {@code participation} holds
     */
    public static void requireParticipation(boolean participation) {
        if (!participation) {
            throw UserMistake.at("/participation", "fees are unbounded without participation");
        }
    }

    /**
     * Refuses what is too large or has nothing to sell.
     *
     * @throws UserMistake saying what and why
     */
    public static void requireSolvable(DesignProblem problem) {
        throw new UnsupportedOperationException();
    }

    /**
     * The menu of most revenue.
     *
     * @throws UserMistake as {@link #requireSolvable}
     */
    public static Solution solve(DesignProblem problem) {
        throw new UnsupportedOperationException();
    }
}
