package suasion.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.mechanism.Regime;
import suasion.mechanism.Table;
import suasion.receivers.Appraisal;
import suasion.receivers.Obstacle;
import suasion.receivers.ReceiversGame;
import suasion.receivers.ReceiversSolver;
import suasion.receivers.SetFunction;
import suasion.receivers.Sets;
import suasion.receivers.Stake;
import suasion.receivers.Violation;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;
import suasion.scenario.Scenario;
import suasion.solve.Solution;
import suasion.solve.Solver;

/**
 * Many receivers of two actions who care who else acts, and a sender who tells each of them privately what to do.
 *
 * <p>maximise sum mu(theta) phi(S | theta) f(theta, S) less what is paid, where nobody who is told to act would rather
 * not, nor the other way round.
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), section 7; Arieli and Babichenko (2019).
 */
public final class BinaryActions implements Family {
    private static final String MONOTONE = "monotone";
    private static final String SUPERMODULAR = "supermodular";

    @Override
    public String name() {
        return "binary-actions";
    }

    @Override
    public DesignProblem design(Scenario scenario) {
        ReceiversGame game = game(scenario);
        requireClaims(scenario, game);
        Regime regime = Regimes.ALL.of(scenario);
        if (!scenario.root().has("scheme")) {
            Obstacle.of(game, regime).ifPresent(obstacle -> refuse(scenario.root(), obstacle));
        }
        return game.problem(regime);
    }

    /** Says where in the file the payoff stands with which no way of solving so large a game is known. */
    private static void refuse(Node.Mapping root, Obstacle obstacle) {
        boolean sender = obstacle.receiver() < 0;
        Node.Mapping section = root.section(sender ? "sender" : "receivers");
        String key = section.has("whole") ? "whole" : "payoff";
        List<String> choices = new ArrayList<>(List.of(obstacle.game().states().get(obstacle.state())));
        if (!sender) {
            choices.add(obstacle.game().receivers().get(obstacle.receiver()));
        }
        String path = place(section.fields().get(key), (sender ? "/sender/" : "/receivers/") + key, choices);
        throw obstacle.mistake().below(path);
    }

    /** Where the form stands that is meant for one state, or receiver: below the names of those that lead to it. */
    private static String place(Node node, String path, List<String> choices) {
        if (node instanceof Node.Mapping mapping) {
            for (Map.Entry<String, Node> field : mapping.fields().entrySet()) {
                String below = Pointer.below(path, field.getKey());
                if (SetForms.FORMS.contains(field.getKey())) {
                    return below;
                }
                if (choices.contains(field.getKey())) {
                    return place(field.getValue(), below, choices);
                }
            }
        }
        return path;
    }

    /** The game of a file. */
    private static ReceiversGame game(Scenario scenario) {
        Node.Mapping root = scenario.root();
        Numbers parameters = scenario.parameters();
        Labels states = Labels.read("state", root.section("states"), "/states", Set.of("probability"), parameters);
        List<BigFraction> prior = Prior.read(root.section("states"), "/states", parameters);
        Network network = Network.read(root, parameters);
        SetForms forms = new SetForms(states, network, parameters);
        Node.Mapping sender = root.section("sender");
        List<SetFunction> payoffs = new ArrayList<>();
        List<List<Stake>> stakes = new ArrayList<>();
        for (int state = 0; state < states.size(); state++) {
            payoffs.add(forms.sender(sender.fields().get("payoff"), "/sender/payoff", state));
            stakes.add(stakes(
                    root.section("receivers"), forms, state, network.receivers().size()));
        }
        return new ReceiversGame(
                states.names(),
                prior,
                network.receivers().names(),
                actions(root.section("receivers")),
                Labels.called(sender, "/sender", "sender"),
                payoffs,
                stakes);
    }

    private static List<Stake> stakes(Node.Mapping receivers, SetForms forms, int state, int count) {
        boolean whole = receivers.has("whole");
        if (whole == receivers.has("payoff")) {
            throw UserMistake.at(
                    "/receivers",
                    whole
                            ? "payoff says what acting brings, whole what a receiver gets anyway; only one of both can stay"
                            : "key 'payoff' is missing: what a receiver gets when he acts");
        }
        List<Stake> stakes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stakes.add(
                    whole
                            ? forms.whole(receivers.fields().get("whole"), "/receivers/whole", state, i)
                            : forms.ifActing(receivers.fields().get("payoff"), "/receivers/payoff", state, i));
        }
        return stakes;
    }

    private static List<String> actions(Node.Mapping receivers) {
        if (!(receivers.fields().get("actions") instanceof Node.Sequence list)) {
            return List.of("wait", "act");
        }
        List<String> actions =
                list.items().stream().map(item -> ((Node.Scalar) item).text()).toList();
        if (actions.get(0).equals(actions.get(1))) {
            throw UserMistake.at("/receivers/actions", "the two actions have the same name");
        }
        return actions;
    }

    /** What a file claims of its payoffs must be so. */
    private static void requireClaims(Scenario scenario, ReceiversGame game) {
        if (scenario.root().fields().get("claims") instanceof Node.Sequence claims) {
            for (int k = 0; k < claims.items().size(); k++) {
                String path = "/claims/" + k;
                try {
                    requireClaim(((Node.Scalar) claims.items().get(k)).text(), path, game);
                } catch (UserMistake mistake) {
                    throw mistake.path().isEmpty() ? mistake.below(path) : mistake;
                }
            }
        }
    }

    private static void requireClaim(String claim, String path, ReceiversGame game) {
        for (int state = 0; state < game.states().size(); state++) {
            String where = game.states().size() == 1
                    ? ""
                    : " in state " + game.states().get(state);
            if (claim.equals(MONOTONE) || claim.equals(SUPERMODULAR)) {
                SetFunction f = game.payoff(state);
                Optional<Violation> found = claim.equals(MONOTONE) ? f.monotoneViolation() : f.supermodularViolation();
                if (found.isPresent()) {
                    throw UserMistake.at(
                            path, "f is not %s%s: %s".formatted(claim, where, sets(found.get(), "f", game)));
                }
            } else {
                for (Stake stake : game.stakes().get(state)) {
                    Optional<Violation> found = stake.externalityViolation();
                    if (found.isPresent()) {
                        String of = "what acting brings " + game.receivers().get(stake.receiver());
                        throw UserMistake.at(
                                path,
                                "externalities are not positive%s: %s falls from %s to %s when %s joins %s"
                                        .formatted(
                                                where,
                                                of,
                                                Exact.show(found.get().before()),
                                                Exact.show(found.get().after()),
                                                game.receivers().get(found.get().first()),
                                                Sets.name(
                                                        game.receivers(),
                                                        found.get().set())));
                    }
                }
            }
        }
    }

    /** "f({ann}) = 2 > f({ann, bob}) = 1". */
    private static String sets(Violation violation, String f, ReceiversGame game) {
        List<String> names = game.receivers();
        if (violation.second() >= 0) {
            return violation.describe(f, names);
        }
        long larger = Sets.with(names.size(), violation.set(), violation.first());
        return "%s(%s) = %s > %s(%s) = %s"
                .formatted(
                        f,
                        Sets.name(names, violation.set()),
                        Exact.show(violation.before()),
                        f,
                        Sets.name(names, larger),
                        Exact.show(violation.after()));
    }

    @Override
    public Mechanism mechanism(Scenario scenario, DesignProblem problem, Node node, String path) {
        return new GroupSchemes(problem, scenario.parameters()).read(node, path);
    }

    @Override
    public Solution solve(Designed designed) {
        ReceiversGame game = ReceiversGame.of(designed.problem()).orElseThrow();
        Solution solution = ReceiversSolver.solve(game, designed.problem().regime());
        return Appraisal.complete(solution.compressed());
    }

    /** The optimum beside it is not sought where no way of solving so large a game is known. */
    @Override
    public Solution audit(Designed designed, Mechanism mechanism) {
        DesignProblem problem = designed.problem();
        ReceiversGame game = ReceiversGame.of(problem).orElseThrow();
        Table best = Obstacle.of(game, problem.regime()).isPresent()
                ? null
                : ReceiversSolver.solve(game, problem.regime()).table();
        return Appraisal.complete(Solver.audit(problem, mechanism.table(), best));
    }
}
