package suasion.family;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import suasion.scenario.Scenario;

/**
 * A scenario and what is designed for it: one problem, or one for each of the settings that it compares.
 *
 * @param scenario as read
 * @param by the key that varies, such as "payments"; empty where nothing is compared
 * @param designed by setting, in the order in which they are shown; under "" where nothing is compared
 */
public record Variants(Scenario scenario, String by, Map<String, Designed> designed) {
    public Variants {
        designed = Collections.unmodifiableMap(new LinkedHashMap<>(designed));
    }

    /** The only one there is; empty where several are compared. */
    public Optional<Designed> single() {
        return by.isEmpty() ? Optional.of(designed.get("")) : Optional.empty();
    }
}
