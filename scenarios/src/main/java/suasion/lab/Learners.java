package suasion.lab;

import java.util.List;
import suasion.family.Designed;
import suasion.game.UserMistake;
import suasion.sim.Arm;
import suasion.sim.History;
import suasion.solve.Solution;

/**
 * Players who learn in a solved scenario: the arms in which they play, and what came of a history.
 *
 * <pre>
 *   Learners learners = new Learners(designed, solution);
 *   Arm arm = learners.arm("hedge", replication);
 *   History history = History.play(arm, seed, History.moments(rounds), Progress.NONE);   // or a Chronicle
 *   Lived lived = learners.lived(history);
 * </pre>
 */
public final class Learners {
    private final Designed designed;
    private final Solution solution;

    /**
     * The learners that the scenario names in {@code learning: players:}, or all players.
     *
     * @throws UserMistake if nobody has anything to choose
     */
    public Learners(Designed designed, Solution solution) {
        this.designed = designed;
        this.solution = solution;
    }

    /**
     * The arm in which the learners play a strategy and everybody else obeys.
     *
     * @param strategy a name of the scenario's {@code learning: strategies:}, or of a built-in strategy
     * @param replication number of the history, from 0; the same chance for every strategy
     * @throws UserMistake if there is no such strategy
     */
    public Arm arm(String strategy, int replication) {
        throw new UnsupportedOperationException(strategy + replication + designed + solution);
    }

    /** What came of a history of one of these arms. */
    public Lived lived(History history) {
        return Lived.of(history, List.of());
    }
}
