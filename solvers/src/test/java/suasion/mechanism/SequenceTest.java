package suasion.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.Sequence.Departure;
import suasion.solve.Claim;
import suasion.solve.Solution;
import suasion.solve.Solver;

class SequenceTest {
    private static final int C = 0;
    private static final int D = 1;
    private static final List<List<Integer>> BOTH = List.of(List.of(0, 1), List.of(1, 0));

    /** A = 3, b = 1 and g as given: (C,C) pays g each, (C,D) 0 and A, (D,D) b each. */
    private static Game prisoners(int numerator, int denominator) {
        BigFraction g = new BigFraction(numerator, denominator);
        BigFraction zero = BigFraction.ZERO;
        BigFraction three = new BigFraction(3);
        BigFraction one = BigFraction.ONE;
        List<Player> players =
                List.of(Player.uninformed("row", List.of("C", "D")), Player.uninformed("column", List.of("C", "D")));
        return new Game(
                List.of("always"),
                players,
                List.of(one),
                List.of(
                        Payoff.of(new BigFraction[][] {{g, zero, three, one}}),
                        Payoff.of(new BigFraction[][] {{g, three, zero, one}})));
    }

    /** What the second mover is told after a departure to C and after one to D. */
    private static Sequence answering(int... answer) {
        Map<Departure, Integer> answers = new HashMap<>();
        for (int order = 0; order < 2; order++) {
            for (int done = 0; done < 2; done++) {
                answers.put(new Departure(0, order, BOTH.get(order).get(0), List.of(done)), answer[done]);
            }
        }
        return new Sequence(BOTH, answers);
    }

    private static Solution cooperation(Game game, int... answer) {
        Payoff both = Payoff.of(new int[][] {{1, 0, 0, 0}});
        return Solver.solve(
                new DesignProblem(game, "device", both, Sense.MAX, BigFraction.ZERO).withSequence(answering(answer)));
    }

    /** Doval and Ely (2020): iff g >= A/2 + b/2, which is 2 here. */
    @ParameterizedTest
    @CsvSource({"2, 1, 1", "5, 2, 1", "199, 100, 0", "3, 2, 0"})
    void coinFlipMakesPrisonersCooperateIffThatIsWorthHalfOfTemptationAndPunishment(int num, int den, int value) {
        Solution solution = cooperation(prisoners(num, den), D, D);
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertEquals(new BigFraction(value), solution.value());
    }

    /** A second mover who forgives departures to D cannot deter them: cooperating, A = 3 tempts more than g = 5/2. */
    @Test
    void withoutPunishmentNobodyCooperates() {
        assertEquals(BigFraction.ZERO, cooperation(prisoners(5, 2), D, C).value());
    }

    @Test
    void onlyThoseWhoMoveLaterAnswerADeparture() {
        Game game = prisoners(5, 2);
        SignalSpace messages = SignalSpace.inSequence(game, answering(D, D));
        assertEquals(8, messages.messages());
        assertEquals("row, then column: C/C", messages.name(0));
        assertEquals("column, then row: C/C", messages.name(4));
        // row departs from C/C: as first mover he meets D, as second mover the C that has been done
        assertEquals("D/D", game.outcomeName(messages.deviated(0, 0, 0, D)));
        assertEquals("D/C", game.outcomeName(messages.deviated(0, 4, 0, D)));
        assertEquals("C/C", game.outcomeName(messages.deviated(0, 0, 0, C)));
        assertEquals(D, messages.told(0, 0, List.of(D)));
        assertEquals(C, messages.told(0, 0, List.of(C)));
    }

    @Test
    void aDepartureWithoutAnswerIsADefect() {
        SignalSpace messages = SignalSpace.inSequence(prisoners(5, 2), new Sequence(BOTH, Map.of()));
        assertThrows(IllegalArgumentException.class, () -> messages.told(0, 0, List.of(D)));
    }
}
