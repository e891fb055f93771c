package suasion.symmetric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.solve.SecondSolver;
import suasion.solve.Solution;
import suasion.solve.Solver;

class PropositionsTest {
    private static DesignProblem game(String prior, int[][] receiver, int[][] sender, Sense sense, Regime regime) {
        List<BigFraction> probabilities = SymmetricGames.numbers(prior);
        Player player = Player.uninformed("receiver", SymmetricGames.names(receiver[0].length));
        List<String> states =
                IntStream.range(0, receiver.length).mapToObj(i -> "s" + i).toList();
        Game game = new Game(states, List.of(player), probabilities, List.of(Payoff.of(receiver)));
        return new DesignProblem(game, "sender", Payoff.of(sender), sense, BigFraction.ZERO, regime);
    }

    private static List<String> names(DesignProblem problem) {
        return Propositions.of(problem).stream().map(SecondSolver::name).toList();
    }

    @Test
    void theProsecutorsGameWithUnrestrictedPaymentsIsTheTwoActionRules() {
        // Acquit, convict: E max(s + 2r) = 3/4 2 + 1/4 3 and E[r_1 + r_2] = 1.
        DesignProblem court = game(
                "3/4 1/4", new int[][] {{1, 0}, {0, 1}}, new int[][] {{0, 1}, {0, 1}}, Sense.MAX, Regime.UNRESTRICTED);
        assertEquals(List.of("two-action rule (Proposition 4)"), names(court));
        assertEquals(Exact.parse("5/4"), new TwoActionRule().value(court).orElseThrow());
        assertEquals(
                Exact.parse("5/4"),
                Propositions.exhibit(court).orElseThrow().rows().get(0).get(2));
        assertTrue(Propositions.of(court.withRegime(Regime.NONE)).isEmpty());
    }

    @Test
    void theTwoActionRuleAgreesWithTheProgramOnAnyGame() {
        Random random = new Random(4);
        for (int round = 0; round < 60; round++) {
            int states = 1 + random.nextInt(4);
            int[][] receiver = IntStream.range(0, states)
                    .mapToObj(s -> random.ints(2, -3, 4).toArray())
                    .toArray(int[][]::new);
            int[][] sender = IntStream.range(0, states)
                    .mapToObj(s -> random.ints(2, -3, 4).toArray())
                    .toArray(int[][]::new);
            String prior = ("1/" + states + " ").repeat(states).strip();
            Sense sense = round % 2 == 0 ? Sense.MAX : Sense.MIN;
            DesignProblem problem = game(prior, receiver, sender, sense, Regime.UNRESTRICTED);
            assertEquals(
                    Solver.solve(problem).value(),
                    new TwoActionRule().value(problem).orElseThrow());
        }
    }

    /** All three ways: linear program over profiles, closed form over profiles, order statistics. */
    @ParameterizedTest
    @EnumSource(Regime.class)
    void programClosedFormAndOrderStatisticsAgree(Regime regime) {
        Random random = new Random(5 + regime.ordinal());
        for (int[] size : new int[][] {{2, 1}, {2, 2}, {2, 3}, {2, 4}, {3, 2}, {3, 3}, {4, 2}, {5, 2}}) {
            for (int round = 0; round < 6; round++) {
                Sense sense = round % 3 == 2 ? Sense.MIN : Sense.MAX;
                SymmetricGame game = SymmetricGames.random(random, size[0], size[1], round % 2 == 0, sense, regime);
                Solution solution = SymmetricSolver.solve(game);
                DesignProblem written = WrittenOut.of(game);
                List<SecondSolver> applying = Propositions.of(written);
                assertFalse(applying.isEmpty(), game::toString);
                for (SecondSolver second : applying) {
                    assertEquals(solution.value(), second.value(written).orElseThrow(), () -> second.name() + game);
                }
                assertEquals(solution.value(), Solver.solve(written).value(), game::toString);
            }
        }
    }

    @Test
    void symmetryIsFoundInTheLawNotInTheNamesOfStates() {
        SymmetricGame iid = SymmetricGames.binary(Regime.NONE);
        assertTrue(Profiles.of(WrittenOut.of(iid)).isSymmetric());
        assertTrue(Profiles.of(WrittenOut.of(iid)).isIndependent());
        // (a, b) and (b, a) equally likely, never (a, a): alike, but not independent.
        DesignProblem swapped =
                game("1/2 1/2", new int[][] {{1, 0}, {0, 1}}, new int[][] {{0, 1}, {1, 0}}, Sense.MAX, Regime.NONE);
        assertTrue(Profiles.of(swapped).isSymmetric());
        assertFalse(Profiles.of(swapped).isIndependent());
        DesignProblem uneven =
                game("2/3 1/3", new int[][] {{1, 0}, {0, 1}}, new int[][] {{0, 1}, {1, 0}}, Sense.MAX, Regime.NONE);
        assertFalse(Profiles.of(uneven).isSymmetric());
        assertTrue(Propositions.of(uneven).isEmpty());
        assertTrue(Propositions.exhibit(uneven).isEmpty());
    }
}
