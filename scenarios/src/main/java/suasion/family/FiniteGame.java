package suasion.family;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import suasion.equilibrium.AllInformation;
import suasion.equilibrium.EquilibriumSolver;
import suasion.equilibrium.Predictions;
import suasion.game.Game;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.scenario.Node;
import suasion.scenario.Pointer;
import suasion.scenario.Scenario;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.Solution;
import suasion.solve.Solver;

/**
 * Several players who act on what they know. A file may name several information structures, which are compared.
 *
 * <p>Where what they know is all that there is, nobody designs anything: an equilibrium is found and audited. Where
 * there is an {@code objective}, somebody informs them further: the best Bayes correlated equilibrium is found, a
 * lottery over recommendations by state and what the players observe.
 *
 * <p>Given information: sigma_i(. | t_i) maximises the mean over (state, t_-i) given t_i, and over a_-i by sigma_-i, of
 * u_i(a, state). Further information: for every (i, t_i, a_i, d) the mean of u_i(a, state) - u_i(d, a_-i, state) over
 * what comes with t_i and the recommendation a_i is at least 0.
 *
 * <p>Source: Harsanyi (1967), "Games with incomplete information played by Bayesian players"; Bergemann and Morris
 * (2016), "Bayes correlated equilibrium and the comparison of information structures in games", Definition 1.
 */
public final class FiniteGame implements Family {
    private static final String DESIGNER = "designer";

    @Override
    public String name() {
        return "finite-game";
    }

    @Override
    public Claim promisedClaim(Scenario scenario) {
        return scenario.root().has("scheme") ? Claim.AUDITED : isDesigned(scenario) ? Claim.OPTIMAL : Claim.EQUILIBRIUM;
    }

    @Override
    public Optional<Compared> compared(Scenario scenario) {
        return Structures.compared(scenario);
    }

    @Override
    public Optional<String> structure(Scenario scenario) {
        return Structures.chosen(scenario);
    }

    @Override
    public DesignProblem design(Scenario scenario) {
        BaseGame base = BaseGame.read(scenario);
        Game game = base.game(given(scenario, base), place(scenario));
        Node objective = scenario.root().fields().get(Objective.KEY);
        String designer = designer(scenario.root(), base.roster());
        return objective == null
                ? DesignProblem.undesigned(game)
                : Objective.read(base, objective, "/" + Objective.KEY).problem(game, designer);
    }

    private static boolean isDesigned(Scenario scenario) {
        return scenario.root().has(Objective.KEY);
    }

    /** What the one is called who informs the players further. */
    private static String designer(Node.Mapping root, Roster roster) {
        String path = "/" + DESIGNER;
        String name = root.text(DESIGNER, "analyst");
        Labels.requireReadable(name, path);
        if (root.has(DESIGNER) && !root.has(Objective.KEY)) {
            throw UserMistake.at(path, "nobody designs anything without an objective")
                    .maybe("Maybe objective: {max: %s}."
                            .formatted(roster.names().get(0)));
        }
        if (root.has(Objective.KEY) && roster.names().contains(name)) {
            throw UserMistake.at(
                            root.has(DESIGNER) ? path : "/" + Objective.KEY,
                            "a player is called '%s', whoever informs the players needs a name of his own"
                                    .formatted(name))
                    .maybe("Maybe designer: mediator.");
        }
        return name;
    }

    /** The information that is meant. */
    private static InformationStructure given(Scenario scenario, BaseGame base) {
        Optional<String> chosen = Structures.chosen(scenario);
        InformationStructure structure =
                InformationStructure.none(base.roster().size(), base.states().size());
        for (Map.Entry<String, Node> field :
                scenario.root().section("information").fields().entrySet()) {
            // All of them are read, so that a mistake in one that is not asked for is found as well.
            InformationStructure read = InformationStructure.read(
                    (Node.Mapping) field.getValue(),
                    Pointer.below(Structures.INFORMATION, field.getKey()),
                    base.states(),
                    base.roster(),
                    base.parameters());
            structure = chosen.get().equals(field.getKey()) ? read : structure;
        }
        return structure;
    }

    /** Where the structure that is meant stands. */
    private static String place(Scenario scenario) {
        return Structures.chosen(scenario)
                .map(name -> Pointer.below(Structures.INFORMATION, name))
                .orElse("/players");
    }

    /** Beside strategies, where somebody informs the players, whom he tells what. */
    @Override
    public Mechanism mechanism(Scenario scenario, DesignProblem problem, Node node, String path) {
        Recommendations told = new Recommendations(problem.game(), scenario.parameters());
        return problem.hasDesigner() && told.areMeant(node)
                ? told.read(node, path)
                : new ProfileReader(problem.game(), scenario.parameters()).read(node, path);
    }

    @Override
    public Solution solve(Designed designed) {
        DesignProblem problem = designed.problem();
        try {
            return beside(designed, problem.hasDesigner() ? Solver.solve(problem) : EquilibriumSolver.solve(problem));
        } catch (UserMistake mistake) {
            throw mistake.path().isEmpty() ? mistake.below(place(designed.scenario())) : mistake;
        }
    }

    @Override
    public Solution audit(Designed designed, Mechanism mechanism) {
        DesignProblem problem = designed.problem();
        return beside(
                designed,
                problem.hasDesigner()
                        ? Solver.audit(problem, mechanism.table())
                        : EquilibriumSolver.audit(problem, mechanism.table()));
    }

    /**
     * How far other information could go stands beside an equilibrium, how far more information could go beside a
     * design. A comparison says itself what is the same in all its structures.
     */
    private static Solution beside(Designed designed, Solution solution) {
        if (designed.isCompared()) {
            return solution;
        }
        return solution.with(
                designed.problem().hasDesigner()
                        ? Predictions.exhibits(solution)
                        : List.of(new AllInformation(designed.problem().game()).exhibit()));
    }

    @Override
    public List<Exhibit> exhibits(Variants variants, List<Solution> solutions) {
        List<String> names = List.copyOf(variants.designed().keySet());
        return solutions.get(0).problem().hasDesigner()
                ? Predictions.compare(names, solutions)
                : InformationExhibits.compare(names, solutions);
    }
}
