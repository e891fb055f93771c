package suasion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromisesCsvTest {
    /** A reader of RFC 4180, written from its grammar. */
    private static List<List<String>> read(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                line.add(field.toString());
                field.setLength(0);
            } else if (!quoted && c == '\r' && text.charAt(i + 1) == '\n') {
                i++;
                line.add(field.toString());
                field.setLength(0);
                lines.add(line);
                line = new ArrayList<>();
            } else {
                field.append(c);
            }
        }
        assertTrue(line.isEmpty() && field.isEmpty(), "the last line ends too");
        return lines;
    }

    @Test
    void everyVerdictIsALineWithAllColumns() {
        Report report = Samples.court();
        List<List<String>> lines = read(PromisesCsv.of(report));
        int broken = report.run().broken().stream()
                .mapToInt(b -> b.verdicts().size())
                .sum();
        assertEquals(1 + report.run().verdicts().size() + broken, lines.size());
        lines.forEach(line -> assertEquals(lines.get(0).size(), line.size()));
    }

    @Test
    void namesWithCommasQuotesAndLineEndsComeBackWhole() {
        List<List<String>> lines = read(PromisesCsv.of(Samples.nasty()));
        assertTrue(lines.stream().anyMatch(l -> l.get(6).equals("go, \"now\" ${7*7}")), lines.toString());
        assertTrue(lines.stream().anyMatch(l -> l.get(7).equals("d,e\nf | *g* 判決")), lines.toString());
    }

    @Test
    void noTextIsReadAsAFormula() {
        for (List<String> line : read(PromisesCsv.of(Samples.nasty()))) {
            line.subList(0, 10).forEach(field -> assertFalse(field.matches("(?s)[=+@\\t\\r-].*"), field));
        }
    }
}
