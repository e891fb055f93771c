package suasion.report;

/**
 * A long table that is folded away on a screen and printed whole.
 *
 * @param summary what it holds
 * @param grid the table
 */
public record Folded(String summary, Grid grid) implements Part {}
