package suasion.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as every format prints it: text, Markdown, HTML.
 *
 * @param caption what the table shows, one sentence without a full stop
 * @param head column titles
 * @param rows the cells, every row as long as {@code head}
 * @param labels how many leading columns are words, set to the left; the others are numbers, set to the right
 */
public record Grid(String caption, List<String> head, List<List<String>> rows, int labels) implements Part {
    public Grid {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != head.size()) {
                throw new IllegalArgumentException(row.size() + " cells under " + head.size() + " titles: " + row);
            }
        }
    }

    /** Rows as columns and columns as rows, for a table with one column of labels. */
    public Grid turned() {
        List<String> titles = new ArrayList<>(List.of(head.get(0)));
        rows.forEach(row -> titles.add(row.get(0)));
        List<List<String>> turned = new ArrayList<>();
        for (int column = 1; column < head.size(); column++) {
            List<String> row = new ArrayList<>(List.of(head.get(column)));
            for (List<String> old : rows) {
                row.add(old.get(column));
            }
            turned.add(row);
        }
        return new Grid(caption, titles, turned, 1);
    }

    /** The first rows of the table. */
    public Grid first(int count) {
        return new Grid(caption, head, rows.subList(0, Math.min(count, rows.size())), labels);
    }

    /**
     * The table, cut after as many rows as keep it below a number of cells, its caption saying so.
     *
     * @param cells most cells, though at least five rows are kept
     * @param where what holds all rows
     */
    public Grid limited(int cells, String where) {
        int most = Math.max(5, cells / head.size());
        String before = caption.isEmpty() ? "" : caption + ", ";
        String cut = "%sthe first %d of %d rows (all are in %s)".formatted(before, most, rows.size(), where);
        return beyond(most) == 0 ? this : new Grid(cut, head, rows.subList(0, most), labels);
    }

    /** How many rows {@link #first} leaves out. */
    public int beyond(int count) {
        return Math.max(0, rows.size() - count);
    }
}
