package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import suasion.figure.LearningFigure;
import suasion.mechanism.DesignProblem;

/** Pictures of learning over rounds: obedience, the designer's payoff, regret. */
final class LearningFigures {
    private static final String ROUNDS = "rounds played (logarithmic)";

    /** Windows that end before are of a few rounds, and anything happens in them. */
    private static final long TELLING = 10;

    private final DesignProblem problem;
    private final LearningCurves learning;
    private final LearningWords words;

    LearningFigures(DesignProblem problem, LearningCurves learning) {
        this.problem = problem;
        this.learning = learning;
        this.words = new LearningWords(problem);
    }

    /** Obedience under one margin, over rounds. */
    List<Part> obedience(List<LearningCurve> curves) {
        return figures(
                lines(curves, LearningCurve.Moment::obedience, 100, false),
                new LearningFigure.Axes(ROUNDS, words.noun() + ", % of the rounds", true, true),
                LearningFigure.Level.NONE,
                "How often the learners " + words.verb() + ", in % of the rounds since the point before"
                        + margin(curves) + ".");
    }

    /** Of the first margin, where there are several. */
    List<Part> overRounds() {
        List<LearningCurve> curves = learning.firstMargin();
        List<Part> parts = new ArrayList<>(obedience(curves));
        if (problem.hasDesigner()) {
            double promised = curves.get(0).promised();
            parts.addAll(figures(
                    lines(curves, LearningCurve.Moment::designer, 1, false),
                    new LearningFigure.Axes(ROUNDS, problem.designer() + ", payoff per round", true, false),
                    new LearningFigure.Level(promised, "promised " + Amounts.observed(promised)),
                    "Payoff of %s per round, in payoff units, over the rounds since the point before%s; dashed what is promised if everybody %s."
                            .formatted(problem.designer(), margin(curves), words.does())));
        }
        boolean bounded = curves.stream()
                .flatMap(curve -> curve.moments().stream())
                .anyMatch(moment -> Double.isFinite(moment.bound()));
        parts.addAll(figures(
                lines(curves, LearningCurve.Moment::regret, 1, true),
                new LearningFigure.Axes(ROUNDS, "regret so far, payoff units", true, false),
                LearningFigure.Level.NONE,
                ("Regret over all rounds so far, in payoff units: what the best fixed answer to everything that is heard would have"
                                + " brought more, of the learner who regrets most%s%s.")
                        .formatted(
                                margin(curves),
                                bounded
                                        ? "; dotted in the same colour, where it fits, the most that theory allows in expectation"
                                        : "")));
        return parts;
    }

    private String margin(List<LearningCurve> curves) {
        return learning.hasMargins() ? ", under " + LearningWords.margin(curves.get(0)) : "";
    }

    private static List<LearningFigure.Line> lines(
            List<LearningCurve> curves, Function<LearningCurve.Moment, Band> of, double unit, boolean sum) {
        return curves.stream()
                .map(curve -> new LearningFigure.Line(
                        curve.name(),
                        curve.moments().stream()
                                .filter(moment -> of.apply(moment).exists()
                                        && (sum || moment.rounds() >= Math.min(TELLING, rounds(curve))))
                                .map(moment -> {
                                    Band band = of.apply(moment);
                                    return new LearningFigure.Point(
                                            moment.rounds(),
                                            unit * band.mean(),
                                            unit * band.low(),
                                            unit * band.high(),
                                            sum ? moment.bound() : Double.NaN);
                                })
                                .toList()))
                .filter(line -> !line.points().isEmpty())
                .toList();
    }

    private static long rounds(LearningCurve curve) {
        return curve.moments().get(curve.moments().size() - 1).rounds();
    }

    /** As many pictures as are needed to tell the lines apart. */
    static List<Part> figures(
            List<LearningFigure.Line> lines, LearningFigure.Axes axes, LearningFigure.Level level, String caption) {
        List<Part> parts = new ArrayList<>();
        for (List<LearningFigure.Line> group : LearningFigure.groups(lines)) {
            parts.add(new Figure(LearningFigure.svg(group, axes, level, caption), caption));
        }
        return parts;
    }
}
