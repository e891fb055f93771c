package suasion.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import suasion.mechanism.DesignProblem;

/**
 * Agents who learn: do they come to obey, how fast, what does the designer lose meanwhile, and how much margin buys how
 * much obedience. Curves and rates, never a verdict.
 */
final class LearningChapter {
    private static final int MOST_NAMES = 6;
    private static final int MOST_CELLS = 240;

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
        return learning(report).map(learning -> new LearningChapter(report, learning).chapter(report));
    }

    /** What came of those who learn, if anybody does. */
    static Optional<LearningCurves> learning(Report report) {
        return Optional.ofNullable(report.run()).flatMap(Run::learning).filter(learning -> !learning.curves()
                .isEmpty());
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
        Grid grid = LearningText.grid(report, learning, true);
        parts.add(new Grid("Strategies compared", grid.head(), grid.rows(), grid.labels()));
        parts.add(new Paragraph(words.columns(learning)));
        parts.addAll(regrets());
        if (learning.hasMargins()) {
            parts.add(new Anchor("margins", "How much margin buys how much " + words.noun()));
            parts.addAll(new LearningMargins(problem, learning).parts());
        }
        return new Chapter("learning", "Agents who learn", parts);
    }

    private String who() {
        Map<List<String>, Set<String>> groups = LearningText.groups(learning);
        int players = problem.game().players().size();
        String who;
        if (groups.size() == 1) {
            List<String> learners = groups.keySet().iterator().next();
            boolean all = learners.size() == players;
            String rest = all ? "" : ", and everybody else " + words.does();
            who = (all && players > 1
                            ? "All " + players + " players learn from their"
                            : Words.some(learners, MOST_NAMES)
                                    + (learners.size() == 1 ? " learns from his" : " learn from their"))
                    + " own experience, round after round" + rest;
        } else {
            who = LearningText.who(learning, players, MOST_NAMES)
                    + ", from their own experience, round after round; whoever does not learn "
                    + words.does();
        }
        return ("%s, in %s of %s for every strategy, all on the same chance. "
                        + "Lines are means over the histories%s. "
                        + "Nothing here is judged: promises are judged where the others %s.")
                .formatted(
                        Chapters.capital(who),
                        learning.replications() == 1 ? "one history" : learning.replications() + " histories",
                        Amounts.counted(learning.rounds(), "round"),
                        learning.replications() == 1
                                ? ""
                                : "; a band runs from their quantile 1/10 to 9/10, straight between neighbours: of 10,"
                                        + " 20, 30, ... that differ, 8 of 10 lie within, a tenth below, a tenth above",
                        words.verb());
    }

    /** Do they come to obey, how fast, and in how many of the histories. */
    private String come() {
        List<LearningCurve> those = first.stream()
                .filter(curve -> curve.summary().obeyedAfter() != LearningSummary.NEVER)
                .sorted(Comparator.comparingLong(curve -> curve.summary().obeyedAfter()))
                .toList();
        List<LearningCurve> others =
                first.stream().filter(curve -> !those.contains(curve)).toList();
        String margin = margin();
        String mark = Amounts.percent(LearningSummary.OBEYED);
        List<String> text = new ArrayList<>(List.of("Do they come to " + words.verb() + "?"));
        if (those.isEmpty()) {
            text.add("%s%s: under no strategy here in %s of the rounds, to the end, in at least 9 of 10 histories."
                    .formatted("No", margin.isEmpty() ? "" : "," + margin, mark));
        } else {
            text.add("%s: in at least %s of the rounds, to the end of the history, %s."
                    .formatted(
                            (others.isEmpty() ? "Yes" : "Some") + (margin.isEmpty() ? "" : "," + margin),
                            mark,
                            some(
                                    those,
                                    curve -> curve.name() + " " + after(curve)
                                            + (learning.replications() == 1 ? "" : " in the median history") + " ("
                                            + histories(curve) + ")")));
        }
        if (!others.isEmpty()) {
            text.add("%s%s: %s."
                    .formatted(
                            those.isEmpty()
                                    ? "After " + Amounts.counted(learning.rounds(), "round") + " they "
                                    : "The others, after " + Amounts.counted(learning.rounds(), "round") + ", ",
                            words.verb(),
                            some(
                                    others,
                                    curve -> atEnd(curve)
                                            + (curve.summary().obeyedIn() == 0
                                                    ? ""
                                                    : " (from some round on to the end " + histories(curve) + ")"))));
        }
        return String.join(" ", text);
    }

    private static String some(List<LearningCurve> curves, Function<LearningCurve, String> words) {
        return Words.some(curves.stream().map(words).toList(), MOST_NAMES);
    }

    /** "in 18 of 20 histories". */
    private String histories(LearningCurve curve) {
        int all = learning.replications();
        int count = curve.summary().obeyedIn();
        return all == 1 ? "in the only history" : "in %d of %d histories".formatted(count, all);
    }

    /** What learners come to, for a reader in a hurry; empty where nobody learns. */
    static Optional<String> answer(Report report) {
        return learning(report).map(learning -> new LearningChapter(report, learning).answer());
    }

    private String answer() {
        List<LearningCurve> last = learning.largestMargin();
        String text = "Players who learn %s at the end of %s in %s of the rounds%s"
                .formatted(
                        words.verb(),
                        Amounts.counted(learning.rounds(), "round"),
                        range(first, curve -> curve.summary().obedience().mean(), Amounts::percent),
                        margin());
        if (last.get(0).robustness() != first.get(0).robustness()) {
            text += " and in %s under %s"
                    .formatted(
                            range(last, curve -> curve.summary().obedience().mean(), Amounts::percent),
                            LearningWords.margin(last.get(0)));
        }
        if (first.size() > 1) {
            text += ", depending on their strategy";
        }
        Optional<String> best = LearningMargins.best(problem, learning);
        if (best.isPresent()) {
            return text + ". " + best.get();
        }
        return problem.hasDesigner()
                ? text
                        + "; what %s gets there is %s of the promised %s."
                                .formatted(
                                        problem.designer(),
                                        range(
                                                first,
                                                curve -> curve.end().designer().mean(),
                                                Amounts::observed),
                                        Amounts.observed(first.get(0).promised()))
                : text + ".";
    }

    /** "62 %", or "62 % to 73 %". */
    private static String range(
            List<LearningCurve> curves, ToDoubleFunction<LearningCurve> of, DoubleFunction<String> shown) {
        DoubleSummaryStatistics all = curves.stream().mapToDouble(of).summaryStatistics();
        String least = shown.apply(all.getMin());
        String most = shown.apply(all.getMax());
        return least.equals(most) ? least : least + " to " + most;
    }

    /** What every learner regrets by himself, where several learn at once. */
    private List<Part> regrets() {
        if (learning.curves().stream().allMatch(curve -> curve.learners().size() < 2)) {
            return List.of();
        }
        List<String> head = new ArrayList<>(List.of("strategy", "player", "regret", "at most"));
        if (learning.hasMargins()) {
            head.add(1, "margin");
        }
        List<List<String>> rows = new ArrayList<>();
        for (LearningCurve curve : learning.curves()) {
            for (LearningSummary.Regret regret : curve.summary().regrets()) {
                List<String> row = new ArrayList<>(List.of(
                        curve.name(),
                        regret.player(),
                        Amounts.observed(regret.regret().mean()),
                        Amounts.observed(regret.bound())));
                if (learning.hasMargins()) {
                    row.add(1, Amounts.fraction(curve.robustness()));
                }
                rows.add(row);
            }
        }
        return List.of(new Grid("What every learner regrets at the end", head, rows, learning.hasMargins() ? 3 : 2)
                .limited(MOST_CELLS, "report.json"));
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
        return "What is lost to %s meanwhile? Per round, over all rounds, of the promised %s%s: %s.%s"
                .formatted(
                        problem.designer(),
                        Amounts.observed(first.get(0).promised()),
                        margin(),
                        what,
                        first.stream().anyMatch(curve -> curve.summary().lost().mean() < 0)
                                ? " A negative number is a gain."
                                : "");
    }
}
