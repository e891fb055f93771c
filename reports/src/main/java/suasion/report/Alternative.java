package suasion.report;

/**
 * One of several settings that are compared.
 *
 * @param name the setting, such as "nonnegative"
 * @param report everything that is printed of it
 */
public record Alternative(String name, Report report) {}
