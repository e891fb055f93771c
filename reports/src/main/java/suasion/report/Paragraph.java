package suasion.report;

/**
 * Running text.
 *
 * @param text whole sentences, plain
 */
public record Paragraph(String text) implements Part {}
