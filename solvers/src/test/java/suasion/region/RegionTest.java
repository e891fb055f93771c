package suasion.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.equilibrium.EquilibriumSolver;
import suasion.equilibrium.Profile;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.solve.Certificate;
import suasion.solve.Certifier;
import suasion.solve.Claim;
import suasion.solve.Solution;
import suasion.solve.Solver;

class RegionTest {
    /** Prior proportional to {@code weights}; payoffs one table per player, rows states, columns outcomes. */
    private static Game game(int[] actions, int[] weights, int[][]... payoffs) {
        List<Player> players = IntStream.range(0, actions.length)
                .mapToObj(i -> Player.uninformed(
                        "player " + i,
                        IntStream.range(0, actions[i]).mapToObj(a -> "a" + a).toList()))
                .toList();
        int total = Arrays.stream(weights).sum();
        return new Game(
                IntStream.range(0, weights.length).mapToObj(s -> "s" + s).toList(),
                players,
                Arrays.stream(weights).mapToObj(w -> new BigFraction(w, total)).toList(),
                Arrays.stream(payoffs).map(Payoff::of).toList());
    }

    private static Game chicken() {
        return game(new int[] {2, 2}, new int[] {1}, new int[][] {{6, 2, 7, 0}}, new int[][] {{6, 7, 2, 0}});
    }

    private static Region region(Game game, Payoff x, Payoff y) {
        return RegionSearch.of(DesignProblem.undesigned(game), x, y);
    }

    private static Region payoffs(Game game) {
        return region(game, game.payoffs().get(0), game.payoffs().get(1));
    }

    private static List<String> corners(Region region) {
        return region.corners().stream().map(Point::toString).toList();
    }

    /**
     * With q, r, s, t on (C,C), (C,D), (D,C), (D,D) obedience is q <= 2r, q <= 2s, 2t <= r, 2t <= s. The sum of
     * payoffs, 12 q + 9 (r + s), is largest with q = 1/2, r = s = 1/4 and smallest with t = 1/5, r = s = 2/5; the other
     * corners are the two pure equilibria.
     */
    @Test
    void correlatedEquilibriaOfChickenHaveFourCornersOfPayoffs() {
        Region region = payoffs(chicken());
        assertTrue(region.isExact());
        assertEquals(List.of("(2, 7)", "(18/5, 18/5)", "(7, 2)", "(21/4, 21/4)"), corners(region));
        assertEquals(4, region.sides().size());
        assertEquals(
                List.of(), region.sides().stream().filter(side -> !side.exact()).toList());
    }

    /** The mixed equilibrium, C with 2/3, is inside: 14/3 each. */
    @Test
    void equilibriaOfChickenLieInThePolygon() {
        Region region = payoffs(chicken());
        List<Profile> profiles = EquilibriumSolver.profiles(chicken());
        assertEquals(3, profiles.size());
        for (Profile profile : profiles) {
            List<BigFraction> at = profile.payoffs(chicken());
            assertTrue(region.admits(new Point(at.get(0), at.get(1), null)), profile.toString());
        }
    }

    /**
     * Doval (2022): prior 1/3, theta_H = 2, theta_L = 0, c = 1. Obedience of C: 1/3 (2 - 1) pi_H >= 2/3 pi_L, that is
     * pi_L <= pi_H / 2; refusing obeys wherever that does.
     */
    @Test
    void contributionsAreATriangle() {
        Game game = game(new int[] {2}, new int[] {1, 2}, new int[][] {{0, 1}, {0, -1}});
        Payoff high = Payoff.of(new int[][] {{0, 3}, {0, 0}});
        Payoff low = Payoff.of(new BigFraction[][] {
            {new BigFraction(0), new BigFraction(0)}, {new BigFraction(0), new BigFraction(3, 2)}
        });
        Region region = region(game, high, low);
        assertTrue(region.isExact());
        assertEquals(List.of("(0, 0)", "(1, 0)", "(1, 1/2)"), corners(region));
    }

    /**
     * Bergemann, Brooks and Morris (2015): values 1, 2, 3 equally likely; profit at least 4/3, which the uniform price
     * 2 brings, consumer surplus at least 0, their sum at most 2.
     */
    @Test
    void surplusesOfPriceDiscriminationAreATriangle() {
        int[][] profit = {{1, 0, 0}, {1, 2, 0}, {1, 2, 3}};
        Game game = game(new int[] {3}, new int[] {1, 1, 1}, profit);
        Payoff surplus = Payoff.of(new int[][] {{0, 0, 0}, {1, 0, 0}, {2, 1, 0}});
        Region region = region(game, surplus, game.payoffs().get(0));
        assertTrue(region.isExact());
        assertEquals(List.of("(0, 4/3)", "(2/3, 4/3)", "(0, 2)"), corners(region));
    }

    /** Defecting is dominant: (1, 1) and nothing else. */
    @Test
    void dominanceLeavesAPoint() {
        Game dilemma = game(new int[] {2, 2}, new int[] {1}, new int[][] {{2, 0, 3, 1}}, new int[][] {{2, 3, 0, 1}});
        Region region = payoffs(dilemma);
        assertTrue(region.isExact());
        assertEquals(List.of("(1, 1)"), corners(region));
        assertEquals(4, region.sides().size());
    }

    /** Against itself a payoff is a segment, upwards and to the right; against its negative downwards. */
    @Test
    void aPayoffAgainstItselfIsASegment() {
        Game chicken = chicken();
        Payoff own = chicken.payoffs().get(0);
        assertEquals(List.of("(2, 2)", "(7, 7)"), corners(region(chicken, own, own)));
        Payoff negative = Payoff.of(new int[][] {{-6, -2, -7, 0}});
        Region falling = region(chicken, own, negative);
        assertTrue(falling.isExact());
        assertEquals(List.of("(2, -2)", "(7, -7)"), corners(falling));
        assertEquals(List.of("(2, 0)", "(7, 0)"), corners(region(chicken, own, Payoff.zero(chicken))));
    }

    /**
     * Of random games of two players (2 or 3 actions, 1 or 2 states, payoffs -3..3, where ties abound): corners are
     * obeyed, no objective exceeds the polygon or falls short of it, all equilibria without information are in it.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void cornersAreObeyedAndNoObjectiveExceedsThem(long seed) {
        Random random = new Random(seed);
        int[] actions = {2 + random.nextInt(2), 2 + random.nextInt(2)};
        int[] weights = IntStream.range(0, 1 + random.nextInt(2))
                .map(s -> 1 + random.nextInt(3))
                .toArray();
        Game game = game(actions, weights, table(random, actions, weights), table(random, actions, weights));
        Payoff x = Payoff.of(table(random, actions, weights));
        Payoff y = Payoff.of(table(random, actions, weights));
        DesignProblem problem = DesignProblem.undesigned(game);
        Region region = region(game, x, y);
        assertTrue(region.isExact());
        for (Point corner : region.corners()) {
            Table table = corner.mechanism().table();
            assertEquals(BigFraction.ZERO, Certifier.violation(problem, Certifier.lines(problem, table, List.of())));
            assertEquals(corner.x(), table.expected(x));
            assertEquals(corner.y(), table.expected(y));
            assertTrue(region.admits(corner));
        }
        for (int k = 0; k < 4; k++) {
            Direction direction =
                    new Direction(new BigFraction(random.nextInt(11) - 5), new BigFraction(random.nextInt(11) - 5));
            Solution best = Solver.solve(problem.withObjective(sum(game, direction, x, y), Sense.MAX));
            assertEquals(
                    region.corners().stream()
                            .map(direction::of)
                            .max(Comparator.naturalOrder())
                            .orElseThrow(),
                    best.value());
        }
        for (Profile profile : EquilibriumSolver.profiles(game)) {
            Table table = profile.table(game);
            assertTrue(region.admits(new Point(table.expected(x), table.expected(y), table)));
        }
    }

    private static int[][] table(Random random, int[] actions, int[] weights) {
        return IntStream.range(0, weights.length)
                .mapToObj(s -> IntStream.range(0, actions[0] * actions[1])
                        .map(a -> random.nextInt(7) - 3)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static Payoff sum(Game game, Direction direction, Payoff x, Payoff y) {
        return Payoff.of(IntStream.range(0, game.cells())
                .mapToObj(cell -> IntStream.range(0, (int) game.outcomes())
                        .mapToObj(a -> direction.of(new Point(x.exact(cell, a), y.exact(cell, a), null)))
                        .toArray(BigFraction[]::new))
                .toArray(BigFraction[][]::new));
    }

    /** An engine's answers, which are not exact: corners are attained, and the sides' bounds hold for all of them. */
    @Test
    void numericAnswersLeaveCornersInsideTheirSides() {
        Game chicken = chicken();
        Payoff x = chicken.payoffs().get(0);
        Payoff y = chicken.payoffs().get(1);
        List<Integer> counted = new ArrayList<>();
        Region region =
                RegionSearch.of(DesignProblem.undesigned(chicken), x, y, RegionTest::numeric, () -> counted.add(1));
        assertTrue(region.isComplete());
        assertFalse(region.isExact());
        assertEquals(List.of("(2, 7)", "(18/5, 18/5)", "(7, 2)", "(21/4, 21/4)"), corners(region));
        assertTrue(region.corners().stream().allMatch(region::admits));
        assertEquals(region.programs(), counted.size());
    }

    /** The same mechanism with a bound that is 1e-12 too high and a certificate that says so. */
    private static Solution numeric(DesignProblem problem) {
        Solution exact = Solver.solve(problem);
        var c = exact.certificate();
        BigFraction off = new BigFraction(1, 1_000_000_000).divide(1000);
        return new Solution(
                problem,
                exact.mechanism(),
                Claim.OPTIMAL,
                new Certificate(c.value(), c.bound().add(off), off, c.violation(), false),
                exact.incentives(),
                exact.benchmarks(),
                exact.checks(),
                exact.method(),
                null);
    }

    @Test
    void anInterruptEndsTheSearch() {
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, () -> payoffs(chicken()));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }
}
