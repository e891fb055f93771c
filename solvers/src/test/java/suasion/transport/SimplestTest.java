package suasion.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suasion.game.Exact;

/** The fraction of least denominator in an interval, found by continued fractions. */
class SimplestTest {
    // By hand: the intervals' simplest fractions; 355/113 is the first convergent of pi within 1e-6 of it.
    @ParameterizedTest
    @CsvSource({
        "0.3333, 0.33334, 1/3",
        "-0.7, -0.6, -2/3",
        "-1, 1/2, 0",
        "0.2, 5, 1",
        "2, 5, 2",
        "3.1415922, 3.1415932, 355/113",
        "1/3, 1/3, 1/3",
        "9.9e-12, 1.01e-11, 1/99009900991",
    })
    void simplestFractionsAreThoseOfLeastDenominator(String low, String high, String simplest) {
        assertEquals(Exact.parse(simplest), Exact.simplest(Exact.parse(low), Exact.parse(high)));
    }

    /** A walk down the Stern-Brocot tree would take 10^11 steps. */
    @Test
    void aFractionNearATinyNumberIsFoundAtOnce() {
        assertEquals(1e-11, Exact.toDouble(Simplest.near(1e-11, 1e-13)), 1e-13);
    }
}
