package suasion.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;

/** Enclosures contain what they should, against fractions, and are as narrow as doubles allow where they can be. */
final class IntervalTest {
    private static final int TRIALS = 4_000;
    private final SplittableRandom random = new SplittableRandom(1);

    /** Sizes from 2^-30 to 2^30, whole numbers and zeros among them. */
    private double number() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(-3, 4);
            case 1 -> random.nextInt(-40, 41) / 8.0;
            default -> (random.nextDouble() - 0.5) * Math.scalb(1.0, random.nextInt(-30, 31));
        };
    }

    private Interval interval() {
        double a = number();
        double b = random.nextInt(3) == 0 ? a : number();
        return new Interval(Math.min(a, b), Math.max(a, b));
    }

    private BigFraction within(Interval interval) {
        BigFraction share = new BigFraction(random.nextInt(0, 9), 8);
        BigFraction low = Exact.of(interval.low());
        return low.add(Exact.of(interval.high()).subtract(low).multiply(share));
    }

    private void contains(
            BiFunction<Interval, Interval, Interval> enclosed,
            BiFunction<BigFraction, BigFraction, BigFraction> exact) {
        for (int k = 0; k < TRIALS; k++) {
            Interval a = interval();
            Interval b = interval();
            BigFraction x = within(a);
            BigFraction y = within(b);
            BigFraction value = exact.apply(x, y);
            Interval result = enclosed.apply(a, b);
            assertTrue(
                    value == null || result.contains(value), () -> a + ", " + b + ": " + result + " misses " + value);
        }
    }

    @Test
    void sumsDifferencesAndProductsOfNumbersLieInThoseOfIntervals() {
        contains(Interval::plus, BigFraction::add);
        contains(Interval::minus, BigFraction::subtract);
        contains(Interval::times, BigFraction::multiply);
        contains((a, b) -> a.negate(), (x, y) -> x.negate());
        contains((a, b) -> a.abs(), (x, y) -> x.abs());
        contains(Interval::min, (x, y) -> x.compareTo(y) < 0 ? x : y);
        contains(Interval::max, (x, y) -> x.compareTo(y) > 0 ? x : y);
        contains(Interval::hull, (x, y) -> y);
    }

    @Test
    void quotientsLieInTheQuotientAndAreUnboundedOnlyWhereTheDivisorMayBeZero() {
        contains(Interval::dividedBy, (x, y) -> y.getNumerator().signum() == 0 ? null : x.divide(y));
        for (int k = 0; k < TRIALS; k++) {
            Interval a = interval();
            Interval b = interval();
            boolean zero = b.contains(0) && !a.equals(Interval.ZERO);
            assertTrue(a.dividedBy(b).isBounded() != zero || a.contains(0), a + " / " + b);
        }
        assertEquals(Interval.ALL, Interval.ZERO.dividedBy(Interval.ZERO));
        assertEquals(new Interval(1, Double.POSITIVE_INFINITY), Interval.ONE.dividedBy(Interval.UNIT));
        assertEquals(new Interval(Double.NEGATIVE_INFINITY, -1), Interval.ONE.dividedBy(Interval.UNIT.negate()));
    }

    @Test
    void wholePowersContainThePowersAndSquaresAreNotNegative() {
        for (int n = -4; n <= 5; n++) {
            int exponent = n;
            contains(
                    (a, b) -> a.power(exponent),
                    (x, y) -> exponent < 0 && x.getNumerator().signum() == 0 ? null : x.pow(exponent));
        }
        assertEquals(new Interval(0, 4), new Interval(-1, 2).power(2));
        assertEquals(new Interval(-1, 8), new Interval(-1, 2).power(3));
        assertEquals(Interval.ONE, new Interval(-1, 2).power(0));
        assertEquals(Interval.ALL, new Interval(-1, 2).power(-1));
        assertEquals(new Interval(0.25, Double.POSITIVE_INFINITY), new Interval(-1, 2).power(-2));
    }

    // x^2 against the root of what it contains: a root r of x satisfies r^2 <= x <= R^2.
    @Test
    void rootsSquareToNumbersOnBothSides() {
        for (int k = 0; k < TRIALS; k++) {
            double x = Math.abs(number());
            Interval root = Interval.at(x).sqrt();
            BigFraction low = Exact.of(root.low());
            BigFraction high = Exact.of(root.high());
            assertTrue(low.multiply(low).compareTo(Exact.of(x)) <= 0);
            assertTrue(high.multiply(high).compareTo(Exact.of(x)) >= 0);
            assertTrue(root.high() <= Math.nextUp(root.low()));
        }
        assertEquals(new Interval(0, 2), new Interval(-1, 4).sqrt());
        assertFalse(new Interval(-2, -1).sqrt().isBounded());
    }

    @Test
    void whatDoublesHoldExactlyStaysASingleNumber() {
        Interval half = Interval.at(0.5);
        assertEquals(Interval.at(0.75), half.plus(half.power(2)));
        assertEquals(Interval.at(1.5), Interval.at(3).dividedBy(Interval.at(2)));
        assertEquals(Interval.at(3), Interval.at(9).sqrt());
        assertEquals(half, Interval.of(BigFraction.ONE_HALF));
        Interval third = Interval.of(BigFraction.ONE_THIRD);
        assertTrue(third.contains(BigFraction.ONE_THIRD) && third.high() == Math.nextUp(third.low()));
        assertEquals(Interval.ZERO, Interval.ZERO.times(Interval.ALL));
    }

    private void containsRounded(UnaryOperator<Interval> enclosed, DoubleUnaryOperator function, double from) {
        for (int k = 0; k < TRIALS; k++) {
            double a = Math.max(number(), from) % 700;
            double b = Math.min(Math.max(a + Math.abs(number()) % 8, from), 700);
            Interval box = new Interval(a, b);
            Interval result = enclosed.apply(box);
            double x = Math.min(Math.max(a + (b - a) * random.nextDouble(), a), b);
            double value = function.applyAsDouble(x);
            assertTrue(result.contains(value), () -> box + " -> " + result + " misses " + value + " at " + x);
            assertTrue(result.low() < function.applyAsDouble(a) || result.low() <= value);
        }
    }

    @Test
    void transcendentalFunctionsOfPointsLieInTheirEnclosures() {
        containsRounded(Interval::exp, StrictMath::exp, -700);
        containsRounded(Interval::log, StrictMath::log, 1e-9);
        containsRounded(Interval::sin, StrictMath::sin, -700);
        containsRounded(Interval::cos, StrictMath::cos, -700);
        containsRounded(Interval::tan, StrictMath::tan, -700);
        containsRounded(x -> x.power(Interval.at(1.5)), x -> StrictMath.pow(x, 1.5), 0);
        containsRounded(x -> x.power(Interval.at(-0.3)), x -> StrictMath.pow(x, -0.3), 0);
        containsRounded(x -> x.power(Interval.UNIT), x -> StrictMath.pow(x, 0.25), 0);
        containsRounded(Interval.at(0.3)::power, x -> StrictMath.pow(0.3, x), -700);
    }

    // sin on [0, pi] is [0, 1], cos on [0, pi] is [-1, 1], tan has a pole at pi/2.
    @Test
    void trigonometricFunctionsKnowTheirExtremesAndPoles() {
        assertEquals(1, new Interval(0, 3).sin().high());
        assertEquals(-1, new Interval(3, 4).cos().low());
        assertEquals(1, new Interval(6, 7).cos().high());
        assertEquals(new Interval(-1, 1), new Interval(0, 7).sin());
        assertTrue(new Interval(0, 0.5).sin().high() < 0.48);
        assertEquals(Interval.ALL, new Interval(1, 2).tan());
        assertTrue(new Interval(-1, 1).tan().isBounded());
    }

    // 40 digits of e, log 2, sin 1, cos 1, tan 1 and the root of 2, as any table of constants gives them.
    @Test
    void knownConstantsLieInNarrowEnclosures() {
        assertNarrow(Interval.ONE.exp(), "2.718281828459045235360287471352662497757");
        assertNarrow(Interval.at(2).log(), "0.6931471805599453094172321214581765680755");
        assertNarrow(Interval.ONE.sin(), "0.8414709848078965066525023216302989996226");
        assertNarrow(Interval.ONE.cos(), "0.5403023058681397174009366074429766037323");
        assertNarrow(Interval.ONE.tan(), "1.557407724654902230506974807458360173087");
        assertNarrow(Interval.at(2).power(Interval.at(0.5)), "1.414213562373095048801688724209698078570");
    }

    private static void assertNarrow(Interval interval, String value) {
        assertTrue(interval.contains(Exact.parse(value)), interval + " misses " + value);
        assertTrue(interval.width() <= 6 * Math.ulp(interval.high()), interval + " is wide");
    }

    @Test
    void comparisonsAreDecidedOnlyWhereEveryPairOfNumbersAgrees() {
        Interval low = new Interval(0, 1);
        Interval high = new Interval(1, 2);
        assertEquals(Interval.UNIT, low.less(high));
        assertEquals(Interval.ONE, low.atMost(high));
        assertEquals(Interval.ZERO, high.less(low));
        assertEquals(Interval.UNIT, high.atMost(low));
        assertEquals(Interval.UNIT, low.same(high));
        assertEquals(Interval.ZERO, low.same(Interval.at(2)));
        assertEquals(Interval.ONE, Interval.at(2).same(Interval.at(2)));
        assertEquals(Interval.UNIT, low.not());
        assertEquals(Interval.ONE, Interval.ZERO.not());
        assertEquals(Interval.ZERO, high.not());
        assertEquals(new Interval(-2, 1), new Interval(-1.5, 1.5).floor());
        assertEquals(new Interval(-1, 2), new Interval(-1.5, 1.5).ceil());
    }

    @Test
    void whatOverflowsIsUnboundedOnThatSideOnly() {
        Interval huge = Interval.at(Double.MAX_VALUE);
        assertEquals(new Interval(Double.MAX_VALUE, Double.POSITIVE_INFINITY), huge.plus(huge));
        assertEquals(new Interval(Double.MAX_VALUE, Double.POSITIVE_INFINITY), huge.times(huge));
        assertEquals(
                new Interval(Double.NEGATIVE_INFINITY, -Double.MAX_VALUE),
                huge.negate().times(huge));
        assertTrue(Interval.at(800).exp().low() > 1e300);
        assertTrue(Interval.of(new BigFraction(10).pow(400)).contains(new BigFraction(10).pow(400)));
        assertTrue(Interval.at(Double.MIN_VALUE).times(Interval.at(0.3)).low() >= 0);
    }
}
