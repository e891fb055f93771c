package suasion.experiment;

import java.util.LinkedHashSet;
import java.util.Set;
import suasion.scenario.Scenario;

/** Who can play in an experiment; the only place that knows how strategies that learn are played. */
final class Learners {
    private Learners() {}

    /** The names of the strategies that may play a scenario: the built-in ones, and those that the scenario names. */
    static Set<String> known(Scenario scenario) {
        Set<String> known = new LinkedHashSet<>(Set.of());
        known.addAll(scenario.root()
                .section("learning")
                .section("strategies")
                .fields()
                .keySet());
        return known;
    }
}
