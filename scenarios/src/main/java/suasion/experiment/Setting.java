package suasion.experiment;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import suasion.scenario.ScenarioText;

/**
 * One cell of an experiment's design: a scenario, a value for every factor, and who plays.
 *
 * @param scenario the scenario with all the files that it names
 * @param values factor -> value, as the file writes the factors; a new map keeps the order
 * @param strategy name of the strategy; empty where the experiment does not vary it
 */
public record Setting(ScenarioText scenario, Map<String, String> values, String strategy) implements Serializable {
    public Setting {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** "path=value" for every factor, as {@code --set} takes them. */
    public List<String> changes() {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue())
                .toList();
    }
}
