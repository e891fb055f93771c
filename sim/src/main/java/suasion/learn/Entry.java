package suasion.learn;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import suasion.sim.Strategy;

/**
 * A strategy that people call by its name.
 *
 * @param name as scenario files write it
 * @param does what it does, half a sentence
 * @param settings what can be set
 * @param made the strategy, from settings all of which are there
 */
public record Entry(String name, String does, List<Setting> settings, Function<Map<String, String>, Strategy> made) {
    /**
     * What can be set.
     *
     * @param name as scenario files write it
     * @param byDefault what it is where nothing is said
     * @param meaning half a sentence, with unit and range
     */
    public record Setting(String name, String byDefault, String meaning) {}

    public Entry {
        settings = List.copyOf(settings);
    }
}
