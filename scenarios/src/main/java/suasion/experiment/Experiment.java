package suasion.experiment;

import java.util.List;
import suasion.game.UserMistake;
import suasion.scenario.ScenarioText;
import suasion.scenario.Schema;

/**
 * An experiment file that fits its schema and whose scenarios, factors and measures exist.
 *
 * @param name short name, which its folder has: "robustness-of-court"
 * @param question what it is to answer, one line for people; empty where the file asks none
 * @param source citation; empty where the file gives none
 * @param text the file as written
 * @param scenarios the scenarios, with the files that they name
 * @param factors what is varied, in the order of the file
 * @param strategies who plays; empty where it is not varied
 * @param replications repetitions of every setting
 * @param seed seed of all chance; null where each scenario's own counts
 * @param measures what is measured
 * @param stop when play ends
 * @param onError what is done about a job that fails
 */
public record Experiment(
        String name,
        String question,
        String source,
        String text,
        List<ScenarioText> scenarios,
        List<Factor> factors,
        List<String> strategies,
        int replications,
        Long seed,
        List<Measure> measures,
        Stop stop,
        OnError onError) {
    /** What is done about a job that fails. */
    public enum OnError {
        /** The experiment ends there; what is finished is kept. */
        STOP,
        /** The row says why, and the others go on. */
        CONTINUE,
        /** It is tried once more, and then as CONTINUE. */
        RETRY
    }

    /**
     * Reads an experiment file; scenarios are seen from its folder.
     *
     * @throws UserMistake with file, line and column
     */
    public static Experiment read(ScenarioText source) {
        return ExperimentReader.read(source);
    }

    /** A mistake at a place of an experiment file, which is shown with file, line and column. */
    public static UserMistake located(ScenarioText source, UserMistake mistake) {
        return mistake.path().isEmpty()
                ? mistake
                : schema().read(source, "an experiment").located(mistake);
    }

    /** The JSON Schema (draft-07) of experiment files. */
    public static Schema schema() {
        return ExperimentReader.Held.SCHEMA;
    }

    public Experiment {
        scenarios = List.copyOf(scenarios);
        factors = List.copyOf(factors);
        strategies = List.copyOf(strategies);
        measures = List.copyOf(measures);
    }

    /** What all jobs have in common. */
    public Task task() {
        return new Task(measures, stop, onError == OnError.RETRY);
    }
}
