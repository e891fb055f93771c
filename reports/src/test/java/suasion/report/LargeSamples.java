package suasion.report;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.solve.Benchmarks;
import suasion.solve.Certificate;
import suasion.solve.Claim;
import suasion.solve.Solution;

/** Large reports with made-up values: for layout, not for arithmetic. */
final class LargeSamples {
    private LargeSamples() {}

    /**
     * 30 states, 10 actions, random integer payoffs, every state pooled on the receiver's best action or on action 9.
     */
    static Report large() {
        return generated(30, 10);
    }

    static Report generated(int stateCount, int actionCount) {
        Random random = new Random(7);
        List<String> states = IntStream.range(0, stateCount)
                .mapToObj(i -> "state-%02d".formatted(i))
                .toList();
        List<String> actions =
                IntStream.range(0, actionCount).mapToObj(i -> "action-" + i).toList();
        BigFraction[][] r = new BigFraction[stateCount][actionCount];
        BigFraction[][] s = new BigFraction[stateCount][actionCount];
        BigFraction[][] phi = new BigFraction[stateCount][actionCount];
        for (int cell = 0; cell < stateCount; cell++) {
            int best = 0;
            for (int a = 0; a < actionCount; a++) {
                r[cell][a] = new BigFraction(random.nextInt(100), 7);
                s[cell][a] = new BigFraction(random.nextInt(100), 9);
                best = r[cell][a].compareTo(r[cell][best]) > 0 ? a : best;
            }
            Arrays.fill(phi[cell], BigFraction.ZERO);
            phi[cell][best] = phi[cell][best].add(new BigFraction(0.61803398875));
            phi[cell][actionCount - 1] =
                    phi[cell][actionCount - 1].add(BigFraction.ONE.subtract(new BigFraction(0.61803398875)));
        }
        List<BigFraction> prior = IntStream.range(0, stateCount)
                .mapToObj(i -> new BigFraction(2 * (i + 1), stateCount * (stateCount + 1)))
                .toList();
        DesignProblem problem = Samples.problem("sender", "receiver", states, actions, prior, r, s);
        Table table = Table.of(problem.game(), SignalSpace.recommendations(problem.game()), phi);
        List<BigFraction> multipliers = IntStream.range(0, actionCount * (actionCount - 1))
                .mapToObj(i -> new BigFraction(i % 7 == 0 ? 0.1234567 : 0))
                .toList();
        BigFraction value = Samples.f("6.25");
        Solution solution = new Solution(
                problem,
                table,
                Claim.LOWER_BOUND,
                new Certificate(value, Samples.f("6.5"), Samples.f("0.25"), Samples.f("0"), false),
                Samples.incentives(problem, table, multipliers),
                new Benchmarks(Samples.f("5"), Samples.f("6"), Samples.fs("7"), Samples.fs("13"), Samples.fs("8")),
                List.of(),
                "GLOP, 300 columns x 120 rows",
                Samples.f("0.03125"));
        BigFraction[][] nine = new BigFraction[stateCount][actionCount];
        for (BigFraction[] row : nine) {
            Arrays.fill(row, BigFraction.ZERO);
            row[actionCount - 1] = BigFraction.ONE;
        }
        return new Report(
                Samples.provenance(
                        "generated/large", "A generated game of 30 states and 10 actions", "generated with seed 7"),
                solution,
                Claim.OPTIMAL,
                List.of(),
                Samples.run(solution, "always-nine", nine));
    }
}
