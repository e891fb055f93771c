package suasion.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Sequence;
import suasion.mechanism.Sequence.Departure;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.sim.ObservationCells;
import suasion.sim.Tally;

/** A prisoner's dilemma in which row moves first with 3/4, so that told C he believes just that (Bayes' rule). */
class PlaceStatisticsTest {
    private static final BigFraction ZERO = BigFraction.ZERO;
    private static final List<List<Integer>> BOTH = List.of(List.of(0, 1), List.of(1, 0));
    private static final Game GAME = new Game(
            List.of("always"),
            List.of(Player.uninformed("row", List.of("C", "D")), Player.uninformed("column", List.of("C", "D"))),
            List.of(BigFraction.ONE),
            List.of(payoff(2, 0, 3, 1), payoff(2, 3, 0, 1)));

    private static Payoff payoff(int... numbers) {
        BigFraction[][] row = {new BigFraction[numbers.length]};
        for (int i = 0; i < numbers.length; i++) {
            row[0][i] = new BigFraction(numbers[i]);
        }
        return Payoff.of(row);
    }

    /** C, C in both orders: messages 0 (row first) and 4 (column first) of 8. */
    private static Table coin(BigFraction rowFirst) {
        Map<Departure, Integer> answers = new HashMap<>();
        for (int order = 0; order < 2; order++) {
            for (int done = 0; done < 2; done++) {
                answers.put(new Departure(0, order, BOTH.get(order).get(0), List.of(done)), 1);
            }
        }
        BigFraction[][] drawn = {{rowFirst, ZERO, ZERO, ZERO, BigFraction.ONE.subtract(rowFirst), ZERO, ZERO, ZERO}};
        return Table.of(GAME, SignalSpace.inSequence(GAME, new Sequence(BOTH, answers)), drawn);
    }

    private static List<Statistic> beliefs(Table table) {
        DesignProblem problem = new DesignProblem(GAME, "mediator", payoff(1, 0, 0, 0), Sense.MAX, ZERO)
                .withSequence(table.signals().sequence().orElseThrow());
        return Statistics.of(problem, table, Margins.USUAL).calibration(Games.OBEDIENT);
    }

    @Test
    void whoIsToldCooperateBelievesThatHeMovesFirstWithThreeQuarters() {
        List<Statistic> all = beliefs(coin(new BigFraction(3, 4)));
        assertEquals(
                List.of(
                        "CALIBRATION row: told C, moves first 0.75 JUDGED",
                        "CALIBRATION row: told D, moves first NaN VACUOUS",
                        "CALIBRATION column: told C, moves first 0.25 JUDGED",
                        "CALIBRATION column: told D, moves first NaN VACUOUS"),
                all.stream()
                        .map(s -> s.promise().id() + " " + s.promised() + " " + s.standing())
                        .toList());
    }

    /** 3/4 of 1,000,000 rounds agree; a fair coin is off by 1/4, a hundred times the interval. */
    @Test
    void aFairCoinRefutesWhoPromisedThreeQuarters() {
        List<Statistic> all = beliefs(coin(new BigFraction(3, 4)));
        assertEquals(Ruling.CONFIRMED, ruling(all.get(0), 750_000));
        assertEquals(Ruling.REFUTED, ruling(all.get(0), 500_000));
        assertEquals(Ruling.CONFIRMED, ruling(all.get(2), 750_000));
        assertEquals(Ruling.REFUTED, ruling(all.get(2), 500_000));
    }

    /** Of 1,000,000 rounds in which everybody is told C and does it. */
    private static Ruling ruling(Statistic s, long rowFirst) {
        long[] counts = new long[8 * 4];
        ObservationCells cells = new ObservationCells(1, 8, 4);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.outcome(i) == 0 && cells.message(i) % 4 == 0) {
                counts[i] = cells.message(i) == 0 ? rowFirst : 1_000_000 - rowFirst;
            }
        }
        return Judge.judgeOne(s, Tally.of(cells, counts), .05 / 8).ruling();
    }

    @Test
    void whatIsCertainIsNoPromise() {
        Table always = coin(BigFraction.ONE);
        assertTrue(beliefs(always).isEmpty(), "who always moves first learns nothing of his place");
        assertEquals(List.of(BigFraction.ONE, ZERO), always.place(0, 0));
    }
}
