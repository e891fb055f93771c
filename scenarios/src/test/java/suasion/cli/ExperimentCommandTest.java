package suasion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.cli.Printed.suasion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentCommandTest {
    @TempDir
    private Path folder;

    private Path file(String factors) throws IOException {
        String head = "suasion: 1\nexperiment: test\nscenarios: [court]\nmeasure: [value]\n";
        return Files.writeString(folder.resolve("test.yaml"), head + factors + "\n");
    }

    @Test
    void theReportRepeatsTheExperimentIntoItsFolder() throws IOException {
        String file = file("factors: {robustness: [0, 1/20]}").toString();
        Path out = folder.resolve("my results");
        assertEquals(0, suasion("experiment", file, "--out", out.toString()).code());
        String report = Files.readString(out.resolve("report.md"));
        assertTrue(report.contains("    suasion experiment " + file + " --out '" + out + "'\n"), report);
    }
}
