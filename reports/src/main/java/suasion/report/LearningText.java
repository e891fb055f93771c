package suasion.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;

/** What came of learners, in a few lines: who learns, and a row per strategy and margin. */
final class LearningText {
    private static final int MOST_ROWS = 30;

    private LearningText() {}

    /** The lines, a heading and a table; none wider than {@link TextReport#WIDTH}. */
    static List<String> lines(Report report, LearningCurves learning) {
        List<String> lines = new ArrayList<>(List.of(""));
        lines.add(TextReport.line("Learners", heading(report, learning)));
        lines.addAll(TextTable.lines(grid(report, learning), TextReport.WIDTH, MOST_ROWS));
        lines.add("");
        return lines;
    }

    private static String heading(Report report, LearningCurves learning) {
        int players = report.solution().problem().game().players().size();
        List<String> learners = learning.learners();
        String who = learners.size() > 3
                ? (learners.size() == players ? "all " : "") + learners.size() + " players learn"
                : Words.and(learners) + (learners.size() == 1 ? " learns" : " learn");
        return "%s, in %s of %s rounds each; nothing is judged"
                .formatted(
                        who,
                        learning.replications() == 1 ? "1 history" : learning.replications() + " histories",
                        Amounts.count(learning.rounds()));
    }

    /** A row per strategy and margin. */
    static Grid grid(Report report, LearningCurves learning) {
        DesignProblem problem = report.solution().problem();
        boolean designed = problem.hasDesigner();
        boolean bounded = learning.curves().stream()
                .anyMatch(curve -> !Double.isNaN(last(curve).bound()));
        List<String> head = new ArrayList<>(List.of("strategy"));
        if (learning.hasMargins()) {
            head.add("margin");
        }
        head.add(problem.sale().isPresent() ? "honest at end" : "obeys at end");
        head.add("95 % after");
        if (designed) {
            head.add(problem.designer() + " loses");
            head.add("at end");
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
            row.add(after(summary));
            if (designed) {
                row.add(Amounts.observed(summary.lost().mean()));
                row.add(Amounts.observed(summary.lostAtEnd().mean()));
            }
            row.add(Amounts.observed(last(curve).regret().mean()));
            if (bounded) {
                row.add(Amounts.observed(last(curve).bound()));
            }
            rows.add(row);
        }
        return new Grid("", head, rows, 1);
    }

    /** "1,536" or "never". */
    static String after(LearningSummary summary) {
        return summary.obeyedAfter() == LearningSummary.NEVER ? "never" : Amounts.count(summary.obeyedAfter());
    }

    private static LearningCurve.Moment last(LearningCurve curve) {
        return curve.moments().get(curve.moments().size() - 1);
    }
}
