package suasion.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The clock is played by hand, so nothing here depends on how fast the machine is. */
class PairedTimingTest {
    private final StringBuilder order = new StringBuilder();
    private long now;

    private PairedTiming timing(int pairs, long warmUp, long window) {
        return new PairedTiming(pairs, warmUp, window, () -> now);
    }

    private Runnable task(char name, long nanos) {
        return () -> {
            order.append(name);
            now += nanos;
        };
    }

    @Test
    void ratioIsTheTimeOfTheFirstOverTheTimeOfTheSecond() {
        PairedTiming.Ratio ratio = timing(5, 0, 0).ratio(task('a', 300), task('b', 100));
        assertEquals(3, ratio.ratio());
        assertEquals(300, ratio.medianNanosA());
        assertEquals(100, ratio.medianNanosB());
        assertEquals(0, ratio.spread());
    }

    @Test
    void orderWithinPairsAlternates() {
        timing(3, 0, 0).ratio(task('a', 1), task('b', 1));
        assertEquals("ab" + "ab" + "ba" + "ab", order.toString(), "one pair of warm-up, then three pairs");
    }

    @Test
    void shortTasksAreRepeatedUntilTheyFillTheWindow() {
        PairedTiming.Ratio ratio = timing(1, 0, 1000).ratio(task('a', 10), task('b', 400));
        assertEquals(100, ratio.callsA());
        assertEquals(3, ratio.callsB());
        assertEquals(10.0 / 400, ratio.ratio(), 1e-15);
    }

    @Test
    void warmUpLastsAsLongAsAsked() {
        timing(1, 1000, 0).ratio(task('a', 60), task('b', 40));
        assertEquals(2 * 10 + 2, order.length(), "ten pairs of 100 ns fill 1000 ns of warm-up");
    }

    @Test
    void aMachineThatSlowsDownDoesNotMoveTheRatio() {
        Runnable a = () -> now += 200 + now / 50;
        Runnable b = () -> now += 100 + now / 100;
        PairedTiming.Ratio ratio = timing(31, 0, 0).ratio(a, b);
        assertEquals(2, ratio.ratio(), 0.05, "the times grow with the clock by up to 2 % per call");
        assertTrue(ratio.low() <= ratio.ratio() && ratio.ratio() <= ratio.high());
    }

    @Test
    void burstsOfNoiseDoNotMoveTheRatio() {
        int[] call = {0};
        Runnable noisy = () -> now += ++call[0] % 5 == 0 ? 100_000 : 200;
        PairedTiming.Ratio ratio = timing(31, 0, 0).ratio(noisy, task('b', 100));
        assertEquals(2, ratio.ratio(), "6 of 31 pairs are spoilt, the median is not");
        assertEquals(0, ratio.spread());
    }

    @Test
    void limitsAreThoseOfTheSignTest() {
        // Zero-based rank k - 1 for the largest k with Pr(Bin(n, 1/2) <= k - 1) <= 2.5 %, summed by hand.
        assertEquals(0, PairedTiming.outside(5), "Pr(Bin(5) = 0) = 1/32 > 2.5 %");
        assertEquals(0, PairedTiming.outside(6), "Pr(Bin(6) = 0) = 1/64 <= 2.5 % < 7/64");
        assertEquals(1, PairedTiming.outside(11), "Pr(Bin(11) <= 1) = 12/2048 <= 2.5 %, Pr(<= 2) = 67/2048 > 2.5 %");
        assertEquals(9, PairedTiming.outside(31), "Pr(Bin(31) <= 9) = 1.5 %, Pr(<= 10) = 3.5 %");
    }

    @Test
    void whatATaskThrowsIsThrown() {
        Runnable broken = () -> {
            throw new IllegalStateException("broken");
        };
        assertThrows(IllegalStateException.class, () -> timing(1, 0, 0).ratio(broken, broken));
    }
}
