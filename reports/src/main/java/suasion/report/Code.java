package suasion.report;

/**
 * Text that is copied as it stands: a command, a hash.
 *
 * @param text one or more lines
 */
public record Code(String text) implements Part {}
