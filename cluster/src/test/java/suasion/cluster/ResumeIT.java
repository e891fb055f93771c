package suasion.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command line as the launcher starts it for Spark, ended by force in the middle. */
@Timeout(1800)
class ResumeIT {
    private static final Path JAR = Path.of("target", "suasion", "suasion-cluster.jar");

    private static final String EXPERIMENT = """
            suasion: 1
            experiment: kept
            scenarios: [court]
            factors: {robustness: [0, 1/20, 1/10, 3/20, 1/5]}
            replications: 6
            seed: 3
            measure: [value, gap, estimate of VALUE, obedience, verdicts]
            stop: {rounds: 200_000}
            """;

    @TempDir
    Path folder;

    private Process start(String out, String... engine) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dsuasion.spark.least=0",
                "-jar",
                JAR.toAbsolutePath().toString(),
                "experiment",
                "kept.yaml",
                "--threads",
                "2",
                "--out",
                out));
        command.addAll(List.of(engine));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("found").toFile())
                .redirectError(folder.resolve("said").toFile())
                .start();
    }

    private void finish(Process process) throws IOException, InterruptedException {
        boolean ended = process.waitFor(600, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertTrue(ended && process.exitValue() == 0, Files.readString(folder.resolve("said")));
    }

    @Test
    void whatWasKilledGoesOnAndEndsWithTheSameFiles() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("kept.yaml"), EXPERIMENT);
        finish(start("local"));
        Process killed = start("spark", "--engine", "spark");
        Path rows = folder.resolve("spark/rows.jsonl");
        while (killed.isAlive() && (!Files.exists(rows) || Files.size(rows) < 2_000)) {
            Thread.sleep(20);
        }
        killed.destroyForcibly().waitFor();
        assertEquals(137, killed.exitValue(), Files.readString(folder.resolve("said")));
        finish(start("spark", "--engine=spark"));
        Map<String, String> files = Experimental.files(folder.resolve("spark"));
        Map<String, String> local = Experimental.files(folder.resolve("local"));
        // The command in a report names its folder, and nothing else does.
        local.replaceAll(
                (name, text) -> name.startsWith("report.") ? text.replace("--out local", "--out spark") : text);
        assertEquals(local, files);
        assertEquals(30, files.get("rows.jsonl").lines().count());
        assertEquals("", Files.readString(folder.resolve("said")), "Spark keeps quiet");
    }
}
