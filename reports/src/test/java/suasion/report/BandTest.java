package suasion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BandTest {
    /**
     * 1 to 20: mean 10.5, variance 20 * 21 / 12 = 35, over 20; quantiles 1.9 steps above the least and 1.9 below the
     * largest: 2.9 and 18.1, between which lie 3 to 18, 16 of 20; two lie below and two above.
     */
    @Test
    void aBandHoldsEightOfTenNumbers() {
        Band band =
                Band.of(IntStream.rangeClosed(1, 20).mapToDouble(i -> 21 - i).toArray());
        assertEquals(10.5, band.mean());
        assertEquals(Math.sqrt(35 / 20.0), band.error(), 1e-15);
        assertEquals(2.9, band.low(), 1e-14);
        assertEquals(18.1, band.high(), 1e-14);
    }

    @Test
    void oneNumberIsItsOwnBand() {
        Band band = Band.of(3);
        assertEquals(3, band.low());
        assertEquals(3, band.high());
        assertTrue(Double.isNaN(band.error()) && band.exists());
    }

    @Test
    void whatDoesNotExistHasNoBand() {
        assertFalse(Band.of().exists());
        assertFalse(Band.of(1, Double.NaN).exists());
        assertFalse(Band.NONE.exists());
    }
}
