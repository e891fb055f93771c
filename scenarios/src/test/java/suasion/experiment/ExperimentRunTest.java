package suasion.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suasion.game.UserMistake;
import suasion.sim.Progress;

/** Running, continuing and refusing. */
class ExperimentRunTest {
    private static final String COURT = """
            question: What does a margin cost?
            factors: {robustness: {from: 0, to: 1/10, step: 1/20}}
            replications: 2
            measure: [claim, value, bound, gap, exact value, payoff of judge, payoff of prosecutor, estimate of VALUE, verdicts, obedience, rounds, rounds until decided]
            stop: {rounds: 20_000}
            """;

    @TempDir
    Path folder;

    private ExperimentRun.Outcome run(String rest, Engine engine, int threads, String name) {
        return new ExperimentRun(Written.read(rest), folder.resolve(name)).run(engine, threads, "", Progress.NONE);
    }

    private Map<String, String> files(String name) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.resolve(name))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.resolve(name).relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    /** An engine that runs jobs in any order and hands rows over in lots of any size. */
    private record Shuffled(long seed) implements Engine {
        @Override
        public String name() {
            return "shuffled";
        }

        @Override
        public void run(List<Job> jobs, Setup setup, Predicate<List<Row>> finished) {
            Random random = new Random(seed);
            List<Job> any = new ArrayList<>(jobs);
            Collections.shuffle(any, random);
            while (!any.isEmpty()) {
                List<Job> lot = any.subList(0, Math.min(any.size(), 1 + random.nextInt(3)));
                finished.test(lot.stream()
                        .map(job -> sent(job).run(1, Checkpoints.NONE))
                        .toList());
                lot.clear();
            }
        }
    }

    /** A job as it arrives on another machine. */
    private static Job sent(Job job) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(job);
            }
            return (Job) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void filesDependNeitherOnThreadsNorOnTheOrderOfRowsNorOnTheEngine() throws IOException {
        run(COURT, new LocalEngine(), 1, "one");
        run(COURT, new LocalEngine(), 3, "three");
        run(COURT, new Shuffled(1), 1, "shuffled");
        run(COURT, new Shuffled(2), 1, "again");
        assertEquals(files("one"), files("three"));
        assertEquals(files("one"), files("shuffled"));
        assertEquals(files("one"), files("again"));
    }

    /**
     * Kamenica and Gentzkow (2011): without a margin the prosecutor convicts with probability 1/2, the judge gets 3/4.
     */
    @Test
    void aRowSaysWhatTheScenarioSays() {
        Row row = run(COURT, new LocalEngine(), 2, "court").rows().get(0);
        assertEquals("1/2", row.values().get("exact value"));
        assertEquals(0.5, row.number("value"), 0);
        assertEquals(0.75, row.number("payoff of judge"), 0);
        assertEquals(0.5, row.number("payoff of prosecutor"), 0);
        assertEquals("OPTIMAL", row.values().get("claim"));
        assertEquals(1, row.number("obedience"), 0);
        assertTrue(row.number("estimate of VALUE: low") < 0.5 && 0.5 < row.number("estimate of VALUE: high"));
        assertEquals(42, row.seed(), "the scenario's own");
    }

    @Test
    void replicationsAreIndependentAndTheFirstIsWhatRunPlays() {
        List<Row> rows = run(COURT, new LocalEngine(), 2, "court").rows();
        assertEquals(6, rows.size());
        assertTrue(rows.get(0).number("estimate of VALUE") != rows.get(3).number("estimate of VALUE"));
        assertEquals(rows.get(0).values().get("value"), rows.get(3).values().get("value"));
    }

    @Test
    void whatIsThereIsNotRunAgain() throws IOException {
        run(COURT, new LocalEngine(), 2, "whole");
        Path rows = folder.resolve("part/rows.jsonl");
        run(COURT, new LocalEngine(), 2, "part");
        List<String> lines = Files.readAllLines(rows);
        Files.writeString(
                rows, lines.get(4) + "\n" + lines.get(1) + "\n" + lines.get(2).substring(0, 40));
        List<Integer> ran = new ArrayList<>();
        Engine counting = new WatchedEngine((jobs, setup) -> jobs.forEach(job -> ran.add(job.number())));
        assertEquals(2, run(COURT, counting, 2, "part").before());
        assertEquals(List.of(0, 2, 3, 5), ran);
        assertEquals(files("whole"), files("part"));
    }

    @Test
    void aFolderOfSomethingElseIsRefused() throws IOException {
        run(COURT, new LocalEngine(), 2, "court");
        Path here = folder.resolve("court");
        Map<String, String> before = files("court");
        refused(COURT.replace("20_000", "30_000"), "the file of test was changed since its rows were found");
        Path known = here.resolve("experiment.yaml");
        String text = Files.readString(known);
        String head = text.substring(0, text.indexOf("suasion: 1"));
        Files.writeString(known, text.replace("experiment: test", "experiment: trial"));
        refused(COURT, "it is of another experiment, trial, and this is test");
        String braces = "{suasion: 1, scenarios: [court], measure: [value], experiment: %s}";
        Files.writeString(known, head + braces.formatted("trial"));
        refused(COURT, "it is of another experiment, trial, and this is test");
        Files.writeString(known, head + braces.formatted("test"));
        refused(COURT, "the file of test was changed since its rows were found");
        Files.writeString(known, head + "experiment: [");
        refused(COURT, "its experiment.yaml is no experiment any more: ");
        Files.writeString(known, text.replaceFirst("# Suasion: .*", "# Suasion: 0.0.1"));
        refused(COURT, "its rows were found by Suasion 0.0.1, this is Suasion ");
        Files.writeString(known, text.replaceFirst("SHA-256 ....", "SHA-256 0000"));
        refused(COURT, "its rows are of a scenario kamenica-gentzkow-2011/court that has changed since");
        Files.writeString(known, text);
        assertEquals(before, files("court"));
        Files.delete(known);
        refused(COURT, "is not empty and no experiment wrote it (it holds ");
    }

    private void refused(String rest, String why) {
        UserMistake mistake = assertThrows(UserMistake.class, () -> run(rest, new LocalEngine(), 1, "court"));
        assertTrue(mistake.line().contains(why), mistake.line());
        assertTrue(mistake.line().endsWith("Maybe --out names a new folder."), mistake.line());
    }

    @Test
    void aRowOfAnotherVersionIsNotMixedIn() throws IOException {
        run(COURT, new LocalEngine(), 2, "court");
        Path rows = folder.resolve("court/rows.jsonl");
        Files.writeString(rows, Files.readString(rows).replaceFirst("\"version\":\"[^\"]*\"", "\"version\":\"9\""));
        refused(COURT, "row 0 is not its own");
    }

    @Test
    void aTornLineInTheMiddleIsNotSilentlyDropped() throws IOException {
        run(COURT, new LocalEngine(), 2, "court");
        Path rows = folder.resolve("court/rows.jsonl");
        Files.writeString(rows, "torn\n" + Files.readString(rows));
        refused(COURT, "rows.jsonl:1: this line is no row of an experiment, and rows follow");
        Files.writeString(rows, "torn\n", StandardOpenOption.TRUNCATE_EXISTING);
        assertEquals(0, run(COURT, new LocalEngine(), 1, "court").before());
    }

    private static final String FAILING = "factors: {robustness: [0, 2, 1/20, 3]}\nmeasure: [value]\non-error: %s\n";

    @Test
    void anExperimentThatStopsKeepsWhatItHasAndNamesTheFirstRowThatFailed() throws IOException {
        UserMistake mistake =
                assertThrows(UserMistake.class, () -> run(FAILING.formatted("stop"), new LocalEngine(), 3, "stops"));
        String row = "/factors/robustness/1: row 1 (kamenica-gentzkow-2011/court, robustness = 2): /robustness: no ";
        assertTrue(mistake.line().startsWith(row), mistake.line());
        // Kept in the order in which they finished.
        List<String> kept = Files.readAllLines(folder.resolve("stops/rows.jsonl"));
        assertTrue(kept.stream().anyMatch(line -> line.startsWith("{\"row\":0,")), kept.toString());
    }

    @Test
    void anExperimentThatContinuesSaysWhyInTheRow() throws IOException {
        for (String onError : List.of("continue", "retry")) {
            ExperimentRun.Outcome outcome = run(FAILING.formatted(onError), new LocalEngine(), 2, onError);
            assertEquals(2, outcome.failed());
            assertEquals(
                    List.of(1, 3),
                    outcome.rows().stream().filter(Row::failed).map(Row::number).toList());
            assertTrue(
                    Files.readString(folder.resolve(onError + "/results.json")).contains("\"failed\""));
        }
    }

    @Test
    void anUnknownPromiseIsNamedBeforeAnythingIsPlayed() {
        UserMistake mistake = assertThrows(
                UserMistake.class,
                () -> run(
                        "measure: [\"verdict of OBEDIENCE juge: told convict, not acquit\"]\n",
                        new LocalEngine(),
                        1,
                        "promise"));
        assertEquals("/measure/0", mistake.path());
        assertTrue(mistake.line().endsWith("Maybe OBEDIENCE judge: told convict, not acquit."), mistake.line());
    }

    @Test
    void playStopsWhenTheEstimateIsPrecise() {
        Row row = run(
                        "measure: [estimate of VALUE, rounds]\nstop: {precision: 1/100, of: estimate of VALUE, rounds: 10_000_000}\n",
                        new LocalEngine(),
                        2,
                        "precise")
                .rows()
                .get(0);
        double half = (row.number("estimate of VALUE: high") - row.number("estimate of VALUE: low")) / 2;
        assertTrue(half <= 0.01 && row.number("rounds") < 10_000_000, row.toString());
        // Looks are a factor 3/2 or 4/3 apart, and the half-width falls with the square root of the rounds.
        assertTrue(half > 0.005, row.toString());
    }

    @Test
    void roundsUntilDecidedAreTheSameWhetherPlayStopsThereOrNot() {
        String measure = "measure: [rounds, rounds until decided]\n";
        Row stopped = run(measure + "stop: {decided: true, rounds: 4_000_000}\n", new LocalEngine(), 2, "stopped")
                .rows()
                .get(0);
        Row on = run(measure + "stop: {rounds: 4_000_000}\n", new LocalEngine(), 2, "on")
                .rows()
                .get(0);
        assertEquals(stopped.number("rounds"), stopped.number("rounds until decided"));
        assertEquals(stopped.number("rounds"), on.number("rounds until decided"));
        assertEquals(4_000_000, on.number("rounds"));
    }
}
