package suasion.report;

import java.util.ArrayList;
import java.util.List;
import suasion.mechanism.Table;
import suasion.solve.Solution;

/** The scheme: its table, what is believed after each signal, and a picture. */
final class SchemeChapter {
    private static final int WIDEST_ROW_OF_STATES = 8;

    private SchemeChapter() {}

    static Chapter of(Report report) {
        Solution s = report.solution();
        Table table = s.table();
        List<Part> parts = new ArrayList<>();
        parts.add(new Paragraph(
                "In each state the sender draws one signal with the probabilities of its row. Fractions are exact; decimals"
                        + " stand where a fraction is long, and report.json has all of it."));
        parts.add(SchemeTables.scheme(table).limited(SchemeTables.MOST_CELLS, "report.json"));
        List<String> unsent = SchemeTables.unsent(table);
        if (!unsent.isEmpty()) {
            parts.add(new Paragraph("Never sent: " + String.join(", ", unsent) + "."));
        }
        for (int player = 0; player < table.game().players().size(); player++) {
            Grid posteriors = table.game().cells() <= WIDEST_ROW_OF_STATES
                    ? SchemeTables.posteriors(table, player)
                    : SchemeTables.posteriorsDown(table, player);
            parts.add(posteriors.limited(SchemeTables.MOST_CELLS, "report.json, by Bayes' rule"));
        }
        parts.addAll(Figures.ofScheme(report));
        return new Chapter("scheme", "The scheme", parts);
    }
}
