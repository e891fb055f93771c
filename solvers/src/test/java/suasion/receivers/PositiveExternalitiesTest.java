package suasion.receivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.solve.Solution;
import suasion.solve.Solver;

class PositiveExternalitiesTest {
    private final PositiveExternalities solver = new PositiveExternalities();

    @Test
    void threeFriendsAreWorthTwentyFiveNinths() {
        // Exact primal and dual pair of the game with g_i = w_i + (size - 1)/2.
        assertEquals(Optional.of(new BigFraction(25, 9)), solver.value(SetGames.threeFriends(Regime.NONE)));
    }

    @Test
    void aMajorityIsWonWithFiveSixths() {
        // 1/3 + 2/3 min(1, N/(2k)) (Arieli and Babichenko 2019): (3,2) 5/6, (5,3) 8/9.
        assertEquals(Optional.of(new BigFraction(5, 6)), solver.value(SetGames.voters(3, 2)));
        assertEquals(Optional.of(new BigFraction(8, 9)), solver.value(SetGames.voters(5, 3)));
    }

    @Test
    void theRepairedSchemeIsOptimalInTheFullProgram() {
        Random random = new Random(404);
        for (int i = 0; i < 60; i++) {
            DesignProblem problem = SetGames.friends(random, 1 + random.nextInt(3), 1 + random.nextInt(4));
            assertTrue(solver.applies(problem));
            Solution solution = Solver.solve(problem);
            assertTrue(solution.isExact());
            assertEquals(Optional.of(solution.value()), solver.value(problem), () -> problem.toString());
        }
    }

    @Test
    void itDoesNotApplyWhereCrowdingHurts() {
        assertFalse(solver.applies(SetGames.congestion(Regime.NONE)));
        assertEquals(
                Optional.of("s0: gain of r0({}) = 1 but gain of r0({r1}) = 1/2"),
                ReceiversGame.of(SetGames.congestion(Regime.NONE)).orElseThrow().negativeExternality());
    }

    @Test
    void aFunctionThatIsNotMonotoneIsShown() {
        DesignProblem problem = SetGames.voters(2, 1);
        assertEquals(Optional.empty(), ReceiversGame.of(problem).orElseThrow().decreasingPayoff());
        DesignProblem parity = new DesignProblem(
                problem.game(),
                "sender",
                SetGames.pennies().game().payoffs().get(1),
                problem.sense(),
                BigFraction.ZERO,
                Regime.NONE);
        assertEquals(
                Optional.of("s0: sender's payoff({r1}) = 1 but sender's payoff({r0, r1}) = -1"),
                ReceiversGame.of(parity).orElseThrow().decreasingPayoff());
    }
}
