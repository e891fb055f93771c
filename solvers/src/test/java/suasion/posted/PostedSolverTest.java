package suasion.posted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Incentive;
import suasion.mechanism.Mechanism;
import suasion.mechanism.Signal;
import suasion.posted.PriceRegion.Corner;
import suasion.solve.Check;
import suasion.solve.Claim;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

/** Markets whose answers are found with a pencil, and the numbers of grids of uniform values. */
class PostedSolverTest {
    private static BigFraction f(int numerator, int denominator) {
        return new BigFraction(numerator, denominator);
    }

    static UnknownDemand market(List<BigFraction> values, List<BigFraction> prior, List<BigFraction> prices) {
        return new UnknownDemand(values.stream().map(Exact::show).toList(), values, prior, prices, "shop", "customer");
    }

    static UnknownDemand threeValues() {
        List<BigFraction> numbers =
                IntStream.rangeClosed(1, 3).mapToObj(BigFraction::new).toList();
        return market(numbers, Collections.nCopies(3, f(1, 3)), numbers);
    }

    static DesignProblem wanting(UnknownDemand demand, int player, Sense sense) {
        Game game = demand.game();
        return new DesignProblem(game, "nature", game.payoffs().get(player), sense, BigFraction.ZERO);
    }

    static Solution solve(UnknownDemand demand, int player, Sense sense) {
        List<Integer> all = IntStream.range(0, demand.prices().size()).boxed().toList();
        return PostedSolver.solve(demand, wanting(demand, player, sense), all);
    }

    private static int price(Solution solution) {
        return solution.table().game().actionOf(solution.table().signals().outcome(0), UnknownDemand.SELLER);
    }

    /**
     * Values 0 and 1 equally likely, prices k/10: every law of posterior means of mean 1/2 is possible. Of those who
     * buy at k/10 at most a share k/j buys at j/10, so their mean is at most c = (k+1)/10 + (k/10)(1/(k+1) + ... +
     * 1/9), which is 7129/12600 for k = 2 and below 1/2 for k = 1; the rest has value 0: surplus 1/2 - (1/5)/(2c).
     */
    @Test
    void aGoodThatIsWorthAllOrNothing() {
        List<BigFraction> prices =
                IntStream.rangeClosed(1, 10).mapToObj(k -> f(k, 10)).toList();
        UnknownDemand demand = market(
                List.of(BigFraction.ZERO, BigFraction.ONE),
                List.of(BigFraction.ONE_HALF, BigFraction.ONE_HALF),
                prices);
        Solution solution = solve(demand, UnknownDemand.BUYER, Sense.MAX);
        assertEquals(f(4609, 14258), solution.value());
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertTrue(solution.isExact());
        assertEquals(1, price(solution));
        assertTrue(solution.checks().stream().allMatch(Check::agrees));
        assertFalse(solution.checks().isEmpty());
    }

    /**
     * Values 1, 2, 3 equally likely, the same prices. Price 1 is refused only by who knows that his value is 1, who
     * then loses nothing: surplus E(v) - 1 = 1, profit from 2/3 (value 1 told never, 2 up to 1, 3 up to 2: price 2
     * earns 2/3 as well) to 1. At price 3 only value 3 buys, without surplus; all profits in [2/3, 1] are possible.
     */
    @Test
    void priceOneLeavesTheBuyerEverythingAboveIt() {
        UnknownDemand demand = threeValues();
        assertEquals(
                List.of(new Corner(f(2, 3), BigFraction.ONE), new Corner(BigFraction.ONE, BigFraction.ONE)),
                PriceRegion.of(demand, 0).orElseThrow().corners());
        assertEquals(
                BigFraction.ONE, solve(demand, UnknownDemand.BUYER, Sense.MAX).value());
        Solution least = solve(demand, UnknownDemand.SELLER, Sense.MIN);
        assertEquals(f(2, 3), least.value());
        assertEquals(Claim.OPTIMAL, least.claim());
    }

    /** Without information price 2 sells to all: the most the seller can have, E(v), by E(v) >= p Pr(buys). */
    @Test
    void theSellerGainsMostWhenNothingIsKnown() {
        Solution most = solve(threeValues(), UnknownDemand.SELLER, Sense.MAX);
        assertEquals(new BigFraction(2), most.value());
        assertEquals(1, price(most));
    }

    /** Those told up to 1 are worth 5/2 on average: refusing 2 loses 1/2. Nothing else is wrong. */
    @Test
    void anEmptyThreatIsNotCredible() {
        UnknownDemand demand = threeValues();
        BigFraction[][] masses = new BigFraction[3][4];
        for (int v = 0; v < 3; v++) {
            for (int j = 0; j < 4; j++) {
                masses[v][j] = j == (v == 0 ? 2 : 1) ? f(1, 3) : BigFraction.ZERO;
            }
        }
        DesignProblem problem = wanting(demand, UnknownDemand.BUYER, Sense.MAX);
        Device device = PostedDevice.of(demand, problem.game(), 0, masses);
        Solution audited = PostedSolver.audit(demand, problem, device, null);
        List<IncentiveLine> broken = audited.incentives().stream()
                .filter(line -> line.conditionalGain().getNumerator().signum() < 0)
                .toList();
        assertEquals(
                List.of(
                        Incentive.credibility("customer", "", "up to 1, asked 2: refuse", "buy"),
                        Incentive.credibility("customer", "", "up to 2, asked 2: buy", "refuse")),
                broken.stream().map(IncentiveLine::incentive).toList());
        assertEquals(f(-1, 2), broken.get(0).conditionalGain());
        assertEquals(Claim.AUDITED, audited.claim());
    }

    /**
     * Row, multiplier and promise are one object: what a condition gains over the masses that are told is what its
     * incentive gains, weighted on the path, given the belief off it; and only what binds has a multiplier.
     */
    @Test
    void everyConditionIsTheIncentiveWithItsMultiplier() {
        UnknownDemand demand = ClosedForm.grid(10, "shop", "customer");
        Solution solution = solve(demand, UnknownDemand.BUYER, Sense.MAX);
        int price = price(solution);
        List<BigFraction> mass = solution.table().signalMass(UnknownDemand.BUYER, 0);
        List<Signal> told = solution.table().signals().of(UnknownDemand.BUYER);
        int found = 0;
        for (Condition condition : new Conditions(demand, price).all()) {
            BigFraction gain = BigFraction.ZERO;
            BigFraction heard = BigFraction.ZERO;
            for (int k = 0; k < told.size(); k++) {
                int j = told.get(k).action();
                if (condition.concerns(j)) {
                    List<BigFraction> belief = solution.table().posterior(UnknownDemand.BUYER, 0, k);
                    heard = heard.add(mass.get(k));
                    for (int v = 0; v < belief.size(); v++) {
                        gain = gain.add(
                                mass.get(k).multiply(belief.get(v)).multiply(condition.gain(demand, price, v, j)));
                    }
                }
            }
            for (IncentiveLine line : solution.incentives()) {
                if (line.incentive().equals(condition.incentive(demand, price))) {
                    found++;
                    assertEquals(gain, line.conditionalGain().multiply(heard), line.toString());
                    assertTrue(line.multiplier().getNumerator().signum() >= 0, line.toString());
                    assertEquals(BigFraction.ZERO, line.multiplier().multiply(gain), line.toString());
                }
            }
        }
        // Of 9 other prices one each, and of those told something one on either side, but for the ends of the grid.
        assertTrue(
                found >= 9 + 2 * told.size() - 2,
                found + " of " + solution.incentives().size());
        assertTrue(solution.incentives().stream()
                .anyMatch(line -> line.multiplier().getNumerator().signum() > 0));
    }

    /** The optimum is a benchmark only where it is proved; on a large grid nobody looks for it. */
    @Test
    void theOptimumStandsBesideAnAudit() {
        UnknownDemand demand = threeValues();
        DesignProblem problem = wanting(demand, UnknownDemand.BUYER, Sense.MAX);
        Mechanism best = PostedSolver.optimum(demand, problem, List.of(0, 1, 2)).orElseThrow();
        Solution audited = PostedSolver.audit(demand, problem, (Device) best, best);
        assertEquals(BigFraction.ONE, audited.benchmarks().optimum());
        assertEquals(
                BigFraction.ONE,
                solve(demand, UnknownDemand.BUYER, Sense.MAX).benchmarks().optimum());
        UnknownDemand large = ClosedForm.grid(13, "shop", "customer");
        assertEquals(
                Optional.empty(),
                PostedSolver.optimum(large, wanting(large, UnknownDemand.BUYER, Sense.MAX), List.of(0)));
    }

    /** Those told up to 1 are worth 5/2 on average, as above: refusing 2 is not best. */
    @Test
    void aReplyIsBestAtTheMeanOfWhatWasTold() {
        UnknownDemand demand = threeValues();
        BigFraction[][] masses = new BigFraction[3][4];
        for (int v = 0; v < 3; v++) {
            for (int j = 0; j < 4; j++) {
                masses[v][j] = j == (v == 0 ? 2 : 1) ? f(1, 3) : BigFraction.ZERO;
            }
        }
        Device device = PostedDevice.of(demand, demand.game(), 0, masses);
        PostedReply empty = PostedReply.of(device.offPath().get(0)).orElseThrow();
        assertEquals(new PostedReply("up to 1", new BigFraction(2), false, f(5, 2)), empty);
        assertFalse(empty.isBest());
    }

    /** Grids of 5 and 10 uniform values, by both programs in fractions; finer grids come closer to 1/2 - .2036. */
    @Test
    void gridsOfUniformValuesApproachTheClosedForm() {
        Solution five = solve(ClosedForm.grid(5, "shop", "customer"), UnknownDemand.BUYER, Sense.MAX);
        Solution ten = solve(ClosedForm.grid(10, "shop", "customer"), UnknownDemand.BUYER, Sense.MAX);
        assertEquals(f(103, 325), five.value());
        assertEquals(f(33, 106), ten.value());
        assertTrue(five.checks().get(0).agrees() && ten.checks().get(0).agrees());
        double limit = RoeslerSzentes.uniform().surplus();
        double first = Exact.toDouble(five.value()) - limit;
        double second = Exact.toDouble(ten.value()) - limit;
        assertTrue(Math.abs(second) < 0.8 * Math.abs(first), first + ", " + second);
        assertTrue(ten.exhibits().stream().anyMatch(exhibit -> exhibit.id().equals("convergence")));
    }

    /**
     * Price 1/10 loses at least 11/142 to another price, whatever the buyer knows; 1/5 is the nearest that is possible.
     */
    @Test
    void aPriceThatNoInformationSupportsIsRefused() {
        UnknownDemand demand = ClosedForm.grid(10, "shop", "customer");
        DesignProblem problem = wanting(demand, UnknownDemand.BUYER, Sense.MAX);
        UserMistake mistake = assertThrows(UserMistake.class, () -> PostedSolver.solve(demand, problem, List.of(0)));
        assertEquals(
                "/price: whatever customer knows, shop does not post 1/10: another price earns at least 11/142 more."
                        + " Maybe 1/5, which is possible.",
                mistake.line());
        assertEquals(Optional.empty(), PriceRegion.of(demand, 0));
    }

    /** .203632189 and .296367811: the root of the tangency condition (Roesler and Szentes 2017), to 9 digits. */
    @Test
    void theClosedFormIsACalibratedLaw() {
        RoeslerSzentes law = RoeslerSzentes.uniform();
        assertEquals(0.203632189, law.price(), 1e-9);
        assertEquals(0.296367811, law.surplus(), 1e-9);
        assertEquals(0.8728, law.top(), 5e-5);
        // Sums of rectangles of width 1/n of a monotone function are off by at most 1/n.
        int n = 200_000;
        double area = 0;
        double touching = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            double s = (k + 0.5) / n;
            area += law.below(s) / n;
            double t = (k + 1.0) / n;
            if (t < law.top()) {
                touching = Math.max(touching, area - t * t / 2);
            }
            assertTrue(area - t * t / 2 < 1e-5, "a contraction at " + t);
        }
        assertEquals(0.5, area, 1e-5, "int G = 1 - mean");
        assertEquals(0, touching, 1e-5);
    }
}
