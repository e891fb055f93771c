package suasion.family;

import java.util.List;
import java.util.Optional;
import suasion.feasible.StatedPosteriors;
import suasion.implement.StatedRule;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.scenario.Node;
import suasion.scenario.Scenario;
import suasion.scenario.Schema;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.Solution;
import suasion.solve.Solver;

/**
 * A family of games: turns what a scenario file says into a problem of design, and the file's own schemes into tables.
 *
 * <p>A new family is one class with its schema fragment, one catalogue file with a cited expectation and a broken
 * scheme, and one line in {@link Families}. Every method throws {@code UserMistake} with the JSON pointer of the
 * mistake.
 */
public interface Family {
    /** What a file writes after {@code family:}. */
    String name();

    /** The keys of this family's files as a fragment of JSON Schema, see {@code suasion.scenario.Schema}. */
    default Node.Mapping schemaFragment() {
        return Schema.resource(name());
    }

    /** What this family certifies about a scenario if all goes well. */
    default Claim promisedClaim(Scenario scenario) {
        return scenario.root().has("scheme") ? Claim.AUDITED : Claim.OPTIMAL;
    }

    /** The settings that a scenario asks to see side by side; empty where it is about one. */
    default Optional<Compared> compared(Scenario scenario) {
        return Regimes.ALL.compared(scenario);
    }

    /** Whether a grid stands for continuous laws, so that what is the best is so on the grid only. */
    default boolean isOnGrid(Scenario scenario) {
        return false;
    }

    /** The name of the information structure that a scenario is about; empty where it names none. */
    default Optional<String> structure(Scenario scenario) {
        return Optional.empty();
    }

    /** The game and what the designer wants. */
    DesignProblem design(Scenario scenario);

    /**
     * The game before anybody knows anything, whose states and actions functionals and outcome distributions name;
     * empty where the family's games are too large, or too special, to ask what can happen in them.
     */
    default Optional<BaseGame> base(Designed designed) {
        return Optional.empty();
    }

    /** The joint distribution of posteriors that a scenario asks about; empty where its family knows none. */
    default Optional<StatedPosteriors> posteriors(Scenario scenario) {
        return Optional.empty();
    }

    /**
     * The allocation rule that a scenario asks transfers for, once per kind of incentive that is asked of them; none
     * where it states no rule.
     */
    default List<StatedRule> rules(Scenario scenario) {
        return List.of();
    }

    /** A mechanism as a file writes it under {@code scheme} or {@code broken}. */
    Mechanism mechanism(Scenario scenario, DesignProblem problem, Node node, String path);

    /** The file's own mechanism, which is audited in place of a best one. */
    default Optional<Mechanism> scheme(Scenario scenario, DesignProblem problem) {
        return Optional.ofNullable(scenario.root().fields().get("scheme"))
                .map(node -> mechanism(scenario, problem, node, "/scheme"));
    }

    /**
     * The best mechanism with its certificate.
     *
     * @throws suasion.game.UserMistake with the place in the file, if what it asks for is impossible
     */
    default Solution solve(Designed designed) {
        return Solver.solve(designed.problem());
    }

    /** What a given mechanism is worth, and whether it is obeyed; the optimum beside it. */
    default Solution audit(Designed designed, Mechanism mechanism) {
        return Solver.audit(designed.problem().over(mechanism.table().game()), mechanism.table());
    }

    /**
     * What is to be seen only by comparing the settings of a scenario.
     *
     * @param solutions one per setting, in their order
     */
    default List<Exhibit> exhibits(Variants variants, List<Solution> solutions) {
        return List.of();
    }
}
