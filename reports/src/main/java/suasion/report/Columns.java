package suasion.report;

import java.util.List;

/**
 * Parts side by side where the page is wide enough.
 *
 * @param entries from left to right
 */
public record Columns(List<Entry> entries) implements Part {
    public Columns {
        entries = List.copyOf(entries);
    }

    /** One column: its heading and what stands below it. */
    public record Entry(String title, List<Part> parts) {
        public Entry {
            parts = List.copyOf(parts);
        }
    }
}
