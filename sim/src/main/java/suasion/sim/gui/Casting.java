package suasion.sim.gui;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import suasion.game.Player;
import suasion.learn.Learner;
import suasion.learn.Population;
import suasion.mechanism.DesignProblem;
import suasion.sim.BestResponding;
import suasion.sim.Choosing;
import suasion.sim.Obedient;
import suasion.sim.Strategy;

/**
 * Who plays what.
 *
 * @param name what the scenario's file calls it; empty where nobody gave it a name
 * @param strategies one per player
 */
public record Casting(String name, List<Strategy> strategies) {
    public Casting {
        strategies = List.copyOf(strategies);
    }

    /** All players alike. */
    static Casting alike(Strategy strategy, int players) {
        return new Casting("", Collections.nCopies(players, strategy));
    }

    /** Whether the file gave it a name. */
    boolean isNamed() {
        return !name.isEmpty();
    }

    /** Whether somebody learns. */
    boolean isLearning() {
        return strategies.stream().anyMatch(strategy -> strategy.learning() != Strategy.Learning.NEVER);
    }

    /** What people call it: "hedge", "slow: exp3 (rate: 1/100)", "mixed: ann hedge, bob exp3". */
    String told(DesignProblem problem) {
        List<String> each = strategies.stream().map(one -> called(problem, one)).toList();
        if (!isNamed() || each.stream().allMatch(name::equals)) {
            return each.get(0);
        }
        List<Player> players = problem.game().players();
        return name + ": "
                + (strategies.stream().distinct().count() == 1
                        ? strategies.get(0).toString()
                        : IntStream.range(0, each.size())
                                .mapToObj(i -> players.get(i).name() + " " + each.get(i))
                                .collect(Collectors.joining(", ")));
    }

    /**
     * What people call a strategy; a Bayesian's band of ties is the same for all and left out, and so is that whoever
     * has lied or chosen then does what is best; what is set of those who learn is what is usual.
     */
    private static String called(DesignProblem problem, Strategy strategy) {
        if (problem.told().isPresent() && strategy instanceof Obedient) {
            return "believes what is told";
        }
        if (problem.told().isPresent() && strategy instanceof BestResponding) {
            return "bayesian (believes his own posterior)";
        }
        if (problem.sale().isPresent() && strategy instanceof Obedient) {
            return "honest";
        }
        if (strategy instanceof Learner && !(strategy instanceof Population)) {
            return strategy.toString().replaceFirst(" \\(.*", "");
        }
        if (strategy instanceof BestResponding bayesian) {
            return "bayesian (ties: " + bayesian.ties().name().toLowerCase(Locale.ROOT) + ")";
        }
        return strategy instanceof Choosing
                ? "choosing (the best report)"
                : strategy.toString().replace(", then the best reply", "");
    }
}
