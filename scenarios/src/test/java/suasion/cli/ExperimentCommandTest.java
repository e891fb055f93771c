package suasion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.cli.Printed.suasion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command for experiments says. */
@ResourceLock(Resources.SYSTEM_OUT)
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "robustness: [0, 2, 1/20]|5:27: /factors/robustness/1: row 1 (kamenica-gentzkow-2011/court, robustness = 2): /robustness: no ",
                "robustness: 0:2:1|5:23: /factors/robustness: row 2 (kamenica-gentzkow-2011/court, robustness = 2): /robustness: no ",
                "states.innocent: [1-p], states.guilty: [p], parameters.p: [1/2, 3/2]|5:75: /factors/parameters.p/1: row 1 (",
            })
    void aSettingThatTheScenarioRefusesIsFoundInTheExperimentFile(String factors, String where) throws IOException {
        Printed refused = suasion(
                "experiment",
                file("factors: {" + factors + "}").toString(),
                "--threads",
                "1",
                "--out",
                folder.resolve("out").toString());
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("test.yaml:" + where), refused.err());
    }
}
