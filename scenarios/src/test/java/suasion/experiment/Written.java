package suasion.experiment;

import suasion.scenario.ScenarioText;

/** Experiments written in tests. */
final class Written {
    /** What every experiment file here begins with. */
    static final String HEAD = "suasion: 1\nexperiment: test\nscenarios: [court]\n";

    private Written() {}

    static Experiment read(String rest) {
        return Experiment.read(new ScenarioText("test", "test.yaml", HEAD + rest));
    }
}
