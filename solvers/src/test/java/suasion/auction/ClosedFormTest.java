package suasion.auction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suasion.game.Exact;
import suasion.game.Sense;

class ClosedFormTest {
    private static ClosedForm uniform(int bidders, int steps) {
        return ClosedForm.of(Auctions.uniform(bidders, steps, Format.FIRST_PRICE));
    }

    /** sum_k v_k [2 (sqrt s_k - sqrt s_(k-1)) - (s_k - s_(k-1))], evaluated independently to nine digits. */
    @ParameterizedTest
    @CsvSource({"5, .131170860", "10, .145111847", "20, .154338042"})
    void twoBiddersHaveASumOfRoots(int steps, double revenue) {
        assertEquals(revenue, uniform(2, steps).revenue(), 5e-10);
    }

    /**
     * Bergemann, Brooks and Morris (2017): (n-1)/(2(2n-1)), winning bid v (n-1)/(2n-1). Error of 10,000 values: below
     * 1e-3.
     */
    @ParameterizedTest
    @CsvSource({"2, 1/6", "3, 1/5", "4, 3/14"})
    void manyValuesAreNearlyUniform(int bidders, String revenue) {
        BigFraction limit = ClosedForm.uniform(bidders);
        assertEquals(Exact.parse(revenue), limit);
        ClosedForm fine = uniform(bidders, 10_000);
        assertEquals(limit.doubleValue(), fine.revenue(), 1e-3);
        double share = (bidders - 1.0) / (2 * bidders - 1);
        assertEquals(0.7 * share, fine.winningBid(0.7), 1e-3);
        assertEquals(0.7, fine.cumulative(0.7 * share), 1e-3);
        assertEquals(0.7 * share, fine.meanWinningBid(7_000), 1e-3);
    }

    /** The mean of beta over quantiles by the midpoint rule, whose error beta's kinks keep below 1e-5. */
    @ParameterizedTest
    @CsvSource({"2, 5", "3, 5", "4, 10"})
    void theRevenueIsTheMeanWinningBid(int bidders, int steps) {
        ClosedForm closed = uniform(bidders, steps);
        int points = 100_000;
        double sum = 0;
        for (int i = 0; i < points; i++) {
            sum += closed.winningBid((i + 0.5) / points) / points;
        }
        assertEquals(closed.revenue(), sum, 1e-5);
        double mean = 0;
        for (int value = 0; value <= steps; value++) {
            mean += closed.meanWinningBid(value) / (steps + 1);
        }
        assertEquals(closed.revenue(), mean, 1e-12);
    }

    /** Beyond the lowest value's atom beta is strictly increasing. */
    @Test
    void theDistributionInvertsTheBid() {
        ClosedForm closed = uniform(3, 10);
        for (double quantile = 0.1; quantile < 1; quantile += 0.05) {
            assertEquals(quantile, closed.cumulative(closed.winningBid(quantile)), 1e-9);
        }
        assertEquals(1, closed.cumulative(1));
    }

    @Test
    void multisetsAndOrdersAreComplete() {
        List<int[]> multisets = SymmetricProgram.multisets(4, 3);
        // C(4 + 2, 3) = 20 multisets, 4^3 = 64 profiles.
        assertEquals(20, multisets.size());
        assertEquals(
                64,
                multisets.stream()
                        .mapToInt(m -> SymmetricTable.orders(m).size())
                        .sum());
        assertArrayEquals(new int[] {0, 0, 1}, multisets.get(1));
    }

    /** Pr(no) = 2p for uniform values, so p (1 - 2p) is largest at 1/4: 1/8, and a grid of 20 steps has 5/42. */
    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void aPostedPriceDoesNotMindHowManyThereAre(int bidders) {
        BigFraction one = BigFraction.ONE;
        Auction auction = new Auction(
                Auctions.range(one, 20),
                Collections.nCopies(21, new BigFraction(1, 21)),
                bidders,
                Auctions.range(one, 20),
                Format.FIRST_PRICE);
        PostedPrices posted = PostedPrices.of(auction, Sense.MIN);
        assertEquals(new BigFraction(1, 4), posted.best());
        // Told no at 1/4: the eleven values up to 1/2, whose mean is 1/4; the other ten buy.
        assertEquals(new BigFraction(5, 42), posted.revenues().get(4));
    }
}
