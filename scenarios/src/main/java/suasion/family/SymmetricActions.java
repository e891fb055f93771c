package suasion.family;

import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.mechanism.PriorityRule;
import suasion.scenario.Node;
import suasion.scenario.Scenario;
import suasion.solve.Solution;
import suasion.symmetric.ScoreRule;
import suasion.symmetric.SymmetricGame;
import suasion.symmetric.SymmetricSolver;
import suasion.symmetric.Ties;

/**
 * One receiver and n actions that are alike before their types are drawn, independently or by a prior on how many
 * actions have each type; profiles of types are never enumerated.
 *
 * <p>The problem is the game over pairs (type of the recommended action, type of another one): see
 * {@link PriorityRule}.
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), section 5.
 */
public final class SymmetricActions implements Family {
    private static final String OPTIMAL = "optimal";

    @Override
    public String name() {
        return "symmetric-actions";
    }

    @Override
    public DesignProblem design(Scenario scenario) {
        return game(scenario).problem();
    }

    private static SymmetricGame game(Scenario scenario) {
        return ActionTypes.read(scenario, Regimes.ALL.of(scenario));
    }

    @Override
    public Solution solve(Designed designed) {
        return SymmetricSolver.solve(game(designed.scenario()));
    }

    @Override
    public Solution audit(Designed designed, Mechanism mechanism) {
        return SymmetricSolver.audit(game(designed.scenario()), (PriorityRule) mechanism);
    }

    @Override
    public Mechanism mechanism(Scenario scenario, DesignProblem problem, Node written, String path) {
        Node.Mapping node = (Node.Mapping) written;
        SymmetricGame game = game(scenario);
        BigFraction weight = node.has("weight")
                ? scenario.parameters().readNonNegative(node.fields().get("weight"), path + "/weight")
                : BigFraction.ZERO;
        Ties ties = Ties.valueOf(node.text("ties", "uniform").toUpperCase(Locale.ROOT));
        BigFraction payment = null;
        if (node.has("payment") && !node.text("payment", "").equals(OPTIMAL)) {
            payment = payment(scenario, node.fields().get("payment"), path + "/payment", game);
        }
        return new ScoreRule(weight, ties, payment).of(game);
    }

    private static BigFraction payment(Scenario scenario, Node node, String path, SymmetricGame game) {
        String guess = Suggestion.near(((Node.Scalar) node).text(), List.of(OPTIMAL));
        BigFraction payment;
        try {
            payment = scenario.parameters().readHoldable(node, path);
        } catch (UserMistake mistake) {
            throw guess.isEmpty() ? mistake : mistake.maybe(guess);
        }
        if (payment.getNumerator().signum() != 0) {
            Regimes.requirePaying(game.regime(), path);
        }
        Regimes.requireAllowed(game.regime(), payment, "the " + game.receiver(), path);
        return payment;
    }
}
