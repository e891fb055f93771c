package suasion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import suasion.mechanism.Regime;

class TextReportTest {
    @Test
    void theCourtIsSummedUpAsInTheGoldenText() throws IOException {
        try (var in = TextReportTest.class.getResourceAsStream("court.txt")) {
            String golden = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(golden, TextReport.of(Samples.court(), false, "out/court/report.html"));
        }
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        for (Report report : List.of(
                Samples.court(),
                Samples.threeStates(),
                LargeSamples.large(),
                Samples.nasty(),
                Samples.audited(),
                PaidSamples.report(Regime.BALANCED),
                CrowdSamples.rule(),
                CrowdSamples.many(60))) {
            TextReport.of(report, false, null)
                    .lines()
                    .forEach(line -> assertTrue(line.codePointCount(0, line.length()) <= TextReport.WIDTH, line));
        }
    }

    @Test
    void coloursAreUsedOnlyWhenAskedFor() {
        assertFalse(TextReport.of(Samples.court(), false, null).contains("\u001b"));
        assertTrue(TextReport.of(Samples.court(), true, null).contains("\u001b[32m"));
        assertFalse(
                TextReport.of(Samples.nasty(), false, null).contains("\u001b"), "a title cannot colour the terminal");
    }

    @Test
    void aLargeSchemeIsCutAndSaysSo() {
        String text = TextReport.of(LargeSamples.large(), false, null);
        assertTrue(text.contains("... 25 more rows"), text);
        assertTrue(text.lines().count() <= 40, text);
    }

    @Test
    void anAuditedSchemeHasNoBound() {
        String text = TextReport.of(Samples.audited(), false, null);
        assertTrue(text.contains("nothing was optimised"), text);
        assertTrue(text.contains("weak case"), text);
        assertTrue(text.contains("Result       certified"), text);
    }

    /** Told convict always, the judge keeps the prior: 3/4 for acquitting against 1/4, a violation of 1/2. */
    @Test
    void anAuditedSchemeThatIsNotObeyedIsNotCalledCertified() {
        Report report = Samples.disobeyed();
        String why = "the scheme is not obeyed: OBEDIENCE judge: told convict, not acquit is violated by 1/2";
        String text = TextReport.of(report, false, null);
        assertTrue(text.contains("Result       " + why), text);
        assertFalse(text.contains("Result       certified"), text);
        assertTrue(HtmlReport.of(report).contains("Not as promised: " + why), why);
    }
}
