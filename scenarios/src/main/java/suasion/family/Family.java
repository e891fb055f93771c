package suasion.family;

import java.util.Map;
import java.util.Optional;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.scenario.Node;
import suasion.scenario.Scenario;
import suasion.solve.Claim;

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
    Node.Mapping schemaFragment();

    /** What this family certifies about a scenario if all goes well. */
    Claim promisedClaim(Scenario scenario);

    /** The game and what the designer wants. */
    DesignProblem design(Scenario scenario);

    /** The user's own scheme, to be audited instead of solved. */
    Optional<Table> scheme(Scenario scenario, DesignProblem problem);

    /** Schemes that play must refute, by name, in the order of the file. */
    Map<String, Table> broken(Scenario scenario, DesignProblem problem);
}
