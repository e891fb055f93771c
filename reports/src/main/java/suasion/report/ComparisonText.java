package suasion.report;

import java.util.ArrayList;
import java.util.List;

/** The summary of a comparison for the terminal. */
final class ComparisonText {
    private static final int MOST_ROWS = 12;

    private ComparisonText() {}

    static String of(Comparison comparison, boolean colours, String where) {
        Ansi ansi = colours ? Ansi.ON : Ansi.OFF;
        List<String> lines = new ArrayList<>(TextReport.heading(comparison.provenance(), ansi));
        lines.add("");
        lines.addAll(TextTable.lines(Comparisons.table(comparison), TextReport.WIDTH, MOST_ROWS));
        comparison.exhibits().forEach(exhibit -> lines.addAll(Exhibits.lines(exhibit, MOST_ROWS)));
        lines.add("");
        comparison.alternatives().stream()
                .map(Alternative::report)
                .filter(report -> report.run() != null)
                .findFirst()
                .ifPresent(report -> {
                    lines.add(TextReport.line(
                            "Played",
                            "%s rounds in each arm, seed %d"
                                    .formatted(
                                            Amounts.count(report.run().rounds()),
                                            report.run().seed())));
                    lines.add(TextReport.line(
                            "Verdicts",
                            "of each %s, any false one has chance at most %s"
                                    .formatted(
                                            Comparisons.setting(comparison),
                                            Amounts.percent(report.run().alpha()))));
                });
        lines.addAll(LearningText.lines(comparison));
        Comparisons.troubles(comparison).forEach(trouble -> lines.add(TextReport.line("Trouble", trouble)));
        String result = Comparisons.result(comparison);
        lines.add(TextReport.line("Result", "")
                + switch (comparison.exitCode()) {
                    case 0 -> ansi.good(result);
                    case 4 -> ansi.open(result);
                    default -> ansi.bad(result);
                });
        if (where != null) {
            lines.add(TextReport.line("Report", "") + where);
        }
        return String.join("\n", lines) + "\n";
    }
}
