package suasion.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import suasion.report.Ansi;
import suasion.report.Grid;
import suasion.report.TextReport;
import suasion.report.TextTable;

/** The summary of an experiment for the terminal. */
final class ExperimentText {
    /** A number and its % stay on one line. */
    private static final String BOUND = "\u00a0%";

    private static final int FEW = 12;
    private static final int LABEL = 13;
    private static final int WIDTH = TextReport.WIDTH;

    private ExperimentText() {}

    static String of(
            Experiment experiment,
            Findings findings,
            ExperimentChapters chapters,
            List<QuantityChapter> all,
            Ansi ansi) {
        List<String> lines = new ArrayList<>();
        String title = experiment.question().isEmpty() ? experiment.name() : experiment.question();
        TextTable.wrapped(title, WIDTH).stream().limit(2).forEach(line -> lines.add(ansi.bold(line)));
        String rows = ExperimentChapters.rows(findings) + (findings.isComplete() ? "" : "; the same command goes on");
        lines.add(line("Rows", rows));
        findings.failures().stream()
                .findFirst()
                .ifPresent(
                        row -> lines.add(ansi.bad(line("Failed", "row %d: %s".formatted(row.number(), row.error())))));
        lines.add("");
        lines.addAll(table(findings, chapters, order(all)));
        lines.add("");
        order(all).stream().filter(q -> !q.quantity().isExact()).forEach(q -> lines.addAll(told(q)));
        String still = all.stream()
                .filter(q -> !q.isMoving())
                .map(q -> q.quantity().name() + " " + q.still())
                .collect(Collectors.joining(", "));
        if (all.stream().anyMatch(QuantityChapter::isMoving) && !still.isEmpty()) {
            lines.add(line("Everywhere", still));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(String label, String text) {
        return "%-13s%s".formatted(label, TextTable.oneLine(text, WIDTH - LABEL));
    }

    /**
     * What moves stands first; what is the same as another is left out, and so is what stays, where something moves.
     */
    private static List<QuantityChapter> order(List<QuantityChapter> all) {
        List<QuantityChapter> telling = QuantityChapter.telling(all);
        return telling.isEmpty() ? all : telling;
    }

    private static List<String> table(Findings findings, ExperimentChapters chapters, List<QuantityChapter> all) {
        Design design = findings.design();
        List<List<String>> extremes = chapters.extremes();
        if (design.settings() > FEW && !extremes.isEmpty()) {
            // Numbers stand before places here: what does not fit is dropped from the right.
            List<String> head = List.of("measure", "least", "greatest", "least at", "greatest at");
            List<List<String>> rows = extremes.stream()
                    .map(row -> List.of(row.get(0), row.get(4), row.get(5), row.get(2), row.get(3)))
                    .toList();
            return TextTable.roomy(new Grid("", head, rows, head.size()), WIDTH, FEW);
        }
        boolean varied = !design.head().isEmpty();
        List<String> head = Stream.concat(
                        varied ? design.head().stream() : Stream.of("setting"),
                        all.stream().map(q -> q.quantity().name()))
                .toList();
        List<List<String>> rows = IntStream.range(0, design.settings())
                .limit(FEW)
                .mapToObj(s -> Stream.concat(
                                varied ? design.cells(s).stream() : Stream.of(design.name(s)),
                                all.stream().map(q -> q.cell(s)))
                        .toList())
                .toList();
        List<String> lines =
                new ArrayList<>(TextTable.lines(new Grid("", head, rows, head.size() - all.size()), WIDTH, FEW));
        if (lines.stream().anyMatch(line -> line.contains(Quantity.ERROR))) {
            lines.add("mean" + Quantity.ERROR + "its standard error over the replications");
        }
        return lines;
    }

    /** The name of a measure and what moves it, whole; a name that is no label has a line of its own. */
    private static List<String> told(QuantityChapter chapter) {
        String name = chapter.quantity().name();
        boolean brief = name.length() < LABEL - 1;
        List<String> lines = new ArrayList<>();
        if (!brief) {
            lines.addAll(TextTable.wrapped(name, WIDTH));
        }
        String label = brief ? name : "";
        for (String text : TextTable.wrapped(chapter.text(true).replace(" %", BOUND), WIDTH - LABEL)) {
            lines.add("%-13s%s".formatted(label, text).replace(BOUND, " %").stripTrailing());
            label = "";
        }
        return lines;
    }
}
