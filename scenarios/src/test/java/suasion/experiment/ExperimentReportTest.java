package suasion.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages are left in {@code target/experiments} for whoever wants to look at them. */
class ExperimentReportTest {
    private static final int ONE_MEGABYTE = 1_000_000;
    private static final Map<String, ExperimentReport> REPORTS = Map.of(
            "small", MadeRows.small(),
            "large", MadeRows.large(),
            "sampled", MadeRows.sampled(),
            "words", MadeRows.words(),
            "interrupted", MadeRows.interrupted(),
            "single", MadeRows.single());

    @Test
    void pagesNeedNothingElseAndTheirLinksLeadSomewhere() throws IOException {
        List<String> beside = List.of("results.csv", "results.json", "experiment.yaml");
        for (Map.Entry<String, ExperimentReport> entry : REPORTS.entrySet()) {
            Path folder = Files.createDirectories(Path.of("target", "experiments", entry.getKey()));
            Map<String, String> files = entry.getValue().files();
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            String page = files.get("report.html");
            assertTrue(page.getBytes(StandardCharsets.UTF_8).length < ONE_MEGABYTE, entry.getKey());
            assertFalse(page.contains("<script") || page.contains("NaN") || page.contains("Infinity"), entry.getKey());
            assertTrue(page.contains("&lt;obedience&gt;"), "a question is text");
            Matcher links = Pattern.compile("href=\"(#?)([^\"]+)\"").matcher(page);
            while (links.find()) {
                String to = links.group(2);
                boolean there = links.group(1).isEmpty()
                        ? files.containsKey(to) || beside.contains(to)
                        : page.contains("<section id=\"" + to + "\"");
                assertTrue(there, entry.getKey() + ": " + to);
            }
        }
    }

    /** The whole report of a small experiment; its diff is the review. */
    @Test
    void aSmallExperimentReadsLikeThis() throws IOException {
        ExperimentReport report = REPORTS.get("small");
        assertEquals(
                golden("small.md", report.files().get("report.md")),
                report.files().get("report.md"));
        assertEquals(golden("small.txt", report.text(false)), report.text(false));
        assertEquals(golden("small.json", report.json()), report.json());
    }

    private static String golden(String name, String found) throws IOException {
        Path file = Path.of("src/test/resources/experiments", name);
        if ("write".equals(System.getProperty("playthroughs"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, found);
        }
        return Files.readString(file);
    }

    @Test
    void theOrderInWhichRowsCameIsNotSeen() {
        for (ExperimentReport report : REPORTS.values()) {
            List<Row> turned = new ArrayList<>(report.rows());
            Collections.reverse(turned);
            ExperimentReport other = new ExperimentReport(report.experiment(), report.plan(), turned, report.command());
            assertEquals(report.text(false), other.text(false));
        }
        ExperimentReport sampled = REPORTS.get("sampled");
        assertEquals(sampled.files(), MadeRows.sampled().files());
    }

    @Test
    void whatIsTheSameEverywhereIsASentenceAndWhatAnotherSaysIsNotSaidTwice() {
        Map<String, String> files = REPORTS.get("large").files();
        String page = files.get("report.md");
        assertTrue(page.contains("- **bound**: The same as value, in every row.\n"), page);
        assertTrue(page.contains("- **gap**: It is 0 in every row.\n"), page);
        assertFalse(page.contains("## bound") || page.contains("## gap"), "no chapters of their own");
        assertFalse(files.containsKey("bound.svg"));
        assertTrue(files.containsKey("value.svg"));
    }

    /** value = min(1, 2 p) - m: rises with p and falls with m wherever it is known, whoever plays. */
    @Test
    void sentencesSayWhatMovesAMeasure() {
        String page = REPORTS.get("large").files().get("report.md");
        String value = page.lines()
                .filter(line -> line.startsWith("- **value**"))
                .findFirst()
                .orElseThrow();
        assertTrue(
                value.contains("It rises with p from -0.05 (p = 0) to 0.95 (p = 1) on average, whatever else"), value);
        assertTrue(value.contains("It falls with robustness from 0.6256 (robustness = 0)"), value);
        // Of police at p = 1, whose rows failed, nothing is known at any of the 3 margins.
        assertTrue(
                value.contains("It does not move with strategy; in 3 combinations of the rest too little is known."),
                value);
        assertTrue(page.contains("over p, by robustness; a chart for every scenario. It is the same for"), page);
    }

    /** The first point is good = 1/80 = 0.0125. */
    @Test
    void drawnNumbersAreDecimals() {
        ExperimentReport report = REPORTS.get("sampled");
        String page = report.files().get("report.md");
        assertTrue(page.contains("| bayesian | 0.0125 |"), page);
        assertFalse(page.contains("/80") || report.text(false).contains("/80"), page);
        assertEquals("1/80", report.plan().settings().get(0).values().get("parameters.good"));
    }

    @Test
    void theTerminalSaysWhatStandsBehindAMean() {
        String[] blocks = REPORTS.get("small").text(false).split("\n\n", 3);
        assertTrue(blocks[1].endsWith("\nmean +- its standard error over the replications"), blocks[1]);
        assertFalse(REPORTS.get("single").text(false).contains("+-"));
    }

    @Test
    void anInterruptedExperimentSaysHowMuchIsThere() {
        ExperimentReport report = REPORTS.get("interrupted");
        assertTrue(report.text(false).contains("1,000 of 2,520 rows: 630 settings x 4 replications; 15 failed"));
        String page = report.files().get("report.html");
        assertTrue(page.contains("<span class=\"badge open\">not finished</span>"));
        assertTrue(page.contains("The same command goes on where it stopped."));
    }

    @Test
    void failuresAreCountedByTheirLine() {
        String page = REPORTS.get("large").files().get("report.md");
        assertTrue(page.contains("| police: /prior: probabilities sum to 2, must be 1 | 60 |"), page);
        assertTrue(page.contains("| 615 | police, p = 1, robustness = 0, bayesian | 0 |"), page);
    }

    /** Measures are told to their last word, each. */
    @Test
    void theTerminalCutsNoAnswer() {
        REPORTS.forEach((name, report) -> {
            String answers = report.text(false).split("\n\n", 3)[2];
            assertFalse(answers.contains(" ...\n"), name + ": " + answers);
        });
    }

    /** Of 4 x 2 settings 2 were watched for 100,000 rounds in vain, once of twice: (4,096 + 100,000) / 2 = 52,048. */
    @Test
    void whatWasNotDecidedCountsAsMore() {
        String page = REPORTS.get("small").files().get("report.md");
        assertTrue(page.contains("2 of 8 settings (2 of 16 rows) are undecided after 100,000 rounds"), page);
        assertTrue(page.contains("decided it is 4,096. How it goes along robustness is not known."), page);
        assertTrue(page.contains("| robustness | 0 | more than 52,048 |"), page);
        assertTrue(page.contains("whichever strategy a row names"), page);
        assertTrue(page.contains("2 of 8 settings, where rows were undecided when play ended: these are drawn"), page);
        String figure = REPORTS.get("small").files().get("rounds-until-decided.svg");
        assertTrue(figure.contains("undecided when play ended: more than is drawn"), "hollow marks are explained");
    }

    @Test
    void theSummaryForTheTerminalIsShortAndNarrow() {
        REPORTS.forEach((name, report) -> {
            List<String> lines = report.text(false).lines().toList();
            assertTrue(lines.size() <= 60, name + ": " + lines.size());
            lines.forEach(line -> assertTrue(line.length() <= 104, line));
        });
    }
}
