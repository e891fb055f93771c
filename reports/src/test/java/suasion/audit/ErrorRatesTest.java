package suasion.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.mechanism.Value;
import suasion.sim.ObservationCells;
import suasion.sim.Tally;

/**
 * The error rates that verdicts promise, by simulation with fixed seeds.
 *
 * <p>A stated rate of 5 % is refuted by more than 34 of 400 runs: Pr(Binomial(400, .05) > 34) = .0011. A stated power
 * of 99 % is refuted by fewer than 387 of 400 catches, or 781 of 800: Pr(Binomial(400, .99) < 387) < .001,
 * Pr(Binomial(800, .99) < 781) < .001.
 *
 * <p>Schemes with payments: {@link PaymentErrorRatesTest}.
 */
@Execution(ExecutionMode.CONCURRENT)
class ErrorRatesTest {
    private static final int RUNS = 400;
    private static final int MOST_ALARMS = 34;
    private static final int FEWEST_CATCHES = 387;
    private static final int FEWEST_OF_800 = 781;
    private static final double ALPHA = .05;

    private static List<Verdict> judge(List<Statistic> all, Tally tally) {
        return Judge.judge(all, Map.of("obedient", tally), ALPHA);
    }

    private static List<Statistic> court(Table table, double margin) {
        return Statistics.of(Games.court(), table, margin).of(List.of(Games.OBEDIENT));
    }

    /** Runs, of 400, in which some verdict at one of the looks after 2^8, 2^9, ..., 2^13 rounds is as described. */
    private static int runsWith(Table table, List<Statistic> all, Predicate<Verdict> described) {
        int runs = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            Draws draws = Draws.obedient(table, seed);
            Tally tally = draws.rounds(256);
            boolean seen = judge(all, tally).stream().anyMatch(described);
            while (!seen && tally.rounds() < 1 << 13) {
                tally = tally.plus(draws.rounds(tally.rounds()));
                seen = judge(all, tally).stream().anyMatch(described);
            }
            runs += seen ? 1 : 0;
        }
        return runs;
    }

    private static boolean isRefuted(Verdict verdict) {
        return verdict.ruling() == Ruling.REFUTED;
    }

    /** Obedience after "convict" binds exactly and no margin forgives: stated 5 % over all promises and all looks. */
    @Test
    void bindingObedienceIsSeldomRefutedWithoutMarginWhileOnePeeks() {
        Table table = Games.courtOptimum();
        int alarms = runsWith(table, court(table, 0), ErrorRatesTest::isRefuted);
        assertTrue(alarms <= MOST_ALARMS, alarms + " of " + RUNS);
    }

    @Test
    void bindingObedienceIsSeldomRefutedWithTheStandardMargin() {
        Table table = Games.courtOptimum();
        int alarms = runsWith(table, court(table, Games.STANDARD), ErrorRatesTest::isRefuted);
        assertTrue(alarms <= MOST_ALARMS, alarms + " of " + RUNS);
    }

    /** Eight states x two signals: 16 posteriors, two-sided, margin 0. */
    @Test
    void truePosteriorsAreSeldomRefutedWhileOnePeeks() {
        DesignProblem problem = Games.large(8, 2);
        Table table = Games.uniform(problem.game());
        List<Statistic> posteriors = Statistics.of(problem, table, 0).calibration(Games.OBEDIENT);
        int alarms = runsWith(table, posteriors, ErrorRatesTest::isRefuted);
        assertTrue(alarms <= MOST_ALARMS, alarms + " of " + RUNS);
    }

    /** The gain is -.101 and the margin .1: the promise is broken, and CONFIRMED would be the error. */
    @Test
    void whatIsJustBrokenIsSeldomConfirmedWhileOnePeeks() {
        Table table = Games.courtWithGain(new BigFraction(-101, 1000));
        List<Statistic> broken = court(table, .1).subList(1, 2);
        assertEquals(
                "OBEDIENCE judge: told convict, not acquit",
                broken.get(0).promise().id());
        int errors = runsWith(table, broken, v -> v.ruling() == Ruling.CONFIRMED);
        assertTrue(errors <= MOST_ALARMS, errors + " of " + RUNS);
    }

    /** The standard margin is .01; at 10^6 rounds violations from less than .02 on are caught with 99 % power. */
    @Test
    void violationOfTwiceTheMarginIsCaught() {
        Table table = Games.courtWithGain(new BigFraction(-2, 100));
        List<Statistic> all = court(table, Games.STANDARD);
        int caught = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            List<Verdict> verdicts =
                    judge(all, Draws.obedient(table, 1000 + seed).rounds(1_000_000));
            assertTrue(verdicts.get(1).detectable() < .02, verdicts.get(1).toString());
            caught += Judge.broken(verdicts) == Ruling.REFUTED ? 1 : 0;
        }
        assertTrue(caught >= FEWEST_CATCHES, caught + " of " + RUNS);
    }

    /** A statistic over two values: the lower one in cell 0, the upper one in cell 1. */
    private static Statistic twoValued(double low, double high, double required, double margin, Statistic.Test test) {
        return new Statistic(
                new Value("nobody"),
                "obedient",
                Statistic.Standing.JUDGED,
                test,
                (cell, message, outcome) -> cell == 0 ? low : high,
                low,
                high,
                required,
                required,
                margin,
                1);
    }

    private static Verdict seen(Statistic statistic, long rounds, long highs) {
        Tally tally = Tally.of(new ObservationCells(2, 1, 1), new long[] {rounds - highs, highs});
        return Judge.judgeOne(statistic, tally, ALPHA / 18);
    }

    /** Runs, of 800, that REFUTE the statistic when its mean is {@code mean}. */
    private static int caught(Statistic s, double mean, int rounds, int seed) {
        BinomialDistribution highs =
                new BinomialDistribution(new Well19937c(seed), rounds, (mean - s.low()) / (s.high() - s.low()));
        int caught = 0;
        for (int run = 0; run < 800; run++) {
            caught += isRefuted(seen(s, rounds, highs.sample())) ? 1 : 0;
        }
        return caught;
    }

    /** Two-valued statistics, rounds, and the mean of the truthful run. */
    static Stream<Object[]> detectable() {
        return Stream.of(
                new Object[] {twoValued(-1, 1, 0, .02, Statistic.Test.AT_LEAST), 40_000, 0.},
                new Object[] {twoValued(-1, 1, 0, .02, Statistic.Test.AT_LEAST), 2_000, .6},
                new Object[] {twoValued(-5, 1, .5, .03, Statistic.Test.AT_LEAST), 30_000, .7},
                new Object[] {twoValued(0, 1, .5, .01, Statistic.Test.EQUALS), 50_000, .5},
                new Object[] {twoValued(0, 1, .02, .01, Statistic.Test.EQUALS), 20_000, .02},
                new Object[] {twoValued(0, 1, 0, .01, Statistic.Test.EQUALS), 5_000, 0.});
    }

    /**
     * What a truthful run calls detectable is REFUTED in 99 % when it is played, and it is not much more than the
     * smallest such violation: one 15 % nearer to the margin is missed more often than that.
     */
    @ParameterizedTest
    @MethodSource("detectable")
    void detectableViolationIsCaughtWithPowerNinetyNine(Statistic s, int rounds, double truth) {
        long highs = Math.round(rounds * (truth - s.low()) / (s.high() - s.low()));
        double detectable = seen(s, rounds, highs).detectable();
        double sign = s.test() == Statistic.Test.EQUALS ? 1 : -1;
        int caught = caught(s, s.required() + sign * detectable, rounds, 1);
        double smaller = s.margin() + .85 * (detectable - s.margin());
        int fewer = caught(s, s.required() + sign * smaller, rounds, 2);
        assertTrue(caught >= FEWEST_OF_800, caught + " of 800 caught at " + detectable);
        assertTrue(fewer < FEWEST_OF_800, fewer + " of 800 caught at " + smaller);
    }

    @Test
    void detectableIsTheMarginWhereTheRangeIsZero() {
        assertEquals(
                .02,
                seen(twoValued(1, 1, 0, .02, Statistic.Test.AT_LEAST), 3, 3).detectable());
    }
}
