package suasion.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import suasion.game.Payoff;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;

class ManyReceiversTest {
    /** Receivers with two actions whose payoffs, functions instead of tables, have random pairwise externalities. */
    static DesignProblem pairwise(long seed, int states, int players) {
        Random random = new Random(seed);
        List<Payoff> payoffs = IntStream.range(0, players)
                .mapToObj(i -> (Payoff) PairwisePayoff.random(random, states, players, i))
                .toList();
        return PaidGames.severalPlayers(
                Collections.nCopies(states, "1/" + states),
                Collections.nCopies(players, 2),
                payoffs,
                PairwisePayoff.random(random, states, players, -1),
                Sense.MAX,
                "0");
    }

    @ParameterizedTest
    @EnumSource(Regime.class)
    void twelveReceiversGivenAsFunctionsAreSolvedInFractions(Regime regime) {
        Solution solution = Solver.solve(pairwise(7, 5, 12).withRegime(regime));
        assertTrue(solution.isExact(), solution.method());
        PaymentsTest.assertKeepsItsRegime(solution);
    }

    // With thirteen receivers and five states the program is too large for fractions.
    @ParameterizedTest
    @EnumSource(
            value = Regime.class,
            names = {"NONE", "BALANCED"})
    void thirteenReceiversAreCertifiedNumerically(Regime regime) {
        Solution solution = Solver.solve(pairwise(8, 5, 13).withRegime(regime));
        assertEquals(Claim.OPTIMAL, solution.claim(), solution.method());
        assertTrue(Certifier.keepsRegime(solution.problem(), solution.table()));
    }

    @Test
    void aCompressedSolutionIsTheSameSolution() {
        Solution solution = Solver.solve(pairwise(9, 2, 8).withRegime(Regime.BALANCED));
        Solution compressed = solution.compressed();
        assertTrue(compressed.table().signals().messages() < 20);
        DesignProblem problem = solution.problem();
        List<BigFraction> multipliers =
                solution.incentives().stream().map(IncentiveLine::multiplier).toList();
        assertEquals(solution.incentives(), Certifier.lines(problem, compressed.table(), multipliers));
        assertEquals(
                solution.certificate(),
                Certifier.certify(
                        problem,
                        compressed.table(),
                        compressed.incentives(),
                        new Lagrangian(problem, multipliers),
                        true));
        assertEquals(
                PaymentIdentity.lines(problem, solution.table()), PaymentIdentity.lines(problem, compressed.table()));
    }
}
