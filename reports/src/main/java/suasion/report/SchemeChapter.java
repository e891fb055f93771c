package suasion.report;

import java.util.ArrayList;
import java.util.List;
import suasion.mechanism.Table;
import suasion.solve.Solution;

/** The scheme: its table or its rule, what is believed after each signal, and a picture. */
final class SchemeChapter {
    private static final int WIDEST_ROW_OF_STATES = 8;
    private static final int MOST_UNSENT = 40;
    private static final int MOST_LISTED = 40;
    private static final int FEW_PLAYERS = 3;

    private SchemeChapter() {}

    static Chapter of(Report report) {
        Solution s = report.solution();
        return new Chapter(
                "scheme", Wording.of(s.problem()).title(), Display.of(s).parts(report));
    }

    static List<Part> table(Table table) {
        List<Part> parts = new ArrayList<>();
        boolean listed = Crowds.isListed(table, SchemeTables.sent(table).length);
        Grid across = SchemeTables.scheme(table);
        Grid scheme = SchemeTables.upright(across);
        boolean down = listed || scheme != across;
        String drawn = table.game().cells() == 1
                ? "One row is drawn with its probability."
                : "In each state one signal is drawn with the probabilities of its %s."
                        .formatted(down ? "column" : "row");
        parts.add(new Paragraph(drawn
                + " Fractions are exact; decimals stand where a fraction is long, and report.json has all of it."));
        int most = listed ? MOST_LISTED * scheme.head().size() : SchemeTables.MOST_CELLS;
        parts.add(scheme.limited(Math.min(most, SchemeTables.MOST_CELLS), "report.json"));
        List<String> unsent = SchemeTables.unsent(table);
        if (!unsent.isEmpty()) {
            parts.add(new Paragraph("Never sent: " + Words.some(unsent, MOST_UNSENT) + "."));
        }
        int players = table.game().players().size();
        if (players > FEW_PLAYERS) {
            int shown = Math.min(players, Crowds.MOST_PLAYERS);
            parts.add(Crowds.beliefs(table, shown).limited(SchemeTables.MOST_CELLS, "report.json, by Bayes' rule"));
            if (shown < players) {
                parts.add(new Paragraph(
                        "The first %d of %d players are shown; what the others believe follows from the scheme by Bayes' rule."
                                .formatted(shown, players)));
            }
            return parts;
        }
        for (int player = 0; table.game().cells() > 1 && player < players; player++) {
            Grid posteriors = table.game().cells() <= WIDEST_ROW_OF_STATES
                    ? SchemeTables.posteriors(table, player)
                    : SchemeTables.posteriorsDown(table, player);
            parts.add(posteriors.limited(SchemeTables.MOST_CELLS, "report.json, by Bayes' rule"));
        }
        parts.addAll(BeliefTables.parts(table));
        return parts;
    }
}
