package suasion.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.figure.LearningFigure;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;

/** How much margin buys how much obedience: the same learners under schemes that leave more and more to gain by it. */
final class LearningMargins {
    private final DesignProblem problem;
    private final LearningCurves learning;
    private final LearningWords words;
    private final List<String> names;
    private final List<BigFraction> margins;

    LearningMargins(DesignProblem problem, LearningCurves learning) {
        this.problem = problem;
        this.learning = learning;
        this.words = new LearningWords(problem);
        this.names =
                learning.curves().stream().map(LearningCurve::name).distinct().toList();
        this.margins = learning.curves().stream()
                .map(LearningCurve::robustness)
                .filter(margin -> margin != null)
                .distinct()
                .sorted()
                .toList();
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Paragraph(answer()));
        parts.addAll(figure());
        parts.add(grid(
                Chapters.capital(words.noun()) + " at the end, by margin and strategy",
                curve -> Amounts.percent(curve.summary().obedience().mean())));
        if (problem.hasDesigner()) {
            parts.add(grid(
                    "Payoff of " + problem.designer() + " per round at the end, by margin and strategy",
                    curve -> Amounts.observed(got(curve))));
        }
        parts.addAll(new LearningFigures(problem, learning).obedience(learning.largestMargin()));
        return parts;
    }

    private List<LearningCurve> of(String name) {
        return learning.curves().stream()
                .filter(curve -> curve.name().equals(name) && curve.robustness() != null)
                .sorted(Comparator.comparing(LearningCurve::robustness))
                .toList();
    }

    private String answer() {
        BigFraction least = margins.get(0);
        BigFraction most = margins.get(margins.size() - 1);
        List<String> text = new ArrayList<>();
        text.add("Where a scheme leaves nothing to be gained by following, as an optimum mostly does, experience shows"
                + " nothing but chance. The same learners also played under schemes that leave a margin.");
        if (isAlone()) {
            return text.get(0);
        }
        text.add("From margin %s to %s %s at the end goes %s."
                .formatted(
                        Amounts.fraction(least),
                        Amounts.fraction(most),
                        words.noun(),
                        names.stream().map(this::change).collect(Collectors.joining("; "))));
        if (problem.hasDesigner()) {
            text.add("A margin costs %s what it promises less and saves what disobedience takes. %s"
                    .formatted(problem.designer(), best()));
        }
        return String.join(" ", text);
    }

    /** Which margin leaves the designer most; empty where there are no two margins, or nobody designs. */
    static Optional<String> best(DesignProblem problem, LearningCurves learning) {
        LearningMargins margins = new LearningMargins(problem, learning);
        return problem.hasDesigner() && learning.hasMargins() && !margins.isAlone()
                ? Optional.of(margins.best())
                : Optional.empty();
    }

    /** Whether there is nothing to compare a margin with. */
    private boolean isAlone() {
        return margins.size() == 1;
    }

    private String best() {
        Map<BigFraction, List<String>> by = new TreeMap<>();
        List<String> alike = new ArrayList<>();
        names.forEach(
                name -> (isAlike(name) ? alike : by.computeIfAbsent(best(name).robustness(), any -> new ArrayList<>()))
                        .add(name));
        Stream<String> told = by.entrySet().stream().map(entry -> "margin %s for %s"
                .formatted(Amounts.fraction(entry.getKey()), Words.and(entry.getValue())));
        Stream<String> same = Stream.of(alike)
                .filter(some -> !some.isEmpty())
                .map(some -> "every margin alike for " + Words.and(some));
        return "After %s most is left to %s by %s."
                .formatted(
                        Amounts.counted(learning.rounds(), "round"),
                        problem.designer(),
                        Stream.concat(told, same).collect(Collectors.joining("; ")));
    }

    /** Whether the designer gets the same under every margin, to the digits that are shown. */
    private boolean isAlike(String name) {
        return of(name).stream()
                        .map(curve -> Amounts.observed(got(curve)))
                        .distinct()
                        .count()
                == 1;
    }

    private String change(String name) {
        List<LearningCurve> curves = of(name);
        return "from %s to %s for %s"
                .formatted(
                        Amounts.percent(curves.get(0).summary().obedience().mean()),
                        Amounts.percent(curves.get(curves.size() - 1)
                                .summary()
                                .obedience()
                                .mean()),
                        name);
    }

    private double got(LearningCurve curve) {
        return curve.end().designer().mean();
    }

    /** The margin under which the designer does best at the end; the least of those that are as good. */
    private LearningCurve best(String name) {
        double sign = problem.sense() == Sense.MIN ? -1 : 1;
        return of(name).stream()
                .reduce((a, b) -> sign * got(b) > sign * got(a) ? b : a)
                .orElseThrow();
    }

    private List<Part> figure() {
        List<LearningFigure.Line> lines = names.stream()
                .map(name -> new LearningFigure.Line(
                        name,
                        of(name).stream()
                                .map(curve -> {
                                    Band band = curve.summary().obedience();
                                    return new LearningFigure.Point(
                                            Exact.toDouble(curve.robustness()),
                                            100 * band.mean(),
                                            100 * band.low(),
                                            100 * band.high(),
                                            Double.NaN);
                                })
                                .toList()))
                .filter(line -> !line.points().isEmpty())
                .toList();
        return LearningFigures.figures(
                lines,
                new LearningFigure.Axes(
                        "margin of obedience, payoff units", words.noun() + " at the end, %", false, true),
                LearningFigure.Level.NONE,
                "How often the learners " + words.verb()
                        + " at the end, in % of the last window's rounds, over the margin by which following is better.");
    }

    /** A row per margin, a column per strategy. */
    private Grid grid(String caption, Function<LearningCurve, String> of) {
        List<String> head = new ArrayList<>(List.of("margin"));
        if (problem.hasDesigner()) {
            head.add("promised");
        }
        head.addAll(names);
        List<List<String>> rows = new ArrayList<>();
        for (BigFraction margin : margins) {
            List<LearningCurve> level = learning.curves().stream()
                    .filter(curve -> margin.equals(curve.robustness()))
                    .toList();
            List<String> row = new ArrayList<>(List.of(Amounts.fraction(margin)));
            if (problem.hasDesigner()) {
                row.add(Amounts.observed(level.get(0).promised()));
            }
            level.forEach(curve -> row.add(of.apply(curve)));
            rows.add(row);
        }
        return new Grid(caption, head, rows, 1);
    }
}
