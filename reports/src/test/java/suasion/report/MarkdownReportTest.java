package suasion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import suasion.mechanism.Regime;

class MarkdownReportTest {
    private static long columns(String line) {
        return line.replace("\\\\", "")
                .replace("\\|", "")
                .chars()
                .filter(c -> c == '|')
                .count();
    }

    @Test
    void everyTableIsRectangularWhateverTheNames() {
        for (Report report : List.of(
                Samples.court(),
                Samples.threeStates(),
                Samples.nasty(),
                Samples.audited(),
                PaidSamples.report(Regime.BALANCED),
                CrowdSamples.rule(),
                CrowdSamples.many(60))) {
            List<String> lines = MarkdownReport.of(report).lines().toList();
            for (int i = 1; i < lines.size(); i++) {
                if (lines.get(i).startsWith("|") && lines.get(i - 1).startsWith("|")) {
                    assertEquals(columns(lines.get(i - 1)), columns(lines.get(i)), lines.get(i));
                }
            }
        }
    }

    @Test
    void namesAreTextAndNeverMarkup() {
        String text = MarkdownReport.of(Samples.nasty());
        assertFalse(text.contains("<script>") && !text.contains("\\<script\\>"));
        assertTrue(text.contains("\\*g\\*"), "no emphasis from a state's name");
        assertFalse(text.contains("\u001b"));
    }

    @Test
    void theCourtsSchemeStandsInItsTable() {
        String text = MarkdownReport.of(Samples.court());
        assertTrue(text.contains("| innocent | 3/4 | 2/3 | 1/3 |"), text);
        assertTrue(text.contains("| guilty | 1/4 | 0 | 1 |"), text);
    }
}
