package suasion.report;

/**
 * A picture as a complete {@code <svg>} element.
 *
 * @param svg the element; its colours are CSS variables of the page
 * @param caption what is seen, whole sentences; also read aloud in place of the picture
 */
public record Figure(String svg, String caption) implements Part {}
