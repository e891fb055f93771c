package suasion.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Incentive;
import suasion.mechanism.OffPath;
import suasion.sim.Arm;
import suasion.sim.Deviating;
import suasion.sim.Obedient;
import suasion.sim.Strategy;

class CredibilityStatisticsTest {
    private static final DesignProblem COURT = Games.court();
    private static final BigFraction THIRD = BigFraction.ONE_THIRD;

    /** The judge, told "acquit" where it is wrong (-1/10 at one node) or as good as convicting (at another). */
    private static OffPath acquit() {
        BigFraction[][] payoffs = {{new BigFraction(9, 10), BigFraction.ONE}, {BigFraction.ZERO, BigFraction.ZERO}};
        return OffPath.of(
                COURT.game().players().get(0),
                Games.ACQUIT,
                List.of("first", "second"),
                List.of(THIRD, THIRD.multiply(2)),
                payoffs);
    }

    private static KnownArm arm(OffPath off, Strategy strategy) {
        return KnownArm.of(Arm.of(strategy.toString(), off.problem(), off.table(), strategy));
    }

    private static List<Statistic> statistics(OffPath off, Device device, Strategy... strategies) {
        return CredibilityStatistics.of(COURT, device, Games.STANDARD)
                .of(off, List.of(strategies).stream().map(s -> arm(off, s)).toList());
    }

    /** 1/3 (9/10 - 1) + 2/3 0 = -1/30; the range of the judge's payoff is 1 in the court, so the margin is .01. */
    @Test
    void credibilityIsObedienceAtTheBeliefWithTheMarginOfTheBaseGame() {
        OffPath off = acquit();
        Device device = new Device(Games.courtOptimum(), List.of(off));
        Strategy other = new Deviating("the other action", List.of(Games.CONVICT));
        List<Statistic> all = statistics(off, device, new Obedient(), other);
        assertEquals(
                List.of("obedient", "deviating (the other action)"),
                all.stream().map(Statistic::arm).toList());
        for (Statistic statistic : all) {
            assertEquals(
                    "CREDIBILITY judge: told acquit, not convict",
                    statistic.promise().id());
            assertEquals(-1 / 30., statistic.promised(), 1e-15);
            assertEquals(.01, statistic.margin(), 1e-15);
            assertEquals(0, statistic.required());
            assertEquals(List.of(-.1, 0.), List.of(statistic.low(), statistic.high()));
            assertEquals(1, statistic.probability(), "never VACUOUS");
            assertTrue(statistic.promise().isIncentive(), "so that a broken device is refuted by it");
        }
        assertEquals(-.1, all.get(0).observable().at(0, 0, Games.ACQUIT), 1e-15, "what convicting would have brought");
        assertEquals(-.1, all.get(1).observable().at(0, 0, Games.CONVICT), 1e-15, "and did bring");
    }

    /** 40 recommendations with 39 deviations each are more than 1,000 promises. */
    @Test
    void moreThanAThousandArePooledPerPlayerAndRecommendation() {
        DesignProblem large = Games.large(1, 40);
        BigFraction[][] payoffs = {
            IntStream.range(0, 40).mapToObj(BigFraction::new).toArray(BigFraction[]::new)
        };
        List<OffPath> offPath = IntStream.range(0, 40)
                .mapToObj(action -> OffPath.of(
                        large.game().players().get(0), action, List.of("here"), List.of(BigFraction.ONE), payoffs))
                .toList();
        Device device = new Device(Games.uniform(large.game()), offPath);
        CredibilityStatistics statistics = CredibilityStatistics.of(large, device, Games.STANDARD);
        for (OffPath off : offPath) {
            List<Statistic> pooled = statistics.of(off, List.of(arm(off, new Obedient())));
            assertEquals(1, pooled.size());
            assertEquals(Incentive.Kind.CREDIBILITY, pooled.get(0).promise().kind());
            assertEquals(off.recommendation(), pooled.get(0).promise().recommendation());
            // the mean of k - j over the 39 others j
            assertEquals((40 * off.action() - 780) / 39., pooled.get(0).promised(), 1e-12);
        }
        List<OffPath> few = offPath.subList(0, 20);
        CredibilityStatistics single = CredibilityStatistics.of(large, new Device(device.table(), few), Games.STANDARD);
        assertEquals(
                39,
                single.of(few.get(0), List.of(arm(few.get(0), new Obedient()))).size());
    }
}
