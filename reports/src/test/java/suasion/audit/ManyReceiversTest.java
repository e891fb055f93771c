package suasion.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.Regime;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/** Sixty receivers, whose 2^60 outcomes nothing may enumerate. */
class ManyReceiversTest {
    private static final int RECEIVERS = 60;
    private static final int STATES = 5;
    private static final int MESSAGES = 120;
    private static final Game GAME = ring();
    private static final DesignProblem PROBLEM =
            new DesignProblem(GAME, "sender", new Adopters(-1), Sense.MAX, BigFraction.ZERO, Regime.UNRESTRICTED);
    private static final Table TABLE = scheme();

    /**
     * Adoption on a ring: who adopts gets state - 2 + 1/2 per neighbour who adopts, who does not 0; the sender
     * (receiver -1) gets 1 per adopter.
     */
    private record Adopters(int receiver) implements Payoff {
        @Override
        public int cells() {
            return STATES;
        }

        @Override
        public long outcomes() {
            return 1L << RECEIVERS;
        }

        private static long adopts(long outcome, int receiver) {
            return outcome >> (RECEIVERS - 1 - Math.floorMod(receiver, RECEIVERS)) & 1;
        }

        @Override
        public BigFraction exact(int cell, long outcome) {
            if (receiver < 0) {
                return new BigFraction(Long.bitCount(outcome));
            }
            long neighbours = adopts(outcome, receiver - 1) + adopts(outcome, receiver + 1);
            return new BigFraction((int) (adopts(outcome, receiver) * (2 * (cell - 2) + neighbours)), 2);
        }

        @Override
        public double approx(int cell, long outcome) {
            return Exact.toDouble(exact(cell, outcome));
        }

        @Override
        public BigFraction smallest(int cell) {
            return receiver < 0 ? BigFraction.ZERO : new BigFraction(Math.min(0, cell - 2));
        }

        @Override
        public BigFraction largest(int cell) {
            return new BigFraction(receiver < 0 ? RECEIVERS : Math.max(0, cell - 1));
        }
    }

    private static Game ring() {
        List<Player> players = IntStream.range(0, RECEIVERS)
                .mapToObj(i -> Player.uninformed("r" + i, List.of("stay", "adopt")))
                .toList();
        List<Payoff> payoffs =
                IntStream.range(0, RECEIVERS).<Payoff>mapToObj(Adopters::new).toList();
        return new Game(
                List.of("s0", "s1", "s2", "s3", "s4"),
                players,
                PaidGames.fractions("1/5", "1/5", "1/5", "1/5", "1/5"),
                payoffs);
    }

    /** Every state recommends 24 sets of its own, larger in better states; who adopts is charged. */
    private static Table scheme() {
        Random random = new Random(5);
        long[] outcomes = new long[MESSAGES];
        BigFraction[][] phi = new BigFraction[STATES][MESSAGES];
        for (int message = 0; message < MESSAGES; message++) {
            int state = message * STATES / MESSAGES;
            for (int i = 0; i < RECEIVERS; i++) {
                outcomes[message] |= (random.nextInt(STATES) < state ? 1L : 0) << i;
            }
            outcomes[message] |= message == 0 ? 0 : 1L << random.nextInt(RECEIVERS);
            for (int cell = 0; cell < STATES; cell++) {
                phi[cell][message] = cell == state ? new BigFraction(STATES, MESSAGES) : BigFraction.ZERO;
            }
        }
        List<List<BigFraction>> charges = IntStream.range(0, RECEIVERS)
                .mapToObj(i -> List.of(BigFraction.ZERO, new BigFraction(-(i % 7), 10)))
                .toList();
        return Table.of(GAME, SignalSpace.listed(GAME, outcomes), phi).withPayments(Payments.of(charges));
    }

    private static List<KnownArm> arms() {
        List<KnownArm> arms =
                new ArrayList<>(List.of(Games.OBEDIENT, KnownArm.of("bayesian", KnownArm.Conduct.BAYESIAN)));
        for (int i = 0; i < RECEIVERS; i++) {
            arms.add(KnownArm.deviating("deviating r" + i, i, List.of(List.of(1, 0))));
        }
        return arms;
    }

    /** What an arm saw when every (cell, message) of positive probability occurred. */
    private static Occupied seen(KnownArm arm) {
        int[] cell =
                IntStream.range(0, MESSAGES).map(m -> m * STATES / MESSAGES).toArray();
        int[] message = IntStream.range(0, MESSAGES).toArray();
        long[] outcome = IntStream.of(message)
                .mapToLong(m -> {
                    long told = TABLE.signals().outcome(m);
                    int i = arm.deviator();
                    return i < 0 ? told : GAME.replace(told, i, 1 - GAME.actionOf(told, i));
                })
                .toArray();
        long[] count = IntStream.of(message).mapToLong(m -> 8_000 + m).toArray();
        return new Occupied(cell, message, outcome, count);
    }

    private static double seconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    /**
     * 120 obedience, 600 calibration, 300 plausibility, VALUE and BALANCE in 62 arms, 120 deviations really taken. In
     * processor time because the machine may be busy; measured at 0.8 s.
     */
    @Test
    void sixtyReceiversAreJudgedInSecondsWithoutEnumeratingTheirOutcomes() {
        double start = seconds();
        List<Statistic> all = Statistics.of(PROBLEM, TABLE, Games.STANDARD).of(arms());
        assertEquals(120 + 600 + 300 + 2 * 62 + 120, all.size());
        double limit = Judge.limit(all, .05);
        for (KnownArm arm : arms()) {
            Occupied occupied = seen(arm);
            all.stream()
                    .filter(s -> s.arm().equals(arm.name()))
                    .forEach(s -> Judge.verdict(s, occupied.of(s.observable()), 1_000_000, limit));
        }
        assertTrue(seconds() - start < 8, seconds() - start + " s");
    }

    @Test
    void realisedGainsOfSixtyReceiversAreTheCounterfactualOnes() {
        Statistics statistics = Statistics.of(PROBLEM, TABLE, Games.STANDARD);
        List<Statistic> said = statistics.obedience(Games.OBEDIENT);
        for (KnownArm arm : arms().subList(2, 62)) {
            List<Statistic> realised = statistics.realised(arm);
            assertEquals(2, realised.size());
            for (int k = 0; k < 2; k++) {
                Statistic counterfactual = said.get(2 * arm.deviator() + k);
                assertEquals(counterfactual.promise(), realised.get(k).promise());
                Sample before = seen(Games.OBEDIENT).of(counterfactual.observable());
                Sample after = seen(arm).of(realised.get(k).observable());
                assertEquals(before.mean(), after.mean());
                assertEquals(before.size(), after.size());
                assertTrue(after.within(realised.get(k).low(), realised.get(k).high()));
            }
        }
    }

    /** Adopters number 0 to 60; who adopts is charged 1/10 of (0, 1, ..., 6, 0, 1, ...), 171/10 for all sixty. */
    @Test
    void valueOfSixtyWhoMayDisobeyRangesOverAllOutcomes() {
        Statistic value = Statistics.of(PROBLEM, TABLE, Games.STANDARD)
                .values(KnownArm.of("bayesian", KnownArm.Conduct.BAYESIAN))
                .get(0);
        assertEquals(0, value.low());
        assertTrue(value.high() > 60 && value.high() <= 60 + 17.1, value.toString());
        assertEquals(.6, value.margin(), 1e-15, "1 % of 60, payments aside");
    }
}
