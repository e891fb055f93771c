package suasion.family;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.scenario.Node;
import suasion.scenario.Scenario;
import suasion.scenario.ScenarioText;
import suasion.scenario.Schema;

/** All families, and the way in: from a text to a scenario to its problem. */
public final class Families {
    private static final List<Family> ALL = List.of(new Persuasion());

    private Families() {}

    public static List<Family> all() {
        return ALL;
    }

    /** The family that a scenario names. */
    public static Family of(Scenario scenario) {
        return ALL.stream()
                .filter(family -> family.name().equals(scenario.family()))
                .findFirst()
                .orElseThrow();
    }

    /** The schema of scenario files of every family. */
    public static Schema schema() {
        return Held.SCHEMA;
    }

    /** Put together once, when the first file is read: sweeps and lists read many. */
    private static final class Held {
        private static final Schema SCHEMA = assemble();

        private static Schema assemble() {
            Map<String, Node.Mapping> fragments = new LinkedHashMap<>();
            ALL.forEach(family -> fragments.put(family.name(), family.schemaFragment()));
            return Schema.of(fragments);
        }
    }

    /**
     * Reads a scenario.
     *
     * @param changes "path=value", made together before anything is checked
     * @throws UserMistake with file, line and column in its text
     */
    public static Scenario read(ScenarioText text, List<String> changes) {
        return Scenario.read(text, changes, schema());
    }

    /**
     * Everything that a scenario's family makes of it.
     *
     * @throws UserMistake with file, line and column in its text
     */
    public static Designed design(Scenario scenario) {
        try {
            Family family = of(scenario);
            DesignProblem problem = family.design(scenario);
            Designed designed = new Designed(
                    scenario,
                    family.promisedClaim(scenario),
                    problem,
                    family.scheme(scenario, problem),
                    family.broken(scenario, problem));
            Refutable.require(problem, designed.broken(), scenario.changed());
            return designed;
        } catch (UserMistake mistake) {
            throw scenario.located(mistake);
        }
    }
}
