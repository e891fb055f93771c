package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.sim.Devices.C;
import static suasion.sim.Devices.D;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Mechanism;
import suasion.mechanism.OffPath;
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

    private static Arm prisoners(Mechanism mechanism, Strategy row, Strategy column) {
        DesignProblem problem = Devices.prisoners().withSequence(Devices.answering(C, D));
        return new Arm("prisoners", problem, mechanism, List.of(row, column), 0);
    }

    private static Arm prisoners(Strategy row, Strategy column) {
        return prisoners(Devices.cooperation(), row, column);
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
        Tally tally = MonteCarlo.play(prisoners(new Obedient(), new Obedient()), 1, 1_000_000, 1, more -> {});
        assertEquals(1_000_000, count(tally, true, C, C) + count(tally, false, C, C));
        // a fair coin; 4.9 standard deviations of 500, a false alarm in a million
        assertEquals(500_000, count(tally, true, C, C), 2450);
    }

    /** Moving first he is punished, by D; moving second he finds C done. Nothing else happens. */
    @Test
    void deviatorIsPunishedWhereHeMovesFirstAndOnlyThere() {
        Tally tally = MonteCarlo.play(prisoners(doing(D, D), new Obedient()), 1, 1_000_000, 1, more -> {});
        Tally obedient = MonteCarlo.play(prisoners(new Obedient(), new Obedient()), 1, 1_000_000, 1, more -> {});
        assertEquals(count(obedient, true, C, C), count(tally, true, D, D));
        assertEquals(count(obedient, false, C, C), count(tally, false, D, C));
        assertEquals(1_000_000, count(tally, true, D, D) + count(tally, false, D, C));
        Tally other = MonteCarlo.play(prisoners(new Obedient(), doing(D, D)), 1, 1_000_000, 1, more -> {});
        assertEquals(count(obedient, true, C, C), count(other, true, C, D));
        assertEquals(count(obedient, false, C, C), count(other, false, D, D));
    }

    /** Both depart from what they are told: the second mover is told D after D and does C. */
    @Test
    void answersAreHeardByWhoeverMovesNextAndMayBeDisobeyedToo() {
        Arm arm = prisoners(doing(D, C), doing(D, C));
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

    /** Told C he moves first with probability 1/2: D brings 1/2 b + 1/2 A = 2 < 5/2, and C is what he does. */
    @Test
    void bayesianDoesNotKnowHisPlaceAndCooperates() {
        Seat row = prisoners(new Obedient(), new Obedient()).seat(0);
        assertEquals(List.of(.5, .5), row.place(C));
        assertEquals(List.of(), row.place(D), "never heard on the path");
        double[] payoffs = Bayes.payoffs(row, 0, C);
        assertEquals(2.5, payoffs[C], 1e-15);
        assertEquals(2, payoffs[D], 1e-15);
        Arm bayesian = prisoners(BestResponding.usual(), BestResponding.usual());
        assertEquals(
                played(prisoners(new Obedient(), new Obedient()), 4096, 50_000).tally(),
                played(bayesian, 4096, 50_000).tally());
    }

    /** Answered C whatever he does, D brings A = 3 wherever he stands. */
    @Test
    void bayesianSeesThatNobodyPunishes() {
        Arm forgiving = prisoners(Devices.coin(C), BestResponding.usual(), BestResponding.usual());
        double[] payoffs = Bayes.payoffs(forgiving.seat(1), 0, C);
        assertEquals(3, payoffs[D], 1e-15);
        assertEquals(
                D,
                Policy.of(BestResponding.usual(), forgiving.seat(1))
                        .choice(0, C)
                        .action());
    }

    /** The belief that the device names is his off the path: with another payoff of D there, -1, C is better. */
    @Test
    void offThePathABayesianBelievesWhatTheDeviceNames() {
        Arm arm = prisoners(BestResponding.usual(), BestResponding.usual());
        assertEquals(
                D, Policy.of(BestResponding.usual(), arm.seat(0)).choice(0, D).action());
        List<OffPath> threat = List.of(Devices.told(D, 0, -1), Devices.told(D, 1, -1));
        Device empty = new Device(Devices.coin(D), threat);
        for (TieRule ties : TieRule.values()) {
            BestResponding strategy = new BestResponding(ties, BestResponding.BAND, 0);
            assertEquals(
                    C,
                    Policy.of(strategy, prisoners(empty, strategy, strategy).seat(0))
                            .choice(0, D)
                            .action(),
                    ties.name());
        }
        Table silent = Devices.coin(D);
        assertEquals(
                D,
                Policy.of(
                                BestResponding.usual(),
                                prisoners(silent, UNIFORM, UNIFORM).seat(0))
                        .choice(0, D)
                        .action(),
                "without a belief he follows");
    }

    /** His Bayes' rule against that of the certificate: the gain of every obedience, weighed exactly. */
    @Test
    void payoffsAreThoseOfTheGains() {
        for (int seed = 0; seed < 40; seed++) {
            Arm arm = Devices.random(new Random(seed), new Obedient(), new Obedient(), new Obedient());
            Game game = arm.problem().game();
            arm.problem().gains(arm.announced().signals()).forEach(gain -> {
                double obeyed = 0;
                double forgone = 0;
                double mass = 0;
                for (int cell = 0; cell < game.cells(); cell++) {
                    for (int message : gain.messages()) {
                        double p = Exact.toDouble(arm.announced().mass(cell, message));
                        mass += p;
                        obeyed += p == 0 ? 0 : p * gain.approxObeyed(cell, message);
                        forgone += p == 0 ? 0 : p * gain.approxForgone(cell, message);
                    }
                }
                double[] payoffs = Bayes.payoffs(arm.seat(gain.player()), 0, gain.signal());
                if (mass > 0) {
                    assertEquals(obeyed / mass, payoffs[gain.signal()], 1e-12);
                    assertEquals(forgone / mass, payoffs[gain.deviation()], 1e-12);
                    List<Double> place = arm.seat(gain.player()).place(gain.signal());
                    assertEquals(
                            1, place.stream().mapToDouble(Double::doubleValue).sum(), 1e-12);
                }
            });
        }
    }

    @Test
    void whereAllMoveAtOnceEverybodyMovesFirst() {
        Seat judge = new Seat(Games.court(), Games.courtOptimum(), 0);
        assertEquals(List.of(1.), judge.place(1));
    }

    /** Large trees are tallied by (cell, message) where policies are pure; the recorder compares every round. */
    @Test
    void learnersHearWhatTheyWereReallyTold() {
        List<Integer> heard = new ArrayList<>();
        Strategy listening = new Strategy() {
            @Override
            public Choice act(Seat seat, int type, int signal) {
                return Choice.pure(seat.recommended(signal), seat.actions());
            }

            @Override
            public Learning learning() {
                return Learning.EVERY_ROUND;
            }

            @Override
            public void observe(Seat seat, Experience experience) {
                heard.add(experience.signal(0));
            }
        };
        PersuasionModel model = new PersuasionModel(prisoners(doing(D, D), listening), 7, 64, 100);
        model.start();
        for (int round = 0; round < 99; round++) {
            model.schedule.step(model);
            assertEquals(model.lastRound().order().get(0) == 0 ? D : C, heard.get(round));
        }
        assertNotEquals(List.of(C), heard.stream().distinct().toList());
    }
}
