package suasion.feasible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Incentive;
import suasion.mechanism.Sequence;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.sequential.SequentialSolver;
import suasion.solve.Certifier;
import suasion.solve.Claim;
import suasion.solve.Solution;
import suasion.solve.Solver;

class FeasibleTest {
    private static Game twoByTwo(String[] row, String[] column) {
        List<Player> players =
                List.of(Player.uninformed("row", List.of("C", "D")), Player.uninformed("column", List.of("C", "D")));
        return new Game(
                List.of("always"),
                players,
                List.of(BigFraction.ONE),
                List.of(
                        Payoff.of(new BigFraction[][] {fractions(row)}),
                        Payoff.of(new BigFraction[][] {fractions(column)})));
    }

    private static BigFraction[] fractions(String... texts) {
        return Arrays.stream(texts).map(Exact::parse).toArray(BigFraction[]::new);
    }

    private static Game chicken() {
        return twoByTwo(new String[] {"6", "2", "7", "0"}, new String[] {"6", "7", "2", "0"});
    }

    /** A = 3, b = 1. */
    private static Game dilemma(String g) {
        return twoByTwo(new String[] {g, "0", "3", "1"}, new String[] {g, "3", "0", "1"});
    }

    private static Table outcome(Game game, String... probabilities) {
        return Table.of(game, SignalSpace.recommendations(game), new BigFraction[][] {fractions(probabilities)});
    }

    private static List<List<Integer>> orders(Game game) {
        return SequentialSolver.orders(game.players().size());
    }

    /** Aumann (1974): (C,C) half of the time; told C, the other does C with 2/3, and 2/3 6 + 1/3 2 = 2/3 7. */
    @Test
    void aumannsCorrelatedEquilibriumOfChickenIsFeasible() {
        Simultaneous answer = Simultaneous.of(chicken(), outcome(chicken(), "1/2", "1/4", "1/4", "0"));
        assertTrue(answer.isFeasible());
        assertEquals(List.of(), answer.broken());
    }

    /** Of (3/5, 1/5, 1/5, 0): told C, row gains 3/4 (6 - 7) + 1/4 (2 - 0) = -1/4 from following. */
    @Test
    void tooMuchCooperationInChickenTemptsBoth() {
        Simultaneous answer = Simultaneous.of(chicken(), outcome(chicken(), "3/5", "1/5", "1/5", "0"));
        assertFalse(answer.isFeasible());
        assertEquals(2, answer.broken().size());
        assertEquals(
                Incentive.obedience("row", "", "C", "D"),
                answer.worst().orElseThrow().incentive());
        assertEquals(new BigFraction(-1, 4), answer.worst().orElseThrow().conditionalGain());
    }

    /**
     * Doval and Ely (2020): mutual cooperation iff g >= A/2 + b/2 = 2. Under the coin flip who moves first gains g - b
     * from following and who moves second g - A, each half of the time: g - 2.
     */
    @ParameterizedTest
    @CsvSource({"5/2, 1/2", "2, 0", "199/100, -1/100", "3/2, -1/2"})
    void cooperationIsImplementableIffItIsWorthHalfOfTemptationAndPunishment(String g, String margin) {
        Game game = dilemma(g);
        Table cooperation = outcome(game, "1", "0", "0", "0");
        assertFalse(Simultaneous.of(game, cooperation).isFeasible());
        Sequential answer = Sequential.of(game, orders(game), cooperation);
        assertEquals(Exact.parse(margin), answer.margin());
        assertEquals(!margin.startsWith("-"), answer.isFeasible());
        if (!answer.isFeasible()) {
            assertTrue(answer.evenIncredible());
            assertEquals(
                    List.of(new BigFraction(1, 2), new BigFraction(1, 2)),
                    answer.blames().stream().map(Blame::weight).toList());
        }
    }

    /** Who moves first cannot be punished by somebody who has moved already. */
    @Test
    void aFixedOrderDoesNotMakeBothCooperate() {
        Game game = dilemma("5/2");
        Sequential answer = Sequential.of(game, List.of(List.of(0, 1)), outcome(game, "1", "0", "0", "0"));
        assertFalse(answer.isFeasible());
        assertEquals(new BigFraction(-1, 2), answer.margin());
        assertEquals(
                List.of(Incentive.obedience("column", "", "C", "D")),
                answer.blames().stream().map(Blame::incentive).toList());
    }

    /**
     * Nobody believes a threat to do what is dominated: row, who enters, would be deterred by D only, which costs
     * column whatever row does; so it is possible with incredible answers alone.
     */
    @Test
    void dominatedAnswersAreNotCredible() {
        // Row: C stays out (1), D enters (2 if column does C, -5 if D). Column: C is dominant.
        Game game = twoByTwo(new String[] {"1", "1", "2", "-5"}, new String[] {"3", "0", "2", "0"});
        Sequential answer = Sequential.of(game, orders(game), outcome(game, "1", "0", "0", "0"));
        assertFalse(answer.isFeasible());
        assertFalse(answer.evenIncredible());
        assertEquals(BigFraction.MINUS_ONE, answer.margin());
        assertEquals("[0]", answer.credible().of(1).toString());
        assertEquals(
                List.of(Incentive.obedience("row", "", "C", "D")),
                answer.blames().stream().map(Blame::incentive).toList());
    }

    /** Where nobody can do anything else everything is feasible. */
    @Test
    void withoutADecisionNobodyIsTempted() {
        Player idle = Player.uninformed("idle", List.of("wait"));
        Player other = Player.uninformed("other", List.of("wait"));
        Payoff nothing = Payoff.of(new int[][] {{0}});
        Game game =
                new Game(List.of("always"), List.of(idle, other), List.of(BigFraction.ONE), List.of(nothing, nothing));
        assertTrue(Sequential.of(game, orders(game), outcome(game, "1")).isFeasible());
    }

    private static Game random(Random random, int players) {
        int states = 1 + random.nextInt(2);
        List<Player> all = IntStream.range(0, players)
                .mapToObj(i -> Player.uninformed(
                        "player " + i,
                        IntStream.range(0, players == 2 ? 2 + random.nextInt(2) : 2)
                                .mapToObj(a -> "a" + a)
                                .toList()))
                .toList();
        int outcomes = all.stream().mapToInt(player -> player.actions().size()).reduce(1, (a, b) -> a * b);
        List<Payoff> payoffs = all.stream()
                .map(player -> Payoff.of(IntStream.range(0, states)
                        .mapToObj(s -> random.ints(outcomes, -3, 4).toArray())
                        .toArray(int[][]::new)))
                .toList();
        return new Game(
                IntStream.range(0, states).mapToObj(s -> "s" + s).toList(),
                all,
                IntStream.range(0, states)
                        .mapToObj(s -> new BigFraction(1, states))
                        .toList(),
                payoffs);
    }

    private static Payoff objective(Random random, Game game) {
        return Payoff.of(IntStream.range(0, game.cells())
                .mapToObj(s -> random.ints((int) game.outcomes(), -3, 4).toArray())
                .toArray(int[][]::new));
    }

    /** What is recommended and obeyed at once is implementable in any order: later movers need not be told more. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatIsFeasibleAtOnceIsFeasibleInSequence(long seed) {
        Random random = new Random(seed);
        Game game = random(random, seed % 4 == 0 ? 3 : 2);
        Table best = Solver.solve(DesignProblem.undesigned(game).withObjective(objective(random, game), Sense.MAX))
                .table();
        assertTrue(Simultaneous.of(game, best).isFeasible());
        assertTrue(Sequential.of(game, orders(game), best).isFeasible());
    }

    /** What a device is proved to bring about is found to be implementable, without looking at that device. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void outcomesOfDevicesAreImplementable(long seed) {
        Random random = new Random(seed);
        Game game = random(random, 2);
        Solution best = SequentialSolver.solve(DesignProblem.undesigned(game)
                .withObjective(objective(random, game), Sense.MAX)
                .withSequence(new Sequence(orders(game), Map.of())));
        Table outcome = Table.of(game, SignalSpace.recommendations(game), Simultaneous.law(game, best.table()));
        Sequential answer = Sequential.of(game, orders(game), outcome);
        assertTrue(answer.isFeasible());
        Table device = answer.device().orElseThrow().table();
        assertTrue(Arrays.deepEquals(Simultaneous.law(game, outcome), Simultaneous.law(game, device)));
        assertEquals(best.value(), device.expected(best.problem().objective()));
    }

    /**
     * Random outcomes: a "no" is proved by weights under which no order of moves keeps the mean gain from falling below
     * 0, recomputed from payoffs; a "yes" by a device that is obeyed and brings about the outcome.
     */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36})
    void everyAnswerHasAWitness(long seed) {
        Random random = new Random(seed);
        Game game = random(random, seed % 4 == 0 ? 3 : 2);
        BigFraction[][] law = new BigFraction[game.cells()][];
        for (int cell = 0; cell < law.length; cell++) {
            int[] weights = random.ints(game.outcomes(), 0, 3).toArray();
            weights[random.nextInt(weights.length)]++;
            int total = Arrays.stream(weights).sum();
            law[cell] = Arrays.stream(weights)
                    .mapToObj(w -> new BigFraction(w, total))
                    .toArray(BigFraction[]::new);
        }
        Table outcome = Table.of(game, SignalSpace.recommendations(game), law);
        Sequential answer = Sequential.of(game, orders(game), outcome);
        BigFraction shares = answer.blames().stream().map(Blame::weight).reduce(BigFraction.ZERO, BigFraction::add);
        if (answer.isFeasible()) {
            assertTrue(Arrays.deepEquals(
                    law, Simultaneous.law(game, answer.device().orElseThrow().table())));
            Table device = answer.device().orElseThrow().table();
            DesignProblem problem = DesignProblem.undesigned(game)
                    .withSequence(device.signals().sequence().orElseThrow());
            assertEquals(BigFraction.ZERO, Certifier.violation(problem, Certifier.lines(problem, device, List.of())));
        } else {
            assertEquals(BigFraction.ONE, shares);
            assertFalse(Simultaneous.of(game, outcome).isFeasible());
            assertTrue(answer.margin().getNumerator().signum() < 0);
        }
    }

    /** More of (C,C) than the best device brings is ruled out: the coin-flip dilemma at g = 19/10 has none. */
    @Test
    void moreThanTheBestDeviceBringsIsRuledOut() {
        Game game = dilemma("19/10");
        Solution best = SequentialSolver.solve(DesignProblem.undesigned(game)
                .withObjective(Payoff.of(new int[][] {{1, 0, 0, 0}}), Sense.MAX)
                .withSequence(new Sequence(orders(game), Map.of())));
        assertEquals(Claim.OPTIMAL, best.claim());
        assertEquals(BigFraction.ZERO, best.value());
        assertFalse(Sequential.of(game, orders(game), outcome(game, "1/100", "0", "0", "99/100"))
                .isFeasible());
    }
}
