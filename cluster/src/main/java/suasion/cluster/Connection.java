package suasion.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import suasion.game.UserMistake;

/** How Spark is started: quietly, without a web page, and with this program's jar for the workers. */
final class Connection {
    private static final String JARS = "spark.jars";

    private Connection() {}

    /** Where the log4j2.properties of this module let Spark write. */
    static Path log() {
        return Path.of(
                System.getProperty("java.io.tmpdir"), "suasion-spark-" + System.getProperty("user.name") + ".log");
    }

    /**
     * Connects; what the user sets with -Dspark... (or spark-submit with --conf) comes before what is set here.
     *
     * @throws UserMistake if Spark cannot work with this master
     */
    static SparkContext open(Master master) {
        try {
            return new SparkContext(configuration(master));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // Scala does not declare what it throws: SparkException is checked.
            throw UserMistake.at("", "--master " + master.address() + ": " + e.getMessage());
        }
    }

    static SparkConf configuration(Master master) {
        SparkConf conf = new SparkConf(true)
                .setMaster(master.address())
                .setIfMissing("spark.app.name", "suasion")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.ui.showConsoleProgress", "false")
                .setIfMissing("spark.task.maxFailures", "8")
                .setIfMissing("spark.speculation", "false")
                // Batches lie nowhere; there is nothing to wait for.
                .setIfMissing("spark.locality.wait", "0")
                .setIfMissing("spark.driver.maxResultSize", "0");
        if (master.isLoopback()) {
            conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1").setIfMissing("spark.driver.host", "127.0.0.1");
        }
        if (!master.isLocal() && !conf.contains(JARS)) {
            conf.set(JARS, submitJar().toUri().toString());
        }
        return conf;
    }

    /** What the workers need beside Spark: the jar beside our own. */
    private static Path submitJar() {
        try {
            Path own = Path.of(Connection.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (own.getFileName().toString().endsWith("-submit.jar")) {
                return own;
            }
            try (Stream<Path> beside = Files.list(own.getParent())) {
                return beside.filter(path -> path.getFileName().toString().endsWith("-submit.jar"))
                        .findFirst()
                        .orElseThrow(() -> UserMistake.at(
                                "", "there is no suasion-cluster-*-submit.jar in " + own.getParent() + " for workers"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
