package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.mechanism.DesignProblem;
import suasion.solve.Check;
import suasion.solve.Solution;

/** The summary that the terminal shows: some 15 lines for a small game, none wider than {@link #WIDTH} characters. */
public final class TextReport {
    /** Characters per line. */
    public static final int WIDTH = 100;

    private static final int LABEL = 13;
    private static final int MOST_STATES = 6;
    private static final int MOST_BOUND_LINES = 3;

    /** Exhibits without whose note the value would be misread. */
    private static final Set<String> NOTED = Set.of("not-attained");

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
        text.lines.addAll(text.isTold() ? text.wholeWords() : heading(report.provenance(), text.ansi));
        text.solution();
        if (report.run() != null) {
            text.run(report.run());
            report.run().learning().ifPresent(curves -> text.lines.addAll(LearningText.lines(report, curves)));
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

    private boolean isTold() {
        return report.solution().problem().told().isPresent();
    }

    private List<String> wholeWords() {
        Provenance from = report.provenance();
        Provenance cut = new Provenance(
                from.name(),
                TextTable.words(from.title() == null ? from.name() : from.title(), WIDTH),
                from.source() == null ? null : TextTable.words(from.source(), WIDTH),
                from.family(),
                from.file(),
                from.hash(),
                from.version(),
                from.command());
        return heading(cut, ansi);
    }

    private void solution() {
        Solution s = report.solution();
        DesignProblem problem = s.problem();
        String claim = s.claim().satisfies(report.promisedClaim())
                ? ansi.good(SaleCertificate.claim(s))
                : ansi.bad(s.claim().name());
        expected(TextTable.oneLine(Summary.value(s), 60) + "  ", SaleCertificate.claim(s), claim);
        String bound = s.certificate().bound() == null ? "Proved" : "Bound";
        boolean told = problem.told().isPresent();
        items(bound, Summary.bound(s) + (told || agreement().isEmpty() ? "" : "; " + agreement()));
        if (told && !agreement().isEmpty()) {
            items("Checks", agreement());
        }
        s.exhibits().stream()
                .filter(exhibit -> NOTED.contains(exhibit.id()))
                .flatMap(exhibit -> TextTable.wrapped(exhibit.note(), WIDTH - LABEL).stream())
                .forEach(line -> item("", line));
        if (told) {
            ToldCertificate.supremum(s).ifPresent(words -> items("Supremum", words));
            ToldCertificate.revelation(s, MOST_BOUND_LINES * (WIDTH - LABEL) - LABEL)
                    .ifPresent(why -> items("Why", why));
        }
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
        lines.addAll(Display.of(s).lines());
        payments(s);
        if (problem.sale().isPresent()) {
            int before = lines.size();
            SaleTables.compared(s).ifPresent(words -> items("Compared", words));
            SaleCertificate.continuum(s).ifPresent(words -> items("Continuum", words));
            if (lines.size() > before) {
                lines.add(before, "");
            }
        } else if (told) {
            ToldDisplay.compared(s).ifPresent(words -> item("Compared", words));
        } else if (problem.hasDesigner() || problem.game().players().size() > Summary.MOST_NAMED) {
            lines.add("");
            lines.addAll(TextTable.lines(BenchmarkTable.of(s), WIDTH, MOST_STATES + 2));
        }
        lines.addAll(Exhibits.lines(s, MOST_STATES));
        lines.add("");
        s.checks().stream().filter(check -> !check.agrees()).forEach(this::disagreement);
        report.expectations().stream().filter(expectation -> !expectation.met()).forEach(this::surprise);
    }

    /**
     * The value and its claim, and on the same line if there is room, else on the next, what the literature expects.
     */
    private void expected(String value, String claim, String coloured) {
        String where = literature();
        DesignProblem problem = report.solution().problem();
        String name = problem.hasDesigner() ? "Value" : problem.told().isPresent() ? "Errors" : "Payoffs";
        if (where.isEmpty()) {
            lines.add(label(name) + value + coloured);
        } else if (LABEL + value.length() + claim.length() + where.length() + EXPECTED.length() + 3 <= WIDTH) {
            lines.add(label(name) + value + coloured + EXPECTED + " (" + where + ")");
        } else {
            lines.add(label(name) + value + coloured + EXPECTED);
            int room = WIDTH - LABEL - 2;
            item("", "(" + (isTold() ? TextTable.words(where, room) : TextTable.oneLine(where, room)) + ")");
        }
    }

    private void payments(Solution s) {
        if (PaymentTables.onObedience(s)) {
            lines.add("");
            if (!s.table().payments().isNone()) {
                lines.addAll(TextTable.lines(PaymentTables.brief(s), WIDTH, MOST_STATES));
            }
            item("Payments", PaymentTables.summary(s));
            PaymentTables.played(report.run()).ifPresent(played -> item("", played));
        }
    }

    private void disagreement(Check check) {
        String difference = Amounts.fraction(check.difference());
        item("Check", "%s gives %s, DISAGREES by %s".formatted(check.name(), Amounts.both(check.value()), difference));
    }

    private void surprise(Expectation e) {
        String found = Amounts.both(e.found());
        item(
                "Expected",
                "%s %s expected (%s): NOT met, found %s"
                        .formatted(e.what(), Amounts.both(e.expected()), e.where(), found));
    }

    /** Whoever agrees with the solution is named beside it; who does not gets a line of his own. */
    private String agreement() {
        List<String> names = report.solution().checks().stream()
                .filter(Check::agrees)
                .map(Check::name)
                .toList();
        return names.isEmpty() ? "" : Words.and(names) + (isOne(names) ? " agrees" : " agree");
    }

    /** Whether these are one thing in the grammar: not "contingent plans", but "program over all bids". */
    private static boolean isOne(List<String> names) {
        return names.size() == 1
                && !names.get(0).split(" (of|over|by|for|in|on) ")[0].matches(".*[^s]s");
    }

    private String literature() {
        return report.expectations().stream()
                .filter(Expectation::met)
                .map(Expectation::where)
                .findFirst()
                .orElse("");
    }

    private void run(Run run) {
        item(
                "Played",
                "%s rounds in each arm, seed %d; %s%s"
                        .formatted(
                                Amounts.count(run.rounds()),
                                run.seed(),
                                followed(run.receiver()),
                                Wording.of(report).isSale() ? "" : " " + Amounts.percent(run.obedience())));
        item(
                "Verdicts",
                "%s; any false one has chance at most %s"
                        .formatted(Verdicts.countsInWords(run.verdicts()), Amounts.percent(run.alpha())));
        run.verdicts().stream()
                .filter(v -> v.ruling() != Ruling.VACUOUS && v.ruling() != Ruling.UNJUDGED)
                .min(Verdicts.WORST_FIRST)
                .ifPresent(this::worst);
        for (Broken broken : run.broken()) {
            List<String> by = Summary.witnesses(Wording.of(report), broken);
            String why =
                    by.isEmpty() ? "" : " by " + by.get(0) + (by.size() > 1 ? " and " + (by.size() - 1) + " more" : "");
            item("Broken", broken.name() + " is " + broken.verdict() + (isTold() ? ToldDisplay.brief(why) : why));
        }
    }

    private String followed(String receiver) {
        Wording wording = Wording.of(report);
        boolean one = report.solution().problem().game().players().size() == 1;
        return switch (wording) {
            case SCHEME ->
                one
                        ? "the file's %s (%s) followed".formatted(wording.player(report), receiver)
                        : "players (%s) all followed in".formatted(receiver);
            case DEVICE -> "players (%s) all followed in".formatted(receiver);
            case TOLD ->
                one
                        ? "receiver (%s) believed it in".formatted(wording.arm(receiver))
                        : "receivers (%s) all believed it in".formatted(wording.arm(receiver));
            case MENU -> "the file's buyer (%s) followed".formatted(receiver);
            case SALE, AUCTION -> "the file's %s is %s".formatted(wording.player(report), wording.arm(receiver));
            case GIVEN -> "players (%s) all kept to it in".formatted(receiver);
        };
    }

    private void worst(Verdict v) {
        if (isTold()) {
            String ruling = v.ruling() == Ruling.CONFIRMED ? ": " : " is " + v.ruling() + ": ";
            items(
                    "Closest call",
                    ToldDisplay.brief(Wording.TOLD.of(v.promise())) + ruling + Verdicts.inWords(Wording.TOLD, v));
            return;
        }
        item(
                "Closest call",
                Wording.of(report).of(v.promise()) + (v.ruling() == Ruling.CONFIRMED ? "" : ": " + v.ruling()));
        item("", Verdicts.inWords(Wording.of(report), v));
    }

    private void ending(String where) {
        List<String> troubles = Summary.troubles(report);
        if (troubles.isEmpty()) {
            lines.add(label("Result") + ansi.good(report.run() == null ? "certified" : "everything is as promised"));
        }
        for (int i = 0; i < troubles.size(); i++) {
            // Whole, for the number that matters stands at its end.
            List<String> parts = TextTable.wrapped(troubles.get(i), WIDTH - LABEL);
            for (int k = 0; k < parts.size(); k++) {
                String part = parts.get(k);
                lines.add(label(i + k == 0 ? "Result" : "")
                        + (report.exitCode() == 4 ? ansi.open(part) : ansi.bad(part)));
            }
        }
        if (where != null) {
            lines.add(label("Report") + where);
        }
    }

    /** A label and its text on as many lines as a bound may have. */
    private void items(String label, String text) {
        List<String> wrapped = TextTable.wrapped(text, WIDTH - LABEL);
        for (int k = 0; k < Math.min(MOST_BOUND_LINES, wrapped.size()); k++) {
            item(k == 0 ? label : "", wrapped.get(k));
        }
    }

    private void item(String label, String text) {
        lines.add(isTold() ? label(label) + TextTable.words(text, WIDTH - LABEL) : line(label, text));
    }

    /** A label and its text, on one line. */
    static String line(String label, String text) {
        return label(label) + TextTable.oneLine(text, WIDTH - LABEL);
    }

    private static String label(String label) {
        return TextTable.pad(label, LABEL, false);
    }
}
