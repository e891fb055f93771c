package suasion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BandTest {
    /** 1 to 20: mean 10.5, variance 20 * 21 / 12 = 35, over 20; the second number and the eighteenth. */
    @Test
    void aBandHoldsEightOfTenNumbers() {
        Band band =
                Band.of(IntStream.rangeClosed(1, 20).mapToDouble(i -> 21 - i).toArray());
        assertEquals(10.5, band.mean());
        assertEquals(Math.sqrt(35 / 20.0), band.error(), 1e-15);
        assertEquals(2, band.low());
        assertEquals(18, band.high());
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
