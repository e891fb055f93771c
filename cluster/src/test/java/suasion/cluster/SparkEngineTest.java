package suasion.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import suasion.experiment.Engine;
import suasion.experiment.Experiment;
import suasion.experiment.Experiment.OnError;
import suasion.experiment.Job;
import suasion.experiment.LocalEngine;
import suasion.experiment.Row;
import suasion.game.UserMistake;

/** Spark on the threads of this process. */
@Timeout(600)
class SparkEngineTest {
    private static final String[] MARGINS = {"0", "1/20", "1/10", "3/20", "1/5"};

    private final List<String> told = new ArrayList<>();
    private final SparkEngine always = new SparkEngine(0, told::add);

    @Test
    void theCommandLineFindsIt() {
        List<String> names = ServiceLoader.load(Engine.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(Engine::name)
                .toList();
        assertEquals(List.of("spark"), names);
    }

    @Test
    void twoThreadsOfSparkLeaveTheFilesOfTheLocalEngine(@TempDir Path folder) {
        Experiment experiment = Experimental.court(8, 20_000, OnError.STOP, MARGINS);
        Map<String, String> files = Experimental.run(always, experiment, "local[2]", folder.resolve("spark"));
        assertEquals(Experimental.run(new LocalEngine(), experiment, "", folder.resolve("local")), files);
        assertTrue(
                files.keySet().containsAll(List.of("experiment.yaml", "rows.jsonl", "results.csv")),
                files.keySet().toString());
        assertEquals(List.of(), told);
    }

    @Test
    void aFailedJobIsARowAmongOthers() {
        List<Job> jobs = Experimental.jobs(Experimental.court(2, 4_096, OnError.CONTINUE, "0", "much", "1/10"));
        List<Row> rows = Experimental.rows(always, jobs, Experimental.setup("local[2]"), row -> true);
        assertEquals(Experimental.local(jobs), rows);
        assertEquals(2, rows.stream().filter(Row::failed).count());
    }

    @Test
    void aFailedJobIsTriedOnceMoreWhereThatIsAsked() {
        List<Job> jobs = Experimental.jobs(Experimental.court(1, 4_096, OnError.RETRY, "0", "much"));
        assertTrue(jobs.get(1).task().retry());
        List<Row> rows = Experimental.rows(always, jobs, Experimental.setup("local[2]"), row -> true);
        assertEquals(Experimental.local(jobs), rows);
    }

    @Test
    void afterAFailureThatStopsNothingBeforeItIsMissing() {
        List<Job> jobs = Experimental.jobs(Experimental.court(15, 400_000, OnError.STOP, "0", "1/20", "1/10", "much"));
        List<Row> rows = Experimental.rows(always, jobs, Experimental.setup("local[2]"), row -> !row.failed());
        assertEquals(Experimental.local(jobs.subList(0, 4)), rows.subList(0, 4));
        assertTrue(rows.size() < jobs.size(), rows.size() + " rows");
    }

    @Test
    void littleWorkStaysHereAndSaysSo() {
        List<Job> jobs = Experimental.jobs(Experimental.court(1, 4_096, OnError.STOP, MARGINS));
        // Solved before, so that some job is through within the first two seconds, or nobody knew how long the rest
        // takes.
        List<Row> local = Experimental.local(jobs);
        List<Row> rows =
                Experimental.rows(new SparkEngine(1e9, told::add), jobs, Experimental.setup("local[2]"), row -> true);
        assertEquals(local, rows);
        assertEquals(1, told.size());
        // A machine that does other things too may not get through in the first two seconds.
        String done = "done on this machine in \\d+\\.\\d s; Spark was not started";
        String stays = "what is left \\(jobs: \\d\\) stays on this machine: some .* and Spark takes as long to start";
        assertTrue(told.get(0).matches(done + "|" + stays), told.get(0));
    }

    @Test
    void anInterruptionEndsTheRun() {
        List<Job> jobs = Experimental.jobs(Experimental.court(40, 4_000_000, OnError.STOP, MARGINS));
        Thread here = Thread.currentThread();
        List<Row> rows = new ArrayList<>();
        assertThrows(
                CancellationException.class,
                () -> always.run(jobs, Experimental.setup("local[2]"), some -> {
                    rows.addAll(some);
                    here.interrupt();
                    return true;
                }));
        assertTrue(Thread.interrupted(), "whoever called hears of it");
        assertTrue(rows.size() < jobs.size());
    }

    @Test
    void aMasterThatIsNotThereIsNamed() {
        List<Job> jobs = Experimental.jobs(Experimental.court(1, 4_096, OnError.STOP, MARGINS));
        UserMistake mistake = assertThrows(
                UserMistake.class, () -> always.run(jobs, Experimental.setup("spark://127.0.0.1:1"), some -> true));
        assertEquals("--master spark://127.0.0.1:1: nobody answers there (Connection refused)", mistake.getMessage());
    }

    @Test
    void aMasterThatSparkDoesNotKnowIsNamed() {
        List<Job> jobs = Experimental.jobs(Experimental.court(1, 4_096, OnError.STOP, MARGINS));
        UserMistake mistake =
                assertThrows(UserMistake.class, () -> always.run(jobs, Experimental.setup("sparkle"), some -> true));
        assertEquals("--master sparkle: Spark knows no such master", mistake.getMessage());
    }
}
