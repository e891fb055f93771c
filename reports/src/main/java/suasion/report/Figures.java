package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.figure.ConvergenceFigure;
import suasion.figure.ForestFigure;
import suasion.figure.HeatFigure;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Incentive;
import suasion.mechanism.Promise;
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

    private static BeliefPictures pictures(Report report) {
        Game game = report.solution().problem().game();
        return new BeliefPictures(
                report.solution().problem(),
                report.solution().table(),
                (signal, cell) -> calibration(report, null, signal, game.cellName(cell)));
    }

    private static Figure beliefs(Report report, Concavification curve) {
        DesignProblem problem = report.solution().problem();
        BeliefPictures pictures = pictures(report);
        String closure = problem.sense() == Sense.MAX ? "concave closure" : "convex closure";
        String caption =
                ("Payoff of %s when %s holds a belief and does what is best for himself, ties for %s; its %s, whose height at the"
                                + " prior is the optimum; the posteriors that the scheme promises%s.")
                        .formatted(
                                problem.designer(),
                                problem.game().players().get(0).name(),
                                problem.designer(),
                                closure,
                                pictures.isObserved() ? " and those observed in play, with their intervals" : "");
        return pictures.ofTwo(curve, closure, caption);
    }

    private static Figure simplex(Report report, RegionVertices regions) {
        BeliefPictures pictures = pictures(report);
        String caption =
                ("Beliefs of %s: each corner is certainty of a state, each region the beliefs at which its action is best; the"
                                + " prior, and the posteriors that the scheme promises%s.")
                        .formatted(
                                report.solution()
                                        .problem()
                                        .game()
                                        .players()
                                        .get(0)
                                        .name(),
                                pictures.isObserved()
                                        ? " and those observed in play, with an interval towards each corner"
                                        : "");
        return pictures.ofThree(regions, caption);
    }

    /** What was observed of a posterior probability of a player of a type, null for one without types. */
    static Optional<Verdict> calibration(Report report, String type, String signal, String cell) {
        return verdicts(report)
                .filter(v -> v.promise().kind() == Incentive.Kind.CALIBRATION
                        && Objects.equals(type, v.promise().type())
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
        if (Wording.of(report) == Wording.TOLD) {
            ToldFigures.calibration(report.solution().table(), report.run().verdicts(), "")
                    .ifPresent(parts::add);
        }
        forest(report).ifPresent(parts::add);
        List<Convergence> curve = report.run().convergence();
        if (!curve.isEmpty() && report.solution().problem().hasDesigner()) {
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
        Wording wording = Wording.of(report);
        gains.stream().limit(MOST_ROWS).forEach(v -> {
            ForestFigure.Row row = row(wording, several, v, arm(v));
            boolean shared = gains.stream()
                            .limit(MOST_ROWS)
                            .filter(other -> row(wording, several, other, arm(other))
                                    .label()
                                    .equals(row.label()))
                            .count()
                    > 1;
            rows.add(shared ? row(wording, several, v, " (" + v.arm() + ")") : row);
        });
        for (Broken broken : report.run().broken()) {
            List<ForestFigure.Row> refuted = broken.verdicts().stream()
                    .filter(v -> isGain(v) && v.ruling() == Ruling.REFUTED)
                    .limit(MOST_BROKEN_ROWS)
                    .map(v -> row(wording, several, v, arm(v)))
                    .toList();
            if (!refuted.isEmpty()) {
                rows.add(ForestFigure.Row.heading("broken: " + broken.name()));
                rows.addAll(refuted);
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String cut = gains.size() > MOST_ROWS
                ? " The %d closest calls of %d are shown.".formatted(MOST_ROWS, gains.size())
                : "";
        String broken = report.run().broken().isEmpty()
                ? ""
                : " %s stand at the bottom, each with refuted promises below its name.".formatted(wording.broken());
        String what =
                switch (wording) {
                    case SCHEME, DEVICE, TOLD ->
                        "What following a recommendation gained over the deviation, in payoff units given that it was heard";
                    case MENU ->
                        "What following a recommendation gained over the deviation, given that it was heard, and what honesty and"
                                + " taking part gained over the lie and over staying out, given the type, in payoff units";
                    case SALE, AUCTION ->
                        "What honesty gained over the lie and taking part over staying out, given the type, in payoff units";
                    case GIVEN ->
                        "What keeping to the strategy gained over the deviation, in payoff units given what is observed and played";
                };
        String caption = what
                + ", with confidence intervals. A promise is confirmed if its interval lies right of the left edge of the strip"
                + " of its row, which reaches from minus the margin to 0; arrows are gains beyond the picture."
                + cut
                + broken;
        boolean robust = gains.stream().anyMatch(v -> v.required() != 0);
        String axis = robust ? wording.gain() + ", beyond the margin asked for" : wording.gain();
        return Optional.of(new Figure(ForestFigure.svg(rows, axis + " (payoff units)", caption), caption));
    }

    private static boolean isGain(Verdict v) {
        return !v.promise().isEquality() && PlayChapter.isJudged(v) && Double.isFinite(v.estimate());
    }

    /** "customer (healthy): plays buy, not not-buy (obedient)"; the arm last, whole where rows share its first word. */
    private static ForestFigure.Row row(Wording wording, boolean several, Verdict v, String arm) {
        Promise promise = v.promise();
        String player = several && promise instanceof Incentive incentive ? incentive.player() : "";
        String type = promise.type() == null ? "" : player.isEmpty() ? promise.type() : " (" + promise.type() + ")";
        String who = player + type;
        String label = (who.isEmpty() ? "" : who + ": ") + wording.deed(promise) + arm;
        ForestFigure.Kind kind =
                switch (v.ruling()) {
                    case REFUTED -> ForestFigure.Kind.REFUTED;
                    case INCONCLUSIVE -> ForestFigure.Kind.INCONCLUSIVE;
                    default -> ForestFigure.Kind.CONFIRMED;
                };
        double asked = v.required();
        return new ForestFigure.Row(label, v.estimate() - asked, v.low() - asked, v.high() - asked, v.margin(), kind);
    }

    /** What the others of the arm's name are told apart by is left out: " (lying)". */
    private static String arm(Verdict v) {
        return " (" + v.arm().split("[ :(]", 2)[0] + ")";
    }

    private static Figure convergence(Report report, List<Convergence> curve) {
        String mean = Asked.of(report.solution().problem());
        List<ConvergenceFigure.Point> points = curve.stream()
                .map(c -> new ConvergenceFigure.Point(c.rounds(), c.mean(), c.low(), c.high()))
                .toList();
        String caption = "Mean %s over the rounds of %s, with its confidence band, against the certified value %s."
                .formatted(
                        mean,
                        Wording.of(report) == Wording.TOLD
                                ? "the arm in which all believe what they are told"
                                : "the obedient arm",
                        Amounts.both(report.solution().value()));
        double value = Exact.toDouble(report.solution().value());
        return new Figure(ConvergenceFigure.svg(points, value, "mean " + mean + " per round", caption), caption);
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
