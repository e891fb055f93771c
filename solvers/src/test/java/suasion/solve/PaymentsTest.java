package suasion.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static suasion.solve.ReceiverGames.q;
import static suasion.solve.ReceiverGames.qs;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import suasion.game.Payoff;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.Regime;
import suasion.mechanism.Table;

class PaymentsTest {
    private static final BigFraction ZERO = BigFraction.ZERO;

    // Values: Dughmi et al. (2019), sections 4.1 and 4.2, and linear programs of the same games solved in fractions by
    // an independent program. Regimes in the order none, non-negative, balanced, unrestricted.
    static Stream<Arguments> knownValues() {
        List<String> quarters = List.of("1/4", "1/4", "1/4", "1/4");
        List<String> skewed = List.of("1/2", "1/4", "1/4");
        return Stream.of(
                arguments("court", Games.court(), qs("1/2", "1/2", "3/4", "5/4")),
                arguments("letters", PaidGames.letters(), qs("2/3", "2/3", "5/6", "4/3")),
                arguments("police", PaidGames.police(), qs("3/4", "3/4", "7/8", "13/5")),
                arguments("three states", PaidGames.threeStates(), qs("3/2", "3/2", "3/2", "2")),
                arguments("section 4.2", PaidGames.zeroSum(), qs("1/2", "1/2", "1", "3/2")),
                arguments(
                        "section 4.1",
                        PaidGames.twoIndependentActions(
                                quarters, List.of("0", "0", "1", "1"), List.of("0", "1", "0", "1")),
                        qs("3/4", "3/4", "3/4", "9/8")),
                arguments(
                        "first branch of the dichotomy",
                        PaidGames.twoIndependentActions(skewed, List.of("1", "0", "0"), List.of("0", "1", "0")),
                        qs("11/16", "11/16", "11/16", "7/8")),
                arguments(
                        "second branch of the dichotomy",
                        PaidGames.twoIndependentActions(skewed, List.of("10", "0", "5"), List.of("0", "1", "3/4")),
                        qs("215/32", "255/32", "215/32", "255/32")),
                arguments("crowd", PaidGames.crowd(), qs("5/4", "5/4", "18/11", "7/2")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("knownValues")
    void theFourValuesAreExact(String name, DesignProblem game, List<BigFraction> values) {
        for (Regime regime : Regime.values()) {
            Solution solution = Solver.solve(game.withRegime(regime));
            assertEquals(values.get(regime.ordinal()), solution.value(), name + " " + regime);
            assertTrue(solution.isExact(), name + " " + regime);
            assertKeepsItsRegime(solution);
        }
    }

    // 25/9 and 1/3 + 2/3 min(1, N/(2k)) are linear programs solved in fractions by an independent program.
    @Test
    void friendsAndVotersWithoutPayments() {
        assertEquals(q("25/9"), Solver.solve(PaidGames.friends()).value());
        assertEquals(q("5/6"), Solver.solve(PaidGames.voters(3, 2)).value());
        assertEquals(q("8/9"), Solver.solve(PaidGames.voters(5, 3)).value());
    }

    // Section 4.2: recommended 0 the receiver is charged 1/2 on average, recommended 1 he gets it; gamma* = 1/2.
    @Test
    void balancedPaymentsMoveMoneyFromOneRecommendationToTheOther() {
        Solution solution = Solver.solve(PaidGames.zeroSum().withRegime(Regime.BALANCED));
        assertEquals(q("-1/2"), solution.table().expectedPayment(0, 0));
        assertEquals(q("1/2"), solution.table().expectedPayment(0, 1));
        assertEquals(q("1/2"), solution.certificate().price());
    }

    @Test
    void thePriceOfPaymentsIsGamma() {
        // gamma* = 2/11 by Proposition 7 for the crowd; 1 where the designer pays himself (Proposition 8).
        DesignProblem crowd = PaidGames.crowd();
        assertEquals(q("2/11"), priceOf(crowd, Regime.BALANCED));
        assertEquals(q("1"), priceOf(crowd, Regime.UNRESTRICTED));
        assertNull(priceOf(crowd, Regime.NONE));
    }

    private static BigFraction priceOf(DesignProblem problem, Regime regime) {
        return Solver.solve(problem.withRegime(regime)).certificate().price();
    }

    // Too large for fractions, with payoffs up to 1000: the canonical payments of the cleaned scheme keep what rounding
    // would break, and the balance is exact.
    @ParameterizedTest
    @EnumSource(Regime.class)
    void aLargeGameIsCertifiedNumerically(Regime regime) {
        DesignProblem game = Games.random(new Random(6), 60, 20, 1000).withRegime(regime);
        for (DesignProblem problem : List.of(game, game.withMargin(q("1/10")))) {
            Solution solution = Solver.solve(problem);
            assertEquals(Claim.OPTIMAL, solution.claim(), solution.method());
            assertTrue(Certifier.keepsRegime(problem, solution.table()));
            if (regime == Regime.NONNEGATIVE || regime == Regime.UNRESTRICTED) {
                assertEquals(ZERO, solution.certificate().violation());
            }
        }
    }

    // Only money counts. Proposition 4: recommend argmax s + 2r, worth E[max(s + 2r)] - E[r(0) + r(1)] = 2 - 1; the
    // judge
    // told the truth can be charged all that following it is worth to him.
    @Test
    void aDesignerWithoutAStakeSellsInformation() {
        DesignProblem court = Games.court();
        DesignProblem seller = new DesignProblem(
                court.game(), "seller", Payoff.of(new int[2][2]), Sense.MAX, ZERO, Regime.UNRESTRICTED);
        Solution solution = Solver.solve(seller);
        assertTrue(solution.isExact());
        assertEquals(q("1"), solution.value());
        DesignProblem large = Games.persuasion(
                Collections.nCopies(60, "1/60"), Games.payoff(new Random(8), 60, 20, 100), Payoff.of(new int[60][20]));
        assertEquals(
                Claim.OPTIMAL,
                Solver.solve(large.withRegime(Regime.UNRESTRICTED)).claim());
    }

    @Test
    void theFourValuesArePartiallyOrdered() {
        Random random = new Random(2019);
        for (int n = 0; n < 150; n++) {
            DesignProblem game = PaidGames.random(random);
            Map<Regime, BigFraction> values = new EnumMap<>(Regime.class);
            for (Regime regime : Regime.values()) {
                solveUnlessImpossible(game.withRegime(regime), values);
            }
            assertOrdered(game, values, Regime.NONE, Regime.NONNEGATIVE);
            assertOrdered(game, values, Regime.NONNEGATIVE, Regime.UNRESTRICTED);
            assertOrdered(game, values, Regime.NONE, Regime.BALANCED);
            assertOrdered(game, values, Regime.BALANCED, Regime.UNRESTRICTED);
        }
    }

    private static void solveUnlessImpossible(DesignProblem problem, Map<Regime, BigFraction> values) {
        try {
            Solution solution = Solver.solve(problem);
            assertEquals(Claim.OPTIMAL, solution.claim(), problem::toString);
            assertTrue(solution.isExact(), problem::toString);
            assertKeepsItsRegime(solution);
            values.put(problem.regime(), solution.value());
        } catch (UserMistake impossible) {
            // Only a margin can be impossible, and only where the designer may not pay for it.
            assertEquals("/robustness", impossible.path());
            assertTrue(problem.regime() == Regime.NONE || problem.regime() == Regime.BALANCED);
        }
    }

    private static void assertOrdered(DesignProblem game, Map<Regime, BigFraction> values, Regime fewer, Regime more) {
        if (values.containsKey(fewer)) {
            BigFraction better = values.get(more)
                    .subtract(values.get(fewer))
                    .multiply(new BigFraction(game.sense().sign()));
            assertTrue(better.compareTo(ZERO) >= 0, () -> fewer + " " + more + " " + game);
        }
    }

    /** P(i) >= T(i), nothing on what is never said, the regime, and the value, all from the payment identity. */
    static void assertKeepsItsRegime(Solution solution) {
        Table table = solution.table();
        DesignProblem problem = solution.problem();
        BigFraction paid = ZERO;
        for (PaymentLine line : PaymentIdentity.lines(problem, table)) {
            assertTrue(line.threshold() == null || line.expected().compareTo(line.threshold()) >= 0, line::toString);
            assertTrue(line.probability().compareTo(ZERO) > 0 || line.owed().equals(ZERO), line::toString);
            paid = paid.add(line.expected());
            switch (problem.regime()) {
                case NONE -> assertEquals(ZERO, line.owed());
                case NONNEGATIVE -> assertTrue(line.owed().compareTo(ZERO) >= 0);
                case BALANCED, UNRESTRICTED -> {}
            }
        }
        if (problem.regime() == Regime.BALANCED) {
            assertEquals(ZERO, paid);
        }
        assertEquals(
                table.expected(problem.objective())
                        .subtract(paid.multiply(new BigFraction(problem.sense().sign()))),
                solution.value());
        assertEquals(solution.value(), solution.benchmarks().optimum());
    }

    @Test
    void whoIsIndifferentToEverythingDoesNotPayForNothing() {
        DesignProblem problem = Games.persuasion(
                        List.of("1/2", "1/2"),
                        Payoff.of(new int[][] {{1, 1}, {1, 1}}),
                        Payoff.of(new int[][] {{1, 0}, {1, 0}}))
                .withRegime(Regime.UNRESTRICTED);
        Solution free = Solver.solve(problem);
        assertEquals(BigFraction.ONE, free.value());
        List<BigFraction> charged = List.of(new BigFraction(-5), new BigFraction(-5));
        Solution audited = Solver.audit(problem, free.table().withPayments(Payments.of(List.of(charged))));
        assertEquals(new BigFraction(5), audited.certificate().violation());
        // Nothing of it is tolerated, so that a Bayesian does not take it for rounding.
        assertEquals(BigFraction.ZERO, audited.toleratedViolation());
    }
}
