package suasion.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.mechanism.Deal;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.Solution;
import suasion.value.Law;

/** Menus for a continuum of values: true revenues below, valid bounds above, known optima between. */
class MenuContinuumTest {
    private static Solution solve(Law law, int goods, int grid) {
        return MenuSolver.solve(design(law, goods, grid));
    }

    private static MenuDesign design(Law law, int goods, int grid) {
        List<String> names = List.of("first", "second", "third").subList(0, goods);
        return MenuDesign.independent(names, "buyer", "seller", Collections.nCopies(goods, law), grid);
    }

    private static void isBetween(Solution solution, double value, double accuracy) {
        assertEquals(value, solution.value().doubleValue(), accuracy);
        assertTrue(solution.certificate().bound().doubleValue() >= value - 1e-9, "a bound on all menus");
        assertTrue(solution.checks().stream().allMatch(check -> check.agrees()), solution.checks()::toString);
        assertEquals(BigFraction.ZERO, solution.certificate().violation(), "everybody chooses");
    }

    /** 2/3 each and (4 - sqrt 2)/3 both earn .549201005 (Daskalakis et al. 2017); prices have few digits. */
    @Test
    void twoUniformGoodsAreSoldAloneAndTogether() {
        Solution solution = solve(ClosedFormTest.UNIFORM, 2, 6);
        assertEquals(Claim.LOWER_BOUND, solution.claim());
        isBetween(solution, 0.549201005, 1e-8);
        assertEquals(
                List.of("nothing", "first at 2/3", "second at 2/3", "both at 0.86193"),
                solution.table().game().players().get(0).actions());
        assertEquals(
                List.of("grids", "transport", "mechanisms"),
                solution.exhibits().stream().map(Exhibit::id).toList());
    }

    /** .330873581 is the best of menus without lotteries, .331061107 of all (Daskalakis et al. 2017). */
    @Test
    void lotteriesEarnMoreThanTheBundleOfBetaGoods() {
        isBetween(solve(ClosedFormTest.BETA, 2, 4), 0.331061107, 2e-9);
    }

    /** p Pr(v >= p) is 1/4 at 1/2 for U[0,1] (Myerson 1981), proved by intervals of prices. */
    @Test
    void oneGoodHasABestPriceAndAProof() {
        Solution solution = solve(ClosedFormTest.UNIFORM, 1, 8);
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertEquals(0.25, solution.value().doubleValue(), 1e-9);
    }

    /** Whoever values the good at 1/2 or more is charged 4/5: who values it at 1/2 loses 3/10, the mean buyer 1/20. */
    @Test
    void whoIsChargedMoreThanTheMenuSaysHasAReasonToStayOut() {
        MenuDesign design = design(ClosedFormTest.UNIFORM, 1, 8);
        List<BigFraction> whole = List.of(BigFraction.ONE);
        Solution solution = MenuSolver.audit(
                design,
                design.charged(
                        List.of(new Deal("good", whole, new BigFraction(1, 2))),
                        List.of(new Deal("good", whole, new BigFraction(4, 5)))));
        assertEquals(Claim.AUDITED, solution.claim());
        assertEquals(0.3, solution.certificate().violation().doubleValue(), 1e-9);
        double worst = solution.incentives().stream()
                .mapToDouble(line -> line.conditionalGain().doubleValue())
                .min()
                .orElseThrow();
        assertEquals(-0.05, worst, 1e-9);
        assertEquals(0.25, solution.benchmarks().optimum().doubleValue(), 1e-9);
    }
}
