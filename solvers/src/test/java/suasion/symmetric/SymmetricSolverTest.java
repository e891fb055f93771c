package suasion.symmetric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Regime;
import suasion.mechanism.TypeLaw;
import suasion.solve.Check;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.Solution;
import suasion.solve.Solver;

class SymmetricSolverTest {
    private static Exhibit exhibit(Solution solution, String id) {
        return solution.exhibits().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Values of Dughmi et al. 2019, section 4.1, and of two games of the same shape solved as linear programs. */
    @ParameterizedTest
    @CsvSource({
        "NONE, 3/4, 11/16, 215/32",
        "NONNEGATIVE, 3/4, 11/16, 255/32",
        "BALANCED, 3/4, 11/16, 215/32",
        "UNRESTRICTED, 9/8, 7/8, 255/32"
    })
    void knownValuesInAllRegimes(Regime regime, String binary, String tied, String paid) {
        assertSolved(binary, SymmetricGames.binary(regime));
        assertSolved(tied, SymmetricGames.tied(regime));
        assertSolved(paid, SymmetricGames.paid(regime));
    }

    private static void assertSolved(String value, SymmetricGame game) {
        Solution solution = SymmetricSolver.solve(game);
        assertEquals(Exact.parse(value), solution.value(), solution::toString);
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertTrue(solution.isExact(), solution::toString);
    }

    @Test
    void withUnrestrictedPaymentsTheBetterTypesAreRecommendedMoreOften() {
        Solution solution = SymmetricSolver.solve(SymmetricGames.binary(Regime.UNRESTRICTED));
        // Dughmi et al. 2019, section 4.1 (the text prints 1/8 for 3/8): types (s,r) = (0,0), (0,1), (1,0), (1,1).
        List<String> expected = List.of("1/8", "5/8", "3/8", "7/8");
        List<List<Object>> rows = exhibit(solution, "order").rows();
        for (int k = 0; k < 4; k++) {
            assertEquals(Exact.parse(expected.get(k)), rows.get(k).get(4));
        }
        // E[r] = 1/2 and R = 7/16 + 5/16 = 3/4: T = 2 (1/2 - 3/4) = -1/2 is what is charged.
        assertEquals(new BigFraction(-1, 2), solution.table().payments().of(0, 0));
    }

    /** Two actions of types (s,r) in {0,1}^2, uniform. */
    @Test
    void theHighestScoreLessItsConstantIsTheBound() {
        Exhibit paid = exhibit(SymmetricSolver.solve(SymmetricGames.binary(Regime.UNRESTRICTED)), "adjusted");
        // kappa = 2: scores 3, 2, 1, 0, each 1/4; the higher of two is 3 with 7/16, 2 with 5/16, 1 with 3/16: 17/8.
        assertEquals(Exact.parse("17/8"), paid.rows().get(0).get(1));
        assertEquals(BigFraction.ONE, paid.rows().get(1).get(1));
        assertEquals(Exact.parse("9/8"), paid.rows().get(2).get(1));
        for (Regime regime : Regime.values()) {
            Solution solution = SymmetricSolver.solve(SymmetricGames.tied(regime));
            List<List<Object>> rows = exhibit(solution, "adjusted").rows();
            BigFraction difference = ((BigFraction) rows.get(0).get(1))
                    .subtract((BigFraction) rows.get(1).get(1));
            assertEquals(solution.value(), difference);
        }
        Solution audited = SymmetricSolver.audit(
                SymmetricGames.binary(Regime.UNRESTRICTED),
                new ScoreRule(BigFraction.ONE, Ties.UNIFORM, null).of(SymmetricGames.binary(Regime.UNRESTRICTED)));
        assertTrue(audited.exhibits().stream().noneMatch(e -> e.id().equals("adjusted")));
    }

    @Test
    void theSumOfBothPayoffsWithOptimalPaymentsIsWorthSeventeenSixteenths() {
        SymmetricGame game = SymmetricGames.binary(Regime.UNRESTRICTED);
        PriorityRule sum = new ScoreRule(BigFraction.ONE, Ties.UNIFORM, null).of(game);
        Solution audited = SymmetricSolver.audit(game, sum);
        // Dughmi et al. 2019, section 4.1, with the conditional payment -6/16.
        assertEquals(new BigFraction(17, 16), audited.value());
        assertEquals(new BigFraction(-6, 16), sum.table().payments().of(0, 0));
        assertEquals(BigFraction.ZERO, audited.certificate().violation());
        assertEquals(Claim.AUDITED, audited.claim());
        assertEquals(new BigFraction(9, 8), audited.benchmarks().optimum());
    }

    @Test
    void overchargingBreaksObedience() {
        SymmetricGame game = SymmetricGames.binary(Regime.UNRESTRICTED);
        PriorityRule greedy = new ScoreRule(BigFraction.ONE, Ties.UNIFORM, new BigFraction(-1)).of(game);
        // T = -6/16 is the most that can be charged; 1 is 10/16 too much.
        assertEquals(
                new BigFraction(10, 16),
                SymmetricSolver.audit(game, greedy).certificate().violation());
    }

    @Test
    void uniformTiesAtTheSmallestMultiplierAreNotOptimal() {
        SymmetricGame game = SymmetricGames.tied(Regime.NONE);
        PriorityRule uniform = new ScoreRule(BigFraction.ONE, Ties.UNIFORM, null).of(game);
        // At kappa = 1 types (1,0) and (0,1) tie: Pr((1,0)) = 1/2 (1 - 1/16) / (3/4) = 5/8 against 11/16.
        assertEquals(new BigFraction(5, 8), SymmetricSolver.audit(game, uniform).value());
        Solution best = SymmetricSolver.solve(game);
        assertEquals(2, ((PriorityRule) best.mechanism()).orders().size());
        assertTrue(best.incentives().get(0).binds());
        // kappa = 1 = 2 lambda, and the incentive of the pair owns kappa (n-1)/n.
        assertEquals(new BigFraction(1, 2), best.incentives().get(0).multiplier());
    }

    @Test
    void withoutPaymentsTheGeneralSolverAgreesOnEveryProfile() {
        Random random = new Random(3);
        for (int[] size :
                new int[][] {{2, 1}, {2, 2}, {2, 3}, {2, 5}, {3, 2}, {3, 3}, {4, 2}, {4, 3}, {5, 2}, {6, 2}}) {
            for (int round = 0; round < 6; round++) {
                Sense sense = round % 3 == 2 ? Sense.MIN : Sense.MAX;
                SymmetricGame game =
                        SymmetricGames.random(random, size[0], size[1], round % 2 == 0, sense, Regime.NONE);
                Solution solution = SymmetricSolver.solve(game);
                assertTrue(solution.isExact(), () -> game + "\n" + solution);
                assertEquals(Solver.solve(WrittenOut.of(game)).value(), solution.value(), game::toString);
                assertTrue(solution.checks().stream().allMatch(Check::agrees), game::toString);
            }
        }
    }

    @Test
    void regimesAreOrderedAndEveryOptimumIsExact() {
        Random random = new Random(6);
        for (int round = 0; round < 200; round++) {
            int n = 2 + random.nextInt(9);
            SymmetricGame game = SymmetricGames.random(
                    random,
                    n,
                    1 + random.nextInt(6),
                    round % 2 == 0,
                    round % 5 == 0 ? Sense.MIN : Sense.MAX,
                    Regime.NONE);
            BigFraction sign = new BigFraction(game.sense().sign());
            BigFraction[] values = new BigFraction[4];
            for (Regime regime : Regime.values()) {
                Solution solution = SymmetricSolver.solve(game.withRegime(regime));
                assertTrue(solution.isExact(), () -> game + "\n" + solution + solution.certificate());
                values[regime.ordinal()] = solution.value().multiply(sign);
                assertParetoEfficient(game, (PriorityRule) solution.mechanism());
            }
            assertEquals(values[0], values[Regime.BALANCED.ordinal()]);
            assertTrue(values[0].compareTo(values[1]) <= 0 && values[1].compareTo(values[3]) <= 0, game::toString);
        }
    }

    /** A type that is as good for both and better for one goes first in every order. */
    private static void assertParetoEfficient(SymmetricGame game, PriorityRule rule) {
        List<BigFraction> s = game.wanted();
        List<BigFraction> r = game.receives();
        for (PriorityRule.Order order : rule.orders()) {
            for (int k = 0; k < s.size(); k++) {
                for (int l = 0; l < s.size(); l++) {
                    int sender = s.get(k).compareTo(s.get(l));
                    int receiver = r.get(k).compareTo(r.get(l));
                    if (sender >= 0 && receiver >= 0 && sender + receiver > 0) {
                        assertTrue(order.levels().get(k) > order.levels().get(l), game + " " + rule.orders());
                    }
                }
            }
        }
    }

    @Test
    void independentPraiseKeepsItsGuarantee() {
        Random random = new Random(2016);
        int strict = 0;
        for (int round = 0; round < 200; round++) {
            SymmetricGame game = SymmetricGames.random(
                    random, 2 + random.nextInt(7), 1 + random.nextInt(5), true, Sense.MAX, Regime.NONE);
            BigFraction optimum = SymmetricSolver.solve(game).value();
            SimpleScheme simple = SimpleScheme.of(game);
            assertTrue(simple.relaxation().compareTo(optimum) >= 0, game::toString);
            assertTrue(simple.value().compareTo(optimum) <= 0, game::toString);
            BigFraction share = simple.share(optimum);
            assertTrue(share == null || share.compareTo(simple.guarantee()) >= 0, game::toString);
            strict += share != null && share.compareTo(BigFraction.ONE) < 0 ? 1 : 0;
        }
        assertTrue(strict > 20, strict + " games in which the simple scheme loses something");
    }

    /** What the sender likes the receiver mostly does not, so that obedience binds. */
    private static SymmetricGame large(int n, int m, Regime regime) {
        Random random = new Random(1000);
        int[] weights = random.ints(m, 1, 100).toArray();
        int[] sends = random.ints(m, 0, 1000).toArray();
        int[] receives =
                IntStream.of(sends).map(s -> (random.nextInt(100) - s) * s).toArray();
        String each = join(weights, "/" + IntStream.of(weights).sum());
        return SymmetricGames.independent(n, each, join(sends, "/10"), join(receives, "/7000"), regime);
    }

    private static String join(int[] numbers, String after) {
        return IntStream.of(numbers).mapToObj(k -> k + after).collect(Collectors.joining(" "));
    }

    /** Processor time, since tests share the machine; the quickest of three, since the first one warms it up. */
    @ParameterizedTest
    @EnumSource(Regime.class)
    void aThousandActionsOfTwentyTypesAreCertifiedWithinASecond(Regime regime) {
        SymmetricGame game = large(1000, 20, regime);
        double seconds = Double.POSITIVE_INFINITY;
        Solution solution = null;
        for (int i = 0; i < 3; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            solution = SymmetricSolver.solve(game);
            seconds = Math.min(seconds, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) * 1e-9);
        }
        assertEquals(Claim.OPTIMAL, solution.claim(), solution.certificate()::toString);
        assertTrue(seconds < 1, seconds + " s");
        PriorityRule rule = (PriorityRule) solution.mechanism();
        assertEquals(regime == Regime.UNRESTRICTED ? 1 : 2, rule.orders().size());
    }

    @Test
    void whatIsAnnouncedIsWithinTwoToTheMinusSixtyOfTheTruth() {
        PriorityRule rule = (PriorityRule)
                SymmetricSolver.solve(large(1000, 20, Regime.NONE)).mechanism();
        Scaled truth = Announcement.law(OrderStatistics.of(rule.law()), rule.orders(), OrderStatistics::pairs);
        Ratio allowed = new Ratio(BigInteger.ONE, BigInteger.ONE.shiftLeft(60));
        List<BigFraction> announced = rule.table().game().prior();
        for (int cell = 0; cell < announced.size(); cell++) {
            Ratio error = truth.get(cell).minus(announced.get(cell));
            Ratio size = error.signum() < 0 ? error.times(BigFraction.MINUS_ONE) : error;
            assertTrue(size.minus(allowed).signum() < 0);
        }
    }

    @Test
    void longNumbersAreRoundedAndStillProved() {
        // 20 actions of 20 types are announced exactly, 400 are not; both optima are attained and bounded.
        Solution exact = SymmetricSolver.solve(large(20, 20, Regime.NONE));
        Solution rounded = SymmetricSolver.solve(large(400, 20, Regime.NONE));
        assertTrue(exact.isExact());
        assertTrue(!rounded.isExact() && rounded.claim() == Claim.OPTIMAL);
        // The gap is that of the rounding alone: 2^-60 for each of 400 pairs of payoffs below 200.
        assertTrue(Exact.toDouble(rounded.certificate().gap()) < 400 * 200 * 0x1p-60);
    }

    /** GLOP cycles for ever on the written-out program of this game; the check beside it must not wait for that. */
    @Test
    void anEngineThatCyclesHandsOver() {
        List<BigFraction> half = List.of(new BigFraction(1, 2), new BigFraction(1, 2));
        SymmetricGame game = new SymmetricGame(
                TypeLaw.independent(6, List.of("a", "b"), half),
                "receiver",
                List.of(new BigFraction(-15, 7), new BigFraction(-17, 3)),
                "sender",
                List.of(new BigFraction(-7, 4), new BigFraction(5)),
                Sense.MAX,
                Regime.UNRESTRICTED);
        Solution solution = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> SymmetricSolver.solve(game));
        assertEquals(1, solution.checks().size());
        assertTrue(solution.checks().get(0).agrees());
    }

    /** Probabilities of 120 digits: the mixture is rounded to 2^-61, which the exact program beside it does not do. */
    @Test
    void roundingIsNoDisagreement() {
        BigInteger whole = BigInteger.TEN.pow(120).add(BigInteger.valueOf(7));
        BigFraction rare = new BigFraction(whole.divide(BigInteger.valueOf(3)), whole);
        SymmetricGame game = new SymmetricGame(
                TypeLaw.independent(6, List.of("a", "b"), List.of(rare, BigFraction.ONE.subtract(rare))),
                "receiver",
                List.of(BigFraction.ZERO, BigFraction.ONE),
                "sender",
                List.of(BigFraction.ONE, BigFraction.ZERO),
                Sense.MAX,
                Regime.NONE);
        Solution solution = SymmetricSolver.solve(game);
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertTrue(solution.checks().stream().allMatch(Check::agrees), () -> solution.checks()
                .toString());
    }
}
