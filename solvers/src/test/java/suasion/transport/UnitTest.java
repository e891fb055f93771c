package suasion.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.game.Exact;
import suasion.game.Sense;

/** In which numbers are short whatever payoffs are counted in. */
final class UnitTest {
    private static EnclosedPayoff covariance(BigFraction factor) {
        EnclosedPayoff one = Payoffs.covariance(BigFraction.ONE_HALF);
        return TestPayoff.of(beliefs -> one.exact(beliefs).multiply(factor));
    }

    // (x - 1/2) (y - 1/2) lies between -1/4, told 0 and 1, and 1/4, told the truth: 1/2 from end to end.
    @ParameterizedTest
    @ValueSource(strings = {"1", "100000000000", "3/700000000000"})
    void theSamePayoffInAnotherUnitHasThatUnitTimesTheSize(String factor) {
        BigFraction c = Exact.parse(factor);
        assertEquals(
                c.divide(2),
                Unit.of(Payoffs.design(2, "1/2", covariance(c), Sense.MIN)).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "100000000000", "3/700000000000"})
    void whatIsShortInOneUnitIsShortInAll(String factor) {
        BigFraction c = Exact.parse(factor);
        Unit unit = Unit.of(c);
        double third = Exact.toDouble(c) * 0.33331;
        assertEquals(c.divide(3), unit.near(third, Exact.toDouble(c) * 1e-4));
        assertArrayEquals(
                new BigFraction[] {c, c.divide(3)}, unit.simple(new double[] {Exact.toDouble(c), third}, 1e-4));
    }

    @Test
    void aPayoffThatIsTheSameEverywhereIsCountedInOnes() {
        assertEquals(
                BigFraction.ONE,
                Unit.of(Payoffs.design(3, "1/4", Payoffs.nothing(), Sense.MAX)).size());
    }
}
