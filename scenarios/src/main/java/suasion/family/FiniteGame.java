package suasion.family;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import suasion.equilibrium.AllInformation;
import suasion.equilibrium.EquilibriumSolver;
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

/**
 * Several players who act on what they know, where what they know is given: nobody designs anything, an equilibrium is
 * found and audited. A file may name several information structures, which are compared.
 *
 * <p>sigma_i(. | t_i) maximises the mean over (state, t_-i) given t_i, and over a_-i by sigma_-i, of u_i(a, state).
 *
 * <p>Source: Harsanyi (1967), "Games with incomplete information played by Bayesian players".
 */
public final class FiniteGame implements Family {
    @Override
    public String name() {
        return "finite-game";
    }

    @Override
    public Claim promisedClaim(Scenario scenario) {
        return scenario.root().has("scheme") ? Claim.AUDITED : Claim.EQUILIBRIUM;
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
        Game game = base.game(structure(scenario, base), place(scenario));
        return DesignProblem.undesigned(game);
    }

    /** The information that is meant. */
    private static InformationStructure structure(Scenario scenario, BaseGame base) {
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

    @Override
    public Mechanism mechanism(Scenario scenario, DesignProblem problem, Node node, String path) {
        return new ProfileReader(problem.game(), scenario.parameters()).read(node, path);
    }

    /** Beside the equilibrium stands how far other information could go. */
    @Override
    public Solution solve(Designed designed) {
        DesignProblem problem = designed.problem();
        try {
            return beside(designed, EquilibriumSolver.solve(problem));
        } catch (UserMistake mistake) {
            throw mistake.path().isEmpty() ? mistake.below(place(designed.scenario())) : mistake;
        }
    }

    @Override
    public Solution audit(Designed designed, Mechanism mechanism) {
        DesignProblem problem = designed.problem();
        return beside(designed, EquilibriumSolver.audit(problem, mechanism.table()));
    }

    /** A comparison says itself what is the same in all its structures. */
    private static Solution beside(Designed designed, Solution solution) {
        return designed.isCompared()
                ? solution
                : solution.with(List.of(new AllInformation(designed.problem().game()).exhibit()));
    }

    @Override
    public List<Exhibit> exhibits(Variants variants, List<Solution> solutions) {
        return InformationExhibits.compare(List.copyOf(variants.designed().keySet()), solutions);
    }
}
