package suasion.lab;

import java.util.stream.IntStream;
import suasion.family.Designed;
import suasion.family.Lineup;
import suasion.family.Lineups;
import suasion.game.UserMistake;
import suasion.scenario.Scenario;
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
 *   Lived lived = learners.lived("hedge", history);
 * </pre>
 */
public final class Learners {
    private final Designed designed;
    private final Solution solution;
    private final Lineups lineups;

    /**
     * The learners that the scenario names in its {@code learning} section, or all players.
     *
     * @throws UserMistake if nobody has anything to choose
     */
    public Learners(Designed designed, Solution solution) {
        this.designed = designed;
        this.solution = solution;
        try {
            this.lineups = new Lineups(designed.scenario(), designed.problem());
        } catch (UserMistake mistake) {
            throw designed.scenario().located(mistake);
        }
    }

    /**
     * The arm in which the learners play a strategy and everybody else obeys.
     *
     * @param strategy a name of the scenario's {@code learning: strategies:}, or of a built-in strategy
     * @param replication number of the history, from 0; the same chance for every strategy
     * @throws UserMistake if there is no such strategy
     */
    public Arm arm(String strategy, int replication) {
        return lineup(strategy).arm(designed.problem(), solution.mechanism(), replication);
    }

    /**
     * Refuses margins of a scenario's learners that no scheme keeps.
     *
     * @throws UserMistake with the place in the file
     */
    public static void requireMargins(Designed designed) {
        Scenario scenario = designed.scenario();
        scenario.learning().ifPresent(plan -> {
            try {
                IntStream.range(0, plan.robustness().size())
                        .forEach(level -> LearningPlay.solution(scenario, plan, level));
            } catch (UserMistake mistake) {
                throw scenario.located(mistake);
            }
        });
    }

    private Lineup lineup(String strategy) {
        try {
            return lineups.of(strategy);
        } catch (UserMistake mistake) {
            throw designed.scenario().located(mistake);
        }
    }

    /** What came of a history of such an arm. */
    public Lived lived(String strategy, History history) {
        return Lived.of(history, lineup(strategy).learners());
    }
}
