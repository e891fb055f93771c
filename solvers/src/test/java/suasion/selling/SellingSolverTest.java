package suasion.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.game.Payoff;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.lp.LpEngine;
import suasion.mechanism.Accounts;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Incentive.Kind;
import suasion.solve.Certifier;
import suasion.solve.Check;
import suasion.solve.Claim;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

/** The consulting mechanism on known instances, and against an independent program in fractions. */
class SellingSolverTest {
    private static Solution solve(DesignProblem problem) {
        Solution solution = SellingSolver.solve(problem);
        assertEquals(Claim.OPTIMAL, solution.claim(), solution.method());
        assertTrue(solution.checks().stream().allMatch(Check::agrees), solution.checks()::toString);
        return solution;
    }

    private static List<String> fees(Solution solution) {
        var payments = solution.table().payments();
        int types = solution.problem().game().players().get(0).types().size();
        return IntStream.range(0, types)
                .mapToObj(type -> Exact.show(payments.fee(0, type)))
                .toList();
    }

    private static BigFraction[][][] diagonal(int size) {
        BigFraction[][][] payoff = new BigFraction[1][size][size];
        for (int s = 0; s < size; s++) {
            for (int a = 0; a < size; a++) {
                payoff[0][s][a] = s == a ? BigFraction.ONE : BigFraction.ZERO;
            }
        }
        return payoff;
    }

    private static DesignProblem oneType(String... belief) {
        BigFraction[][] beliefs = {Markets.fractions(belief)};
        return Markets.of(Markets.fractions("1"), beliefs, diagonal(belief.length));
    }

    /** TRUTHS, "Selling information": exact primal and dual pair, 34/25 with fees 8/5, 16/15, 6/5. */
    @Test
    void threeTypesPay34Over25() {
        Solution solution = solve(Markets.threeTypes());
        assertTrue(solution.isExact(), solution.method());
        assertEquals("34/25", Exact.show(solution.value()));
        assertEquals(List.of("8/5", "16/15", "6/5"), fees(solution));
    }

    /** HiGHS's presolve calls this instance unbounded; the engines here must find 34/25 as well, through both forms. */
    @Test
    void enginesDoNotCallThreeTypesUnbounded() {
        for (HonestyRows honesty : List.of(
                new PlanCuts(new SellingGame(Markets.threeTypes())),
                new ReplyRows(new SellingGame(Markets.threeTypes())),
                ReplyRows.whole(new SellingGame(Markets.threeTypes())))) {
            for (var engine : LpEngine.values()) {
                MenuSearch search = new MenuSearch(honesty.consulting().game(), honesty);
                CertifiedMenu menu = search.certified(search.numerically(engine));
                assertEquals(Claim.OPTIMAL, menu.claim(), engine + " " + menu.method());
                assertEquals(1.36, menu.certificate().value().doubleValue(), 1e-9);
            }
        }
    }

    /** TRUTHS: 1/4 with fees 1/10 and 2/5; the low type hears (1, 0) and (1/2, 1/2). */
    @Test
    void theLowTypeOfTwoSidesIsSoldLessAccurately() {
        Solution solution = solve(Markets.twoSides());
        assertEquals("1/4", Exact.show(solution.value()));
        assertEquals(List.of("1/10", "2/5"), fees(solution));
        // Cells are (state 0, low), (state 0, high), (state 1, low), (state 1, high).
        assertEquals("1", Exact.show(solution.table().probability(0, 0)));
        assertEquals("1/2", Exact.show(solution.table().probability(2, 0)));
        assertEquals("1", Exact.show(solution.table().probability(1, 0)));
        assertEquals("0", Exact.show(solution.table().probability(3, 0)));
    }

    /** The same buyers as types with beliefs 1/5 and 3/5 in state 1 and payoff 1 for a match. */
    @Test
    void payoffsWeightedByBeliefsAreTypesWithBeliefs() {
        Solution solution =
                solve(Markets.matching(Markets.fractions("1/2", "1/2"), Exact.parse("1/5"), Exact.parse("3/5")));
        assertEquals("1/4", Exact.show(solution.value()));
        assertEquals(List.of("1/10", "2/5"), fees(solution));
    }

    /** E max - max E, TRUTHS: matching two states 1/2, three 2/3, the judge at 1/4 pays 1/4. */
    @Test
    void withoutPrivateTypesTheFeeIsTheValueOfInformation() {
        assertEquals("1/2", Exact.show(solve(oneType("1/2", "1/2")).value()));
        assertEquals("2/3", Exact.show(solve(oneType("1/3", "1/3", "1/3")).value()));
        assertEquals("1/4", Exact.show(solve(oneType("3/4", "1/4")).value()));
    }

    /** The lecture's program with participation, read from the game by other code and solved in fractions. */
    @Test
    void theOptimumIsThatOfTheLecturesProgram() {
        Random random = new Random(4001);
        for (int k = 0; k < 60; k++) {
            DesignProblem problem =
                    Markets.random(random, 1 + random.nextInt(3), 1 + random.nextInt(3), 2 + random.nextInt(2), 6);
            try {
                SellingSolver.requireSolvable(problem);
            } catch (UserMistake indifferent) {
                continue;
            }
            Solution solution = solve(problem);
            assertTrue(solution.isExact(), solution.method());
            assertEquals(WholeProgram.revenue(problem), solution.value(), problem.toString());
        }
    }

    /** Revenue lies between the best single price for everything and the full surplus, which is by definition. */
    @Test
    void revenueLiesBetweenOnePriceAndTheFullSurplus() {
        Random random = new Random(4002);
        for (int k = 0; k < 12; k++) {
            DesignProblem problem = Markets.random(random, 2 + random.nextInt(4), 3, 3, 20);
            Solution solution = solve(problem);
            SellingGame game = new SellingGame(problem);
            BigFraction onePrice = BigFraction.ZERO;
            BigFraction surplus = BigFraction.ZERO;
            for (int w = 0; w < game.types(); w++) {
                BigFraction price = game.information(w);
                BigFraction revenue = BigFraction.ZERO;
                for (int v = 0; v < game.types(); v++) {
                    boolean buys = game.information(v).compareTo(price) >= 0;
                    revenue = buys ? revenue.add(game.share(v).multiply(price)) : revenue;
                }
                onePrice = revenue.compareTo(onePrice) > 0 ? revenue : onePrice;
                surplus = surplus.add(game.share(w).multiply(price));
            }
            assertTrue(solution.value().compareTo(onePrice) >= 0, () -> solution.value() + " below one price");
            assertTrue(solution.value().compareTo(surplus) <= 0, () -> solution.value() + " above the surplus");
        }
    }

    /** At an exact optimum every gain is at least 0 and complements its multiplier. */
    @Test
    void multipliersOfSlackIncentivesAreZero() {
        Random random = new Random(4003);
        for (int k = 0; k < 10; k++) {
            Solution solution = solve(Markets.random(random, 3, 3, 3, 9));
            for (IncentiveLine line : solution.incentives()) {
                assertTrue(line.gain().getNumerator().signum() >= 0, line::toString);
                assertTrue(line.multiplier().getNumerator().signum() >= 0, line::toString);
                assertEquals(BigFraction.ZERO, line.gain().multiply(line.multiplier()), line::toString);
            }
        }
    }

    /** Whoever is of no use to the seller is told nothing for nothing: 9 in 10 want it badly, the tenth hardly. */
    @Test
    void theExcludedTypePaysNothingAndLearnsNothing() {
        BigFraction[][][] payoff = {
            {Markets.fractions("10", "0"), Markets.fractions("0", "10")},
            {Markets.fractions("1", "0"), Markets.fractions("0", "1")}
        };
        BigFraction[] even = Markets.fractions("1/2", "1/2");
        Solution solution =
                solve(Markets.of(Markets.fractions("9/10", "1/10"), new BigFraction[][] {even, even}, payoff));
        // One price 5 for the first type; selling to the second at 1/2 would cost 9/10 of 9/2 in rents.
        assertEquals("9/2", Exact.show(solution.value()));
        assertEquals(List.of("5", "0"), fees(solution));
        assertEquals(solution.table().probability(1, 0), solution.table().probability(3, 0));
    }

    /** A type that nobody has can be lied about, but is not worth lying about; the rest is as before. */
    @Test
    void aTypeThatNobodyHasChangesNothing() {
        BigFraction[] even = Markets.fractions("1/2", "1/2");
        BigFraction[][][] payoff = {
            {Markets.fractions("8/5", "0"), Markets.fractions("0", "2/5")},
            {Markets.fractions("4/5", "0"), Markets.fractions("0", "6/5")},
            {Markets.fractions("7", "0"), Markets.fractions("0", "7")}
        };
        Solution solution =
                solve(Markets.of(Markets.fractions("1/2", "1/2", "0"), new BigFraction[][] {even, even, even}, payoff));
        assertEquals("1/4", Exact.show(solution.value()));
        assertEquals(List.of("1/10", "2/5", "0"), fees(solution));
    }

    /** Nothing is earned by saying nothing; what everything is worth without its price is no benchmark. */
    @Test
    void benchmarksOfASellerAreThoseOfTheBuyer() {
        Solution solution = solve(oneType("3/4", "1/4"));
        assertEquals(BigFraction.ZERO, solution.benchmarks().noInformation());
        assertNull(solution.benchmarks().fullInformation());
        assertEquals(List.of(new BigFraction(3, 4)), solution.benchmarks().playersNoInformation());
        assertEquals(List.of(BigFraction.ONE), solution.benchmarks().playersFullInformation());
        assertEquals(List.of(new BigFraction(3, 4)), solution.benchmarks().players());
    }

    /** Information that changes no choice is worth nothing; that is no mistake. */
    @Test
    void aDominantActionLeavesNothingToSell() {
        BigFraction[][][] payoff = {{Markets.fractions("3", "1"), Markets.fractions("2", "0")}};
        Solution solution = solve(
                Markets.of(Markets.fractions("1"), new BigFraction[][] {Markets.fractions("1/2", "1/2")}, payoff));
        assertEquals(BigFraction.ZERO, solution.value());
    }

    @Test
    void aBuyerToWhomNothingMattersIsRefused() {
        BigFraction[][][] payoff = {{Markets.fractions("3", "3"), Markets.fractions("2", "2")}};
        DesignProblem problem =
                Markets.of(Markets.fractions("1"), new BigFraction[][] {Markets.fractions("1/2", "1/2")}, payoff);
        UserMistake mistake = assertThrows(UserMistake.class, () -> SellingSolver.solve(problem));
        assertEquals(
                "/buyer/payoff: buyer is indifferent between all actions, whatever the state and his type: information"
                        + " is worth nothing to him, no fee above 0 can be charged, and there is no payoff in whose units"
                        + " a promise could be judged",
                mistake.line());
    }

    @Test
    void feesAreUnboundedWithoutParticipation() {
        SellingSolver.requireParticipation(true);
        UserMistake mistake = assertThrows(UserMistake.class, () -> SellingSolver.requireParticipation(false));
        assertEquals(
                "/participation: fees have no limit if the buyer may not stay out: honesty only compares fees with one"
                        + " another, so raising all of them by 1 keeps every promise and raises revenue by 1, again and"
                        + " again. Maybe participation: true, with which no fee exceeds what full information is worth.",
                mistake.line());
    }

    /** Another wish than fees alone is another problem, which this program would answer wrongly. */
    @Test
    void aSellerWhoWantsMoreThanFeesIsNotServed() {
        DesignProblem problem = Markets.twoSides();
        assertTrue(SellingSolver.applies(problem));
        int[][] ones = new int[problem.game().cells()][(int) problem.game().outcomes()];
        assertFalse(SellingSolver.applies(wanting(problem, Payoff.zero(problem.game()), Sense.MIN)));
        Arrays.stream(ones).forEach(row -> Arrays.fill(row, 1));
        assertFalse(SellingSolver.applies(wanting(problem, Payoff.of(ones), Sense.MAX)));
    }

    private static DesignProblem wanting(DesignProblem problem, Payoff objective, Sense sense) {
        return new DesignProblem(
                problem.game(),
                problem.designer(),
                objective,
                sense,
                problem.robustness(),
                problem.regime(),
                problem.types());
    }

    /** The ray itself: with all fees raised by 7 only participation changes, and revenue is 7 more. */
    @Test
    void raisingAllFeesTogetherKeepsHonestyAndObedience() {
        Solution solution = solve(Markets.threeTypes());
        BigFraction seven = new BigFraction(7);
        var payments = solution.table().payments();
        List<BigFraction> raised = IntStream.range(0, 3)
                .mapToObj(type -> payments.fee(0, type).add(seven))
                .toList();
        var table = solution.table().withPayments(payments.withFees(List.of(raised)));
        List<IncentiveLine> lines = Certifier.lines(solution.problem(), table, List.of());
        for (int k = 0; k < lines.size(); k++) {
            IncentiveLine before = solution.incentives().get(k);
            boolean out = before.incentive().kind() == Kind.PARTICIPATION;
            BigFraction change = out ? seven.multiply(before.probability()).negate() : BigFraction.ZERO;
            assertEquals(before.gain().add(change), lines.get(k).gain(), before::toString);
        }
        assertEquals(
                solution.value().add(seven),
                Accounts.of(solution.problem(), table).expectedDesigner());
    }

    /** Sizes no menu can be found for are refused before anything is built. */
    @Test
    void aHugeMarketGetsOneLine() {
        Random random = new Random(1);
        DesignProblem problem = Markets.random(random, 400, 8, 8, 9);
        UserMistake mistake = assertThrows(UserMistake.class, () -> SellingSolver.solve(problem));
        assertEquals(
                "the menu is too large to find: 400 types, each of which can lie in 399 ways, x 8 states x 8 actions"
                        + " are more than 10,000,000 coefficients",
                mistake.line());
    }

    /** The size asked for: certified, numerically, by both ways of writing honesty where that is quick. */
    @Test
    void largeMarketsAreCertified() {
        Random random = new Random(4004);
        Solution solution = solve(Markets.random(random, 16, 8, 8, 10_000));
        Solution whole = SellingSolver.whole(solution.problem());
        assertEquals(Claim.OPTIMAL, whole.claim(), whole.method());
        // Both are certified to 1e-9 of the range, some 10,000.
        assertEquals(solution.value().doubleValue(), whole.value().doubleValue(), 2e-5);
    }
}
