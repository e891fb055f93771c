package suasion.receivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.receivers.RandomReceivers.fraction;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import suasion.mechanism.Regime;
import suasion.solve.Claim;
import suasion.solve.Solution;

/** Column generation against known values and against the program over all sets. */
class ReceiversSolverTest {
    private static void assertAgrees(ReceiversGame game, Regime regime, String which) {
        Solution generated = new ColumnGeneration(game, regime).solve();
        Solution whole = ReceiversSolver.whole(game, regime);
        assertEquals(Claim.OPTIMAL, generated.claim(), which);
        assertTrue(generated.certificate().isExactOptimum(), which);
        assertEquals(whole.value(), generated.value(), which);
    }

    @ParameterizedTest
    @EnumSource(Regime.class)
    void networksAreSolvedAsByTheWholeProgram(Regime regime) {
        Random random = new Random(1);
        for (int n = 2; n <= 8; n++) {
            int edges = n * (n - 1) / 3 + 1;
            assertAgrees(
                    RandomReceivers.network(random, n, 1 + random.nextInt(3), edges, -6, 2, 2), regime, "network " + n);
        }
    }

    @ParameterizedTest
    @EnumSource(Regime.class)
    void anyTablesAreSolvedAsByTheWholeProgram(Regime regime) {
        Random random = new Random(2);
        for (int n = 1; n <= 5; n++) {
            for (int game = 0; game < 4; game++) {
                assertAgrees(RandomReceivers.tables(random, n, 1 + random.nextInt(3)), regime, "tables " + n);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Regime.class)
    void functionsOfTheSizeAreSolvedAsByTheWholeProgram(Regime regime) {
        Random random = new Random(3);
        for (int n = 2; n <= 7; n++) {
            assertAgrees(RandomReceivers.sizes(random, n, 1 + random.nextInt(3)), regime, "sizes " + n);
        }
    }

    /** u_i = v - (size - 1)/2 on S, v = 1 or -2 equally likely, f = size; computed exactly by the whole program. */
    private static ReceiversGame congestion() {
        return RandomReceivers.game(
                List.of(fraction(1, 2), fraction(1, 2)),
                2,
                state -> BySize.of(RandomReceivers.integers(0, 1, 2)),
                state -> IntStream.range(0, 2)
                        .mapToObj(i -> Stake.ifActing(
                                i,
                                Additive.of(
                                        new BigFraction(state == 0 ? 1 : -2),
                                        List.of(fraction(-1, 2), fraction(-1, 2)))))
                        .toList());
    }

    @Test
    void twoCongestedReceivers() {
        List<BigFraction> known = List.of(fraction(5, 4), fraction(5, 4), fraction(18, 11), fraction(7, 2));
        for (Regime regime : Regime.values()) {
            Solution solution = ReceiversSolver.solve(congestion(), regime);
            assertEquals(known.get(regime.ordinal()), solution.value(), regime.name());
            assertTrue(solution.isExact());
        }
    }

    @Test
    void gammaStarIsThePriceOfBalancedPayments() {
        assertEquals(
                fraction(2, 11),
                ReceiversSolver.solve(congestion(), Regime.BALANCED)
                        .certificate()
                        .price());
    }

    /** Prior (1/3, 2/3), g_i = w_i + (size - 1)/2, w = (1,2,1) or (-2,-3,-1), f = size. */
    @Test
    void threeReceiversWhoEncourageEachOther() {
        int[][] weights = {{1, 2, 1}, {-2, -3, -1}};
        List<BigFraction> halves = List.of(fraction(1, 2), fraction(1, 2), fraction(1, 2));
        ReceiversGame game = RandomReceivers.game(
                List.of(fraction(1, 3), fraction(2, 3)),
                3,
                state -> BySize.of(RandomReceivers.integers(0, 1, 2, 3)),
                state -> IntStream.range(0, 3)
                        .mapToObj(i -> Stake.ifActing(i, Additive.of(new BigFraction(weights[state][i]), halves)))
                        .toList());
        assertEquals(fraction(25, 9), ReceiversSolver.solve(game, Regime.NONE).value());
        assertTrue(game.negativeExternality().isEmpty());
        assertTrue(game.decreasingPayoff().isEmpty());
    }

    /** Good state 1/3, a vote for it is worth +-1, the sender wins with k votes: 1/3 + 2/3 min(1, N/(2k)). */
    @Test
    void votersAreWonOver() {
        assertEquals(fraction(5, 6), voters(3, 2).value());
        assertEquals(fraction(8, 9), voters(5, 3).value());
        // 1/3 + 2/3 * 41/42
        assertEquals(fraction(62, 63), voters(41, 21).value());
    }

    private static Solution voters(int n, int needed) {
        ReceiversGame game = RandomReceivers.game(
                List.of(fraction(1, 3), fraction(2, 3)),
                n,
                state -> BySize.threshold(n, needed, BigFraction.ONE),
                state -> IntStream.range(0, n)
                        .mapToObj(i -> Stake.ifActing(
                                i, Additive.of(new BigFraction(state == 0 ? 1 : -1), List.of(Shape.zeros(n)))))
                        .toList());
        Solution solution = ReceiversSolver.solve(game, Regime.NONE);
        assertTrue(solution.isExact(), solution.method());
        return solution;
    }

    /** Column generation's exact certificate is the claim; a minute on one core is the limit that is stated for it. */
    @Test
    @Timeout(300)
    void sixtyReceiversOnANetworkAreCertifiedExactly() {
        ReceiversGame game = RandomReceivers.network(new Random(5), 60, 5, 200, -16, 0, 3);
        Solution solution = ReceiversSolver.solve(game, Regime.NONE);
        assertTrue(solution.isExact(), solution.method());
        assertEquals(120, solution.incentives().size());
    }

    @Test
    void aNetworkWithoutMonotonePayoffNeedsObedienceOnBothSides() {
        Random random = new Random(6);
        ReceiversGame base = RandomReceivers.network(random, 6, 2, 7, -6, 2, 2);
        SetFunction fewer = Additive.of(BigFraction.ZERO, RandomReceivers.integers(-1, -2, 1, 2, -1, 1));
        ReceiversGame game = RandomReceivers.game(
                base.prior(), 6, state -> fewer, state -> base.stakes().get(state));
        assertTrue(game.decreasingPayoff().isPresent());
        assertAgrees(game, Regime.NONE, "not monotone");
    }

    @Test
    void aStateOfProbabilityZeroHasARecommendationToo() {
        ReceiversGame base = RandomReceivers.network(new Random(8), 4, 2, 4, -6, 2, 2);
        ReceiversGame game =
                RandomReceivers.game(List.of(BigFraction.ONE, BigFraction.ZERO), 4, base::payoff, state -> base.stakes()
                        .get(state));
        for (Regime regime : Regime.values()) {
            assertAgrees(game, regime, "impossible state");
        }
    }
}
