package suasion.report;

import java.util.List;

/**
 * A chapter of a written report.
 *
 * @param id anchor, lower-case letters
 * @param title heading
 * @param parts what it holds, in order
 */
public record Chapter(String id, String title, List<Part> parts) {
    public Chapter {
        parts = List.copyOf(parts);
    }
}
