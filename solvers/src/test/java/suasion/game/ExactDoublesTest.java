package suasion.game;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Doubles as fractions, against the decimal number that a double writes out exactly. */
class ExactDoublesTest {
    private static void same(double value) {
        BigFraction found = Exact.of(value);
        BigFraction expected = Exact.of(new BigDecimal(value));
        assertEquals(expected.getNumerator(), found.getNumerator(), () -> "numerator of " + value);
        assertEquals(expected.getDenominator(), found.getDenominator(), () -> "denominator of " + value);
    }

    @Test
    void everyFiniteDoubleIsItsFractionInLowestTerms() {
        SplittableRandom random = new SplittableRandom(7);
        DoubleStream.generate(() -> Double.longBitsToDouble(random.nextLong()))
                .filter(Double::isFinite)
                .limit(2_000)
                .forEach(ExactDoublesTest::same);
    }

    @Test
    void zerosWholeNumbersPowersOfTwoAndTheSmallestDoublesAreTheirFractions() {
        DoubleStream.of(0, -0.0, 1, -1, 3, 10, 0.5, -0.75, 0.1, 1e17, Double.MAX_VALUE, Double.MIN_VALUE)
                .forEach(ExactDoublesTest::same);
        DoubleStream.of(Double.MIN_NORMAL, -Double.MIN_NORMAL / 2, Math.nextDown(Double.MIN_NORMAL), 3e-320)
                .forEach(ExactDoublesTest::same);
    }
}
