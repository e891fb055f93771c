package suasion.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The pages are left in {@code target/experiments} for whoever wants to look at them. */
class ExperimentReportTest {
    private static final Map<String, ExperimentReport> REPORTS = new TreeMap<>(Map.of(
            "small", MadeRows.small(),
            "large", MadeRows.large(),
            "sampled", MadeRows.sampled(),
            "words", MadeRows.words(),
            "interrupted", MadeRows.interrupted(),
            "single", MadeRows.single()));

    @Test
    void look() throws IOException {
        for (Map.Entry<String, ExperimentReport> entry : REPORTS.entrySet()) {
            Path folder = Files.createDirectories(Path.of("target", "experiments", entry.getKey()));
            for (Map.Entry<String, String> file : entry.getValue().files().entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            Files.writeString(folder.resolve("text.txt"), entry.getValue().text(false));
            Files.writeString(folder.resolve("summary.json"), entry.getValue().json());
        }
    }
}
