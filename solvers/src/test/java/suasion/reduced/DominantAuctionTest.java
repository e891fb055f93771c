package suasion.reduced;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.solve.Solution;

class DominantAuctionTest {
    /** Yao (2017): 25/8, so that Bayesian incentives bring 51/50 of it. */
    @Test
    void honestyWhateverOthersSayBringsTwentyFiveEighths() {
        ManyGoods auction = BayesianAuctionTest.goods(BayesianAuctionTest.ONE_OR_TWO, 2, 2);
        Solution dominant = DominantAuction.solve(auction);
        assertEquals(new BigFraction(25, 8), dominant.value());
        assertTrue(dominant.isExact(), dominant.certificate().toString());
        assertEquals(
                new BigFraction(51, 50), BayesianAuction.solve(auction).value().divide(dominant.value()));
    }
}
