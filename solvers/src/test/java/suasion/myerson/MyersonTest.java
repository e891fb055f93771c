package suasion.myerson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.DesignProblem;
import suasion.solve.Check;
import suasion.solve.Claim;
import suasion.solve.IncentiveLine;
import suasion.solve.SaleLagrangian;
import suasion.solve.Solution;
import suasion.value.DiscreteLaw;
import suasion.value.Law;
import suasion.value.UniformLaw;

/** Known revenues of Myerson (1981), and three ways to the optimum of drawn laws. */
class MyersonTest {
    private static final BigFraction HALF = BigFraction.ONE_HALF;

    private static Law uniform(int to) {
        return new UniformLaw(BigFraction.ZERO, new BigFraction(to));
    }

    private static PrivateValues alike(int count, Law law, int grid) {
        return new PrivateValues("good", "seller", List.of(), count, List.of(law), grid);
    }

    private static Solution solve(PrivateValues market) {
        DesignProblem problem = market.problem(market.formats().optimal());
        return MyersonSolver.solve(market, problem);
    }

    private static void assertProved(Solution solution) {
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertTrue(solution.isExact());
        assertTrue(
                solution.checks().stream().allMatch(Check::agrees),
                solution.checks().toString());
        assertTrue(
                solution.checks().stream().anyMatch(check -> check.name().startsWith("linear program")),
                solution.checks().toString());
    }

    /** max p (11 - p) / 10 = 5 x 6 / 10 = 3, at 5 or 6. */
    @Test
    void aBuyerOfOneToTenIsWorthThree() {
        List<BigFraction> values = new ArrayList<>();
        for (int v = 1; v <= 10; v++) {
            values.add(new BigFraction(v));
        }
        Law law = new DiscreteLaw(values, Collections.nCopies(10, new BigFraction(1, 10)));
        Solution solution = solve(alike(1, law, 1));
        assertProved(solution);
        assertEquals(new BigFraction(3), solution.value());
        assertEquals(2, solution.checks().size());
    }

    /**
     * n U[0,1] bidders with a reserve of 1/2: n/(n+1) - ... = 1/4, 5/12, 17/32 (n = 1, 2, 3), by integration of max(0,
     * 2v - 1) against the density n v^(n-1) of the highest value.
     */
    @Test
    void uniformBiddersPayWhatMyersonSays() {
        double[] known = {1 / 4., 5 / 12., 17 / 32.};
        for (int n = 1; n <= 3; n++) {
            Continuum continuum = alike(n, uniform(1), 1).continuum();
            assertEquals(known[n - 1], continuum.optimal(), 1e-9, "quadrature");
            assertEquals(known[n - 1], continuum.secondPrice(.5), 1e-9, "second price with a reserve of 1/2");
            assertEquals(.5, continuum.bestReserve(), 1e-3);
        }
        assertEquals(1 / 3., alike(2, uniform(1), 1).continuum().secondPrice(0), 1e-9, "the mean of the lower of two");
        assertEquals(2 / 3., alike(2, uniform(1), 1).continuum().fullSurplus(), 1e-9, "the mean of the higher of two");
    }

    /** Midpoints of K cells: virtual value of (2k-1)/(2K) is (2k-1)/(2K) - (K-k)/K = (4k - 2K - 1)/(2K). */
    @Test
    void gridsOfUniformBiddersComeCloseToTheContinuum() {
        for (int n = 1; n <= 3; n++) {
            int cells = 10;
            PrivateValues market = alike(n, uniform(1), cells);
            Solution solution = solve(market);
            assertProved(solution);
            BigFraction expected = BigFraction.ZERO;
            for (int k = 1; k <= cells; k++) {
                BigFraction top = new BigFraction(k, cells).pow(n).subtract(new BigFraction(k - 1, cells).pow(n));
                BigFraction virtual = new BigFraction(4 * k - 2 * cells - 1, 2 * cells);
                if (virtual.compareTo(BigFraction.ZERO) > 0) {
                    expected = expected.add(top.multiply(virtual));
                }
            }
            assertEquals(expected, solution.value());
            assertEquals(
                    alike(n, uniform(1), 1).continuum().optimal(),
                    solution.value().doubleValue(),
                    .05);
        }
    }

    /**
     * U[0,1] and U[0,2]: virtual values 2a - 1 on [-1, 1] and 2b - 2 on [-2, 2], uniform; E max(0, X, Y) = integral
     * over y > 0 of 1 - Pr(X at most y) Pr(Y at most y) = int_0^1 1 - (1+y)(2+y)/8 dy + int_1^2 1 - (2+y)/4 dy = 13/24
     * - ...
     */
    @Test
    void biddersWhoAreNotAlikeCompeteByVirtualValues() {
        PrivateValues market =
                new PrivateValues("good", "seller", List.of("alice", "bob"), 2, List.of(uniform(1), uniform(2)), 10);
        double expected = 31 / 48.;
        assertEquals(expected, market.continuum().optimal(), 1e-9);
        Solution solution = solve(market);
        assertProved(solution);
        double fine = market.onGrid(20).formats().optimalRevenue().doubleValue();
        assertEquals((solution.value().doubleValue() - expected) / 2, fine - expected, .01, "half the cells, half");
        assertTrue(solution.value()
                        .compareTo(market.formats()
                                .secondPriceRevenue(market.formats().bestReserve()))
                > 0);
        assertThrows(IllegalArgumentException.class, () -> market.formats().firstPrice(HALF));
    }

    /** 1, 2 and 3 with odds 1/2, 1/8, 3/8: R = 1, 1, 9/8; virtual values 0, -1, 3, ironed -1/5 over the lower two. */
    @Test
    void fallingVirtualValuesAreIroned() {
        List<BigFraction> values = List.of(new BigFraction(1), new BigFraction(2), new BigFraction(3));
        List<BigFraction> odds = List.of(HALF, new BigFraction(1, 8), new BigFraction(3, 8));
        VirtualValues virtual = VirtualValues.of(values, odds);
        assertEquals(List.of(BigFraction.ZERO, BigFraction.MINUS_ONE, new BigFraction(3)), virtual.raw());
        BigFraction ironed = new BigFraction(-1, 5);
        assertEquals(List.of(ironed, ironed, new BigFraction(3)), virtual.ironed());
        assertEquals(
                List.of(BigFraction.ZERO, new BigFraction(1, 10), BigFraction.ZERO),
                virtual.excess(),
                "the line from (3/8, 9/8) to (1, 1) is at 43/40 over 1/2, not at 1");
        assertEquals(new BigFraction(3), virtual.reserve());
    }

    /** Drawn laws of two to six values and one to three bidders, alike or not: proof, program and formula agree. */
    @Test
    void threeWaysToTheOptimumAgreeOnDrawnLaws() {
        Random random = new Random(71);
        int ironed = 0;
        for (int game = 0; game < 40; game++) {
            int count = 1 + random.nextInt(3);
            boolean alike = random.nextBoolean() || count == 1;
            List<Law> laws = new ArrayList<>();
            for (int i = 0; i < (alike ? 1 : count); i++) {
                laws.add(drawn(random));
            }
            List<String> names = List.of("a", "b", "c").subList(0, alike ? 0 : count);
            PrivateValues market = new PrivateValues("good", "seller", names, count, laws, 1);
            Solution solution = solve(market);
            assertProved(solution);
            assertEquals(market.formats().optimalRevenue(), solution.value());
            ironed += market.formats().virtualValues().stream().allMatch(VirtualValues::isRegular) ? 0 : 1;
            for (AuctionRule rule : List.of(
                    market.formats().secondPrice(market.formats().bestReserve()),
                    market.formats()
                            .postedPrice(
                                    market.formats().bestPrice(),
                                    market.formats().bestPrice()))) {
                Solution audited = MyersonSolver.audit(market, market.problem(rule), rule);
                assertEquals(BigFraction.ZERO, audited.certificate().violation(), "honest formats");
                assertTrue(audited.value().compareTo(solution.value()) <= 0);
            }
        }
        assertTrue(ironed > 10, ironed + " of the laws are ironed");
    }

    private static Law drawn(Random random) {
        TreeMap<BigFraction, Integer> weights = new TreeMap<>();
        int size = 2 + random.nextInt(5);
        while (weights.size() < size) {
            weights.put(new BigFraction(random.nextInt(12)), 1 + random.nextInt(9));
        }
        int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
        return new DiscreteLaw(
                List.copyOf(weights.keySet()),
                weights.values().stream()
                        .map(weight -> new BigFraction(weight, sum))
                        .toList());
    }

    /** First and second price bring the same with the same reserve, and who is told his mean bid is honest. */
    @Test
    void firstAndSecondPriceBringTheSame() {
        Random random = new Random(72);
        for (int game = 0; game < 20; game++) {
            PrivateValues market = alike(1 + random.nextInt(4), drawn(random), 1);
            for (BigFraction reserve : List.of(BigFraction.ZERO, new BigFraction(7, 2))) {
                Formats formats = market.formats();
                AuctionRule first = formats.firstPrice(reserve);
                AuctionRule second = formats.secondPrice(reserve);
                Solution one = MyersonSolver.audit(market, market.problem(first), first);
                Solution two = MyersonSolver.audit(market, market.problem(second), second);
                assertEquals(two.value(), one.value());
                assertEquals(formats.secondPriceRevenue(reserve), two.value(), "from the two highest values");
                assertEquals(BigFraction.ZERO, one.certificate().violation());
            }
        }
    }

    /** Multipliers that leave payments over prove a bound too, but not this one. */
    @Test
    void withoutMultipliersOfATypeLessIsProved() {
        PrivateValues market = alike(2, uniform(1), 3);
        Solution solution = solve(market);
        List<IncentiveLine> without = solution.incentives().stream()
                .filter(line -> !line.incentive().type().equals("1/6"))
                .toList();
        BigFraction bound = SaleLagrangian.bound(solution.problem().game(), without);
        assertTrue(bound.compareTo(solution.value()) > 0, bound.toString());
    }
}
