package suasion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.posted.PostedSolver;
import suasion.posted.UnknownDemand;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

class PostedReportTest {
    /** Values 1, 2, 3 equally likely: price 1 with surplus 1 (see PostedSolverTest). */
    private static Solution solution() {
        List<BigFraction> numbers =
                IntStream.rangeClosed(1, 3).mapToObj(BigFraction::new).toList();
        UnknownDemand demand = new UnknownDemand(
                numbers.stream().map(Exact::show).toList(),
                numbers,
                Collections.nCopies(3, new BigFraction(1, 3)),
                numbers,
                "shop",
                "customer");
        DesignProblem problem = new DesignProblem(
                demand.game(), "nature", demand.game().payoffs().get(UnknownDemand.BUYER), Sense.MAX, BigFraction.ZERO);
        return PostedSolver.solve(demand, problem, List.of(0, 1, 2));
    }

    private static final Solution SOLUTION = solution();

    private static Device device() {
        return (Device) SOLUTION.mechanism();
    }

    @Test
    void repliesToOtherPricesAreATable() {
        Grid replies = PostedTables.replies(device());
        assertEquals(List.of("told to buy", "asked", "reply", "value on average", "credible"), replies.head());
        assertEquals(device().offPath().size(), replies.rows().size());
        for (List<String> row : replies.rows()) {
            int sign = Exact.parse(row.get(3)).compareTo(Exact.parse(row.get(1)));
            assertTrue(row.get(2).equals("buys") ? sign >= 0 : sign <= 0, row.toString());
            assertEquals("yes", row.get(4));
        }
        List<String> lines = PostedTables.lines(device());
        assertEquals("The price that is posted is 1.", lines.get(0));
    }

    @Test
    void nothingIsSaidOfBayesRuleOrLaterMovers() {
        String page = PostedTables.parts(device()) + " " + new DeviceDisplay(device()).words()
                + String.join(" ", new DeviceDisplay(device()).lines());
        assertFalse(page.contains("Bayes") || page.contains("later movers") || page.contains("places"), page);
    }

    @Test
    void thePageSaysWhoGetsWhat() {
        Paragraph said =
                (Paragraph) new DeviceDisplay(device()).payoffs(SOLUTION).get(0);
        assertEquals(
                "Shop posts a price. If customer buys, shop gets the price and customer the value less the price; otherwise"
                        + " both get 0. Who is told to buy up to a price buys at that price and at all lower ones.",
                said.text());
    }

    /** The closed form is 1 up to .2036, falls like 1/price to .2333 at .8728 and drops to 0 there. */
    @Test
    void theClosedFormHasItsJump() {
        List<List<Object>> rows = IntStream.rangeClosed(1, 10)
                .mapToObj(k ->
                        Arrays.<Object>asList(new BigFraction(k, 10), new BigFraction(1, 2), new BigDecimal("0.5")))
                .toList();
        Exhibit demand = new Exhibit("demand", "", List.of("price", "Pr(buys)", "on the continuum"), rows, "");
        assertTrue(MarketFigures.of(demand, List.of()).isPresent());
        List<suasion.figure.DemandFigure.Point> curve = MarketFigures.continuum();
        int last = curve.size() - 2;
        assertEquals(curve.get(last).price(), curve.get(last - 1).price());
        assertEquals(0.8728, curve.get(last).price(), 5e-5);
        assertEquals(0.2333, curve.get(last - 1).buys(), 5e-5);
        assertEquals(0, curve.get(last).buys());
        assertEquals(0.2036, curve.get(1).price(), 5e-5);
        assertEquals(1, curve.get(1).buys());
    }

    /** The line of all trade is where profit and surplus add up to E(v) = 2. */
    @Test
    void theUnionIsDrawnWithTheLineOfAllTrade() {
        Exhibit regions = SOLUTION.exhibits().stream()
                .filter(exhibit -> exhibit.id().equals("regions"))
                .findFirst()
                .orElseThrow();
        String figure =
                MarketFigures.of(regions, SOLUTION.exhibits()).orElseThrow().toString();
        assertTrue(figure.contains("everybody buys") && figure.contains("no information"), figure);
        Exhibit corners = SOLUTION.exhibits().stream()
                .filter(exhibit -> exhibit.id().equals("corners"))
                .findFirst()
                .orElseThrow();
        assertEquals(2, corners.rows().size());
    }
}
