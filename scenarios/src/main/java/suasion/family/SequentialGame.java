package suasion.family;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import suasion.game.Game;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Mechanism;
import suasion.mechanism.Sequence;
import suasion.scenario.Node;
import suasion.scenario.Pointer;
import suasion.scenario.Scenario;
import suasion.sequential.SequentialSolver;
import suasion.solve.Claim;
import suasion.solve.Solution;

/**
 * Two or three players whose information and order of moves are designed: a device draws who moves when, recommends an
 * action to everybody in his turn, and answers those who do not follow by what it tells the movers after them.
 *
 * <p>Optimise sum mu(theta) x(order, a | theta) v(a, theta) subject to obedience of every player, who does not know his
 * place, against answers that are credible.
 *
 * <p>Source: Doval and Ely (2020), "Sequential information design", Econometrica 88(6).
 */
public final class SequentialGame implements Family {
    static final String ORDERS = "orders";

    private static final String DESIGNER = "designer";
    private static final String INFORMATION = "information";
    private static final int MOST_PLAYERS = 3;

    @Override
    public String name() {
        return "sequential-game";
    }

    /** A supremum that no device attains, because threats must be believed, is approached only. */
    @Override
    public Claim promisedClaim(Scenario scenario) {
        if (scenario.root().has("scheme")) {
            return Claim.AUDITED;
        }
        boolean minimised =
                scenario.root().fields().get(Objective.KEY) instanceof Node.Mapping objective && objective.has("min");
        return minimised ? Claim.UPPER_BOUND : Claim.LOWER_BOUND;
    }

    @Override
    public DesignProblem design(Scenario scenario) {
        Node.Mapping root = scenario.root();
        if (root.has(INFORMATION)) {
            throw UserMistake.at(
                            "/" + INFORMATION,
                            "here information is designed, as is the order of moves, so that nobody can know"
                                    + " anything beforehand")
                    .maybe("Maybe family: finite-game, in which players have information.");
        }
        requireMovers(root.section("players").fields().keySet());
        BaseGame base = BaseGame.read(scenario);
        Roster roster = base.roster();
        String designer = designer(root, roster);
        Game game = base.game();
        List<List<Integer>> orders = root.has(ORDERS)
                ? new MoveOrders(roster).read(root.fields().get(ORDERS), "/" + ORDERS)
                : SequentialSolver.orders(roster.size());
        DesignProblem problem = root.has(Objective.KEY)
                ? Objective.read(base, root.fields().get(Objective.KEY), "/" + Objective.KEY)
                        .problem(game, designer)
                : undesigned(root, game);
        return problem.withSequence(new Sequence(orders, Map.of()));
    }

    /** Only the question whether an outcome distribution is feasible can be asked of a game that nobody designs. */
    private static DesignProblem undesigned(Node.Mapping root, Game game) {
        if (!root.has(OutcomeReader.KEY)) {
            throw objectiveMissing();
        }
        return DesignProblem.undesigned(game);
    }

    private static UserMistake objectiveMissing() {
        return UserMistake.at("", "key 'objective' is missing");
    }

    private static void requireMovers(Set<String> names) {
        int players = names.size();
        if (players < 2 || players > MOST_PLAYERS) {
            throw UserMistake.at(
                    "/players",
                    players < 2
                            ? "one player, who has nobody to move before or after; two or three are needed"
                            : "%d players are too many to move in sequence: the answers to departures grow with all orders; two or three are needed"
                                    .formatted(players));
        }
        for (String name : names) {
            if (name.contains(",") || name.contains(":")) {
                throw UserMistake.at(
                        Pointer.below("/players", name),
                        "'%s' cannot name a player: commas separate players in an order, a colon ends it"
                                .formatted(name));
            }
        }
    }

    private static String designer(Node.Mapping root, Roster roster) {
        String path = "/" + DESIGNER;
        String name = root.text(DESIGNER, "mediator");
        Labels.requireReadable(name, path);
        if (roster.names().contains(name)) {
            throw UserMistake.at(path, "there is a player of this name; the designer needs another");
        }
        return name;
    }

    @Override
    public Optional<BaseGame> base(Designed designed) {
        return Optional.of(BaseGame.read(designed.scenario()));
    }

    @Override
    public Mechanism mechanism(Scenario scenario, DesignProblem problem, Node node, String path) {
        return new Devices(problem, scenario.root().has("states"), scenario.parameters())
                .read((Node.Mapping) node, path);
    }

    @Override
    public Solution solve(Designed designed) {
        if (!designed.problem().hasDesigner()) {
            throw objectiveMissing();
        }
        return SequentialSolver.solve(designed.problem());
    }

    @Override
    public Solution audit(Designed designed, Mechanism mechanism) {
        return SequentialSolver.audit(designed.problem(), (Device) mechanism);
    }
}
