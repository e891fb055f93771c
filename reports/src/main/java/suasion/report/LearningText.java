package suasion.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;

/** What came of learners, in a few lines: who learns, a row per strategy and margin, and what the columns are. */
final class LearningText {
    private static final int MOST_ROWS = 30;

    private LearningText() {}

    /** The lines, none wider than {@link TextReport#WIDTH}. */
    static List<String> lines(Report report, LearningCurves learning) {
        List<String> lines = new ArrayList<>(List.of(""));
        lines.add(TextReport.line("Learners", heading(report, learning)));
        lines.addAll(table(report, learning));
        lines.addAll(notes(report, learning));
        lines.add("");
        return lines;
    }

    /** Of every setting of a comparison its table; what the columns are after the last. */
    static List<String> lines(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        List<String> notes = List.of();
        for (Alternative alternative : comparison.alternatives()) {
            Report report = alternative.report();
            Optional<LearningCurves> learning = LearningChapter.learning(report);
            if (learning.isPresent()) {
                lines.add(TextReport.line("Learners", alternative.name() + ": " + heading(report, learning.get())));
                lines.addAll(table(report, learning.get()));
                lines.add("");
                notes = notes(report, learning.get());
            }
        }
        lines.addAll(notes);
        if (!notes.isEmpty()) {
            lines.add("");
        }
        return lines;
    }

    private static List<String> table(Report report, LearningCurves learning) {
        return TextTable.lines(grid(report, learning, false), TextReport.WIDTH, MOST_ROWS);
    }

    private static List<String> notes(Report report, LearningCurves learning) {
        DesignProblem problem = report.solution().problem();
        List<String> notes = new ArrayList<>();
        LearningMargins.best(problem, learning)
                .ifPresent(best -> notes.addAll(TextTable.wrapped(best, TextReport.WIDTH)));
        notes.addAll(
                TextTable.wrapped(new LearningWords(problem).brief(learning.replications() > 1), TextReport.WIDTH));
        return notes;
    }

    private static String heading(Report report, LearningCurves learning) {
        return "%s, in %s of %s rounds each; nothing is judged"
                .formatted(
                        who(
                                learning,
                                report.solution().problem().game().players().size(),
                                3),
                        learning.replications() == 1 ? "1 history" : learning.replications() + " histories",
                        Amounts.count(learning.rounds()));
    }

    /** Who learns: "judge learns"; by strategy where a strategy says so itself. */
    static String who(LearningCurves learning, int players, int most) {
        List<String> parts = new ArrayList<>();
        Map<List<String>, Set<String>> groups = groups(learning);
        groups.forEach((learners, names) -> {
            String who = learners.size() > most
                    ? (learners.size() == players ? "all " : "") + learners.size() + " players"
                    : Words.and(learners);
            parts.add(who
                    + (learners.size() == 1 ? " learns" : " learn")
                    + (groups.size() == 1 ? "" : " in " + Words.some(List.copyOf(names), most)));
        });
        return String.join(", ", parts);
    }

    /** The strategies by who learns in them. */
    static Map<List<String>, Set<String>> groups(LearningCurves learning) {
        Map<List<String>, Set<String>> groups = new LinkedHashMap<>();
        learning.curves().forEach(curve -> groups.computeIfAbsent(curve.learners(), any -> new LinkedHashSet<>())
                .add(curve.name()));
        return groups;
    }

    /**
     * A row per strategy and margin.
     *
     * @param whole whether there is room for whole titles; else they are short, see {@link LearningWords#brief}
     */
    static Grid grid(Report report, LearningCurves learning, boolean whole) {
        DesignProblem problem = report.solution().problem();
        boolean designed = problem.hasDesigner();
        boolean bounded = isBounded(learning);
        LearningWords words = new LearningWords(problem);
        List<String> head = new ArrayList<>(List.of("strategy"));
        if (learning.hasMargins()) {
            head.add("margin");
        }
        head.add(words.head() + (whole ? " at end" : ""));
        head.add("95 % after");
        if (designed) {
            head.add("promised");
            head.add(whole ? "gets at end" : "gets");
            head.add(whole ? "loses of what was promised" : "loses");
        }
        head.add("regret");
        if (bounded) {
            head.add("at most");
        }
        List<List<String>> rows = new ArrayList<>();
        for (LearningCurve curve : learning.curves()) {
            List<String> row = new ArrayList<>(List.of(curve.name()));
            if (learning.hasMargins()) {
                BigFraction margin = curve.robustness();
                row.add(margin == null ? "-" : Amounts.fraction(margin));
            }
            LearningSummary summary = curve.summary();
            row.add(Amounts.percent(summary.obedience().mean()));
            row.add(after(summary, learning.replications()));
            if (designed) {
                row.add(Amounts.observed(curve.promised()));
                row.add(Amounts.observed(curve.end().designer().mean()));
                row.add(Amounts.observed(summary.lost().mean()));
            }
            row.add(Amounts.observed(curve.end().regret().mean()));
            if (bounded) {
                row.add(Amounts.observed(curve.end().bound()));
            }
            rows.add(row);
        }
        return new Grid("", head, rows, 1);
    }

    static boolean isBounded(LearningCurves learning) {
        return learning.curves().stream()
                .anyMatch(curve -> !Double.isNaN(curve.end().bound()));
    }

    /** "1,536", "never", or in how many histories where they are too few for a median: "in 5 of 10". */
    static String after(LearningSummary summary, int replications) {
        if (summary.obeyedAfter() != LearningSummary.NEVER) {
            return Amounts.count(summary.obeyedAfter());
        }
        return summary.obeyedIn() == 0 ? "never" : "in " + summary.obeyedIn() + " of " + replications;
    }
}
