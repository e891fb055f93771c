package suasion.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.solve.Exhibit;

/** What solvers show beside their solution, as tables. */
final class Exhibits {
    private Exhibits() {}

    /** Columns of words first on the left; exact numbers as people read them. */
    static Grid grid(Exhibit exhibit) {
        List<List<String>> rows = exhibit.rows().stream().map(Exhibits::shown).toList();
        return new Grid(exhibit.title(), exhibit.columns(), rows, labels(exhibit));
    }

    private static List<String> shown(List<Object> row) {
        return row.stream()
                .map(cell -> cell == null
                        ? "-"
                        : cell instanceof BigFraction number ? Amounts.fraction(number) : cell.toString())
                .toList();
    }

    /** How many leading columns hold a word somewhere. */
    private static int labels(Exhibit exhibit) {
        int labels = 0;
        while (labels < exhibit.columns().size() && isOfWords(exhibit, labels)) {
            labels++;
        }
        return labels;
    }

    private static boolean isOfWords(Exhibit exhibit, int column) {
        return exhibit.rows().stream().anyMatch(row -> row.get(column) instanceof String);
    }

    /** The chapter; none where there is nothing to show. */
    static List<Chapter> chapter(Report report) {
        List<Exhibit> exhibits = report.solution().exhibits();
        List<Part> parts = new ArrayList<>();
        for (Exhibit exhibit : exhibits) {
            parts.add(new Anchor("exhibit-" + exhibit.id().replaceAll("[^A-Za-z0-9]+", "-"), exhibit.title()));
            parts.add(PlayChapter.foldIfLong(grid(exhibit).limited(SchemeTables.MOST_CELLS, "report.json")));
            if (!exhibit.note().isBlank()) {
                parts.add(new Paragraph(exhibit.note()));
            }
        }
        return parts.isEmpty() ? List.of() : List.of(new Chapter("exhibits", "What the solver shows beside", parts));
    }
}
