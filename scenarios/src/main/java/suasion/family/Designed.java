package suasion.family;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.scenario.Scenario;
import suasion.solve.Claim;

/**
 * A scenario and what its family made of it.
 *
 * @param scenario the file
 * @param promisedClaim what is to be certified
 * @param problem the game and what the designer wants
 * @param scheme the user's own scheme, to be audited instead of solved
 * @param broken schemes that play must refute, by name, in the order of the file
 * @param isCompared whether it is one of several settings that are seen side by side
 */
public record Designed(
        Scenario scenario,
        Claim promisedClaim,
        DesignProblem problem,
        Optional<Mechanism> scheme,
        Map<String, Mechanism> broken,
        boolean isCompared) {
    public Designed {
        broken = Collections.unmodifiableMap(new LinkedHashMap<>(broken));
    }

    /** The same as one of several settings. */
    Designed compared() {
        return new Designed(scenario, promisedClaim, problem, scheme, broken, true);
    }
}
