package suasion.experiment;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.game.UserMistake;
import suasion.scenario.ScenarioText;
import suasion.sim.Progress;

/** A row is a function of its job alone: what the machine, the disk or a mended defect did is none of it. */
class BlamelessRowsTest {
    private static final String COURT = "factors: {robustness: [0, 1/20]}\nmeasure: [value]\non-error: continue\n";
    private static final String FAILING = "factors: {robustness: [0, 2]}\nmeasure: [value]\non-error: continue\n";

    @TempDir
    Path folder;

    private ExperimentRun.Outcome run(String rest, Engine engine) {
        return new ExperimentRun(Written.read(rest), folder.resolve("here")).run(engine, 1, "", Progress.NONE);
    }

    private ExperimentRun.Outcome run(String rest) {
        return run(rest, new LocalEngine());
    }

    private void change(UnaryOperator<String> change) throws IOException {
        Path rows = folder.resolve("here/rows.jsonl");
        Files.writeString(rows, change.apply(Files.readString(rows)));
    }

    @Test
    void wantOfMemoryOrOfADiskEndsTheRunAndIsNoRow() {
        Job job = Plan.of(Written.read(COURT)).jobs().get(1);
        List<Throwable> machine = List.of(
                new OutOfMemoryError("Java heap space"),
                new IllegalStateException(new ExecutionException(new OutOfMemoryError("Java heap space"))),
                new StackOverflowError(),
                new UncheckedIOException("the play cannot be set aside", new IOException("No space left on device")));
        for (Throwable cause : machine) {
            UserMistake mistake = assertThrows(UserMistake.class, () -> job.requireMachine(cause));
            assertTrue(mistake.line().startsWith("row 1"), mistake.line());
            assertTrue(mistake.line().contains("the same command goes on"), mistake.line());
        }
        assertDoesNotThrow(() -> job.requireMachine(new IllegalStateException("a defect")));
    }

    @Test
    void aDiskThatForgetsNothingIsToldInALine() {
        Engine blocking = new WatchedEngine((jobs, setup) -> assertDoesNotThrow(
                () -> Files.writeString(Path.of(setup.checkpoints().folder()), "")));
        UserMistake mistake = assertThrows(UserMistake.class, () -> run(COURT, blocking));
        assertTrue(mistake.line().startsWith("cannot write the experiment to "), mistake.line());
    }

    @Test
    void whatADefectDidIsComputedAgain() throws IOException {
        List<Row> good = run(COURT).rows();
        change(text -> text.replaceFirst("\"error\":\"\"", "\"error\":\"" + Row.DEFECT + "boom\""));
        ExperimentRun.Outcome again = run(COURT);
        assertEquals(1, again.before());
        assertEquals(good, again.rows());
    }

    /** court says seed: 42 itself. */
    @Test
    void aRowThatFailedHasTheSeedOfItsScenario() {
        List<Row> rows = run(FAILING).rows();
        assertTrue(rows.get(1).failed());
        assertEquals(List.of(42L, 42L), rows.stream().map(Row::seed).toList());
    }

    @Test
    void aNameThatNoPromiseHasLeavesNoFolder() {
        assertThrows(UserMistake.class, () -> run("measure: [estimate of VALEU]\n"));
        assertFalse(Files.exists(folder.resolve("here")));
    }

    @Test
    void aFolderWithoutARowIsBegunAnew() throws IOException {
        assertThrows(UserMistake.class, () -> run("factors: {robustness: [2]}\nmeasure: [value, gap]\n"));
        Path stale = folder.resolve("here/checkpoints/job-0");
        Files.createDirectories(stale.getParent());
        Files.writeString(stale, "of another experiment");
        assertEquals(2, run(COURT).rows().size());
        assertFalse(Files.exists(stale), "counts of another experiment");
        UserMistake other = assertThrows(UserMistake.class, () -> run(FAILING));
        assertTrue(other.line().contains("the file of test was changed since its rows were found"), other.line());
    }

    /** Else a first row that takes longer than the time between two kills would never be finished. */
    @Test
    void whatIsSetAsideBeforeTheFirstRowIsKept() {
        Path aside = folder.resolve("here/checkpoints/job-0");
        for (int k = 0; k < 2; k++) {
            boolean kept = k == 1;
            Engine killed = new WatchedEngine((jobs, setup) -> {
                assertEquals(kept, Files.exists(aside));
                assertDoesNotThrow(() -> Files.createDirectories(aside.getParent()));
                assertDoesNotThrow(() -> Files.writeString(aside, "half a play"));
                throw new CancellationException();
            });
            assertThrows(CancellationException.class, () -> run(COURT, killed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"row\":0>\"row\":-1", "\"value\":\"0.5\">", "\"seed\":7>\"seed\":8"})
    void aRowThatIsNotItsOwnIsRefused(String damage) throws IOException {
        String seeded = COURT + "seed: 7\n";
        run(seeded);
        String[] parts = damage.split(">", -1);
        change(text -> {
            assertTrue(text.contains(parts[0]), text);
            return text.replace(parts[0], parts[1]);
        });
        UserMistake mistake = assertThrows(UserMistake.class, () -> run(seeded));
        assertTrue(mistake.line().contains(" is not its own"), mistake.line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"on-error: {banana: 3}", "on-error: {retry: twice}", "stop: {decided: {x: 1}}"})
    void aMapIsNoneOfTheWords(String line) {
        UserMistake mistake = assertThrows(UserMistake.class, () -> Written.read("measure: [value]\n" + line + "\n"));
        assertTrue(mistake.line().contains("this is a map, must be "), mistake.line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"a\\0b\""})
    void aNameOfNothingIsTheUsersMistake(String name) {
        String text = "suasion: 1\nexperiment: test\nscenarios: [" + name + "]\nmeasure: [value]\n";
        UserMistake mistake =
                assertThrows(UserMistake.class, () -> Experiment.read(new ScenarioText("test", "test.yaml", text)));
        assertTrue(mistake.line().endsWith("/scenarios/0: this is no name of a scenario"), mistake.line());
    }

    /** Regret is a sum over all rounds. */
    @Test
    void regretIsNotPerRound() {
        Quantity regret = new Quantity("regret of judge", "", "", "", Measure.parse("regret of judge"));
        assertFalse(regret.label().contains("per round"), regret.label());
    }
}
