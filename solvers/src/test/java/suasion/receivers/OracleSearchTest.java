package suasion.receivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/** Propositions 7 and 8 where sets are too many to look at. */
class OracleSearchTest {
    private static final int STATES = 5;

    private static VirtualPayoffRule byOracles(DesignProblem problem) {
        ReceiversGame game = ReceiversGame.of(problem).orElseThrow();
        return VirtualPayoffRule.of(problem, new OracleSearch(game)).orElseThrow();
    }

    private static VirtualPayoffRule byEnumeration(DesignProblem problem) {
        return VirtualPayoffRule.of(problem, new AllSets(new SetGame(problem))).orElseThrow();
    }

    private static ReceiversGame drawn(Random random, int n, int which) {
        int states = 1 + random.nextInt(3);
        return switch (which % 3) {
            case 0 -> RandomReceivers.network(random, n, states, n * (n - 1) / 3 + 1, -6, 2, 2);
            case 1 -> RandomReceivers.sizes(random, n, states);
            default -> RandomReceivers.tables(random, Math.min(n, 5), states);
        };
    }

    @ParameterizedTest
    @EnumSource(
            value = Regime.class,
            names = {"BALANCED", "UNRESTRICTED"})
    void oraclesAndEnumerationFindTheSameGammaAndValue(Regime regime) {
        Random random = new Random(78);
        for (int which = 0; which < 60; which++) {
            DesignProblem drawn = drawn(random, 2 + random.nextInt(7), which).problem(regime);
            // With balanced payments a margin may be more than there is to share.
            DesignProblem problem =
                    regime == Regime.UNRESTRICTED && which % 2 == 0 ? drawn.withMargin(new BigFraction(1, 7)) : drawn;
            VirtualPayoffRule few = byEnumeration(problem);
            VirtualPayoffRule many = byOracles(problem);
            assertEquals(few.value(), many.value(), problem::toString);
            assertEquals(few.gamma(), many.gamma(), problem::toString);
            BigFraction paid = many.scheme().expectedPayment();
            assertEquals(
                    many.value(),
                    many.scheme().expected(problem.objective()).subtract(paid),
                    "the scheme of any tied sets is worth the value");
        }
    }

    @ParameterizedTest
    @CsvSource({"BALANCED, 30", "UNRESTRICTED, 30", "BALANCED, 60", "UNRESTRICTED, 60"})
    @Timeout(300)
    void columnGenerationAgreesWhereNobodyCanEnumerate(Regime regime, int n) {
        for (int which = 0; which < (n == 30 ? 5 : 1); which++) {
            ReceiversGame game = RandomReceivers.network(new Random(30 + which), n, STATES, 3 * n, -40, -4, 3);
            Solution solution = ReceiversSolver.solve(game, regime);
            VirtualPayoffRule rule = BalancedRule.rule(game.problem(regime)).orElseThrow();
            assertTrue(solution.isExact(), solution.method());
            assertEquals(solution.value(), rule.value());
        }
    }

    @Test
    void thePropositionsOfALargeGameNameTheirGamma() {
        ReceiversGame game = RandomReceivers.network(new Random(31), 30, STATES, 90, -40, -4, 3);
        Solution solution = Appraisal.complete(ReceiversSolver.solve(game, Regime.BALANCED));
        Exhibit said = solution.exhibits().stream()
                .filter(exhibit -> exhibit.id().equals("propositions"))
                .findFirst()
                .orElseThrow();
        // 18/263 is the price of balance that column generation certifies, by its exact primal and dual.
        BigFraction gamma = new BigFraction(18, 263);
        assertEquals(gamma, solution.certificate().price());
        assertEquals(
                List.of(
                        "Proposition 7",
                        "recommend a set that maximises f + 18/263 G, by lottery the tied sets {6 of 30} or {20 of 30}"
                                + " in state 2",
                        gamma),
                said.rows().get(0));
        assertEquals(1, solution.checks().size());
        assertTrue(solution.checks().get(0).agrees());
    }
}
