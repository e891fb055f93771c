package suasion.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import suasion.experiment.Job;
import suasion.experiment.LocalEngine;
import suasion.experiment.Row;

/** A master and two workers on loopback, which get this program as one jar. */
@Timeout(300)
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

    @Test
    @Order(2)
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
