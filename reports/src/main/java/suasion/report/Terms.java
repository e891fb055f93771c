package suasion.report;

import java.util.List;

/**
 * Names and what belongs to them: settings and their values, words and their meaning.
 *
 * @param entries name and text
 */
public record Terms(List<Entry> entries) implements Part {
    public Terms {
        entries = List.copyOf(entries);
    }

    /** One name and its text. */
    public record Entry(String name, String text) {}
}
