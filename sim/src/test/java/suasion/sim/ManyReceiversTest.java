package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/** Sixty receivers who adopt or not: 2^60 outcomes, of which twenty are ever recommended. */
class ManyReceiversTest {
    private static final int RECEIVERS = 60;
    private static final int MESSAGES = 20;

    /**
     * Number of adopters plus the state, minus what adopting costs, for an adopter; 0 for others. The designer, player
     * -1, counts adopters.
     */
    private record Network(int cells, int player, int cost) implements Payoff {
        @Override
        public long outcomes() {
            return 1L << RECEIVERS;
        }

        @Override
        public double approx(int cell, long outcome) {
            boolean adopts = player < 0 || (outcome >>> RECEIVERS - 1 - player & 1) == 1;
            return adopts ? Long.bitCount(outcome) + cell - cost : 0;
        }

        @Override
        public BigFraction exact(int cell, long outcome) {
            return new BigFraction(approx(cell, outcome));
        }

        @Override
        public BigFraction smallest(int cell) {
            return new BigFraction(Math.min(0, 1 + cell - cost));
        }

        @Override
        public BigFraction largest(int cell) {
            return new BigFraction(Math.max(0, RECEIVERS + cell - cost));
        }
    }

    private static Arm arm(int cost, Strategy strategy) {
        List<Player> players = new ArrayList<>();
        List<Payoff> payoffs = new ArrayList<>();
        for (int i = 0; i < RECEIVERS; i++) {
            players.add(Player.uninformed("r" + i, List.of("stay", "adopt")));
            payoffs.add(new Network(2, i, cost));
        }
        Game game = new Game(List.of("bad", "good"), players, Games.fractions("2/3", "1/3"), payoffs);
        DesignProblem problem = new DesignProblem(game, "vendor", new Network(2, -1, 0), Sense.MAX, BigFraction.ZERO);
        Random random = new Random(7);
        SignalSpace signals = SignalSpace.listed(
                game, random.longs(MESSAGES, 0, 1L << RECEIVERS).toArray());
        BigFraction[][] rows = new BigFraction[2][];
        Arrays.setAll(rows, cell -> Games.distribution(random, MESSAGES).toArray(BigFraction[]::new));
        return Arm.of("many", problem, Table.of(game, signals, rows), strategy);
    }

    private static Tally play(Arm arm) {
        return MonteCarlo.play(arm, 42, 100_000, 2, Progress.NONE);
    }

    @Test
    void pairsOfStateAndMessageAreTalliedAndTheOutcomeFollows() {
        Arm arm = arm(30, new Obedient());
        Tally tally = play(arm);
        ObservationCells cells = tally.cells();
        assertTrue(cells.isFixed());
        assertEquals(2 * MESSAGES, cells.size());
        ChiSquare test = new ChiSquare();
        for (int index = 0; index < cells.size(); index++) {
            int message = cells.message(index);
            long recommended = arm.announced().signals().outcome(message);
            assertEquals(recommended, cells.outcome(index));
            assertEquals(index, cells.index(cells.cell(index), message, recommended));
            test.add(
                    tally.count(index),
                    arm.announced().mass(cells.cell(index), message).doubleValue() * tally.rounds());
        }
        test.accept();
        assertEquals(tally, MonteCarlo.play(arm, 42, 100_000, 1, Progress.NONE));
        assertThrows(IllegalArgumentException.class, () -> cells.index(0, 0, cells.outcome(0) ^ 1));
    }

    @Test
    void unilateralDeviationsFlipOneReceiverInTheSameRounds() {
        Arm arm = arm(30, new Obedient());
        Tally obeyed = play(arm);
        List<Deviation> cover = Deviations.cover(arm.problem(), arm.announced().signals());
        assertEquals(RECEIVERS, cover.size());
        assertEquals("deviating (r59: the other action)", cover.get(59).name());
        for (int player : new int[] {0, 31, 59}) {
            Tally deviated = play(arm.with(cover.get(player).strategies()));
            for (int index = 0; index < obeyed.cells().size(); index++) {
                assertEquals(obeyed.count(index), deviated.count(index));
                assertEquals(
                        1L << RECEIVERS - 1 - player,
                        obeyed.cells().outcome(index) ^ deviated.cells().outcome(index));
            }
        }
    }

    /** Adopting costs more than sixty adopters and the good state are worth, or less than one adopter is. */
    @Test
    void bayesiansAmongManyDoWhatPaysThem() {
        for (int cost : new int[] {70, -1}) {
            Arm arm = arm(cost, BestResponding.usual());
            ObservationCells cells = arm.cells();
            for (int index = 0; index < cells.size(); index++) {
                assertEquals(cost > 0 ? 0 : (1L << RECEIVERS) - 1, cells.outcome(index));
            }
        }
    }

    @Test
    void theLastRoundOfManyIsReadOffMessageAndOutcome() {
        PersuasionModel model = new PersuasionModel(arm(30, new Obedient()), 42, 1, 10);
        model.start();
        for (int round = 0; round < 10; round++) {
            model.schedule.step(model);
            Round last = model.lastRound();
            assertEquals(last.signals(), last.actions());
            assertEquals(last.outcome(), model.arm().announced().signals().outcome(last.message()));
            assertEquals(
                    Long.bitCount(last.outcome()),
                    last.actions().stream().mapToInt(Integer::intValue).sum());
        }
    }

    @Test
    void manyWhoMixAreRefusedInOneLine() {
        Strategy coin = new Strategy() {
            @Override
            public Choice act(Seat seat, int type, int signal) {
                return Choice.uniform(List.of(0, 1), seat.actions());
            }
        };
        UserMistake mistake = assertThrows(UserMistake.class, () -> arm(30, coin));
        assertEquals(
                "the play is too large to tally: 2 cells x 20 messages x 1,152,921,504,606,846,976 outcomes is more than"
                        + " 33,554,432 where somebody mixes or learns."
                        + " Maybe set ties to recommendation or adversarial, which never mix.",
                mistake.line());
    }

    @Test
    void anotherStrategyMayChangeTheFormOfTheTally() {
        // 3 x 150 x 150 triples are more than are tallied where pairs suffice
        DesignProblem problem = Games.matching(Games.fractions("1/2", "1/4", "1/4"), 150);
        BigFraction[][] rows = new BigFraction[3][150];
        IntStream.range(0, 3).forEach(s -> Arrays.fill(rows[s], new BigFraction(1, 150)));
        Table table = Table.of(problem.game(), SignalSpace.recommendations(problem.game()), rows);
        PersuasionModel model = new PersuasionModel(Arm.of("large", problem, table, new Obedient()), 42, 100, 1000);
        model.start();
        model.schedule.step(model);
        assertTrue(model.tally().cells().isFixed());
        model.setStrategies(List.of(new BestResponding(TieRule.UNIFORM, 10, 0)));
        model.schedule.step(model);
        assertEquals(100, model.tally().rounds());
        assertEquals(3 * 150 * 150, model.tally().cells().size());
    }
}
