package suasion.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.figure.BeliefFigure;
import suasion.figure.Mark;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.ToldBeliefs;
import suasion.solve.Concavification;

/**
 * What a designer gets at every belief of a single player, (1 - x) u_low(x) + x u_high(x), and its concave closure
 * (Kamenica and Gentzkow 2011), both on many beliefs.
 */
final class ToldCurve {
    private static final int STEPS = 400;

    private ToldCurve() {}

    /** The picture; empty where there are several players or nobody who designs. */
    static Optional<Figure> of(Report report) {
        DesignProblem problem = report.solution().problem();
        Told told = Told.of(report.solution().table());
        if (told.players().size() != 1 || !problem.hasDesigner()) {
            return Optional.empty();
        }
        Concavification curve = curve(problem, told);
        List<Mark> promised = told.of(0).stream()
                .map(belief -> new Mark(
                        Amounts.brief(belief.told()),
                        List.of(1 - Exact.toDouble(belief.told()), Exact.toDouble(belief.told())),
                        Exact.toDouble(height(curve, belief.told())),
                        Exact.toDouble(belief.mass())))
                .toList();
        String closure = problem.sense() == Sense.MAX ? "concave closure" : "convex closure";
        String caption =
                ("Payoff of %s when %s holds a belief, given that belief; its %s over %d beliefs, whose height at the prior is the best"
                                + " that telling these can do; and what is told.")
                        .formatted(
                                problem.designer(),
                                told.players().get(0),
                                closure,
                                curve.payoff().size() + 1);
        String svg = BeliefFigure.svg(curve, told.high(), problem.designer(), closure, promised, List.of(), caption);
        return Optional.of(new Figure(svg, caption));
    }

    private static Concavification curve(DesignProblem problem, Told told) {
        TreeSet<BigFraction> beliefs = new TreeSet<>(IntStream.rangeClosed(0, STEPS)
                .mapToObj(k -> new BigFraction(k, STEPS))
                .toList());
        told.of(0).forEach(belief -> beliefs.add(belief.told()));
        beliefs.add(told.prior());
        List<BigFraction> held = List.copyOf(beliefs);
        Game game = told.game();
        Player player = Player.uninformed(
                game.players().get(0).name(),
                held.stream().map(ToldBeliefs::name).toList());
        BigFraction[][] nothing = new BigFraction[2][held.size()];
        Arrays.stream(nothing).forEach(row -> Arrays.fill(row, BigFraction.ZERO));
        Game fine = new Game(game.states(), List.of(player), game.prior(), List.of(Payoff.of(nothing)));
        Payoff payoff = problem.objective().over(fine);
        List<Concavification.Point> points = new ArrayList<>();
        for (int k = 0; k < held.size(); k++) {
            BigFraction x = held.get(k);
            BigFraction mean = BigFraction.ONE
                    .subtract(x)
                    .multiply(payoff.exact(1 - ToldBeliefs.HIGH, k))
                    .add(x.multiply(payoff.exact(ToldBeliefs.HIGH, k)));
            points.add(new Concavification.Point(x, mean, k));
        }
        List<Concavification.Segment> segments = IntStream.range(1, points.size())
                .mapToObj(k -> new Concavification.Segment(
                        points.get(k - 1).x(),
                        points.get(k).x(),
                        points.get(k - 1).value(),
                        points.get(k).value(),
                        k))
                .toList();
        List<Concavification.Point> hull = hull(points, problem.sense() == Sense.MAX ? 1 : -1);
        return new Concavification(List.of(0, 1), told.prior(), segments, hull, Optional.empty(), List.of());
    }

    /** The vertices of the least concave function above the points, or with sign -1 the largest convex one below. */
    private static List<Concavification.Point> hull(List<Concavification.Point> points, int sign) {
        List<Concavification.Point> hull = new ArrayList<>();
        for (Concavification.Point point : points) {
            while (hull.size() > 1 && sign * turn(hull.get(hull.size() - 2), hull.get(hull.size() - 1), point) >= 0) {
                hull.remove(hull.size() - 1);
            }
            hull.add(point);
        }
        return hull;
    }

    /** 1 where the way from a over b to c turns left, -1 where it turns right, 0 where it is straight. */
    private static int turn(Concavification.Point a, Concavification.Point b, Concavification.Point c) {
        BigFraction slope = b.value().subtract(a.value()).multiply(c.x().subtract(b.x()));
        return c.value().subtract(b.value()).multiply(b.x().subtract(a.x())).compareTo(slope);
    }

    private static BigFraction height(Concavification curve, BigFraction belief) {
        return curve.payoff().stream()
                .filter(segment -> segment.from().equals(belief))
                .map(Concavification.Segment::valueFrom)
                .findFirst()
                .orElseGet(() -> curve.payoff().get(curve.payoff().size() - 1).valueTo());
    }
}
