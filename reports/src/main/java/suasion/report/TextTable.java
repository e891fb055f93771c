package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A {@link Grid} as aligned lines of text, cut to a width and a number of rows with a line that says so. */
public final class TextTable {
    private static final String BETWEEN = "   ";
    private static final int LONGEST_CELL = 28;

    private TextTable() {}

    /** The lines; columns that do not fit into {@code width} characters are dropped from the right. */
    public static List<String> lines(Grid grid, int width, int mostRows) {
        return lines(grid, width, mostRows, LONGEST_CELL);
    }

    /** The same for tables of words: cells that the width has no room for go on in the next line. */
    public static List<String> roomy(Grid grid, int width, int mostRows) {
        int longest = width;
        while (longest > LONGEST_CELL && used(widths(shown(grid, mostRows), longest)) > width) {
            longest--;
        }
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : grid.first(mostRows).rows()) {
            rows.addAll(wrapped(row, longest));
        }
        return lines(new Grid(grid.caption(), grid.head(), rows, grid.labels()), width, rows.size(), longest);
    }

    /** A row as several, none of whose cells is longer than {@code longest}, unless a word is. */
    private static List<List<String>> wrapped(List<String> row, int longest) {
        List<List<String>> cells =
                row.stream().map(cell -> wrapped(cell, longest)).toList();
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(line -> cells.stream()
                        .map(cell -> line < cell.size() ? cell.get(line) : "")
                        .toList())
                .toList();
    }

    /** Words on as few lines as they need. */
    public static List<String> wrapped(String cell, int longest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : oneLine(cell, Integer.MAX_VALUE).split(" ")) {
            if (line.length() > 0 && length(line + " " + word) > longest) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<List<String>> shown(Grid grid, int mostRows) {
        List<List<String>> shown = new ArrayList<>(List.of(grid.head()));
        shown.addAll(grid.first(mostRows).rows());
        return shown;
    }

    private static int[] widths(List<List<String>> shown, int longest) {
        return IntStream.range(0, shown.get(0).size())
                .map(c -> shown.stream()
                        .mapToInt(row -> length(oneLine(row.get(c), longest)))
                        .max()
                        .orElse(0))
                .toArray();
    }

    private static int used(int[] widths) {
        return IntStream.of(widths).sum() + (widths.length - 1) * BETWEEN.length();
    }

    private static List<String> lines(Grid grid, int width, int mostRows, int longest) {
        List<List<String>> shown = shown(grid, mostRows);
        int[] widths = widths(shown, longest);
        int columns = 0;
        for (int used = 0; columns < widths.length; columns++) {
            used += widths[columns] + (columns == 0 ? 0 : BETWEEN.length());
            if (used > width) {
                break;
            }
        }
        int kept = columns;
        List<String> lines = new ArrayList<>();
        for (List<String> row : shown) {
            lines.add(IntStream.range(0, kept)
                    .mapToObj(c -> pad(oneLine(row.get(c), longest), widths[c], c >= grid.labels()))
                    .collect(Collectors.joining(BETWEEN))
                    .stripTrailing());
        }
        List<String> cut = new ArrayList<>();
        if (grid.beyond(mostRows) > 0) {
            cut.add(Amounts.counted(grid.beyond(mostRows), "more row"));
        }
        if (kept < widths.length) {
            cut.add(Amounts.counted(widths.length - kept, "more column"));
        }
        if (!cut.isEmpty()) {
            lines.add("... " + String.join(" and ", cut) + " in the full report");
        }
        return lines;
    }

    /** One line of at most {@code width} characters without control characters. */
    public static String oneLine(String text, int width) {
        String flat = text.strip().replaceAll("\\p{Cntrl}+|\\s+", " ");
        int length = flat.codePointCount(0, flat.length());
        return length <= width ? flat : flat.substring(0, flat.offsetByCodePoints(0, width - 3)) + "...";
    }

    /** The same, cut between words. */
    static String words(String text, int width) {
        String flat = oneLine(text, Integer.MAX_VALUE);
        String first = wrapped(flat, width).get(0);
        return length(flat) <= width ? flat : oneLine(wrapped(first, width - 4).get(0), width - 4) + " ...";
    }

    static String pad(String text, int width, boolean right) {
        String blank = " ".repeat(Math.max(0, width - length(text)));
        return right ? blank + text : text + blank;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
