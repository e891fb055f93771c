package suasion.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Gain;
import suasion.mechanism.HonestyGain;
import suasion.mechanism.Table;

/**
 * The error rates of verdicts on menus, really played, with fixed seeds: a stated rate of 5 % is refuted by more than
 * 34 of 400 runs, Pr(Binomial(400, .05) > 34) < .0012.
 */
class ReportingErrorRatesTest {
    private static final int RUNS = 400;
    private static final int MOST_ALARMS = 34;

    /** Three of the four honesty and participation incentives bind and no margin forgives, in all seven arms. */
    @Test
    void bindingMenuIsSeldomRefutedWithoutMargin() {
        DesignProblem problem = Menus.matchers();
        Table table = Menus.optimum();
        long alarms = LongStream.range(0, RUNS)
                .filter(seed -> Menus.judged(problem, table, 0, seed, 8_192).stream()
                        .anyMatch(v -> v.ruling() == Ruling.REFUTED))
                .count();
        assertTrue(alarms <= MOST_ALARMS, alarms + " of " + RUNS);
    }

    /** The high type gains .032, twice the margin, by lying; at 400,000 rounds that is detectable with 99 % power. */
    @Test
    void lieWorthTwiceTheMarginIsCaught() {
        DesignProblem problem = Menus.matchers();
        // As "low" he gets 7/10 - fee, and 1 - 2/5 when honest.
        Table table = Menus.matchersMenu("1/2", "68/1000", "2/5");
        String lying = "lying (reports the other type, then the best reply)";
        String id = "HONESTY buyer (high): does not report low";
        long caught = LongStream.range(0, 40)
                .filter(seed -> {
                    Verdict verdict =
                            Menus.verdict(Menus.judged(problem, table, Games.STANDARD, seed, 400_000), lying, id);
                    assertEquals(-.032, verdict.promised(), 1e-15);
                    assertTrue(verdict.detectable() < .032, verdict.toString());
                    return verdict.ruling() == Ruling.REFUTED;
                })
                .count();
        // Pr(Binomial(40, .99) < 37) < .001.
        assertTrue(caught >= 37, caught + " of 40");
    }

    /** Half a million rounds of the type: within five standard errors of the weighted gain, false alarm below 1e-6. */
    @Test
    void realisedMeanIsTheWeightedGain() {
        DesignProblem problem = Menus.matchers();
        Table table = Menus.matchersMenu("1/3", "1/8", "3/8");
        List<Verdict> verdicts = Menus.judged(problem, table, Games.STANDARD, 11, 1_000_000);
        int compared = 0;
        for (Gain gain : problem.gains(table)) {
            if (gain instanceof HonestyGain honesty) {
                double mean = 0;
                for (int cell = 0; cell < 4; cell++) {
                    for (int message = 0; honesty.concerns(cell) && message < 2; message++) {
                        mean += 2 * table.mass(cell, message).doubleValue() * honesty.approx(cell, message);
                    }
                }
                for (Verdict verdict : verdicts) {
                    if (verdict.promise().equals(gain.incentive())) {
                        assertEquals(mean, verdict.promised(), 1e-15, verdict.toString());
                        // Values lie within 2 of each other, so a standard deviation is at most 1.
                        assertEquals(mean, verdict.estimate(), 5 / Math.sqrt(verdict.heard()), verdict.toString());
                        compared++;
                    }
                }
            }
        }
        assertEquals(8, compared, "four incentives, counterfactual and realised");
    }
}
