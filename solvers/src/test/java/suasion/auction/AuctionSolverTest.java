package suasion.auction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.solve.Claim;
import suasion.solve.Solution;
import suasion.solve.Solver;

class AuctionSolverTest {
    private static Solution worst(Auction auction) {
        Solution solution = AuctionSolver.solve(auction, Sense.MIN);
        assertEquals(Claim.OPTIMAL, solution.claim(), solution.method());
        solution.checks().forEach(check -> assertTrue(check.agrees(), check.toString()));
        return solution;
    }

    /**
     * Values 0 and 1, bids 0 and q; all by hand. First price: told 0 where both are, gaining q - v/2, so value 1 joins
     * all of value 0 with x where q/2 = (1/2 - q) x; the rest pays q: at 1/8 x = 1/6. Second price: told 0 against q,
     * losing (v - q)/2, x (1 - q) = q/2, the rest meets at q: at 1/4 x = 1/6. All-pay: 0 gains q - v/2 whatever the
     * other does, so Pr(v = 1 | 0) = 2q, at 1/8 Pr(0) = 2/3, and two bidders pay.
     */
    @ParameterizedTest
    @CsvSource({
        "FIRST_PRICE, 1/8, 1/24",
        "FIRST_PRICE, 1/4, 0",
        "SECOND_PRICE, 1/4, 1/12",
        "ALL_PAY, 1/8, 1/12",
        "POSTED_PRICE, 1/4, 1/12"
    })
    void aSingleBidAboveNothingIsSolvedByHand(Format format, String bid, String revenue) {
        Solution solution = worst(Auctions.binary(2, format, "0", bid));
        assertEquals(Exact.parse(revenue), solution.value());
        assertTrue(solution.isExact());
    }

    /** One is told to bid 1, the other 0, which nobody gains by leaving where the highest bid is at least E[v]. */
    @Test
    void aSecondPriceAuctionMayBringNothing() {
        List<BigFraction> bids = Auctions.range(BigFraction.ONE, 6);
        Solution solution = worst(Auctions.binary(2, Format.SECOND_PRICE, bids));
        assertEquals(BigFraction.ZERO, solution.value());
    }

    /** Nobody gets less than 0, so the seller at most E[v]; where both know the value and bid it, all of that. */
    @ParameterizedTest
    @EnumSource(names = {"FIRST_PRICE", "SECOND_PRICE"})
    void atBestTheSellerGetsTheWholeSurplus(Format format) {
        List<BigFraction> values = Auctions.range(BigFraction.ONE, 4);
        List<BigFraction> prior = Collections.nCopies(5, new BigFraction(1, 5));
        Solution solution = AuctionSolver.solve(new Auction(values, prior, 2, values, format), Sense.MAX);
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertEquals(new BigFraction(1, 2), solution.value());
    }

    /** The program over all profiles, which knows nothing of symmetry, in the same fractions. */
    @ParameterizedTest
    @CsvSource({"FIRST_PRICE, 3", "SECOND_PRICE, 3", "ALL_PAY, 2"})
    void symmetryLosesNothing(Format format, int bidders) {
        Auction auction = Auctions.uniform(bidders, 3, format);
        for (Sense sense : Sense.values()) {
            Solution whole = Solver.solve(auction.problem(sense));
            Solution symmetric = AuctionSolver.solve(auction, sense);
            assertTrue(whole.isExact() && symmetric.isExact());
            assertEquals(whole.value(), symmetric.value(), sense + " " + format);
        }
    }

    /** HiGHS (through SciPy) on the whole programs, written in Python, agrees to 1e-9; the fractions are found here. */
    @ParameterizedTest
    @CsvSource({"5, 91/865", "10, 23487/171380"})
    void gridsAreSolvedInFractions(int steps, String revenue) {
        Solution solution = worst(Auctions.uniform(2, steps, Format.FIRST_PRICE));
        assertEquals(Exact.parse(revenue), solution.value());
        assertTrue(solution.isExact());
    }

    /** .085605349 on steps of 1/20, 3/2 - sqrt 2 = .085786438 in the limit; the grid may be on either side of it. */
    @Test
    void twoValuesApproachTheClosedForm() {
        List<BigFraction> bids = Auctions.range(new BigFraction(1, 2), 10);
        Solution solution = worst(Auctions.binary(2, Format.FIRST_PRICE, bids));
        assertEquals(0.085605348884, solution.value().doubleValue(), 1e-10);
        assertEquals(ClosedForm.of(Auctions.binary(2, Format.FIRST_PRICE, bids)).revenue(), 1.5 - Math.sqrt(2), 1e-12);
    }

    /** Three bidders, values 0 and 1: 3 (1 - 2^(-2/3)) - 1 = .110118; a step of bids is 1/40. */
    @Test
    void threeBiddersApproachTheClosedFormToo() {
        List<BigFraction> bids = Auctions.range(new BigFraction(1, 2), 20);
        Auction auction = Auctions.binary(3, Format.FIRST_PRICE, bids);
        double closed = ClosedForm.of(auction).revenue();
        assertEquals(3 * (1 - Math.pow(2, -2.0 / 3)) - 1, closed, 1e-12);
        assertEquals(closed, worst(auction).value().doubleValue(), 1.0 / 40);
    }

    /** 19 x 19 is beyond the exact simplex; the certificate is that of the whole game in outward-rounded doubles. */
    @Test
    void largerGridsAreCertifiedByTheWholeGame() {
        Solution solution = worst(Auctions.uniform(2, 19, Format.FIRST_PRICE));
        assertTrue(solution.certificate().gap().doubleValue() <= 1e-12);
        assertTrue(solution.certificate().violation().doubleValue() <= 1e-12);
        Game game = solution.problem().game();
        assertEquals(2L * 20 * 19, solution.incentives().size());
        assertEquals(400, game.outcomes());
    }

    @Test
    void whatCannotBeHeldIsRefused() {
        Auction many = Auctions.uniform(8, 9, Format.FIRST_PRICE);
        assertEquals(
                "8 bidders with 10 bids each make more than 1,000,000 profiles of bids",
                assertThrows(UserMistake.class, () -> many.problem(Sense.MIN)).getMessage());
        Auction fine = Auctions.uniform(2, 99, Format.FIRST_PRICE);
        assertEquals(
                "100 values, 2 bidders and 100 bids make a linear program of 99,990,000 coefficients, at most 10,000,000 can be"
                        + " held",
                assertThrows(UserMistake.class, () -> fine.problem(Sense.MIN)).getMessage());
    }
}
