package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.sim.Devices.C;
import static suasion.sim.Devices.D;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Sequence;
import suasion.mechanism.Sequence.Departure;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

class SequencePlayTest {
    private static final BestResponding UNIFORM = new BestResponding(TieRule.UNIFORM, BestResponding.BAND, 0);
    private static final Strategy MIXING = new Mixing();

    /** Every action of his with the same probability, whatever he hears: everything that can be done is done. */
    private record Mixing() implements Strategy {
        @Override
        public Choice act(Seat seat, int type, int signal) {
            return Choice.uniform(IntStream.range(0, seat.actions()).boxed().toList(), seat.actions());
        }
    }

    private static Deviating doing(int onC, int onD) {
        return new Deviating("deviating", List.of(onC, onD));
    }

    private static PersuasionModel played(Arm arm, int block, long rounds) {
        PersuasionModel model = new PersuasionModel(arm, 7, block, rounds);
        model.start();
        while (model.schedule.step(model)) {
            assertTrue(model.played() <= rounds);
        }
        return model;
    }

    /** Rounds by (order, outcome): row is its first mover in messages 0 to 3. */
    private static long count(Tally tally, boolean rowFirst, int row, int column) {
        long count = 0;
        for (int index = 0; index < tally.cells().size(); index++) {
            boolean here = tally.cells().message(index) < 4 == rowFirst;
            count += here && tally.cells().outcome(index) == 2 * row + column ? tally.count(index) : 0;
        }
        return count;
    }

    @Test
    void whoeverFollowsTheCoinCooperates() {
        Tally tally = MonteCarlo.play(Devices.arm(new Obedient(), new Obedient()), 1, 1_000_000, 1, more -> {});
        assertEquals(1_000_000, count(tally, true, C, C) + count(tally, false, C, C));
        // a fair coin; 4.9 standard deviations of 500, a false alarm in a million
        assertEquals(500_000, count(tally, true, C, C), 2450);
    }

    /** Moving first he is punished, by D; moving second he finds C done. Nothing else happens. */
    @Test
    void deviatorIsPunishedWhereHeMovesFirstAndOnlyThere() {
        Tally tally = MonteCarlo.play(Devices.arm(doing(D, D), new Obedient()), 1, 1_000_000, 1, more -> {});
        Tally obedient = MonteCarlo.play(Devices.arm(new Obedient(), new Obedient()), 1, 1_000_000, 1, more -> {});
        assertEquals(count(obedient, true, C, C), count(tally, true, D, D));
        assertEquals(count(obedient, false, C, C), count(tally, false, D, C));
        assertEquals(1_000_000, count(tally, true, D, D) + count(tally, false, D, C));
        Tally other = MonteCarlo.play(Devices.arm(new Obedient(), doing(D, D)), 1, 1_000_000, 1, more -> {});
        assertEquals(count(obedient, true, C, C), count(other, true, C, D));
        assertEquals(count(obedient, false, C, C), count(other, false, D, D));
    }

    /** Both depart from what they are told: the second mover is told D after D and does C. */
    @Test
    void answersAreHeardByWhoeverMovesNextAndMayBeDisobeyedToo() {
        Arm arm = Devices.arm(doing(D, C), doing(D, C));
        PersuasionModel model = new PersuasionModel(arm, 7, 1, PersuasionModel.ENDLESS);
        model.start();
        List<List<Integer>> orders = new ArrayList<>();
        for (int round = 0; round < 50; round++) {
            model.schedule.step(model);
            Round last = model.lastRound();
            int first = last.order().get(0);
            int second = last.order().get(1);
            assertEquals(
                    List.of(C, D),
                    List.of(last.signals().get(first), last.signals().get(second)));
            assertEquals(
                    List.of(D, C),
                    List.of(last.actions().get(first), last.actions().get(second)));
            assertEquals(first == 0 ? 2 : 1, last.outcome());
            orders.add(last.order());
        }
        assertTrue(orders.containsAll(Devices.BOTH));
    }

    @Test
    void theSizeOfABlockChangesNothing() {
        for (Strategy[] three : new Strategy[][] {
            {new Obedient(), new Obedient(), new Obedient()},
            {MIXING, MIXING, MIXING},
            {UNIFORM, MIXING, BestResponding.usual()},
            {new Obedient(), new Deviating("b", List.of(1, 2, 0)), MIXING}
        }) {
            for (int seed = 0; seed < 5; seed++) {
                Arm arm = Devices.random(new Random(seed), three);
                PersuasionModel chunks = played(arm, Chance.CHUNK, 10_000);
                assertEquals(10_000, chunks.tally().rounds());
                for (int block : new int[] {1, 7, 1024}) {
                    PersuasionModel blocks = played(arm, block, 10_000);
                    assertEquals(chunks.tally(), blocks.tally());
                    assertEquals(chunks.lastRound(), blocks.lastRound());
                }
                assertEquals(chunks.tally(), MonteCarlo.play(arm, 7, 10_000, 2, more -> {}));
            }
        }
    }

    /** What is played is what the messages say, by a walk down the tree that shares no table with the play. */
    @Test
    void roundsAreWalksDownTheTreeOfTheDevice() {
        for (int seed = 0; seed < 40; seed++) {
            Arm arm = Devices.random(new Random(seed), MIXING, MIXING, MIXING);
            SignalSpace signals = arm.announced().signals();
            PersuasionModel model = new PersuasionModel(arm, seed, 1, PersuasionModel.ENDLESS);
            model.start();
            for (int round = 0; round < 60; round++) {
                model.schedule.step(model);
                Round last = model.lastRound();
                assertTrue(arm.announced().mass(last.cell(), last.message()).doubleValue() > 0);
                List<Integer> done = new ArrayList<>();
                for (int mover : signals.order(last.message())) {
                    assertEquals(
                            signals.told(last.cell(), last.message(), done),
                            last.signals().get(mover));
                    done.add(last.actions().get(mover));
                }
            }
        }
    }

    /** In rounds and counts: pure policies make of every (cell, message) what the signal space says. */
    @Test
    void purePoliciesPlayWhatTheSignalSpaceSays() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            Strategy[] pure = {
                new Deviating("a", List.of(random.nextInt(2), random.nextInt(2))),
                new Deviating("b", List.of(random.nextInt(3), random.nextInt(3), random.nextInt(3))),
                new Deviating("c", List.of(random.nextInt(2), random.nextInt(2)))
            };
            Arm arm = Devices.random(random, pure);
            SignalSpace signals = arm.announced().signals();
            Tally tally = MonteCarlo.play(arm, seed, 5_000, 1, more -> {});
            for (int index = 0; index < tally.cells().size(); index++) {
                if (tally.count(index) > 0) {
                    long said = signals.played(
                            tally.cells().cell(index),
                            tally.cells().message(index),
                            (player, signal) ->
                                    ((Deviating) pure[player]).actions().get(signal));
                    assertEquals(said, tally.cells().outcome(index));
                }
            }
        }
    }

    /** Each player acts once a round, by his own word: b mixes alike whatever the others do and wherever he stands. */
    @Test
    void chanceOfAPlayerDoesNotDependOnWhenHeMoves() {
        for (int seed = 0; seed < 5; seed++) {
            Arm calm = Devices.random(new Random(seed), new Obedient(), MIXING, new Obedient());
            Arm wild = calm.with(List.of(MIXING, MIXING, MIXING));
            PersuasionModel one = new PersuasionModel(calm, 3, 1, PersuasionModel.ENDLESS);
            PersuasionModel two = new PersuasionModel(wild, 3, 1, PersuasionModel.ENDLESS);
            one.start();
            two.start();
            for (int round = 0; round < 200; round++) {
                one.schedule.step(one);
                two.schedule.step(two);
                assertEquals(
                        one.lastRound().actions().get(1),
                        two.lastRound().actions().get(1));
                assertEquals(one.lastRound().message(), two.lastRound().message());
            }
        }
    }

    /** Players of so many actions, all moving in their own order; the messages are those given. */
    private static Arm many(int players, int actions, IntPredicate sent, Strategy... strategies) {
        String[] names = IntStream.range(0, actions).mapToObj(a -> "a" + a).toArray(String[]::new);
        List<Player> all = IntStream.range(0, players)
                .mapToObj(i -> Devices.player("p" + i, names))
                .toList();
        int outcomes = (int) Math.pow(actions, players);
        Payoff nothing = Payoff.of(new int[1][outcomes]);
        Game game = new Game(List.of("s"), all, List.of(BigFraction.ONE), Collections.nCopies(players, nothing));
        Map<Departure, Integer> answers = new HashMap<>();
        for (int done = 0; done < actions; done++) {
            answers.put(new Departure(0, 0, 0, List.of(done)), (done + 1) % actions);
        }
        Sequence sequence =
                new Sequence(List.of(IntStream.range(0, players).boxed().toList()), answers);
        SignalSpace signals = SignalSpace.inSequence(game, sequence);
        long count = IntStream.range(0, outcomes).filter(sent).count();
        BigFraction[][] lottery = new BigFraction[1][outcomes];
        Arrays.setAll(lottery[0], m -> sent.test(m) ? new BigFraction(1, (int) count) : BigFraction.ZERO);
        return new Arm(
                "many",
                new DesignProblem(game, "device", nothing, Sense.MAX, BigFraction.ZERO),
                Table.of(game, signals, lottery),
                List.of(strategies),
                0);
    }

    /** The recorder compares what is played with what the signal space says, in every round. */
    @Test
    void largeTreesAreTalliedByCellAndMessage() {
        Deviating next = new Deviating(
                "next", IntStream.range(0, 20).mapToObj(a -> (a + 1) % 20).toList());
        Arm arm = many(2, 20, message -> message % 3 == 0, next, new Obedient());
        assertTrue(arm.cells().isFixed());
        Tally tally = MonteCarlo.play(arm, 1, 10_000, 1, more -> {});
        for (int message = 0; message < 400; message += 3) {
            int done = (message / 20 + 1) % 20;
            assertEquals(20 * done + (done + 1) % 20, tally.cells().outcome(message));
            assertTrue(tally.count(message) > 0);
        }
    }

    @Test
    void treesThatCannotBeHeldAreRefused() {
        Arm arm = many(
                4, 16, message -> true, Collections.nCopies(4, new Obedient()).toArray(Strategy[]::new));
        UserMistake mistake =
                assertThrows(UserMistake.class, () -> new PersuasionModel(arm, 1, 1, PersuasionModel.ENDLESS));
        assertEquals("the play in sequence is too large: its tree has more than 524,288 places", mistake.getMessage());
    }

    @Test
    void learnersHearWhatTheyWereReallyTold() {
        List<Integer> heard = new ArrayList<>();
        Strategy listening = new Watching(
                new Obedient(), Strategy.Learning.EVERY_ROUND, experience -> heard.add(experience.signal(0)));
        PersuasionModel model = new PersuasionModel(Devices.arm(doing(D, D), listening), 7, 1, 100);
        model.start();
        for (int round = 0; round < 99; round++) {
            model.schedule.step(model);
            assertEquals(model.lastRound().order().get(0) == 0 ? D : C, heard.get(round));
        }
        assertNotEquals(List.of(C), heard.stream().distinct().toList());
    }
}
