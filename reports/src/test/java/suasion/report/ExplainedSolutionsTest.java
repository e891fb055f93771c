package suasion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.solve.Claim;
import suasion.solve.PaymentLine;
import suasion.solve.Solution;
import suasion.solve.Solver;

/** What the solver finds satisfies what the report says of optimal schemes, exactly. */
class ExplainedSolutionsTest {
    /** 1/2, 1/2, 3/4, 5/4: {@link PaidSamples}. */
    private static final Map<Regime, String> VALUES =
            Map.of(Regime.NONE, "1/2", Regime.NONNEGATIVE, "1/2", Regime.BALANCED, "3/4", Regime.UNRESTRICTED, "5/4");

    @ParameterizedTest
    @EnumSource(Regime.class)
    void everyRecommendationOfTheCourtHasTheLargestDualAdjustedPayoff(Regime regime) {
        Solution s = Solver.solve(Samples.courtProblem().withRegime(regime));
        assertEquals(Samples.f(VALUES.get(regime)), s.value());
        explained(s);
    }

    /** Three states and actions, quadratic loss: 3/2, 3/2, 3/2, 2 by rational primal and dual pairs. */
    @ParameterizedTest
    @EnumSource(Regime.class)
    void everyRecommendationOfThreeStatesHasTheLargestDualAdjustedPayoff(Regime regime) {
        DesignProblem problem = Samples.threeStates().solution().problem().withRegime(regime);
        Solution s = Solver.solve(problem);
        assertEquals(Samples.f(regime == Regime.UNRESTRICTED ? "2" : "3/2"), s.value());
        explained(s);
    }

    private static void explained(Solution s) {
        assertEquals(Claim.OPTIMAL, s.claim());
        AdjustedPayoffs adjusted = AdjustedPayoffs.of(s).orElseThrow();
        assertEquals(s.certificate().bound(), adjusted.mean());
        for (int cell = 0; cell < s.problem().game().cells(); cell++) {
            for (int message : adjusted.recommended(cell)) {
                assertEquals(adjusted.best(cell), adjusted.value(cell, message), adjusted.why(cell));
            }
            assertTrue(!adjusted.why(cell).contains("part of the gap"), adjusted.why(cell));
        }
        for (AdjustedPayoffs.Total total : adjusted.totals()) {
            BigFraction price = s.certificate().price();
            switch (s.problem().regime()) {
                case NONE -> assertEquals(null, price);
                case NONNEGATIVE -> assertTrue(total.sum().compareTo(price) <= 0, total.toString());
                default -> assertEquals(price, total.sum(), "a unit of payment is worth its price");
            }
        }
        for (PaymentLine line : PaymentTables.lines(s)) {
            assertTrue(line.expected().compareTo(line.threshold()) >= 0, line.toString());
        }
    }

    @Test
    void whereNothingIsOptimisedNothingIsExplained() {
        assertTrue(AdjustedPayoffs.of(Samples.audited().solution()).isEmpty());
        assertTrue(AdjustedPayoffs.of(CrowdSamples.many(60).solution()).isEmpty());
        assertEquals(List.of(BigFraction.ONE, new BigFraction(2)), unrestricted());
    }

    /** Innocent max(1, 0), guilty max(-1, 2). */
    private static List<BigFraction> unrestricted() {
        AdjustedPayoffs adjusted =
                AdjustedPayoffs.of(PaidSamples.solution(Regime.UNRESTRICTED)).orElseThrow();
        return List.of(adjusted.best(0), adjusted.best(1));
    }
}
