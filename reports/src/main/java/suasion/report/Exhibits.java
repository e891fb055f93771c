package suasion.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/** What solvers show beside their solution, as tables. */
final class Exhibits {
    private static final int MOST_LINES = 9;

    private Exhibits() {}

    /** Columns of words come first, as in every table of a report; numbers as people read them. */
    static Grid grid(Exhibit exhibit) {
        List<Integer> words = IntStream.range(0, exhibit.columns().size())
                .filter(column -> isOfWords(exhibit, column))
                .boxed()
                .toList();
        List<Integer> order = new ArrayList<>(words);
        IntStream.range(0, exhibit.columns().size())
                .filter(column -> !words.contains(column))
                .forEach(order::add);
        List<List<String>> rows = exhibit.rows().stream()
                .map(row -> order.stream()
                        .map(column -> exhibit.columns().get(column).equals(SaleExhibits.SHARE)
                                ? percent(row.get(column))
                                : shown(row.get(column)))
                        .toList())
                .toList();
        return new Grid(
                exhibit.title(), order.stream().map(exhibit.columns()::get).toList(), rows, words.size());
    }

    /** For the terminal, after an empty line: a short table whole, a long one by name. */
    static List<String> lines(Exhibit exhibit, int mostRows) {
        List<String> lines = new ArrayList<>(List.of(""));
        Grid grid = grid(exhibit);
        if (grid.rows().size() > mostRows) {
            lines.add(TextTable.oneLine(
                    "%s: %s, see the full report"
                            .formatted(
                                    exhibit.title(), Amounts.counted(grid.rows().size(), "row")),
                    TextReport.WIDTH));
        } else {
            lines.add(TextTable.oneLine(exhibit.title() + ":", TextReport.WIDTH));
            lines.addAll(TextTable.roomy(grid, TextReport.WIDTH, mostRows));
        }
        return lines;
    }

    private static String sentence(String note) {
        String text = Chapters.capital(note.strip());
        return text.matches("(?s).*[.!?]") ? text : text + ".";
    }

    private static String percent(Object share) {
        double number = SaleExhibits.number(share);
        return Double.isFinite(number) ? String.format(Locale.ROOT, "%.1f %%", 100 * number) : shown(share);
    }

    static String shown(Object cell) {
        if (cell instanceof BigDecimal rounded) {
            return Amounts.rounded(rounded);
        }
        return cell == null ? "-" : cell instanceof BigFraction number ? Amounts.fraction(number) : cell.toString();
    }

    private static boolean isOfWords(Exhibit exhibit, int column) {
        return exhibit.rows().stream().anyMatch(row -> row.get(column) instanceof String);
    }

    /** Those that the chapter on the mechanism itself does not show. */
    static List<Exhibit> others(Solution solution) {
        Set<String> shown = Display.of(solution).shown();
        return solution.exhibits().stream()
                .filter(exhibit -> !shown.contains(exhibit.id()))
                .toList();
    }

    /**
     * For the terminal: the first ones that fit into a few lines, of a menu or strategies only one, of told beliefs
     * none; the others by name, on one line.
     */
    static List<String> lines(Solution solution, int mostRows) {
        List<Exhibit> exhibits = others(solution);
        Wording wording = Wording.of(solution.problem());
        boolean several = wording == Wording.SCHEME;
        List<String> lines = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (Exhibit exhibit : exhibits) {
            List<String> more = lines(exhibit, mostRows);
            if (exhibit.rows().size() <= mostRows
                    && lines.size() + more.size() <= MOST_LINES
                    && wording != Wording.TOLD
                    && !wording.isSale()
                    && (several || lines.isEmpty())) {
                lines.addAll(more);
            } else {
                titles.add(exhibit.title());
            }
        }
        if (!titles.isEmpty() && wording != Wording.TOLD) {
            lines.add(TextTable.oneLine("In the full report: " + String.join("; ", titles), TextReport.WIDTH));
        }
        return lines;
    }

    /** The chapter; none where there is nothing to show. */
    static List<Chapter> chapter(List<Exhibit> exhibits) {
        List<Part> parts = new ArrayList<>();
        for (Exhibit exhibit : exhibits) {
            parts.addAll(parts(exhibit));
            MarketFigures.of(exhibit, exhibits).ifPresent(parts::add);
        }
        return parts.isEmpty() ? List.of() : List.of(new Chapter("exhibits", "Further results", parts));
    }

    /** One exhibit: its heading, its table, its note. */
    static List<Part> parts(Exhibit exhibit) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Anchor("exhibit-" + exhibit.id().replaceAll("[^A-Za-z0-9]+", "-"), exhibit.title()));
        Grid grid = grid(exhibit).limited(SchemeTables.MOST_CELLS, "report.json");
        // The heading says what the table shows; only a cut must be told again.
        boolean whole = grid.caption().equals(exhibit.title());
        parts.add(PlayChapter.foldIfLong(whole ? new Grid("", grid.head(), grid.rows(), grid.labels()) : grid));
        if (!exhibit.note().isBlank()) {
            parts.add(new Paragraph(sentence(exhibit.note())));
        }
        DistributionFigures.of(exhibit).ifPresent(parts::add);
        return parts;
    }
}
