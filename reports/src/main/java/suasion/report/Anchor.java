package suasion.report;

/**
 * A heading within a chapter, which links can point to.
 *
 * @param id anchor, letters, digits and hyphens
 * @param title the heading
 */
public record Anchor(String id, String title) implements Part {}
