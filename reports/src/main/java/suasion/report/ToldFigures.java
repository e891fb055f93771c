package suasion.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Verdict;
import suasion.figure.CalibrationFigure;
import suasion.figure.CouplingFigure;
import suasion.figure.LawsFigure;
import suasion.figure.PotentialFigure;
import suasion.game.Exact;
import suasion.mechanism.Incentive;
import suasion.mechanism.Pooled;
import suasion.mechanism.Promise;
import suasion.mechanism.Table;
import suasion.solve.Exhibit;

/** Pictures of what players are told to believe. */
final class ToldFigures {
    private ToldFigures() {}

    /** For every pair of players what they are told in each state. */
    static List<Part> couplings(Told told) {
        List<Part> figures = new ArrayList<>();
        List<String> players = told.players();
        List<Told.Profile> profiles = told.profiles();
        for (int i = 0; i < players.size(); i++) {
            for (int j = i + 1; j < players.size(); j++) {
                figures.add(coupling(told, profiles, i, j));
            }
        }
        return figures;
    }

    private static Figure coupling(Told told, List<Told.Profile> profiles, int i, int j) {
        Map<List<BigFraction>, BigFraction[]> pairs = new LinkedHashMap<>();
        for (Told.Profile profile : profiles) {
            List<BigFraction> pair =
                    List.of(profile.beliefs().get(i), profile.beliefs().get(j));
            BigFraction[] sums =
                    pairs.computeIfAbsent(pair, any -> new BigFraction[] {BigFraction.ZERO, BigFraction.ZERO});
            sums[0] = sums[0].add(profile.low());
            sums[1] = sums[1].add(profile.high());
        }
        List<CouplingFigure.Panel> panels = new ArrayList<>();
        int most = 0;
        for (int state = 0; state < 2; state++) {
            int column = state;
            List<CouplingFigure.Spot> spots = pairs.entrySet().stream()
                    .filter(entry -> SchemeTables.isPositive(entry.getValue()[column]))
                    .map(entry -> new CouplingFigure.Spot(
                            Exact.toDouble(entry.getKey().get(0)),
                            Exact.toDouble(entry.getKey().get(1)),
                            Exact.toDouble(entry.getValue()[column]),
                            Amounts.brief(entry.getValue()[column])))
                    .toList();
            most = Math.max(most, spots.size());
            panels.add(new CouplingFigure.Panel("if the state is " + (state == 0 ? told.low() : told.high()), spots));
        }
        List<String> names = List.of(told.players().get(i), told.players().get(j));
        String how = most > CouplingFigure.MOST_DISCS
                ? "the darker a cell, the likelier it is in that state, and every small dot is a pair that is told"
                : "the area of a dot is its probability in that state";
        String caption =
                ("What %s (across) and %s (up) are told together in each state: %s. The bars along the sides are the law of what each"
                                + " is told, the dotted lines the prior.")
                        .formatted(names.get(0), names.get(1), how);
        return new Figure(CouplingFigure.svg(panels, names, Exact.toDouble(told.prior()), caption), caption);
    }

    /** What each player is told in each state. */
    static Figure laws(Told told) {
        List<LawsFigure.Law> laws = IntStream.range(0, told.players().size())
                .mapToObj(player -> new LawsFigure.Law(
                        told.players().get(player),
                        told.of(player).stream()
                                .map(belief -> new LawsFigure.Stem(
                                        Exact.toDouble(belief.told()),
                                        Exact.toDouble(belief.low()),
                                        Exact.toDouble(belief.high()),
                                        Amounts.brief(belief.told())))
                                .toList()))
                .toList();
        String caption =
                ("What each is told to believe, and how probable that is in each state. With p the prior, a belief x is true if p"
                                + " (1 - x) times its stem for %s is (1 - p) x times its stem for %s.")
                        .formatted(told.high(), told.low());
        String svg = LawsFigure.svg(laws, List.of(told.low(), told.high()), Exact.toDouble(told.prior()), caption);
        return new Figure(svg, caption);
    }

    /** Told against observed; empty where no promise of a single belief was observed. */
    static Optional<Figure> calibration(Table table, List<Verdict> verdicts, String name) {
        Told told = Told.of(table);
        List<CalibrationFigure.Point> points = new ArrayList<>();
        for (Verdict v : verdicts) {
            point(told, v).ifPresent(points::add);
        }
        if (points.isEmpty()) {
            return Optional.empty();
        }
        boolean pooled = verdicts.stream().anyMatch(v -> v.promise() instanceof Pooled);
        long refuted = points.stream()
                .filter(point -> point.kind() == CalibrationFigure.Kind.REFUTED)
                .count();
        String caption =
                ("%sWhat was told across, and up how often the state was %s in the rounds in which it was told, with confidence"
                                + " intervals. On the dashed line what is told is true; %s of %s %s refuted.%s")
                        .formatted(
                                name.isEmpty() ? "" : "'" + name + "': ",
                                told.high(),
                                refuted == 0 ? "none" : Amounts.count(refuted),
                                Amounts.counted(points.size(), pooled ? "group of beliefs" : "belief"),
                                refuted > 1 ? "are" : "is",
                                told.players().size() > 1
                                        ? " Marks of different receivers have different shapes and stand a little aside."
                                        : "");
        return Optional.of(new Figure(CalibrationFigure.svg(points, told.high(), caption), caption));
    }

    private static Optional<CalibrationFigure.Point> point(Told told, Verdict v) {
        Promise promise = v.promise();
        if (promise.kind() != Incentive.Kind.CALIBRATION
                || !PlayChapter.isJudged(v)
                || !Double.isFinite(v.estimate())) {
            return Optional.empty();
        }
        if (promise instanceof Pooled pooled) {
            return told.mean(pooled).map(mean -> point(Exact.toDouble(mean), Exact.toDouble(mean), v));
        }
        return Optional.ofNullable(told.told(promise)).map(belief -> point(Exact.toDouble(belief), 0, v));
    }

    /** What was observed of a pooled promise is how much more often than told the state was true. */
    private static CalibrationFigure.Point point(double belief, double shift, Verdict v) {
        CalibrationFigure.Kind kind =
                switch (v.ruling()) {
                    case REFUTED -> CalibrationFigure.Kind.REFUTED;
                    case INCONCLUSIVE -> CalibrationFigure.Kind.INCONCLUSIVE;
                    default -> CalibrationFigure.Kind.CONFIRMED;
                };
        double low = Double.isFinite(v.low()) ? v.low() : v.estimate();
        double high = Double.isFinite(v.high()) ? v.high() : v.estimate();
        String receiver = v.promise().player();
        return new CalibrationFigure.Point(
                receiver == null ? "" : receiver, belief, shift + v.estimate(), shift + low, shift + high, kind);
    }

    /** The multipliers of telling each player each belief, a picture per player. */
    static List<Part> potentials(Told told, Exhibit exhibit) {
        List<Part> figures = new ArrayList<>();
        for (String player : told.players()) {
            List<PotentialFigure.Node> nodes = exhibit.rows().stream()
                    .filter(row -> player.equals(row.get(0)))
                    .map(row -> new PotentialFigure.Node(
                            number(row.get(1)),
                            number(row.get(2)),
                            number(row.get(3)),
                            number(row.get(4)),
                            row.get(5) != null && !row.get(5).toString().isEmpty()))
                    .toList();
            if (nodes.size() > 1) {
                String caption =
                        ("The multiplier \u03b1 of telling %s a belief, between the least and the most that keep the bound. Where"
                                        + " the bound is sharp it touches both at every told belief strictly between 0 and 1.")
                                .formatted(player);
                figures.add(new Figure(PotentialFigure.svg(nodes, player, told.high(), caption), caption));
            }
        }
        return figures;
    }

    private static double number(Object cell) {
        if (cell instanceof BigFraction exact) {
            return Exact.toDouble(exact);
        }
        return cell instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
