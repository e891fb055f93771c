package suasion.solve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table that a solver shows beside its solution: the order of types of a score rule, propositions that apply, the
 * value under other ways to inform. Cells are exact numbers, which reports format, rounded numbers, or words.
 *
 * @param id stable key for machines, such as "propositions"
 * @param title what the table shows
 * @param columns the head of every column
 * @param rows one list per row, each as long as {@code columns}; a {@code BigFraction} that is exact, a
 *     {@code BigDecimal} that is rounded and shown as it is, a {@code String}, or null where there is nothing
 * @param note what a reader must know to read it; empty where nothing
 */
public record Exhibit(String id, String title, List<String> columns, List<List<Object>> rows, String note) {
    public Exhibit {
        columns = List.copyOf(columns);
        rows = rows.stream().map(Exhibit::copy).toList();
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row + " does not fit " + columns);
            }
        }
    }

    private static List<Object> copy(List<Object> row) {
        return Collections.unmodifiableList(new ArrayList<>(row));
    }
}
