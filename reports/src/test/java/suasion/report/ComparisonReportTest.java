package suasion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suasion.game.UserMistake;
import suasion.mechanism.Regime;

class ComparisonReportTest {
    @TempDir
    Path temporary;

    @Test
    void fourRegimesAreSummedUpAsInTheGoldenText() throws IOException {
        try (var in = ComparisonReportTest.class.getResourceAsStream("compared.txt")) {
            String golden = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(golden, TextReport.of(PaidSamples.comparison(), false, "out/court/report.html"));
        }
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        for (Comparison comparison : List.of(PaidSamples.comparison(), PaidSamples.solved())) {
            TextReport.of(comparison, false, null)
                    .lines()
                    .forEach(line -> assertTrue(line.length() <= TextReport.WIDTH, line));
        }
    }

    @Test
    void whatIsSolvedOnlyIsCertifiedAndTheRestIsTrouble() {
        assertTrue(TextReport.of(PaidSamples.solved(), false, null).contains("Result       certified"));
        Comparison broken = new Comparison(
                Samples.court().provenance(),
                "payments",
                List.of(new Alternative("none", Samples.court()), new Alternative("bad", Samples.disobeyed())));
        String text = TextReport.of(broken, false, null);
        assertTrue(text.contains("Trouble      bad: the scheme is not obeyed"), text);
        assertTrue(text.contains("Result       not as promised"), text);
    }

    @Test
    void everyAlternativeIsWrittenAsItsOwnRunWritesIt() throws IOException {
        Path out = temporary.resolve("court");
        ReportFolder.write(PaidSamples.comparison(), out);
        Path alone = temporary.resolve("alone");
        ReportFolder.write(PaidSamples.report(Regime.BALANCED), alone);
        try (Stream<Path> files = Files.list(alone)) {
            for (Path file : files.toList()) {
                Path below = out.resolve("balanced").resolve(file.getFileName());
                assertEquals(Files.readString(file), Files.readString(below), below.toString());
            }
        }
        String page = Files.readString(out.resolve("report.html"));
        assertTrue(page.contains("href=\"balanced/report.html\""), "a link to each");
        assertTrue(page.contains("<svg "), "a figure");
        assertTrue(Files.exists(out.resolve("report.md")) && Files.exists(out.resolve("scenario.yaml")));
    }

    @Test
    void aComparisonIsReplacedAndWhatSomebodyAddedIsKept() throws IOException {
        Path out = temporary.resolve("court");
        ReportFolder.write(PaidSamples.comparison(), out);
        ReportFolder.check(out);
        ReportFolder.write(PaidSamples.solved(), out);
        ReportFolder.write(Samples.court(), out);
        assertTrue(Files.notExists(out.resolve("balanced")), "a report of one has no folders below");
        ReportFolder.write(PaidSamples.comparison(), out);
        Files.writeString(out.resolve("none/notes.txt"), "mine");
        UserMistake mistake = assertThrows(UserMistake.class, () -> ReportFolder.write(PaidSamples.comparison(), out));
        assertTrue(mistake.line().contains("holds none, which no run wrote"), mistake.line());
        assertEquals("mine", Files.readString(out.resolve("none/notes.txt")));
    }

    /** Every alternative is judged by itself, at the stated rate; nothing is said of all of them together. */
    @Test
    void errorRatesAreThoseOfEachAlternative() {
        for (Comparison comparison : List.of(PaidSamples.comparison(), GivenSamples.comparison(true))) {
            String one = comparison.by().equals("structure") ? "structure" : "setting";
            String said = "Of each " + one + ", the chance that any of its verdicts is false is at most 5 %.";
            assertTrue(HtmlReport.of(comparison).contains(said), one);
            assertTrue(MarkdownReport.of(comparison).contains(said), one);
            String line = "Verdicts     of each " + one + ", any false one has chance at most 5 %\n";
            assertTrue(TextReport.of(comparison, false, null).contains(line), one);
        }
        assertFalse(HtmlReport.of(PaidSamples.solved()).contains("Of each setting"), "nothing is played");
    }

    @Test
    void theDocumentHoldsEveryAlternativesDocument() {
        JsonNode d = JsonReport.of(PaidSamples.comparison());
        assertEquals("payments", d.get("compared").asText());
        assertEquals("unrestricted", d.at("/alternatives/3/name").asText());
        assertEquals("5/4", d.at("/alternatives/3/solution/exact/value").asText());
        assertEquals(0, d.get("exitCode").asInt());
    }
}
