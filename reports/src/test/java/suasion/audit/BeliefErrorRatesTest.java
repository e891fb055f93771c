package suasion.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import suasion.sim.Tally;

/**
 * The error rates of verdicts on told beliefs, by simulation with fixed seeds.
 *
 * <p>A stated rate of 5 % is refuted by more than 34 of 400 runs: Pr(Binomial(400, .05) > 34) = .0011. A stated power
 * of 99 % is refuted by fewer than 387 of 400 catches: Pr(Binomial(400, .99) < 387) < .001.
 */
class BeliefErrorRatesTest {
    private static final int RUNS = 400;
    private static final int MOST_ALARMS = 34;
    private static final int FEWEST_CATCHES = 387;
    private static final double ALPHA = .05;

    private static List<Statistic> statistics(Telling telling, double margin) {
        return Statistics.of(telling.problem(), telling.scheme(), margin).of(List.of(Games.OBEDIENT));
    }

    private static List<Verdict> judge(List<Statistic> all, Tally tally) {
        return Judge.judge(all, Map.of("obedient", tally), ALPHA);
    }

    /** Runs in which some verdict at one of the looks after 2^8, 2^9, ..., 2^13 rounds is as described. */
    private static int runsWith(Telling telling, List<Statistic> all, Predicate<Verdict> described) {
        int runs = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            Draws draws = Draws.obedient(telling.scheme(), seed);
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

    /** Five told beliefs, their means and the value, margin 0: stated 5 % over all promises and all looks. */
    @Test
    void whatIsToldTrulyIsSeldomRefutedWhileOnePeeks() {
        Telling telling = Telling.covariance();
        int alarms = runsWith(telling, statistics(telling, 0), v -> v.ruling() == Ruling.REFUTED);
        assertTrue(alarms <= MOST_ALARMS, alarms + " of " + RUNS);
    }

    /** Told 1/2 where the posterior is .511, off by more than the margin .01: CONFIRMED would be the error. */
    @Test
    void whatIsJustMiscalibratedIsSeldomConfirmedWhileOnePeeks() {
        Telling off = Telling.of("1/2", "1/2 489/511 1", "0 22/511 0");
        List<Statistic> broken = statistics(off, .01).stream()
                .filter(s -> s.promise().id().equals("CALIBRATION ann: told 1/2, posterior of high"))
                .toList();
        assertEquals(1, broken.size());
        int errors = runsWith(off, broken, v -> v.ruling() == Ruling.CONFIRMED);
        assertTrue(errors <= MOST_ALARMS, errors + " of " + RUNS);
    }

    /** A lie that is off by 1/4, twice, and leaves all means at the prior, in 5,000 rounds. */
    @Test
    void theLieThatMeansDoNotNoticeIsCaught() {
        Telling lie = Telling.miscalibrated();
        List<Statistic> all = statistics(lie, .01);
        int caught = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            List<Verdict> verdicts =
                    judge(all, Draws.obedient(lie.scheme(), 1000 + seed).rounds(5_000));
            caught += Judge.broken(verdicts) == Ruling.REFUTED ? 1 : 0;
        }
        assertTrue(caught >= FEWEST_CATCHES, caught + " of " + RUNS);
    }

    /** At 400,000 rounds the intervals of the covariance scheme's beliefs are narrower than the margin: all decided. */
    @Test
    void whatIsToldTrulyIsConfirmed() {
        Telling telling = Telling.covariance();
        List<Statistic> all = statistics(telling, .01);
        int confirmed = 0;
        for (int seed = 0; seed < 100; seed++) {
            List<Verdict> verdicts =
                    judge(all, Draws.obedient(telling.scheme(), seed).rounds(400_000));
            confirmed += verdicts.stream().allMatch(v -> v.ruling() == Ruling.CONFIRMED) ? 1 : 0;
        }
        // Pr(Binomial(100, .99) < 95) < .004
        assertTrue(confirmed >= 95, confirmed + " of 100");
    }
}
