package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.figure.BeliefFigure;
import suasion.figure.ConvergenceFigure;
import suasion.figure.ForestFigure;
import suasion.figure.HeatFigure;
import suasion.figure.Mark;
import suasion.figure.SimplexFigure;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Sense;
import suasion.mechanism.BestResponse;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Incentive;
import suasion.mechanism.Promise;
import suasion.mechanism.Signal;
import suasion.mechanism.Table;
import suasion.solve.Concavification;
import suasion.solve.RegionVertices;

/** Which pictures a report has, and what they are drawn from. */
final class Figures {
    private static final int MOST_ROWS = 24;
    private static final int MOST_BROKEN_ROWS = 4;

    private Figures() {}

    /** Beliefs about two or three states, otherwise a heat map; none where there are too many states for a picture. */
    static List<Part> ofScheme(Report report) {
        DesignProblem problem = report.solution().problem();
        boolean paid = PaymentTables.concern(report.solution());
        // With payments the optimum is not the closure's height, and behaviour is not a matter of beliefs alone.
        if (!paid && Concavification.applies(problem)) {
            Concavification curve = Concavification.of(problem);
            if (curve.cells().size() == 2 && !curve.closure().isEmpty()) {
                return List.of(beliefs(report, curve));
            }
        } else if (!paid && RegionVertices.applies(problem)) {
            return List.of(simplex(report, RegionVertices.of(problem)));
        }
        Table table = report.solution().table();
        int[] sent = SchemeTables.sent(table);
        boolean fits = table.game().players().size() == 1
                && table.game().cells() <= HeatFigure.MOST
                && sent.length <= HeatFigure.MOST;
        return fits ? List.of(heat(table, sent)) : List.of();
    }

    private static Figure beliefs(Report report, Concavification curve) {
        DesignProblem problem = report.solution().problem();
        Game game = problem.game();
        int last = curve.cells().get(1);
        boolean max = problem.sense() == Sense.MAX;
        List<Mark> promised = promised(report.solution().table(), problem, curve.cells());
        List<BeliefFigure.Observed> observed = new ArrayList<>();
        for (Mark mark : promised) {
            calibration(report, mark.name(), game.cellName(last))
                    .ifPresent(v ->
                            observed.add(new BeliefFigure.Observed(v.estimate(), v.low(), v.high(), mark.payoff())));
        }
        String closure = max ? "concave closure" : "convex closure";
        String caption =
                ("Payoff of %s when %s holds a belief and does what is best for himself, ties for %s; its %s, whose height at the"
                                + " prior is the optimum; the posteriors that the scheme promises%s.")
                        .formatted(
                                problem.designer(),
                                game.players().get(0).name(),
                                problem.designer(),
                                closure,
                                observed.isEmpty() ? "" : " and those observed in play, with their intervals");
        String svg =
                BeliefFigure.svg(curve, game.cellName(last), problem.designer(), closure, promised, observed, caption);
        return new Figure(svg, caption);
    }

    private static Figure simplex(Report report, RegionVertices regions) {
        DesignProblem problem = report.solution().problem();
        Game game = problem.game();
        List<Mark> promised = promised(report.solution().table(), problem, regions.cells());
        List<SimplexFigure.Observed> observed = new ArrayList<>();
        for (Mark mark : promised) {
            List<Verdict> seen = regions.cells().stream()
                    .map(cell -> calibration(report, mark.name(), game.cellName(cell)))
                    .flatMap(Optional::stream)
                    .toList();
            if (seen.size() == 3) {
                observed.add(new SimplexFigure.Observed(
                        seen.stream().map(Verdict::estimate).toList(),
                        seen.stream().map(Verdict::low).toList(),
                        seen.stream().map(Verdict::high).toList()));
            }
        }
        String player = game.players().get(0).name();
        String caption =
                ("Beliefs of %s: each corner is certainty of a state, each region the beliefs at which its action is best; the"
                                + " prior, and the posteriors that the scheme promises%s.")
                        .formatted(
                                player,
                                observed.isEmpty()
                                        ? ""
                                        : " and those observed in play, with an interval towards each corner");
        List<String> states = regions.cells().stream().map(game::cellName).toList();
        List<String> actions = game.players().get(0).actions();
        return new Figure(SimplexFigure.svg(regions, states, actions, promised, observed, caption), caption);
    }

    /** The posteriors of the signals that are sent, over the given cells. */
    private static List<Mark> promised(Table table, DesignProblem problem, List<Integer> cells) {
        List<Mark> marks = new ArrayList<>();
        List<Signal> signals = table.signals().of(0);
        for (int signal = 0; signal < signals.size(); signal++) {
            var posterior = table.posterior(0, 0, signal);
            if (!posterior.isEmpty()) {
                var payoff = BestResponse.expected(
                        problem.objective(), posterior, signals.get(signal).action());
                marks.add(new Mark(
                        signals.get(signal).name(),
                        cells.stream()
                                .map(cell -> Exact.toDouble(posterior.get(cell)))
                                .toList(),
                        Exact.toDouble(payoff),
                        Exact.toDouble(table.signalMass(0, 0).get(signal))));
            }
        }
        return marks;
    }

    private static Optional<Verdict> calibration(Report report, String signal, String cell) {
        return verdicts(report)
                .filter(v -> v.promise().kind() == Incentive.Kind.CALIBRATION
                        && signal.equals(v.promise().recommendation())
                        && cell.equals(v.promise().deviation())
                        && Double.isFinite(v.estimate()))
                .findFirst();
    }

    private static Figure heat(Table table, int[] sent) {
        Game game = table.game();
        double[][] p = new double[game.cells()][sent.length];
        for (int cell = 0; cell < p.length; cell++) {
            for (int j = 0; j < sent.length; j++) {
                p[cell][j] = Exact.toDouble(table.probability(cell, sent[j]));
            }
        }
        String caption = "The scheme as a map: the darker, the more probable the signal is in that state.";
        List<String> states =
                IntStream.range(0, game.cells()).mapToObj(game::cellName).toList();
        List<String> signals =
                IntStream.of(sent).mapToObj(table.signals()::name).toList();
        return new Figure(HeatFigure.svg(states, signals, p, caption), caption);
    }

    /** Gains against the margin, and the mean payoff over rounds. */
    static List<Part> ofPlay(Report report) {
        List<Part> parts = new ArrayList<>();
        forest(report).ifPresent(parts::add);
        List<Convergence> curve = report.run().convergence();
        if (!curve.isEmpty()) {
            parts.add(convergence(report, curve));
        }
        return parts;
    }

    private static Optional<Figure> forest(Report report) {
        List<Verdict> gains = report.run().verdicts().stream()
                .filter(Figures::isGain)
                .sorted(Verdicts.WORST_FIRST)
                .toList();
        List<ForestFigure.Row> rows = new ArrayList<>();
        boolean several = report.solution().problem().game().players().size() > 1;
        gains.stream().limit(MOST_ROWS).forEach(v -> rows.add(row("", several, v)));
        for (Broken broken : report.run().broken()) {
            broken.verdicts().stream()
                    .filter(v -> isGain(v) && v.ruling() == Ruling.REFUTED)
                    .limit(MOST_BROKEN_ROWS)
                    .forEach(v -> rows.add(row(broken.name() + ": ", several, v)));
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String cut = gains.size() > MOST_ROWS
                ? " The %d closest calls of %d are shown.".formatted(MOST_ROWS, gains.size())
                : "";
        String broken = report.run().broken().isEmpty() ? "" : " Rows of broken schemes stand at the bottom.";
        String caption =
                "What following a recommendation gained over the deviation, in payoff units given that it was heard, with"
                        + " confidence intervals. A promise is confirmed if its interval lies right of the left edge of the tolerated"
                        + " strip; arrows are gains beyond the picture."
                        + cut
                        + broken;
        boolean robust = gains.stream().anyMatch(v -> v.required() != 0);
        String axis = robust ? "gain from following, beyond the margin asked for" : "gain from following";
        return Optional.of(new Figure(ForestFigure.svg(rows, axis + " (payoff units)", caption), caption));
    }

    private static boolean isGain(Verdict v) {
        return !v.promise().isEquality() && PlayChapter.isJudged(v) && Double.isFinite(v.estimate());
    }

    private static ForestFigure.Row row(String prefix, boolean several, Verdict v) {
        Promise promise = v.promise();
        String type = promise.type() == null ? "" : promise.type() + ", ";
        String arm = " (" + v.arm().split("[ :(]", 2)[0] + ")";
        String player = several && promise instanceof Incentive incentive ? incentive.player() + ": " : "";
        String label = prefix + player + type + promise.label() + arm;
        ForestFigure.Kind kind =
                switch (v.ruling()) {
                    case REFUTED -> ForestFigure.Kind.REFUTED;
                    case INCONCLUSIVE -> ForestFigure.Kind.INCONCLUSIVE;
                    default -> ForestFigure.Kind.CONFIRMED;
                };
        double asked = v.required();
        return new ForestFigure.Row(label, v.estimate() - asked, v.low() - asked, v.high() - asked, v.margin(), kind);
    }

    private static Figure convergence(Report report, List<Convergence> curve) {
        String designer = report.solution().problem().designer();
        List<ConvergenceFigure.Point> points = curve.stream()
                .map(c -> new ConvergenceFigure.Point(c.rounds(), c.mean(), c.low(), c.high()))
                .toList();
        String caption =
                "Mean payoff of %s over the rounds of the obedient arm, with its confidence band, against the certified value %s."
                        .formatted(designer, Amounts.both(report.solution().value()));
        double value = Exact.toDouble(report.solution().value());
        return new Figure(
                ConvergenceFigure.svg(points, value, "mean payoff of " + designer + " per round", caption), caption);
    }

    /** Verdicts of the obedient arm before those of others. */
    private static Stream<Verdict> verdicts(Report report) {
        if (report.run() == null) {
            return Stream.of();
        }
        List<Verdict> all = report.run().verdicts();
        return Stream.concat(all.stream().filter(v -> v.arm().equals("obedient")), all.stream());
    }
}
