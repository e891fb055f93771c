package suasion.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import suasion.experiment.Experiment;
import suasion.experiment.Experiment.OnError;
import suasion.experiment.ExperimentRun;
import suasion.experiment.Job;
import suasion.experiment.LocalEngine;
import suasion.experiment.Row;
import suasion.scenario.ScenarioText;
import suasion.sim.Progress;

/** A master and two workers on loopback, which get this program as one jar. */
@Timeout(1800)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the home of Spark is laid out with symbolic links")
class StandaloneIT {
    private static final String[] MARGINS = {"0", "1/20", "1/10", "3/20", "1/5"};

    private static Standalone cluster;

    private final SparkEngine always = new SparkEngine(0, line -> {});

    @BeforeAll
    static void start() {
        cluster = new Standalone(2);
        System.setProperty("spark.jars", Standalone.submitJar().toUri().toString());
        System.setProperty("spark.executor.memory", "512m");
        System.setProperty("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1");
    }

    @AfterAll
    static void end() {
        System.clearProperty("spark.jars");
        System.clearProperty("spark.executor.memory");
        System.clearProperty("spark.executor.extraJavaOptions");
        cluster.close();
    }

    @Test
    @Order(1)
    void twoWorkersLeaveTheFilesOfTheLocalEngine(@TempDir Path folder) {
        Experiment experiment = Experimental.court(2, 20_000, OnError.CONTINUE, "0", "1/20", "much", "1/5");
        Map<String, String> files = Experimental.run(always, experiment, cluster.address(), folder.resolve("spark"));
        assertEquals(Experimental.run(new LocalEngine(), experiment, "", folder.resolve("local")), files);
    }

    /** What workers get is not all of the jar: the driver reads catalogue and templates, and writes the report. */
    @Test
    @Order(2)
    void theJarThatIsSubmittedLeavesTheFilesOfTheLocalEngine(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("submitted.yaml"), """
                suasion: 1
                experiment: submitted
                scenarios: [court]
                factors: {robustness: [0, 1/20, 1/10]}
                replications: 2
                measure: [value, gap, estimate of VALUE, obedience, verdicts]
                stop: {rounds: 20_000}
                """);
        Process submitted =
                cluster.submit(folder, "experiment", "submitted.yaml", "--engine", "spark", "--out", "spark");
        boolean ended = submitted.waitFor(1500, TimeUnit.SECONDS);
        submitted.destroyForcibly();
        assertTrue(ended && submitted.exitValue() == 0, cluster.said("submit"));

        Experiment experiment = Experiment.read(ScenarioText.of(file));
        new ExperimentRun(experiment, folder.resolve("local"), "suasion experiment submitted.yaml --out spark")
                .run(new LocalEngine(), 2, "", Progress.NONE);
        assertEquals(Experimental.files(folder.resolve("local")), Experimental.files(folder.resolve("spark")));
    }

    @Test
    @Order(3)
    void aKilledWorkerChangesNothing() {
        List<Job> jobs = Experimental.jobs(Experimental.court(6, 200_000, OnError.STOP, MARGINS));
        AtomicBoolean killed = new AtomicBoolean();
        List<Row> rows = Experimental.rows(always, jobs, Experimental.setup(cluster.address()), row -> {
            if (killed.compareAndSet(false, true)) {
                cluster.kill(0);
            }
            return true;
        });
        assertEquals(Experimental.local(jobs), rows);
        assertEquals(30, rows.size());
    }
}
