package suasion.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import suasion.sim.Arm;
import suasion.sim.Choice;
import suasion.sim.Deviating;
import suasion.sim.Experience;
import suasion.sim.Games;
import suasion.sim.Grounds;
import suasion.sim.History;
import suasion.sim.Look;
import suasion.sim.Mind;
import suasion.sim.Obedient;
import suasion.sim.Progress;
import suasion.sim.Seat;
import suasion.sim.Strategy;

/** The known bounds of no-regret learning, on plays of every sort. */
class RegretBoundsTest {
    private static final long ROUNDS = 3000;

    /** Error rate of one comparison of what was drawn. */
    private static final double DELTA = 1e-7;

    /** Hedge who keeps a ledger of what his mixtures lost. */
    private record Audited(Hedge hedge, List<Ledger> ledgers) implements Strategy {
        @Override
        public Choice act(Seat seat, int type, int signal) {
            return hedge.act(seat, type, signal);
        }

        @Override
        public Learning learning() {
            return hedge.learning();
        }

        @Override
        public Mind mind(Seat seat) {
            Ledger ledger = new Ledger(seat);
            ledgers.add(ledger);
            return ledger;
        }
    }

    private static final class Ledger implements Mind {
        private final Decisions decisions;
        private final HedgeMind mind;
        private final long[] heard;
        private final double[] mixed;
        private final double[][] fixed;

        Ledger(Seat seat) {
            decisions = new Decisions(seat);
            mind = new HedgeMind(decisions, 0);
            heard = new long[decisions.contexts()];
            mixed = new double[heard.length];
            fixed = new double[heard.length][decisions.most()];
        }

        @Override
        public int act(int type, int signal, long word) {
            return mind.act(type, signal, word);
        }

        @Override
        public int report(int type, long word) {
            return mind.report(type, word);
        }

        @Override
        public void observe(Experience lived) {
            int context = decisions.context(lived, 0);
            heard[context]++;
            for (int option = 0; option < decisions.options(context); option++) {
                double payoff = decisions.payoff(lived, 0, context, option);
                double loss = decisions.loss(payoff);
                mixed[context] += mind.probability(context, option) * loss;
                fixed[context][option] += loss;
            }
            mind.observe(lived);
        }

        @Override
        public double[] memory() {
            return mind.memory();
        }

        @Override
        public void remember(double[] memory) {
            mind.remember(memory);
        }

        /** Cesa-Bianchi and Lugosi (2006), Theorem 2.3; 1e-9 per round for rounding. */
        void check(String where) {
            for (int context = 0; context < heard.length; context++) {
                int options = decisions.options(context);
                double least = Arrays.stream(fixed[context], 0, options).min().orElseThrow();
                double log = Math.log(options);
                double bound = 2 * Math.sqrt(heard[context] / 2. * log) + Math.sqrt(log / 8);
                double regret = mixed[context] - least;
                assertTrue(regret <= bound + 1e-9 * heard[context], where + ": " + regret + " > " + bound);
            }
        }
    }

    /** No chance is involved: the bound holds for every sequence of payoffs, whoever makes them. */
    @Test
    void hedgesMixturesKeepTheirBoundOnEveryPlay() {
        for (int seed = 0; seed < 5; seed++) {
            List<Ledger> ledgers = new ArrayList<>();
            Audited audited = new Audited(new Hedge(0, Strategy.Learning.EVERY_ROUND), ledgers);
            for (Arm arm : Grounds.all(audited)) {
                ledgers.clear();
                History.play(arm, seed, List.of(ROUNDS), Progress.NONE);
                ledgers.forEach(ledger -> ledger.check(arm.name()));
                long heard = ledgers.stream()
                        .mapToLong(ledger -> Arrays.stream(ledger.heard).sum())
                        .sum();
                assertEquals(ROUNDS * arm.strategies().size(), heard);
            }
        }
    }

    private static Arm alone(Arm arm, Strategy learner) {
        List<Strategy> strategies = new ArrayList<>(arm.strategies());
        strategies.replaceAll(old -> new Obedient());
        strategies.set(0, learner);
        return new Arm(arm.name(), arm.problem(), arm.mechanism(), strategies, 0);
    }

    private static Look.Sums played(Arm arm, int replication) {
        Arm repeated = new Arm(arm.name(), arm.problem(), arm.mechanism(), arm.strategies(), replication);
        return History.play(repeated, 77, List.of(ROUNDS), Progress.NONE)
                .looks()
                .get(0)
                .players()
                .get(0);
    }

    /**
     * What is drawn loses against the mixture at most span sqrt(N ln(1/delta) / 2) but with probability delta
     * (Hoeffding and Azuma), the first player learning, nature and obedient others not caring what he does: 11 games x
     * 5 replications x 1e-7 false alarms.
     */
    @Test
    void whatHedgeReallyDoesKeepsTheBoundUpToLuck() {
        Hedge hedge = new Hedge(0, Strategy.Learning.EVERY_ROUND);
        for (Arm arm : Grounds.all(hedge)) {
            Arm alone = alone(arm, hedge);
            Seat seat = alone.seat(0);
            double luck = new Decisions(seat).span() * Math.sqrt(ROUNDS * Math.log(1 / DELTA) / 2);
            double bound = hedge.regretBound(seat, ROUNDS).orElseThrow();
            for (int replication = 0; replication < 5; replication++) {
                double regret = played(alone, replication).regret();
                assertTrue(regret <= bound + luck, arm.name() + ": " + regret + " > " + bound + " + " + luck);
            }
        }
    }

    /** The mean over replications exceeds the bound by five standard errors: 11 games x 3e-7 false alarms. */
    private static boolean exceeds(Arm arm, double bound) {
        int replications = 30;
        double sum = 0;
        double squares = 0;
        for (int replication = 0; replication < replications; replication++) {
            double regret = played(arm, replication).regret();
            sum += regret;
            squares += regret * regret;
        }
        double mean = sum / replications;
        double variance = Math.max(0, squares / replications - mean * mean);
        return mean - 5 * Math.sqrt(variance / (replications - 1)) > bound;
    }

    /** Bubeck and Cesa-Bianchi (2012), Theorem 3.1. */
    @Test
    void exp3sMeanRegretKeepsItsBound() {
        Exp3 exp3 = new Exp3(0, Strategy.Learning.EVERY_ROUND);
        for (Arm arm : Grounds.all(exp3)) {
            Arm alone = alone(arm, exp3);
            double bound = exp3.regretBound(alone.seat(0), ROUNDS).orElseThrow();
            assertTrue(!exceeds(alone, bound), arm.name() + ", bound " + bound);
        }
    }

    /**
     * The judge who does the opposite of what a full report tells him regrets every round: 3,000 > 2 sqrt(2 N 2 ln 2).
     */
    @Test
    void whoLearnsNothingMayRegretMore() {
        Deviating contrary = new Deviating("contrary", List.of(1, 0));
        Arm arm = Arm.of("full", Games.court(), Games.scheme(Games.court(), "1 0", "0 1"), contrary);
        double bound = new Exp3(0, Strategy.Learning.EVERY_ROUND)
                .regretBound(arm.seat(0), ROUNDS)
                .orElseThrow();
        assertTrue(exceeds(arm, bound));
        assertEquals(ROUNDS, played(arm, 0).regret());
    }

    /**
     * Two contexts of two actions: 2 sqrt(2 N ln 2 / 2) + 2 sqrt(ln 2 / 8), and 2 sqrt(2 N 2 ln 2), payoffs 0 and 1.
     */
    @Test
    void boundsAreThoseOfTheAnytimeRates() {
        Seat seat = Grounds.court(new Obedient()).seat(0);
        double log = Math.log(2);
        assertEquals(
                2 * Math.sqrt(100 * log) + 2 * Math.sqrt(log / 8),
                ((Hedge) Strategies.of("hedge")).regretBound(seat, 100).orElseThrow(),
                1e-12);
        assertEquals(
                2 * Math.sqrt(400 * log),
                ((Exp3) Strategies.of("exp3")).regretBound(seat, 100).orElseThrow(),
                1e-12);
        assertEquals(OptionalDouble.empty(), new Exp3(.1, Strategy.Learning.EVERY_ROUND).regretBound(seat, 100));
        assertEquals(OptionalDouble.empty(), new Hedge(0, Strategy.Learning.EVERY_CHUNK).regretBound(seat, 100));
    }
}
