package suasion.family;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.sim.Arm;
import suasion.sim.Obedient;
import suasion.sim.Strategy;

/**
 * Who plays what where some learn and the others obey.
 *
 * @param name what the file calls it
 * @param strategies one per player
 * @param learners indices of the players whose strategy is in question, ascending
 */
public record Lineup(String name, List<Strategy> strategies, List<Integer> learners) {
    public Lineup {
        strategies = List.copyOf(strategies);
        learners = List.copyOf(learners);
    }

    /** The learners all play one strategy. */
    static Lineup of(String name, Strategy strategy, int players, List<Integer> learners) {
        List<Strategy> strategies = new ArrayList<>(Collections.nCopies(players, new Obedient()));
        learners.forEach(learner -> strategies.set(learner, strategy));
        return new Lineup(name, strategies, learners);
    }

    /** The arm of a replication; every line-up meets the same chance. */
    public Arm arm(DesignProblem problem, Mechanism mechanism, int replication) {
        return new Arm(name, problem.over(mechanism.table().game()), mechanism, strategies, replication);
    }

    /** The strategy as it prints itself, or those of all learners where they differ. */
    public String strategy() {
        List<String> distinct = learners.stream()
                .map(learner -> strategies.get(learner).toString())
                .distinct()
                .toList();
        return String.join("; ", distinct);
    }
}
