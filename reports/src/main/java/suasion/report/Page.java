package suasion.report;

import java.util.List;

/**
 * A written page, whatever it is about; {@link HtmlReport} and {@link MarkdownReport} write it.
 *
 * @param title heading
 * @param source citation or question below it; may be empty
 * @param badges what it comes to, in a word each
 * @param value the number that matters most, with its name; may be empty
 * @param chapters what it says
 * @param footer what the last line says, one sentence
 */
public record Page(
        String title, String source, List<Badge> badges, String value, List<Chapter> chapters, String footer) {
    public Page {
        badges = List.copyOf(badges);
        chapters = List.copyOf(chapters);
    }

    /** How a badge looks. */
    public enum Tone {
        GOOD,
        OPEN,
        BAD
    }

    /** A word or two in a frame. */
    public record Badge(String text, Tone tone) {
        /** The name of its look in the style sheet. */
        public String look() {
            return tone.name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
