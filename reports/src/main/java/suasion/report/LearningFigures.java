package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import suasion.figure.CurvesFigure;
import suasion.mechanism.DesignProblem;

/** Pictures of learning over rounds: obedience, the designer's payoff, regret. */
final class LearningFigures {
    private static final String ROUNDS = "rounds played (logarithmic)";

    private final DesignProblem problem;
    private final LearningCurves learning;
    private final LearningWords words;

    LearningFigures(DesignProblem problem, LearningCurves learning) {
        this.problem = problem;
        this.learning = learning;
        this.words = new LearningWords(problem);
    }

    /** Of the first margin, where there are several. */
    List<Part> overRounds() {
        List<Part> parts = new ArrayList<>(figures(
                lines(LearningCurve.Moment::obedience, 100, false),
                new CurvesFigure.Axes(ROUNDS, words.noun() + ", % of the rounds", true, true),
                CurvesFigure.Level.NONE,
                "How often the learners " + words.verb() + ", in % of the rounds since the point before" + margin()
                        + "."));
        if (problem.hasDesigner()) {
            double promised = learning.firstMargin().get(0).promised();
            parts.addAll(figures(
                    lines(LearningCurve.Moment::designer, 1, false),
                    new CurvesFigure.Axes(ROUNDS, problem.designer() + ", payoff per round", true, false),
                    new CurvesFigure.Level(promised, "promised " + Amounts.observed(promised)),
                    "What %s gets per round, in payoff units, over the rounds since the point before%s; dashed what is promised if everybody %s."
                            .formatted(problem.designer(), margin(), words.does())));
        }
        boolean bounded = learning.firstMargin().stream()
                .flatMap(curve -> curve.moments().stream())
                .anyMatch(moment -> Double.isFinite(moment.bound()));
        parts.addAll(figures(
                lines(LearningCurve.Moment::regret, 1, true),
                new CurvesFigure.Axes(ROUNDS, "regret so far, payoff units", true, false),
                CurvesFigure.Level.NONE,
                ("Regret over all rounds so far, in payoff units: what the best fixed answer to everything that is heard would have"
                                + " brought more, of the learner who regrets most%s%s.")
                        .formatted(
                                margin(),
                                bounded
                                        ? "; dotted in the same colour, where it fits, the most that theory allows in expectation"
                                        : "")));
        return parts;
    }

    private String margin() {
        return learning.hasMargins()
                ? ", under " + LearningWords.margin(learning.firstMargin().get(0))
                : "";
    }

    private List<CurvesFigure.Line> lines(Function<LearningCurve.Moment, Band> of, double unit, boolean bounded) {
        return learning.firstMargin().stream()
                .map(curve -> new CurvesFigure.Line(
                        curve.name(),
                        curve.moments().stream()
                                .filter(moment -> of.apply(moment).exists())
                                .map(moment -> {
                                    Band band = of.apply(moment);
                                    return new CurvesFigure.Point(
                                            moment.rounds(),
                                            unit * band.mean(),
                                            unit * band.low(),
                                            unit * band.high(),
                                            bounded ? moment.bound() : Double.NaN);
                                })
                                .toList()))
                .filter(line -> !line.points().isEmpty())
                .toList();
    }

    /** As many pictures as are needed to tell the lines apart. */
    static List<Part> figures(
            List<CurvesFigure.Line> lines, CurvesFigure.Axes axes, CurvesFigure.Level level, String caption) {
        List<Part> parts = new ArrayList<>();
        for (List<CurvesFigure.Line> group : CurvesFigure.groups(lines)) {
            parts.add(new Figure(CurvesFigure.svg(group, axes, level, caption), caption));
        }
        return parts;
    }
}
