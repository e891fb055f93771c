package suasion.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.solve.Claim;
import suasion.solve.IncentiveLine;
import suasion.solve.SaleLagrangian;
import suasion.solve.Solution;
import suasion.value.DiscreteLaw;

/** Menus for finitely many types, against Myerson (1981) and small instances worked out by hand. */
class FiniteTypesTest {
    static BigFraction q(int numerator, int denominator) {
        return new BigFraction(numerator, denominator);
    }

    static DiscreteLaw evenly(int from, int to) {
        int n = to - from + 1;
        return new DiscreteLaw(
                IntStream.rangeClosed(from, to).mapToObj(BigFraction::new).toList(), Collections.nCopies(n, q(1, n)));
    }

    static MenuDesign design(List<String> goods, DiscreteLaw law) {
        return MenuDesign.independent(goods, "buyer", "seller", Collections.nCopies(goods.size(), law), 10);
    }

    /** p Pr(v >= p) = p (11 - p) / 10 is 3 at p = 5 and 6 (Myerson 1981). */
    @Test
    void oneGoodIsSoldAtAPrice() {
        Solution solution = MenuSolver.solve(design(List.of("good"), evenly(1, 10)));
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertEquals(new BigFraction(3), solution.value());
        assertTrue(solution.isExact());
        assertTrue(solution.checks().stream().allMatch(check -> check.agrees()));
    }

    /**
     * Values 1 or 2 equally likely for both goods: the bundle at 3 is bought unless both values are 1, 9/4; separately
     * 1 + 1; hence 9/4 is the best of pure menus, and multipliers prove that no lottery is better.
     */
    @Test
    void twoGoodsOfValuesOneOrTwoAreBundled() {
        Solution solution = MenuSolver.solve(design(List.of("first", "second"), evenly(1, 2)));
        assertEquals(q(9, 4), solution.value());
        assertTrue(solution.isExact());
        assertEquals(BigFraction.ZERO, solution.certificate().violation());
    }

    /**
     * Values 1 to 6 twice are 36 types, more than the game has: the bound follows from the pairs of types all the same.
     * Two types of the same values change nothing.
     */
    @Test
    void boundsOfManyTypesAndOfTypesThatAreAlikeFollowFromPairsOfTypes() {
        Solution many = MenuSolver.solve(design(List.of("first", "second"), evenly(1, 6)));
        assertEquals(Claim.OPTIMAL, many.claim(), many.certificate().toString());
        List<BigFraction> low = List.of(BigFraction.ONE, BigFraction.ONE);
        List<BigFraction> high = List.of(BigFraction.TWO, BigFraction.ONE);
        Solution alike = MenuSolver.solve(MenuDesign.among(
                List.of("first", "second"),
                "buyer",
                "seller",
                List.of(
                        new BuyerType("a", q(1, 4), low),
                        new BuyerType("b", q(1, 8), high),
                        new BuyerType("c", q(1, 8), high),
                        new BuyerType("d", q(1, 2), low))));
        // All at 2: 2; the high alone at 3: 3/4; the low second at 1, the high both at 3 is refused by the high: 2 + 0.
        assertEquals(new BigFraction(2), alike.value());
        assertTrue(alike.isExact(), alike.certificate().toString());
    }

    /** Weak duality: whatever the multipliers, no menu brings more than what they prove. */
    @Test
    void wrongMultipliersProveLessButNothingFalse() {
        Solution best = MenuSolver.solve(design(List.of("first", "second"), evenly(1, 3)));
        Random random = new Random(3);
        boolean worse = false;
        for (int trial = 0; trial < 30; trial++) {
            List<IncentiveLine> lines = best.incentives().stream()
                    .map(line -> new IncentiveLine(
                            line.incentive(),
                            line.probability(),
                            line.gain(),
                            line.conditionalGain(),
                            line.multiplier().multiply(q(random.nextInt(6), 4)).add(q(random.nextInt(2), 10))))
                    .toList();
            BigFraction bound = SaleLagrangian.bound(best.problem().game(), lines);
            assertTrue(bound.compareTo(best.value()) >= 0);
            worse |= bound.compareTo(best.value()) > 0;
        }
        assertTrue(worse);
    }
}
