package suasion.report;

import java.util.ArrayList;
import java.util.List;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.PriorityRule;
import suasion.solve.Check;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/** The summary that the terminal shows: some 15 lines for a small game, none wider than {@link #WIDTH} characters. */
public final class TextReport {
    /** Characters per line. */
    public static final int WIDTH = 100;

    private static final int LABEL = 13;
    private static final int MOST_STATES = 6;
    private static final int MOST_UNSENT = 12;
    private static final int MOST_ORDERS = 3;
    private static final int MOST_BOUND_LINES = 3;
    private static final String EXPECTED = ", as expected";

    private final Report report;
    private final Ansi ansi;
    private final List<String> lines = new ArrayList<>();

    private TextReport(Report report, boolean colours) {
        this.report = report;
        this.ansi = colours ? Ansi.ON : Ansi.OFF;
    }

    /**
     * The summary, lines ending in "\n".
     *
     * @param report what to print; without a run only the solution is summed up
     * @param colours whether the text may hold ANSI escapes
     * @param where where the full report lies; null where none was written
     */
    public static String of(Report report, boolean colours, String where) {
        TextReport text = new TextReport(report, colours);
        text.lines.addAll(heading(report.provenance(), text.ansi));
        text.solution();
        if (report.run() != null) {
            text.run(report.run());
        }
        text.ending(where);
        return String.join("\n", text.lines) + "\n";
    }

    /**
     * The summary of a comparison: a table of one row per alternative, trouble if any, the result.
     *
     * @param comparison what to print
     * @param colours whether the text may hold ANSI escapes
     * @param where where the full report lies; null where none was written
     */
    public static String of(Comparison comparison, boolean colours, String where) {
        return ComparisonText.of(comparison, colours, where);
    }

    static List<String> heading(Provenance from, Ansi ansi) {
        List<String> lines = new ArrayList<>();
        lines.add(ansi.bold(TextTable.oneLine(from.title() == null ? from.name() : from.title(), WIDTH)));
        if (from.source() != null && !from.source().isBlank()) {
            lines.add(TextTable.oneLine(from.source(), WIDTH));
        }
        return lines;
    }

    private void solution() {
        Solution s = report.solution();
        DesignProblem problem = s.problem();
        String claim = s.claim().satisfies(report.promisedClaim())
                ? ansi.good(s.claim().name())
                : ansi.bad(s.claim().name());
        String value = "%s for %s".formatted(Amounts.both(s.value()), problem.designer());
        expected(TextTable.oneLine(value, 40) + "  ", s.claim(), claim);
        TextTable.wrapped(Summary.bound(s) + agreement(), WIDTH - LABEL).stream()
                .limit(MOST_BOUND_LINES)
                .forEach(line -> item(lines.get(lines.size() - 1).startsWith("Bound") ? "" : "Bound", line));
        if (!report.isDisobeyed()) {
            Summary.violation(s).ifPresent(violation -> item("Violation", violation));
        }
        if (s.marginCost() != null) {
            item(
                    "Robustness",
                    "obedience with a margin of %s costs %s"
                            .formatted(Amounts.fraction(problem.robustness()), Amounts.both(s.marginCost())));
        }
        lines.add("");
        if (s.mechanism() instanceof PriorityRule rule) {
            rule(rule);
        } else {
            lines.addAll(TextTable.lines(SchemeTables.scheme(s.table()), WIDTH, schemeRows(s)));
            List<String> unsent = SchemeTables.unsent(s.table());
            if (!unsent.isEmpty()) {
                lines.add(TextTable.oneLine("never sent: " + Words.some(unsent, MOST_UNSENT), WIDTH));
            }
        }
        payments(s);
        lines.add("");
        lines.addAll(TextTable.lines(SchemeTables.benchmarks(s), WIDTH, MOST_STATES + 2));
        s.exhibits().forEach(this::exhibit);
        lines.add("");
        s.checks().stream().filter(check -> !check.agrees()).forEach(this::disagreement);
        report.expectations().stream().filter(expectation -> !expectation.met()).forEach(this::surprise);
    }

    /**
     * The value and its claim, and on the same line if there is room, else on the next, what the literature expects.
     */
    private void expected(String value, Claim claim, String coloured) {
        String where = literature();
        if (where.isEmpty()) {
            lines.add(label("Value") + value + coloured);
        } else if (LABEL + value.length() + claim.name().length() + where.length() + EXPECTED.length() + 3 <= WIDTH) {
            lines.add(label("Value") + value + coloured + EXPECTED + " (" + where + ")");
        } else {
            lines.add(label("Value") + value + coloured + EXPECTED);
            item("", "(" + TextTable.oneLine(where, WIDTH - LABEL - 2) + ")");
        }
    }

    /** The orders in words where they are short; the table tells them anyway. */
    private void rule(PriorityRule rule) {
        List<String> orders = RuleTables.orders(rule);
        if (orders.size() <= MOST_ORDERS && orders.stream().allMatch(order -> order.length() <= WIDTH)) {
            lines.addAll(orders);
        }
        lines.addAll(TextTable.lines(RuleTables.types(rule), WIDTH, MOST_STATES));
    }

    private void payments(Solution s) {
        if (PaymentTables.concern(s)) {
            lines.add("");
            if (!s.table().payments().isNone()) {
                lines.addAll(TextTable.lines(PaymentTables.brief(s), WIDTH, MOST_STATES));
            }
            item("Payments", PaymentTables.summary(s));
            PaymentTables.played(report.run()).ifPresent(played -> item("", played));
        }
    }

    /** A short table whole, a long one by name. */
    private void exhibit(Exhibit exhibit) {
        lines.add("");
        Grid grid = Exhibits.grid(exhibit);
        if (grid.rows().size() > MOST_STATES) {
            lines.add(TextTable.oneLine(
                    "%s: %s, see the full report"
                            .formatted(
                                    exhibit.title(), Amounts.counted(grid.rows().size(), "row")),
                    WIDTH));
        } else {
            lines.add(TextTable.oneLine(exhibit.title() + ":", WIDTH));
            lines.addAll(TextTable.roomy(grid, WIDTH, MOST_STATES));
        }
    }

    private void disagreement(Check check) {
        String difference = Amounts.fraction(check.difference());
        item("Check", "%s gives %s, DISAGREES by %s".formatted(check.name(), Amounts.both(check.value()), difference));
    }

    private void surprise(Expectation e) {
        String found = Amounts.both(e.found());
        item(
                "Literature",
                "%s %s expected (%s): NOT met, found %s"
                        .formatted(e.what(), Amounts.both(e.expected()), e.where(), found));
    }

    /** Whoever agrees with the solution is named beside it; who does not gets a line of his own. */
    private String agreement() {
        List<String> names = report.solution().checks().stream()
                .filter(Check::agrees)
                .map(Check::name)
                .toList();
        return names.isEmpty() ? "" : "; " + String.join(" and ", names) + (names.size() == 1 ? " agrees" : " agree");
    }

    private String literature() {
        return report.expectations().stream()
                .filter(Expectation::met)
                .map(Expectation::where)
                .findFirst()
                .orElse("");
    }

    /** A table that fits is shown whole, with its row of totals. */
    private static int schemeRows(Solution solution) {
        int rows = SchemeTables.scheme(solution.table()).rows().size();
        return rows <= MOST_STATES + 1 ? rows : MOST_STATES;
    }

    private void run(Run run) {
        item(
                "Played",
                "%s rounds in each arm, seed %d; %s %s"
                        .formatted(
                                Amounts.count(run.rounds()),
                                run.seed(),
                                report.solution().problem().game().players().size() == 1
                                        ? "the file's receiver (%s) followed".formatted(run.receiver())
                                        : "receivers (%s) all followed in".formatted(run.receiver()),
                                Amounts.percent(run.obedience())));
        item(
                "Verdicts",
                "%s; any false one has chance at most %s"
                        .formatted(Verdicts.countsInWords(run.verdicts()), Amounts.percent(run.alpha())));
        run.verdicts().stream()
                .filter(v -> v.ruling() != Ruling.VACUOUS && v.ruling() != Ruling.UNJUDGED)
                .min(Verdicts.WORST_FIRST)
                .ifPresent(this::worst);
        for (Broken broken : run.broken()) {
            List<String> by = Summary.witnesses(broken);
            String why =
                    by.isEmpty() ? "" : " by " + by.get(0) + (by.size() > 1 ? " and " + (by.size() - 1) + " more" : "");
            item("Broken", broken.name() + " is " + broken.verdict() + why);
        }
    }

    private void worst(Verdict v) {
        item("Closest call", v.promise().id() + (v.ruling() == Ruling.CONFIRMED ? "" : ": " + v.ruling()));
        item("", Verdicts.inWords(v));
    }

    private void ending(String where) {
        List<String> troubles = Summary.troubles(report);
        if (troubles.isEmpty()) {
            lines.add(label("Result") + ansi.good(report.run() == null ? "certified" : "everything is as promised"));
        }
        for (int i = 0; i < troubles.size(); i++) {
            String trouble = TextTable.oneLine(troubles.get(i), WIDTH - LABEL);
            lines.add(
                    label(i == 0 ? "Result" : "") + (report.exitCode() == 4 ? ansi.open(trouble) : ansi.bad(trouble)));
        }
        if (where != null) {
            lines.add(label("Report") + where);
        }
    }

    private void item(String label, String text) {
        lines.add(line(label, text));
    }

    /** A label and its text, on one line. */
    static String line(String label, String text) {
        return label(label) + TextTable.oneLine(text, WIDTH - LABEL);
    }

    private static String label(String label) {
        return TextTable.pad(label, LABEL, false);
    }
}
