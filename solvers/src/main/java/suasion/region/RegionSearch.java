package suasion.region;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.solve.Certifier;
import suasion.solve.Claim;
import suasion.solve.Solution;
import suasion.solve.Solver;

/**
 * Finds a {@link Region} by looking in one direction after the other: the four of the axes first, then across every
 * edge of what is known, until nothing lies beyond any edge.
 *
 * <pre>
 *   h(alpha, beta) = max over obedient pi of alpha x(pi) + beta y(pi)
 * </pre>
 *
 * <p>Each program either proves an edge or finds a point beyond it; a polygon with m corners takes at most 2 m programs
 * and a few more, where optima lie within edges. Directions are exact fractions, so where the programs are solved in
 * fractions the corners are exact.
 *
 * <p>Source: Benson (1998), "An outer approximation algorithm for generating all efficient extreme points in the
 * outcome set of a multiple objective linear programming problem".
 */
public final class RegionSearch {
    /** Programs after which the search ends with what it has. */
    static final int MOST_PROGRAMS = 2_000;

    private static final List<Direction> AXES = List.of(Direction.LEFT, Direction.DOWN, Direction.RIGHT, Direction.UP);

    private final DesignProblem problem;
    private final Payoff x;
    private final Payoff y;
    private final Function<DesignProblem, Solution> solver;
    private final Runnable progress;
    private final List<Point> found = new ArrayList<>();
    private final Map<Direction, HalfPlane> proved = new LinkedHashMap<>();

    private RegionSearch(
            DesignProblem problem, Payoff x, Payoff y, Function<DesignProblem, Solution> solver, Runnable progress) {
        this.problem = problem;
        this.x = x;
        this.y = y;
        this.solver = solver;
        this.progress = progress;
    }

    /**
     * The region of a game in which everybody moves at once, in the mediator's words its Bayes correlated equilibria.
     *
     * @param problem the game; its objective is ignored
     * @param x the first functional, over the game's cells and outcomes
     * @param y the second functional
     */
    public static Region of(DesignProblem problem, Payoff x, Payoff y) {
        return of(problem, x, y, Solver::solve, () -> {});
    }

    /**
     * The same for any way to solve.
     *
     * @param solver the best mechanism for the problem with an objective that is to be maximised
     * @param progress told after every program
     * @throws CancellationException if the thread is interrupted
     */
    public static Region of(
            DesignProblem problem, Payoff x, Payoff y, Function<DesignProblem, Solution> solver, Runnable progress) {
        return new RegionSearch(problem, x, y, solver, progress).run();
    }

    private Region run() {
        AXES.forEach(this::look);
        if (found.isEmpty()) {
            throw new IllegalStateException("no program of a region could be certified: " + problem.game());
        }
        List<Point> corners = Point.hull(found);
        Optional<Direction> open = open(corners);
        while (open.isPresent() && proved.size() < MOST_PROGRAMS) {
            look(open.get());
            corners = Point.hull(found);
            open = open(corners);
        }
        List<Direction> needed = corners.size() < 3 ? new ArrayList<>(AXES) : new ArrayList<>();
        needed.addAll(edges(corners));
        List<HalfPlane> sides = needed.stream()
                .distinct()
                .filter(proved::containsKey)
                .map(proved::get)
                .toList();
        return new Region(corners, sides, open.isEmpty(), proved.size());
    }

    /** An edge beyond which nobody has looked. */
    private Optional<Direction> open(List<Point> corners) {
        return edges(corners).stream()
                .filter(direction -> !proved.containsKey(direction))
                .findFirst();
    }

    /** Across every edge; of a segment to both sides, of a point to none. */
    private static List<Direction> edges(List<Point> corners) {
        List<Direction> edges = new ArrayList<>();
        for (int k = 0; k < corners.size() && corners.size() > 1; k++) {
            edges.add(Direction.across(corners.get(k), corners.get((k + 1) % corners.size())));
        }
        return edges;
    }

    private void look(Direction direction) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the search for a region was interrupted");
        }
        DesignProblem towards = problem.withObjective(objective(direction), Sense.MAX);
        Solution solution = solver.apply(towards);
        progress.run();
        Point point = new Point(solution.table().expected(x), solution.table().expected(y), solution.mechanism());
        BigFraction most = direction.of(point);
        for (Point other : found) {
            most = direction.of(other).compareTo(most) > 0 ? direction.of(other) : most;
        }
        if (solution.claim() != Claim.AUDITED && (solution.isExact() ? isNew(point) : isNewByFar(direction, point))) {
            found.add(point);
        }
        BigFraction bound = solution.certificate().bound();
        boolean exact = solution.isExact() && most.equals(bound);
        proved.put(direction, new HalfPlane(direction, most, bound, solution.claim(), exact));
    }

    private boolean isNew(Point point) {
        return found.stream().noneMatch(point::isAt);
    }

    /** What an engine finds a rounding away from a known point, or beyond an edge, is no corner of its own. */
    private boolean isNewByFar(Direction direction, Point point) {
        BigFraction width = problem.game().range(x).multiply(Certifier.TOLERANCE);
        BigFraction height = problem.game().range(y).multiply(Certifier.TOLERANCE);
        BigFraction size = direction
                .alpha()
                .abs()
                .multiply(width)
                .add(direction.beta().abs().multiply(height));
        boolean apart = found.stream()
                .noneMatch(other -> point.x().subtract(other.x()).abs().compareTo(width) <= 0
                        && point.y().subtract(other.y()).abs().compareTo(height) <= 0);
        boolean beyond = found.stream()
                .allMatch(other ->
                        direction.of(point).subtract(direction.of(other)).compareTo(size) > 0);
        return apart && (beyond || proved.size() < AXES.size());
    }

    private Payoff objective(Direction direction) {
        Game game = problem.game();
        Game.requireHoldable(game.cells(), game.outcomes());
        BigFraction[][] table = new BigFraction[game.cells()][(int) game.outcomes()];
        for (int cell = 0; cell < table.length; cell++) {
            for (int outcome = 0; outcome < table[cell].length; outcome++) {
                table[cell][outcome] = weighted(direction.alpha(), x.exact(cell, outcome))
                        .add(weighted(direction.beta(), y.exact(cell, outcome)));
            }
        }
        return Payoff.of(table);
    }

    private static BigFraction weighted(BigFraction weight, BigFraction number) {
        return weight.getNumerator().signum() == 0 ? BigFraction.ZERO : weight.multiply(number);
    }
}
