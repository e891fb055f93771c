package suasion.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.audit.Ruling;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.scenario.Simulation;
import suasion.sim.Progress;

/** Sixty receivers in play: an arm for each of them to deviate in. */
class ManyReceiversPlayTest {
    private static final int RECEIVERS = 60;
    private static final Game GAME = new Game(
            List.of("bad", "good"),
            IntStream.range(0, RECEIVERS)
                    .mapToObj(i -> Player.uninformed("r" + i, List.of("stay", "adopt")))
                    .toList(),
            List.of(BigFraction.ONE_HALF, BigFraction.ONE_HALF),
            IntStream.range(0, RECEIVERS).<Payoff>mapToObj(Own::new).toList());
    private static final DesignProblem PROBLEM =
            new DesignProblem(GAME, "sender", new Own(-1), Sense.MAX, BigFraction.ZERO);
    private static final Simulation SIMULATION = new Simulation(
            20_000, 1, Simulation.Receiver.BAYESIAN, Map.of(), Simulation.Ties.RECOMMENDATION, 1e-9, .01, .05);

    /** Adopting brings 1 in the good and -1 in the bad state; receiver -1 is the sender, who counts adopters. */
    private record Own(int receiver) implements Payoff {
        @Override
        public int cells() {
            return 2;
        }

        @Override
        public long outcomes() {
            return 1L << RECEIVERS;
        }

        @Override
        public BigFraction exact(int cell, long outcome) {
            int adopts = (int) (outcome >> (RECEIVERS - 1 - receiver) & 1);
            return new BigFraction(receiver < 0 ? Long.bitCount(outcome) : adopts * (2 * cell - 1));
        }

        @Override
        public double approx(int cell, long outcome) {
            return Exact.toDouble(exact(cell, outcome));
        }

        @Override
        public BigFraction smallest(int cell) {
            return new BigFraction(receiver < 0 ? 0 : Math.min(0, 2 * cell - 1));
        }

        @Override
        public BigFraction largest(int cell) {
            return new BigFraction(receiver < 0 ? RECEIVERS : Math.max(0, 2 * cell - 1));
        }
    }

    /** All adopt in the good state; in the bad state one half of them or the other, so that obeying is worth 1/4. */
    private static Table halves() {
        long all = (1L << RECEIVERS) - 1;
        long half = (1L << RECEIVERS / 2) - 1;
        BigFraction[][] phi = {
            {BigFraction.ZERO, BigFraction.ONE_HALF, BigFraction.ONE_HALF},
            {BigFraction.ONE, BigFraction.ZERO, BigFraction.ZERO},
        };
        return Table.of(GAME, SignalSpace.listed(GAME, new long[] {all, half, all - half}), phi);
    }

    private static Trial trial() {
        return new Trial(PROBLEM, halves(), new Arms(PROBLEM, SIMULATION).of(halves(), 0), SIMULATION);
    }

    /** Told to adopt: (1/2 - 1/4) / (3/4) = 1/3 against a margin of .02; told to stay: 1. */
    @Test
    void sixtyReceiversObeyAndEveryDeviationIsReallyTaken() {
        AtomicLong played = new AtomicLong();
        Trial.Outcome outcome = trial().play(new PlaySettings(20_000, 1, 2, false), played::addAndGet);
        assertEquals(62 * 20_000, played.get());
        assertEquals(62, outcome.tallies().size());
        assertEquals(
                2 * 120,
                outcome.verdicts().stream()
                        .filter(v -> v.promise().sort().equals("OBEDIENCE") && v.ruling() == Ruling.CONFIRMED)
                        .count(),
                "counterfactual and real");
        assertTrue(outcome.verdicts().stream().noneMatch(v -> v.ruling() == Ruling.REFUTED));
    }

    @Test
    void sideBySideIsTheSamePlay() {
        Trial.Outcome throughout = trial().play(new PlaySettings(8_192, 1, 1, false), Progress.NONE);
        Trial.Outcome looked = trial().play(new PlaySettings(8_192, 1, 1, true), Progress.NONE);
        assertEquals(throughout.tallies(), looked.tallies());
        assertEquals(throughout.verdicts(), looked.verdicts());
        assertEquals(throughout.convergence(), looked.convergence());
    }

    @Test
    void interruptionEndsThePlay() {
        Thread.currentThread().interrupt();
        Trial trial = trial();
        assertThrows(
                CancellationException.class, () -> trial.play(new PlaySettings(1L << 40, 1, 1, false), Progress.NONE));
        assertTrue(Thread.interrupted());
    }
}
