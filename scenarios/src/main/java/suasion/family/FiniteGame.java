package suasion.family;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.equilibrium.AllInformation;
import suasion.equilibrium.EquilibriumSolver;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
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
    /** The one state of a file that names none. */
    private static final String ALWAYS = "always";

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
        Node.Mapping root = scenario.root();
        Numbers parameters = scenario.parameters();
        boolean named = root.has("states");
        Labels states = named
                ? Labels.read("state", root.section("states"), "/states", Set.of("probability"), parameters)
                : new Labels("state", List.of(ALWAYS), List.of(Map.of()));
        List<BigFraction> prior =
                named ? Prior.read(root.section("states"), "/states", parameters) : List.of(BigFraction.ONE);
        requirePossible(states, prior);
        List<String> names = named ? states.names() : List.of();
        Roster roster = Roster.read(root.section("players"), "/players", names, parameters);
        Optional<String> chosen = Structures.chosen(scenario);
        InformationStructure structure = InformationStructure.none(roster.size(), states.size());
        for (Map.Entry<String, Node> field :
                root.section("information").fields().entrySet()) {
            // All of them are read, so that a mistake in one that is not asked for is found as well.
            InformationStructure read = InformationStructure.read(
                    (Node.Mapping) field.getValue(),
                    Pointer.below(Structures.INFORMATION, field.getKey()),
                    states,
                    roster,
                    parameters);
            structure = chosen.get().equals(field.getKey()) ? read : structure;
        }
        Node payoffs = root.fields().get("payoffs");
        BigFraction[][][] table = new ProfilePayoffs(states, named, roster, parameters).read(payoffs, "/payoffs");
        return DesignProblem.undesigned(structure.game(states, prior, roster, table, place(scenario)));
    }

    /** Where the structure that is meant stands. */
    private static String place(Scenario scenario) {
        return Structures.chosen(scenario)
                .map(name -> Pointer.below(Structures.INFORMATION, name))
                .orElse("/players");
    }

    /** What a player would do after something impossible is anybody's guess. */
    private static void requirePossible(Labels states, List<BigFraction> prior) {
        for (int state = 0; state < states.size(); state++) {
            if (prior.get(state).getNumerator().signum() == 0) {
                String name = states.names().get(state);
                throw UserMistake.at(
                        Pointer.below("/states", name), "state '" + name + "' has probability 0; leave it out");
            }
        }
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
