package suasion.report;

/**
 * Where a report comes from, so that it can be made again.
 *
 * @param name the scenario's name: {@code kamenica-gentzkow-2011/court} or a file name
 * @param title the title in the file
 * @param source the citation in the file
 * @param family the family of games
 * @param file the scenario as read, overrides applied
 * @param hash SHA-256 of that text, in hexadecimal
 * @param version Suasion's version
 * @param command the command line that repeats the run
 */
public record Provenance(
        String name,
        String title,
        String source,
        String family,
        String file,
        String hash,
        String version,
        String command) {}
