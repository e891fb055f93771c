package suasion.cli;

import picocli.CommandLine.Help.Ansi;
import suasion.report.Comparison;
import suasion.report.JsonReport;
import suasion.report.Report;
import suasion.report.TextReport;

/** Prints results on standard output. */
final class Console {
    private Console() {}

    /** A result that no folder holds. */
    static void print(Report report, OutputFormat format) {
        print(report, format, null);
    }

    /** A result, and where the whole report is. */
    static void print(Report report, OutputFormat format, String where) {
        print(
                format.isJson()
                        ? JsonReport.text(JsonReport.of(report))
                        : TextReport.of(report, Ansi.AUTO.enabled(), where));
    }

    /** Several results side by side. */
    static void print(Comparison comparison, OutputFormat format, String where) {
        print(
                format.isJson()
                        ? comparison.alternatives().stream()
                                .map(a -> JsonReport.text(JsonReport.of(a.report())))
                                .collect(java.util.stream.Collectors.joining(",", "[", "]"))
                        : Sides.text(comparison, Ansi.AUTO.enabled()));
    }

    private static void print(String text) {
        System.out.println(text.stripTrailing());
        System.out.flush();
    }

    /** Whether a person is watching, so that progress may be shown. */
    static boolean isTerminal() {
        return System.console() != null;
    }
}
