package suasion.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import suasion.mechanism.DesignProblem;

/**
 * Agents who learn: do they come to obey, how fast, what does the designer lose meanwhile, and how much margin buys how
 * much obedience. Curves and rates, never a verdict.
 */
final class LearningChapter {
    private static final int MOST_NAMES = 6;

    private final DesignProblem problem;
    private final LearningCurves learning;
    private final LearningWords words;
    private final List<LearningCurve> first;

    private LearningChapter(Report report, LearningCurves learning) {
        this.problem = report.solution().problem();
        this.learning = learning;
        this.words = new LearningWords(problem);
        this.first = learning.firstMargin();
    }

    /** The chapter, if anybody learnt. */
    static Optional<Chapter> of(Report report) {
        return Optional.ofNullable(report.run())
                .flatMap(Run::learning)
                .filter(learning -> !learning.curves().isEmpty())
                .map(learning -> new LearningChapter(report, learning).chapter(report));
    }

    private Chapter chapter(Report report) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Paragraph(who()));
        parts.add(new Paragraph(come()));
        if (problem.hasDesigner()) {
            parts.add(new Paragraph(loses()));
        }
        LearningFigures figures = new LearningFigures(problem, learning);
        parts.addAll(figures.overRounds());
        Grid grid = LearningText.grid(report, learning);
        parts.add(new Grid("Strategies compared", grid.head(), grid.rows(), grid.labels()));
        parts.add(new Paragraph(words.columns(grid.head().contains("at most"))));
        if (learning.hasMargins()) {
            parts.add(new Anchor("margins", "How much margin buys how much " + words.noun()));
            parts.addAll(new LearningMargins(problem, learning).parts());
        }
        return new Chapter("learning", "Agents who learn", parts);
    }

    private String who() {
        List<String> learners = learning.learners();
        int players = problem.game().players().size();
        boolean all = learners.size() == players;
        String who = all && players > 1
                ? "All " + players + " players learn"
                : Words.some(learners, MOST_NAMES)
                        + (learners.size() == 1 ? " learns" : " learn")
                        + (all ? "" : "; everybody else " + words.does());
        return ("%s from %s own experience, round after round, in %s of %s for every strategy, all on the same chance. "
                        + "Lines are means over the histories; a tenth of them lie below a band, a tenth above. "
                        + "Nothing here is judged: promises are judged where the others %s.")
                .formatted(
                        Chapters.capital(who),
                        learners.size() == 1 ? "his" : "their",
                        learning.replications() == 1 ? "one history" : learning.replications() + " histories",
                        Amounts.counted(learning.rounds(), "round"),
                        words.verb());
    }

    /** Do they come to obey, and how fast. */
    private String come() {
        List<LearningCurve> those = first.stream()
                .filter(curve -> curve.summary().obeyedAfter() != LearningSummary.NEVER)
                .sorted(Comparator.comparingLong(curve -> curve.summary().obeyedAfter()))
                .toList();
        List<LearningCurve> others = first.stream()
                .filter(curve -> curve.summary().obeyedAfter() == LearningSummary.NEVER)
                .toList();
        String margin = margin();
        String mark = Amounts.percent(LearningSummary.OBEYED);
        List<String> text = new ArrayList<>(List.of("Do they come to " + words.verb() + "?"));
        if (those.isEmpty()) {
            text.add("No%s: under no strategy here in %s of the rounds for good."
                    .formatted(margin.isEmpty() ? "" : "," + margin, mark));
        } else {
            text.add("%s: in at least %s of the rounds, for good, %s."
                    .formatted(
                            (others.isEmpty() ? "Yes" : "Some") + (margin.isEmpty() ? "" : "," + margin),
                            mark,
                            Words.some(
                                    those.stream()
                                            .map(curve -> curve.name() + " " + after(curve))
                                            .toList(),
                                    MOST_NAMES)));
        }
        if (!others.isEmpty()) {
            text.add("%s%s: %s."
                    .formatted(
                            those.isEmpty()
                                    ? "After " + Amounts.counted(learning.rounds(), "round") + " they "
                                    : "The others, after " + Amounts.counted(learning.rounds(), "round") + ", ",
                            words.verb(),
                            Words.some(
                                    others.stream().map(LearningChapter::atEnd).toList(), MOST_NAMES)));
        }
        return String.join(" ", text);
    }

    private static String atEnd(LearningCurve curve) {
        return curve.name() + " in "
                + Amounts.percent(curve.summary().obedience().mean());
    }

    private static String after(LearningCurve curve) {
        return curve.summary().obeyedAfter() == 0
                ? "from the first round on"
                : "after " + Amounts.counted(curve.summary().obeyedAfter(), "round");
    }

    /** " with margin 0", where there are several. */
    private String margin() {
        return learning.hasMargins() ? " under " + LearningWords.margin(first.get(0)) : "";
    }

    /** What the designer loses meanwhile. */
    private String loses() {
        String what = Words.some(
                first.stream()
                        .map(curve -> "%s %s (%s at the end)"
                                .formatted(
                                        curve.name(),
                                        Amounts.observed(curve.summary().lost().mean()),
                                        Amounts.observed(
                                                curve.summary().lostAtEnd().mean())))
                        .toList(),
                MOST_NAMES);
        return "What does %s lose meanwhile? Per round, over all rounds, against the promised %s%s: %s.%s"
                .formatted(
                        problem.designer(),
                        Amounts.observed(first.get(0).promised()),
                        margin(),
                        what,
                        first.stream().anyMatch(curve -> curve.summary().lost().mean() < 0)
                                ? " Where the number is negative, " + problem.designer() + " gains."
                                : "");
    }
}
