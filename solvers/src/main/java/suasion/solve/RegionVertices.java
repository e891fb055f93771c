package suasion.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;

/**
 * The optimum of one player and three states of positive probability from the vertices of the best-response regions:
 * the designer's payoff is linear on each region {x : r_i(x) - r_j(x) >= eps for all j != i}, so its concave closure is
 * that of its values at the regions' vertices, the designer-best action being taken at each (Kamenica and Gentzkow
 * 2011; Lipnowski and Mathevet 2017).
 *
 * <p>The closure at the prior is the highest over single vertices, segments and triangles of vertices that contain the
 * prior. Everything is computed in integers and is exact; payoffs are in payoff units.
 *
 * @param cells the three cells of the game that are kept, in the order of every belief here
 * @param prior the prior over them
 * @param regions the best-response regions that are not empty, in the order of actions
 * @param vertices the distinct vertices of the regions
 * @param value the closure at the prior; empty where no scheme keeps the margin
 * @param optimal posteriors of an optimal scheme, as few as possible
 */
public record RegionVertices(
        List<Integer> cells,
        List<BigFraction> prior,
        List<Region> regions,
        List<Vertex> vertices,
        Optional<BigFraction> value,
        List<Posterior> optimal) {
    /** With more actions the search over triangles is no longer quick: half a second at this number. */
    public static final int MOST_ACTIONS = 30;

    public RegionVertices {
        cells = List.copyOf(cells);
        prior = List.copyOf(prior);
        regions = List.copyOf(regions);
        vertices = List.copyOf(vertices);
        optimal = List.copyOf(optimal);
    }

    /**
     * The beliefs at which an action may be recommended: a convex polygon, a segment or a point.
     *
     * @param action index of the action
     * @param polygon its vertices in order around it, each a belief
     */
    public record Region(int action, List<List<BigFraction>> polygon) {}

    /**
     * A vertex of a region.
     *
     * @param belief where it is
     * @param action index of the designer-best action that may be recommended there
     * @param payoff the designer's payoff from it there
     */
    public record Vertex(List<BigFraction> belief, int action, BigFraction payoff) {}

    /** Whether the problem has one player without types, three states of positive probability, and is not too large. */
    public static boolean applies(DesignProblem problem) {
        return BeliefGame.isSingle(problem)
                && BeliefGame.cells(problem).size() == 3
                && problem.game().outcomes() <= MOST_ACTIONS;
    }

    /**
     * Solves a problem.
     *
     * @throws IllegalArgumentException if there are several players, types, or not exactly three states
     */
    public static RegionVertices of(DesignProblem problem) {
        BeliefGame game = BeliefGame.of(problem);
        if (game.cells().size() != 3) {
            throw new IllegalArgumentException(game.cells().size() + " states, three are needed");
        }
        List<Region> regions = new ArrayList<>();
        Set<List<BigInteger>> distinct = new LinkedHashSet<>();
        for (int action = 0; action < game.actionCount(); action++) {
            List<List<BigInteger>> polygon = region(game, action);
            if (!polygon.isEmpty()) {
                regions.add(new Region(
                        action, polygon.stream().map(RegionVertices::belief).toList()));
                distinct.addAll(polygon);
            }
        }
        List<SupportSearch.Candidate> candidates =
                distinct.stream().map(point -> candidate(game, point)).toList();
        List<Posterior> optimal = SupportSearch.of(game.prior(), candidates).best().stream()
                .map(part -> {
                    SupportSearch.Candidate at = part.candidate();
                    return new Posterior(
                            belief(at.point()), part.weight(), at.action(), game.payoff(at.scorePerMass()));
                })
                .toList();
        return new RegionVertices(
                game.cells(),
                belief(game.prior()),
                regions,
                candidates.stream()
                        .map(at -> new Vertex(belief(at.point()), at.action(), game.payoff(at.scorePerMass())))
                        .toList(),
                optimal.stream()
                        .map(posterior -> posterior.weight().multiply(posterior.payoff()))
                        .reduce(BigFraction::add),
                optimal);
    }

    /** The simplex, clipped by one half-plane per deviation. */
    private static List<List<BigInteger>> region(BeliefGame game, int action) {
        BigInteger one = BigInteger.ONE;
        BigInteger zero = BigInteger.ZERO;
        List<List<BigInteger>> polygon =
                List.of(List.of(one, zero, zero), List.of(zero, one, zero), List.of(zero, zero, one));
        for (int j = 0; j < game.actionCount() && !polygon.isEmpty(); j++) {
            if (j != action) {
                polygon = clip(game, action, j, polygon);
            }
        }
        return polygon;
    }

    /** What of a convex polygon, segment or point lies where {@code action} beats {@code deviation}; closed. */
    private static List<List<BigInteger>> clip(
            BeliefGame game, int action, int deviation, List<List<BigInteger>> polygon) {
        // A set, because a segment is a polygon that is walked to and fro and meets the border twice at the same place.
        Set<List<BigInteger>> kept = new LinkedHashSet<>();
        for (int n = 0; n < polygon.size(); n++) {
            List<BigInteger> here = polygon.get(n);
            List<BigInteger> next = polygon.get((n + 1) % polygon.size());
            BigInteger surplusHere = game.surplus(action, deviation, here);
            BigInteger surplusNext = game.surplus(action, deviation, next);
            if (surplusHere.signum() >= 0) {
                kept.add(here);
            }
            if (surplusHere.signum() * surplusNext.signum() < 0) {
                kept.add(between(here, surplusNext.abs(), next, surplusHere.abs()));
            }
        }
        return List.copyOf(kept);
    }

    /** The belief a X + b Y, divided by its greatest common divisor so that equal beliefs are equal lists. */
    private static List<BigInteger> between(List<BigInteger> x, BigInteger a, List<BigInteger> y, BigInteger b) {
        List<BigInteger> sum = IntStream.range(0, 3)
                .mapToObj(k -> x.get(k).multiply(a).add(y.get(k).multiply(b)))
                .toList();
        BigInteger common = sum.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        return sum.stream().map(coordinate -> coordinate.divide(common)).toList();
    }

    /** The belief with its designer-best allowed action. */
    private static SupportSearch.Candidate candidate(BeliefGame game, List<BigInteger> point) {
        int best = IntStream.range(0, game.actionCount())
                .filter(action -> game.allows(action, point))
                .reduce((a, b) -> game.score(b, point).compareTo(game.score(a, point)) > 0 ? b : a)
                .orElseThrow();
        return new SupportSearch.Candidate(point, best, game.score(best, point));
    }

    private static List<BigFraction> belief(List<BigInteger> point) {
        BigInteger mass = point.stream().reduce(BigInteger.ZERO, BigInteger::add);
        return point.stream()
                .map(coordinate -> new BigFraction(coordinate, mass))
                .toList();
    }

    /** The vertices of the regions as a second solver. */
    public record Solver() implements SecondSolver {
        @Override
        public String name() {
            return "region vertices";
        }

        @Override
        public boolean applies(DesignProblem problem) {
            return RegionVertices.applies(problem);
        }

        @Override
        public Optional<BigFraction> value(DesignProblem problem) {
            return of(problem).value();
        }
    }
}
