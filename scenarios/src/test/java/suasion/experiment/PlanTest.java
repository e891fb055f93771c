package suasion.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.game.Exact;

/** The order of jobs, and what is sampled. */
class PlanTest {
    private static final String BOX = """
            measure: [value]
            replications: 3
            factors:
              simulation.margin: {from: 1/10, to: 1/2}
              robustness: [0, 1/20]
              simulation.alpha: {from: 1/100, to: 1/10}
            sample: {latin-hypercube: %d, seed: %d}
            """;

    @Test
    void everyReplicationRunsEverySettingOnceBeforeTheNextBegins() {
        Plan plan = Plan.of(Written.read(BOX.formatted(7, 1)));
        assertEquals(14, plan.settings().size());
        for (Job job : plan.jobs()) {
            assertEquals(job.number() / 14, job.replication());
            assertEquals(plan.settings().get(job.number() % 14), job.setting());
        }
    }

    /** However early it ends, no setting has been run more than once oftener than another. */
    @Test
    void anInterruptedExperimentIsBalanced() {
        Plan plan = Plan.of(Written.read(BOX.formatted(5, 2)));
        for (int done = 0; done <= plan.jobs().size(); done++) {
            Map<Setting, Long> counts = plan.jobs().stream()
                    .limit(done)
                    .collect(Collectors.groupingBy(Job::setting, Collectors.counting()));
            long most = counts.values().stream().mapToLong(n -> n).max().orElse(0);
            long least = counts.size() < plan.settings().size()
                    ? 0
                    : counts.values().stream().mapToLong(n -> n).min().orElse(0);
            assertEquals(true, most - least <= 1);
        }
    }

    @Test
    void theLastFactorIsTheFastestAndScenariosTheSlowest() {
        Experiment experiment =
                Written.read("measure: [value]\nfactors: {robustness: [0, 1/20], simulation.seed: [1, 2]}\n");
        assertEquals(
                List.of("0 1", "0 2", "1/20 1", "1/20 2"),
                Plan.of(experiment).settings().stream()
                        .map(setting -> String.join(" ", setting.values().values()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100})
    void aLatinHypercubeHasOnePointInEveryStratumOfEveryAxis(int points) {
        for (long seed = 1; seed <= 5; seed++) {
            LatinHypercube cube = new LatinHypercube(points, seed);
            for (int axis = 0; axis < 3; axis++) {
                BigFraction from = new BigFraction(-1);
                BigFraction width = new BigFraction(3);
                List<Integer> strata = cube.axis(axis, from, from.add(width)).stream()
                        .map(value -> Exact.parse(value)
                                .subtract(from)
                                .divide(width)
                                .multiply(points)
                                .intValue())
                        .sorted()
                        .toList();
                assertEquals(IntStream.range(0, points).boxed().toList(), strata);
            }
        }
    }

    @Test
    void theSampleIsThatOfItsSeed() {
        assertEquals(
                Written.read(BOX.formatted(9, 4)).factors(),
                Written.read(BOX.formatted(9, 4)).factors());
        assertNotEquals(
                Written.read(BOX.formatted(9, 4)).factors(),
                Written.read(BOX.formatted(9, 5)).factors());
    }

    @Test
    void pointsOfASampleAreCrossedWithTheOtherFactorsAndKeptTogether() {
        Plan plan = Plan.of(Written.read(BOX.formatted(4, 1)));
        assertEquals(
                4,
                plan.settings().stream()
                        .map(setting -> setting.values().get("simulation.margin")
                                + setting.values().get("simulation.alpha"))
                        .distinct()
                        .count());
        assertEquals(
                List.of("simulation.margin", "robustness", "simulation.alpha"),
                List.copyOf(plan.settings().get(0).values().keySet()));
    }
}
