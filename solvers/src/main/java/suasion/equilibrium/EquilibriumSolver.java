package suasion.equilibrium;

import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.solve.Solution;
import suasion.solve.Solver;

/** Finds the Bayes-Nash equilibria of a game whose information is given, selects one and audits it. */
public final class EquilibriumSolver {
    private EquilibriumSolver() {}

    /**
     * The selected equilibrium, claim EQUILIBRIUM.
     *
     * @param undesigned {@link DesignProblem#undesigned} of the game
     * @throws UserMistake if the game is too large to hold, or no equilibrium is found by the methods that apply
     */
    public static Solution solve(DesignProblem undesigned) {
        throw UserMistake.at("", "not yet: " + undesigned);
    }

    /** A user's profile, or anything else that players hear, audited as given: claim AUDITED. */
    public static Solution audit(DesignProblem undesigned, Table table) {
        return Solver.audit(undesigned, table, null);
    }
}
