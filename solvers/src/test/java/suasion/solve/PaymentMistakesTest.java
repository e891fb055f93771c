package suasion.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.solve.ReceiverGames.q;
import static suasion.solve.ReceiverGames.qs;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.Regime;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

class PaymentMistakesTest {
    private static String mistake(DesignProblem problem) {
        return assertThrows(UserMistake.class, () -> Solver.solve(problem)).line();
    }

    /** Player 0 chooses, player 1 watches. */
    private static DesignProblem withBystander() {
        Payoff chooser = Payoff.of(new int[][] {{0, 1}, {0, -1}});
        Payoff watcher = Payoff.of(new int[2][2]);
        Payoff objective = Payoff.of(new int[][] {{0, 1}, {0, 1}});
        return PaidGames.severalPlayers(
                List.of("1/4", "3/4"), List.of(2, 1), List.of(chooser, watcher), objective, Sense.MAX, "0");
    }

    @Test
    void whoHasNoChoiceCannotBeChargedWithoutLimit() {
        assertEquals(
                "/payments: player1 has only one action, a0, and so always follows: with unrestricted payments nothing"
                        + " limits what player1 can be charged. Maybe payments: nonnegative, or a second action for"
                        + " player1.",
                mistake(withBystander().withRegime(Regime.UNRESTRICTED)));
        assertEquals(
                "/payments: player1 has only one action, a0, and so always follows: with balanced payments nothing"
                        + " limits what player1 can be charged to pay the others. Maybe payments: nonnegative, or a"
                        + " second action for player1.",
                mistake(withBystander().withRegime(Regime.BALANCED)));
    }

    // Told to act, the chooser must not lose: 1/4 and 1/4 of mass, as in court; paying him is worth its cost never
    // (2 per extra unit of mass lost and paid, 1 gained is a tie): both values are 1/2.
    @Test
    void aBystanderIsNeverPaid() {
        for (Regime regime : List.of(Regime.NONE, Regime.NONNEGATIVE)) {
            Solution solution = Solver.solve(withBystander().withRegime(regime));
            assertEquals(q("1/2"), solution.value());
            assertEquals(BigFraction.ZERO, solution.table().payments().of(1, 0));
        }
    }

    @Test
    void aSingleActionOfASinglePlayerLeavesNothingToBalance() {
        DesignProblem game = Games.persuasion(
                List.of("1/2", "1/2"), Payoff.of(new int[][] {{3}, {5}}), Payoff.of(new int[][] {{2}, {4}}));
        Solution solution = Solver.solve(game.withRegime(Regime.BALANCED));
        assertEquals(q("3"), solution.value());
        assertTrue(solution.isExact());
        assertThrows(UserMistake.class, () -> Solver.solve(game.withRegime(Regime.UNRESTRICTED)));
    }

    private static DesignProblem typed() {
        Player buyer = new Player("buyer", List.of("careful", "careless"), List.of("leave", "buy"));
        Payoff own = Payoff.of(new int[][] {{1, 0}, {0, 1}, {0, 1}, {0, 1}});
        Game game = new Game(List.of("bad", "good"), List.of(buyer), qs("1/4", "1/4", "1/4", "1/4"), List.of(own));
        Payoff sold = Payoff.of(new int[][] {{0, 1}, {0, 1}, {0, 1}, {0, 1}});
        return new DesignProblem(game, "seller", sold, Sense.MAX, BigFraction.ZERO);
    }

    @Test
    void paymentsMeetNoTypes() {
        assertEquals(
                "/payments: buyer has types (careful, careless); payments owed to those who follow need players without"
                        + " types, because which type is paid how much is not linear in what is said. Maybe payments:"
                        + " none.",
                mistake(typed().withRegime(Regime.NONNEGATIVE)));
    }

    // A scheme with payments can be audited even where none can be optimised: always "buy" and 1 paid for it.
    @Test
    void paymentsToTypesAreAudited() {
        DesignProblem problem = typed().withRegime(Regime.NONNEGATIVE);
        BigFraction[][] always = Collections.nCopies(4, new BigFraction[] {BigFraction.ZERO, BigFraction.ONE})
                .toArray(BigFraction[][]::new);
        Table scheme = Table.of(problem.game(), SignalSpace.recommendations(problem.game()), always)
                .withPayments(Payments.of(List.of(qs("0", "1"))));
        Solution audited = Solver.audit(problem, scheme);
        assertEquals(BigFraction.ZERO, audited.value()); // 1 sold - 1 paid
        assertEquals(BigFraction.ZERO, audited.certificate().violation());
        assertEquals(qs("7/4"), audited.benchmarks().players()); // right in three of four cells, and 1
        assertNull(audited.benchmarks().optimum());
    }

    // Two actions that are always worth the same cannot both, nor either, be preferred by 1/8 for nothing.
    @Test
    void balancedPaymentsCannotPayForAMarginThatNothingEarns() {
        DesignProblem same = Games.persuasion(
                List.of("1/2", "1/2"),
                Payoff.of(new int[2][2]),
                Payoff.of(new int[][] {{0, 1}, {0, 1}}),
                Sense.MAX,
                "1/8");
        assertEquals(
                "/robustness: no signaling scheme with balanced payments is obeyed by a margin of 1/8 in every"
                        + " recommendation",
                mistake(same.withRegime(Regime.BALANCED)));
        // For money it can: 1 - 1/8.
        assertEquals(q("7/8"), Solver.solve(same.withRegime(Regime.NONNEGATIVE)).value());
        Payoff nothing = Payoff.of(new int[100][30]);
        DesignProblem large = Games.persuasion(
                Collections.nCopies(100, "1/100"), nothing, Games.payoff(new Random(3), 100, 30, 9), Sense.MAX, "1");
        assertTrue(Infeasibility.isProved(new DesignProgram(large.withRegime(Regime.BALANCED))));
        assertFalse(Infeasibility.isProved(
                new DesignProgram(large.withRegime(Regime.BALANCED).withMargin(BigFraction.ZERO))));
    }

    @Test
    void aSchemeThatBreaksItsRegimeIsNotOptimal() {
        Solution zeroSum = Solver.solve(PaidGames.zeroSum().withRegime(Regime.UNRESTRICTED));
        for (Regime regime : List.of(Regime.NONE, Regime.NONNEGATIVE, Regime.BALANCED)) {
            DesignProblem other = zeroSum.problem().withRegime(regime);
            assertFalse(Certifier.keepsRegime(other, zeroSum.table()));
            assertEquals(Claim.AUDITED, Certifier.claim(other, zeroSum.table(), zeroSum.certificate()));
        }
    }

    // Section 4.2: always told 1, the receiver gets -3/2 and could have -1/2 from 0, so T(1) = 1 must be paid to him.
    @Test
    void overchargingIsAViolation() {
        DesignProblem problem = PaidGames.zeroSum().withRegime(Regime.UNRESTRICTED);
        BigFraction[][] always = {{BigFraction.ZERO, BigFraction.ONE}, {BigFraction.ZERO, BigFraction.ONE}};
        Table scheme = Table.of(problem.game(), SignalSpace.recommendations(problem.game()), always);
        Table greedy = scheme.withPayments(Payments.of(List.of(qs("0", "-1/2"))));
        Solution audited = Solver.audit(problem, greedy);
        assertEquals(q("2"), audited.value()); // 3/2 + 1/2
        assertEquals(q("3/2"), audited.certificate().violation()); // -3/2 - 1/2 instead of -1/2
        assertEquals(q("3/2"), audited.benchmarks().optimum());
        Solution fair = Solver.audit(problem, CanonicalPayments.pay(problem, scheme));
        assertEquals(BigFraction.ZERO, fair.certificate().violation());
        assertEquals(q("1/2"), fair.value()); // 3/2 - 1
    }

    // Without payments everybody's benchmark is Kamenica and Gentzkow's; with them the sender takes what the judge
    // gains: 5/4 is 1/2 + 3/4, the judge keeps 0 on acquittal and nothing more.
    @Test
    void benchmarksCountPaymentsOnlyUnderTheMechanism() {
        Solution court = Solver.solve(Games.court().withRegime(Regime.UNRESTRICTED));
        assertEquals(BigFraction.ZERO, court.benchmarks().noInformation());
        assertEquals(q("1/4"), court.benchmarks().fullInformation());
        assertEquals(q("5/4"), court.benchmarks().optimum());
        BigFraction obeyed =
                court.table().expected(court.problem().game().payoffs().get(0));
        assertEquals(
                List.of(obeyed.add(court.table().expectedPayment())),
                court.benchmarks().players());
    }

    /** A second solver of a family, which says what it was told to. */
    private record Oracle(String name, boolean applies, BigFraction answer) implements SecondSolver {
        @Override
        public boolean applies(DesignProblem problem) {
            return applies;
        }

        @Override
        public Optional<BigFraction> value(DesignProblem problem) {
            return Optional.of(answer);
        }
    }

    @Test
    void familiesAddSecondSolversOfTheirOwn() {
        DesignProblem paid = Games.court().withRegime(Regime.BALANCED);
        List<SecondSolver> more = List.of(
                new Oracle("right", true, q("3/4")),
                new Oracle("wrong", true, q("1")),
                new Oracle("silent", false, null));
        Solution solution = Solver.solve(paid, more);
        assertEquals(
                List.of(new Check("right", q("3/4"), q("0"), true), new Check("wrong", q("1"), q("1/4"), false)),
                solution.checks());
        assertNotNull(Solver.solve(Games.court(), more).checks().get(0));
        assertEquals(3, Solver.solve(Games.court(), more).checks().size());
    }
}
