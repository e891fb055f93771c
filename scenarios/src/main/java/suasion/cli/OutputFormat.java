package suasion.cli;

import picocli.CommandLine.Option;

/** How a command prints its result. */
final class OutputFormat {
    enum Format {
        TEXT,
        JSON
    }

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "For people (text), or exactly one JSON document (json); default: text.")
    private Format format;

    boolean isJson() {
        return format == Format.JSON;
    }
}
