package suasion.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suasion.solve.Claim;
import suasion.solve.Solution;
import suasion.value.DiscreteLaw;
import suasion.value.Law;
import suasion.value.UniformLaw;

/** The unit of money does not matter, nor how small some probabilities are. */
class MenuScaleTest {
    private static final List<String> GOODS = List.of("first", "second", "third");

    private static BigFraction q(String fraction) {
        String[] parts = fraction.split("/");
        return new BigFraction(new BigInteger(parts[0]))
                .divide(parts.length == 1 ? BigFraction.ONE : new BigFraction(new BigInteger(parts[1])));
    }

    private static List<BigFraction> all(String fractions) {
        return Arrays.stream(fractions.split(" ")).map(MenuScaleTest::q).toList();
    }

    /** All rows at once in fractions say what is best for types of probabilities from 8e-11 to 0.4, in any unit. */
    @ParameterizedTest
    @CsvSource({"1", "1000000", "1/1000000"})
    void rareTypesAreServedExactlyInAnyUnit(String unit) {
        String[] values = {
            "32 38/11 39/7",
            "16/7 31 40/3",
            "10/3 8 7/3",
            "0 6/7 9/7",
            "15/2 1 5",
            "6 37 2/3",
            "13 22 3/7",
            "39/11 7 34/11",
            "31/2 2 25/11"
        };
        List<BigFraction> weights = all("10000 1 1 1 1 1000000000 1000000000 5000000000 5000000000");
        BigFraction sum = weights.stream().reduce(BigFraction.ZERO, BigFraction::add);
        List<BuyerType> types = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            List<BigFraction> own =
                    all(values[k]).stream().map(q(unit)::multiply).toList();
            types.add(new BuyerType("t" + k, weights.get(k).divide(sum), own));
        }
        MenuDesign design = MenuDesign.among(GOODS, "buyer", "seller", types);
        Solution solution = MenuSolver.solve(design);
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertEquals(WholeProgram.solve(design).bound(), solution.value());
        assertTrue(solution.isExact());
    }

    /** 179143985/308, as a linear program of all rows says, on 48 types of values up to 810027. */
    @Test
    void largeValuesOfIndependentGoodsAreProved() {
        List<Law> laws = List.of(
                new DiscreteLaw(all("14616 207279 554291 678136"), all("9/11 1/22 1/22 1/11")),
                new DiscreteLaw(all("98471 444411 540435 810027"), all("1/28 9/28 4/7 1/14")),
                new DiscreteLaw(all("77512 530915 552420"), all("41/43 1/86 3/86")));
        Solution solution = MenuSolver.solve(MenuDesign.independent(GOODS, "buyer", "seller", laws, 10));
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertEquals(q("179143985/308"), solution.value());
        assertTrue(solution.isExact());
    }

    /** U[0, h] is sold at h/2 for h/4 (Myerson 1981), exactly, for the price is rounded in units of h. */
    @ParameterizedTest
    @CsvSource({"1/1000000000", "1/1000000", "1", "1000000"})
    void uniformGoodIsSoldAtHalfItsHighestValue(String high) {
        Law law = new UniformLaw(BigFraction.ZERO, q(high));
        Solution solution =
                MenuSolver.solve(MenuDesign.independent(List.of("good"), "buyer", "seller", List.of(law), 8));
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertEquals(q(high).divide(4).doubleValue(), solution.value().doubleValue(), 1e-9 * q(high).doubleValue());
    }
}
