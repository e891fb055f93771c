package suasion.reduced;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.mechanism.Incentive;
import suasion.mechanism.Mechanism;
import suasion.solve.Certificate;
import suasion.solve.Check;
import suasion.solve.Claim;
import suasion.solve.ExPostLagrangian;
import suasion.solve.IncentiveLine;
import suasion.solve.SaleLagrangian;
import suasion.solve.Solution;
import suasion.value.DiscreteLaw;

/** The bound of a sale follows from the game and the printed multipliers, right or wrong ones. */
class SaleBoundTest {
    private static final ManyGoods YAO = BayesianAuctionTest.goods(BayesianAuctionTest.ONE_OR_TWO, 2, 2);

    private static List<IncentiveLine> with(Solution solution, UnaryOperator<IncentiveLine> change) {
        return solution.incentives().stream().map(change).toList();
    }

    private static IncentiveLine times(IncentiveLine line, BigFraction factor) {
        return new IncentiveLine(
                line.incentive(),
                line.probability(),
                line.gain(),
                line.conditionalGain(),
                line.multiplier().multiply(factor));
    }

    /** Yao (2017): 51/16 and 25/8; multipliers of the linear programs prove them without these. */
    @Test
    void printedMultipliersProveYaosRevenues() {
        Solution bayesian = BayesianAuction.solve(YAO);
        Solution dominant = DominantAuction.solve(YAO);
        assertEquals(
                new BigFraction(51, 16), SaleLagrangian.bound(bayesian.problem().game(), bayesian.incentives()));
        assertEquals(
                new BigFraction(25, 8),
                ExPostLagrangian.bound(dominant.problem().game(), dominant.incentives()));
    }

    /** Weak duality: whatever the multipliers, the bound is at least the optimum. */
    @Test
    void wrongMultipliersProveLessButNothingFalse() {
        Solution bayesian = BayesianAuction.solve(YAO);
        Solution dominant = DominantAuction.solve(YAO);
        Random random = new Random(7);
        for (int trial = 0; trial < 40; trial++) {
            BigFraction shift = new BigFraction(random.nextInt(3), 20);
            UnaryOperator<IncentiveLine> change = line -> {
                IncentiveLine scaled = times(line, new BigFraction(random.nextInt(9), 4));
                return new IncentiveLine(
                        scaled.incentive(),
                        scaled.probability(),
                        scaled.gain(),
                        scaled.conditionalGain(),
                        scaled.multiplier().add(shift));
            };
            assertTrue(SaleLagrangian.bound(bayesian.problem().game(), with(bayesian, change))
                            .compareTo(bayesian.value())
                    >= 0);
            assertTrue(ExPostLagrangian.bound(dominant.problem().game(), with(dominant, change))
                            .compareTo(dominant.value())
                    >= 0);
        }
        List<IncentiveLine> none = with(bayesian, line -> times(line, BigFraction.ZERO));
        // Nothing is incentivised: everybody pays all that he values, 2 bidders x 2 goods x 3/2.
        assertEquals(new BigFraction(6), SaleLagrangian.bound(bayesian.problem().game(), none));
        assertThrows(
                IllegalArgumentException.class,
                () -> SaleLagrangian.bound(
                        bayesian.problem().game(), with(bayesian, line -> times(line, BigFraction.MINUS_ONE))));
    }

    /** Participation alone: each good goes to who values it most, E max = 7/4 each. */
    @Test
    void participationAloneProvesTheSurplus() {
        Solution bayesian = BayesianAuction.solve(YAO);
        List<IncentiveLine> lines = with(
                bayesian,
                line -> new IncentiveLine(
                        line.incentive(),
                        line.probability(),
                        line.gain(),
                        line.conditionalGain(),
                        line.incentive().kind() == Incentive.Kind.PARTICIPATION ? BigFraction.TWO : BigFraction.ZERO));
        assertEquals(
                new BigFraction(7, 2), SaleLagrangian.bound(bayesian.problem().game(), lines));
    }

    /** A mechanism worth too little leaves a gap; one worth too much breaks an incentive: neither is called optimal. */
    @Test
    void feesThatAreNotTheBestAreNotCalledOptimal() {
        Solution best = BayesianAuction.solve(YAO);
        for (BigFraction factor : List.of(new BigFraction(9, 10), new BigFraction(11, 10))) {
            Mechanism other = ManyGoodsSolver.recharged(best.mechanism(), factor, BigFraction.ZERO);
            Solution proved = Proved.solution(
                    best.problem(),
                    other,
                    best.incentives().stream().map(IncentiveLine::multiplier).toList(),
                    SaleLagrangian::bound,
                    "recharged");
            assertTrue(proved.claim() != Claim.OPTIMAL, proved.certificate().toString());
            assertEquals(
                    best.value().multiply(BigFraction.ONE.subtract(factor)).abs(),
                    proved.certificate().gap());
        }
    }

    /** Goods of different laws, ties between values of different goods, three bidders: all proved in fractions. */
    @Test
    void multipliersAreSharedByAllImagesOfATypeAndItsReport() {
        DiscreteLaw skew = new DiscreteLaw(
                List.of(BigFraction.ONE, BigFraction.TWO), List.of(new BigFraction(1, 3), new BigFraction(2, 3)));
        DiscreteLaw even = BayesianAuctionTest.ONE_OR_TWO;
        ManyGoods three = new ManyGoods(List.of("a", "b", "c"), List.of(even, skew, even), 2, "bidder", "seller");
        Solution bayesian = BayesianAuction.solve(three);
        assertTrue(bayesian.isExact(), bayesian.certificate().toString());
        ManyGoods many = new ManyGoods(List.of("a", "b"), List.of(even, even), 3, "bidder", "seller");
        assertTrue(BayesianAuction.solve(many).isExact());
        assertTrue(DominantAuction.solve(many).isExact());
    }

    /** A value below that of a simple auction, or above that with weaker incentives, is a contradiction. */
    @Test
    void simpleAuctionsMustNotBringMore() {
        for (ManyGoodsSolver.Incentives incentives : ManyGoodsSolver.Incentives.values()) {
            ManyGoodsSolver solver = new ManyGoodsSolver(YAO, incentives);
            Solution shown = solver.shown(solver.best());
            assertEquals(3, shown.checks().size());
            assertTrue(
                    shown.checks().stream().allMatch(Check::agrees),
                    shown.checks().toString());
        }
        Solution best = BayesianAuction.solve(YAO);
        Certificate low = new Certificate(BigFraction.ONE, best.value(), BigFraction.ONE, BigFraction.ZERO, true);
        assertTrue(
                !Check.notBelow("simple", BigFraction.TWO, best.problem(), low).agrees());
        assertTrue(!Check.notAbove("wider", BigFraction.ONE_HALF, best.problem(), low)
                .agrees());
    }
}
