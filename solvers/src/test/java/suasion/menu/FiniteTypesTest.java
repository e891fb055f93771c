package suasion.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.solve.Claim;
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
}
