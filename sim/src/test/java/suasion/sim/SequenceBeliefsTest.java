package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static suasion.sim.Devices.C;
import static suasion.sim.Devices.D;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.Device;
import suasion.mechanism.OffPath;
import suasion.mechanism.Table;

/** What players believe of the state and of where they stand, and what they do about it. */
class SequenceBeliefsTest {
    private static final BestResponding UNIFORM = new BestResponding(TieRule.UNIFORM, BestResponding.BAND, 0);

    /** Told C he moves first with probability 1/2: D brings 1/2 b + 1/2 A = 2 < 5/2, and C is what he does. */
    @Test
    void bayesianDoesNotKnowHisPlaceAndCooperates() {
        Seat row = Devices.arm(new Obedient(), new Obedient()).seat(0);
        assertEquals(List.of(.5, .5), row.place(C));
        assertEquals(List.of(), row.place(D), "never heard on the path");
        double[] payoffs = Bayes.payoffs(row, 0, C);
        assertEquals(2.5, payoffs[C], 1e-15);
        assertEquals(2, payoffs[D], 1e-15);
        Arm bayesian = Devices.arm(BestResponding.usual(), BestResponding.usual());
        assertEquals(
                MonteCarlo.play(Devices.arm(new Obedient(), new Obedient()), 7, 50_000, 1, more -> {}),
                MonteCarlo.play(bayesian, 7, 50_000, 1, more -> {}));
    }

    /** Answered C whatever he does, D brings A = 3 wherever he stands. */
    @Test
    void bayesianSeesThatNobodyPunishes() {
        Arm forgiving = Devices.arm(Devices.coin(C), BestResponding.usual(), BestResponding.usual());
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
        Arm arm = Devices.arm(BestResponding.usual(), BestResponding.usual());
        assertEquals(
                D, Policy.of(BestResponding.usual(), arm.seat(0)).choice(0, D).action());
        List<OffPath> threat = List.of(Devices.told(D, 0, -1), Devices.told(D, 1, -1));
        Device empty = new Device(Devices.coin(D), threat);
        for (TieRule ties : TieRule.values()) {
            BestResponding strategy = new BestResponding(ties, BestResponding.BAND, 0);
            assertEquals(
                    C,
                    Policy.of(strategy, Devices.arm(empty, strategy, strategy).seat(0))
                            .choice(0, D)
                            .action(),
                    ties.name());
        }
        Table silent = Devices.coin(D);
        assertEquals(
                D,
                Policy.of(
                                BestResponding.usual(),
                                Devices.arm(silent, UNIFORM, UNIFORM).seat(0))
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
                    List<BigFraction> exact = arm.announced().place(gain.player(), gain.signal());
                    assertEquals(BigFraction.ONE, exact.stream().reduce(BigFraction.ZERO, BigFraction::add));
                    for (int stage = 0; stage < 3; stage++) {
                        assertEquals(Exact.toDouble(exact.get(stage)), place.get(stage), 1e-12);
                    }
                }
            });
        }
    }

    @Test
    void whereAllMoveAtOnceEverybodyMovesFirst() {
        Seat judge = new Seat(Games.court(), Games.courtOptimum(), 0);
        assertEquals(List.of(1.), judge.place(1));
    }
}
