package suasion.sim.gui;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Signal;
import suasion.mechanism.SignalSpace;

/** What signals and actions are called on the board: by their names; beliefs, whose names may be long, as numbers. */
final class Called {
    private final DesignProblem problem;
    private final SignalSpace signals;

    Called(Scene scene) {
        this.problem = scene.problem();
        this.signals = scene.scheme().signals();
    }

    /** What is said to a player. */
    String signal(int player, int signal) {
        Signal said = signals.of(player).get(signal);
        boolean isBelief = problem.told().isPresent() && said.name().equals(name(player, said.action()));
        return isBelief ? action(player, said.action()) : said.name();
    }

    /** What a player does, "3/4" or "0.343" where it is to hold a belief. */
    String action(int player, int action) {
        return problem.told()
                .map(beliefs -> Numbers.show(beliefs.belief(player, action)))
                .orElseGet(() -> name(player, action));
    }

    private String name(int player, int action) {
        return problem.game().players().get(player).actions().get(action);
    }

    /** Whether players are told what to believe, not what to do. */
    boolean isBelief() {
        return problem.told().isPresent();
    }

    /** The belief that a signal tells: the probability of the second state. */
    BigFraction belief(int player, int signal) {
        return problem.told()
                .orElseThrow()
                .belief(player, signals.of(player).get(signal).action());
    }
}
