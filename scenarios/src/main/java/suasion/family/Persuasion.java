package suasion.family;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Scenario;
import suasion.solve.Solution;
import suasion.solve.Solver;
import suasion.symmetric.Propositions;

/**
 * One receiver without private information and a sender who commits to a signaling scheme.
 *
 * <p>maximise sum mu(theta) phi(i | theta) s(i, theta) - sum P(i) subject to P(i) + sum mu(theta) phi(i | theta) (r(i,
 * theta) - r(j, theta)) >= 0, with the expected payments P(i) that the regime allows.
 *
 * <p>Source: Kamenica and Gentzkow (2011), "Bayesian persuasion"; Dughmi, Niazadeh, Psomas and Weinberg (2019), section
 * 2, for payments.
 */
public final class Persuasion implements Family {
    @Override
    public String name() {
        return "persuasion";
    }

    @Override
    public DesignProblem design(Scenario scenario) {
        Node.Mapping root = scenario.root();
        DesignProblem game =
                root.has("generate") ? generated(root, scenario.parameters()) : written(root, scenario.parameters());
        DesignProblem problem = game.withRegime(Regimes.ALL.of(scenario));
        if (!root.has("scheme")) {
            problem.requireSolvable();
            Solver.requireBounded(problem);
        }
        return problem;
    }

    private static DesignProblem written(Node.Mapping root, Numbers parameters) {
        Labels states = Labels.read("state", root.section("states"), "/states", Set.of("probability"), parameters);
        Node.Mapping receiver = root.section("receiver");
        Labels actions =
                Labels.read("action", receiver.fields().get("actions"), "/receiver/actions", Set.of(), parameters);
        Game.requireHoldable(states.size(), actions.size());
        List<BigFraction> prior = Prior.read(root.section("states"), "/states", parameters);
        Payoffs payoffs = new Payoffs(states, actions, parameters);
        Payoff receives = payoffs.read(receiver.fields().get("payoff"), "/receiver/payoff", true);
        Payoff wants = payoffs.read(root.section("sender").fields().get("payoff"), "/sender/payoff", false);
        return problem(root, parameters, states, actions, prior, receives, wants);
    }

    private static DesignProblem generated(Node.Mapping root, Numbers parameters) {
        List<String> drawn = List.of("/states", "/receiver/actions", "/receiver/payoff", "/sender/payoff");
        Generator generator = Generator.of(root, drawn, parameters);
        List<BigFraction> prior = Generator.uniform(generator.states().size());
        Payoff receives = generator.payoff();
        Payoff wants = generator.payoff();
        return problem(root, parameters, generator.states(), generator.actions(), prior, receives, wants);
    }

    private static DesignProblem problem(
            Node.Mapping root,
            Numbers parameters,
            Labels states,
            Labels actions,
            List<BigFraction> prior,
            Payoff receives,
            Payoff wants) {
        Player receiver =
                Player.uninformed(Labels.called(root.section("receiver"), "/receiver", "receiver"), actions.names());
        BigFraction margin = root.has("robustness")
                ? parameters.readNonNegative(root.fields().get("robustness"), "/robustness")
                : BigFraction.ZERO;
        return new DesignProblem(
                new Game(states.names(), List.of(receiver), prior, List.of(receives)),
                Labels.called(root.section("sender"), "/sender", "sender"),
                wants,
                Sense.valueOf(root.section("sender").text("objective", "max").toUpperCase(Locale.ROOT)),
                margin);
    }

    @Override
    public Optional<BaseGame> base(Designed designed) {
        return Optional.of(BaseGame.of(designed.problem().game(), designed.scenario()));
    }

    @Override
    public Mechanism mechanism(Scenario scenario, DesignProblem problem, Node node, String path) {
        return new Schemes(problem, scenario.parameters()).read(node, path);
    }

    /** Beside the linear program run the propositions that apply; the solution shows which they are. */
    @Override
    public Solution solve(Designed designed) {
        DesignProblem problem = designed.problem();
        return Solver.solve(problem, Propositions.all())
                .with(Propositions.exhibit(problem).stream().toList());
    }
}
