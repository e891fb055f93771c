package suasion.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import suasion.game.UserMistake;
import suasion.scenario.ScenarioText;

/** Experiment files: what they mean, and what is said about those that mean nothing. */
class ExperimentFileTest {
    static Stream<String> names() {
        return Experiments.list().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyExperimentThatComesWithSuasionCanBeRun(String name) {
        Experiment experiment = Experiment.read(Experiments.find(name, System.in));
        assertEquals(name, experiment.name(), "the folder of results is called as the experiment is");
        assertFalse(experiment.question().isEmpty());
        assertFalse(experiment.source().isEmpty());
        assertTrue(Plan.of(experiment).jobs().size() > 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "measure: [valeu]|test.yaml:4:11: /measure/0: 'valeu' is nothing that can be measured. Maybe value.",
                "measure: [payof of judge]|test.yaml:4:11: /measure/0: 'payof of judge' is nothing that can be measured. Maybe payoff of judge.",
                "measure: [payoff of]|test.yaml:4:11: /measure/0: 'payoff of' found, a name is missing",
                "measure: [payoff of juge]|test.yaml:4:11: /measure/0: kamenica-gentzkow-2011/court: there is nobody called 'juge'. Maybe judge.",
                "measure: [value, value]|test.yaml:4:18: /measure/1: 'value' is measured already",
                "measure: [regret of judge]|test.yaml:4:11: /measure/0: regret of judge is that of somebody who learns, and no strategies are named. Maybe strategies: [hedge].",
                "measure: []|test.yaml:4:10: /measure: the list is empty",
                "measure: [value]\\nfactors: {robustnes: [0]}|test.yaml:5:22: /factors/robustnes: kamenica-gentzkow-2011/court: there is no robustnes. Maybe robustness.",
                "measure: [value]\\nfactors: {robustness: [0, 1/2, 0.5]}|test.yaml:5:32: /factors/robustness/2: 0.5 is among the values already",
                "measure: [value]\\nfactors: {robustness: [0], /robustness: [1]}|test.yaml:5:41: /factors/\"/robustness\": 'robustness' is the same place already",
                "measure: [value]\\nfactors: {robustness: {from: 0, to: 1, step: 2/3}}|test.yaml:5:46: /factors/robustness/step: steps of 2/3 do not lead from 0 to 1",
                "measure: [value]\\nfactors: {robustness: 0:1:2/3}|test.yaml:5:23: /factors/robustness: steps of 2/3 do not lead from 0 to 1",
                "measure: [value]\\nfactors: {robustness: {from: 0, to: 1, step: 1/1000000}}|test.yaml:5:46: /factors/robustness/step: 1000000 steps are more than a sweep takes, 100,000",
                "measure: [value]\\nreplications: 1000\\nfactors: {robustness: 0:1:1/1000}|test.yaml: 1,001,000 rows are more than an experiment takes, 100,000",
                "measure: [value]\\nfactors: {robustness: {from: 0, to: 1}}|test.yaml:5:23: /factors/robustness: a range needs a step, or the experiment a sample of points. Maybe sample: {latin-hypercube: 100}.",
                "measure: [value]\\nsample: {latin-hypercube: 5}|test.yaml:5:9: /sample: no factor is given from one number to another without a step. Maybe a step is too many.",
                "measure: [value]\\nreplications: 1/2|test.yaml:5:15: /replications: 1/2 found, must be a whole number from 1 to 100,000",
                "measure: [value]\\nstop: {precision: 1/1000}|test.yaml:5:7: /stop: precision says how exact, 'of' must say which estimate. Maybe of: estimate of VALUE.",
                "measure: [value]\\nstop: {precision: 1/1000, of: value}|test.yaml:5:31: /stop/of: 'value' found, only an estimate can be precise. Maybe estimate of VALUE.",
                "measure: [value]\\nstop: {precision: 0, of: estimate of VALUE}|test.yaml:5:19: /stop/precision: 0 found, must be more than 0",
                "measure: [value]\\nstop: {decided: true, precision: 1, of: estimate of VALUE}|test.yaml:5:7: /stop: play stops either once all is decided or once an estimate is precise",
                "measure: [value]\\nstop: {round: 5}|test.yaml:5:8: /stop/round: unknown key. Maybe rounds.",
                "measure: [value]\\non-error: ignore|test.yaml:5:11: /on-error: 'ignore' found, must be one of stop, continue, retry",
                "measure: [value]\\nstrategies: [hegde]|test.yaml:5:14: /strategies/0: kamenica-gentzkow-2011/court: there is no strategy 'hegde', only obedient, bayesian, ",
                "measur: [value]|test.yaml:4:1: /measur: unknown key. Maybe measure.",
            })
    void aMistakeSaysWhereAndWhatWasMeant(String rest, String line) {
        UserMistake mistake = assertThrows(UserMistake.class, () -> Written.read(rest.replace("\\n", "\n")));
        assertTrue(mistake.line().startsWith(line), mistake.line());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[coutr]|test.yaml:3:13: /scenarios/0: there is neither a file nor a scenario of the catalogue called 'coutr'. Maybe court.",
                "[court, kamenica-gentzkow-2011/court]|test.yaml:3:20: /scenarios/1: there is a scenario called 'kamenica-gentzkow-2011/court' already",
                "[nothing.yaml]|test.yaml:3:13: /scenarios/0: nothing.yaml: there is no such file",
                "[lemons]|test.yaml:4:11: /measure/0: akerlof-1970/lemons: nobody designs anything here, so there is no value. Maybe payoff of ",
            })
    void aScenarioThatIsNotThereOrDoesNotFitIsNamed(String scenarios, String line) {
        String text = "suasion: 1\nexperiment: test\nscenarios: " + scenarios + "\nmeasure: [value]\n";
        text += scenarios.equals("[lemons]") ? "factors: {structure: [seller]}\n" : "";
        ScenarioText source = new ScenarioText("test", "test.yaml", text);
        UserMistake mistake = assertThrows(UserMistake.class, () -> Experiment.read(source));
        assertTrue(mistake.line().startsWith(line), mistake.line());
    }

    /** The law of the observed bids is read on a machine that has none of the files. */
    @Test
    void scenariosAreSeenFromTheFolderOfTheExperimentAndTakeTheirFilesAlong(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("games"));
        Files.writeString(folder.resolve("games/stamps.yaml"), """
                suasion: 1
                family: auction
                good: stamp
                bidders: 2
                values: {csv: bids.csv}
                format: optimal
                """);
        Files.writeString(folder.resolve("games/bids.csv"), "1\n2\n");
        Files.writeString(folder.resolve("games/others.csv"), "3\n5\n");
        Files.writeString(folder.resolve("test.yaml"), """
                suasion: 1
                experiment: test
                scenarios: [games/stamps.yaml]
                factors: {values.csv: [bids.csv, others.csv]}
                measure: [exact value]
                """);
        Experiment experiment = Experiment.read(ScenarioText.of(folder.resolve("test.yaml")));
        ScenarioText scenario = experiment.scenarios().get(0);
        assertEquals(Map.of("bids.csv", "1\n2\n", "others.csv", "3\n5\n"), scenario.attached());
        assertEquals("games/stamps.yaml", scenario.origin());
        Files.delete(folder.resolve("games/bids.csv"));
        Files.delete(folder.resolve("games/others.csv"));
        // Virtual values of {1, 2} are 0 and 2: 3/4 x 2; of {3, 5} 1 and 5: 3/4 x 5 + 1/4 x 1.
        assertEquals(
                List.of("3/2", "4"),
                Plan.of(experiment).jobs().stream()
                        .map(job -> job.run(1, Checkpoints.NONE).values().get("exact value"))
                        .toList());
    }

    @Test
    void theSchemaIsTheOneThatIsPrinted() {
        assertTrue(Experiment.schema().json().contains("latin-hypercube"));
    }
}
