package suasion.transport;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import suasion.game.Exact;
import suasion.interval.Interval;

/** What calibration takes is enclosed, outward: compared with fractions, without tolerance. */
final class TiltTest {
    private static void assertHolds(Interval interval, BigFraction number) {
        boolean below = Exact.of(interval.low()).compareTo(number) <= 0;
        assertTrue(
                below && number.compareTo(Exact.of(interval.high())) <= 0,
                interval + " should hold " + Exact.toDouble(number));
    }

    // f = (x - s) alpha, f' = alpha + (x - s) alpha', f'' = 2 alpha' between nodes.
    @RepeatedTest(40)
    void enclosesPointsSlopesAndBends(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Curve curve = Curves.random(random, false);
        int state = random.nextInt(2);
        Tilt tilt = new Tilt(curve, state);
        for (int k = 0; k < 50; k++) {
            double one = random.nextDouble();
            double other = random.nextDouble();
            double a = Math.min(one, other);
            double b = Math.max(one, other);
            double belief = k % 5 == 0 ? a : k % 5 == 1 ? b : Curves.between(random, a, b);
            BigFraction x = Exact.of(belief);
            BigFraction f = Curves.taken(curve, state, x);
            assertTrue(Exact.of(tilt.lowest(a, b)).compareTo(f) <= 0, "lowest at " + belief + " on " + curve);
            double slope = 6 * random.nextDouble() - 3;
            double centre = random.nextDouble();
            BigFraction tilted =
                    Exact.of(slope).multiply(x.subtract(Exact.of(centre))).subtract(f);
            assertTrue(
                    Exact.of(tilt.highest(slope, centre, a, b)).compareTo(tilted) >= 0,
                    "highest at " + belief + " on " + curve);
            BigFraction steep = Curves.steepness(curve, Curves.piece(curve, x));
            assertHolds(tilt.bend(belief, belief), steep.multiply(2));
            assertHolds(
                    tilt.slope(belief, belief),
                    Curves.at(curve, x).add(x.subtract(new BigFraction(state)).multiply(steep)));
        }
    }

    // The bounds of one point are that point up to some roundings: 1e-13 is a thousand times those of numbers up to 3.
    @RepeatedTest(20)
    void isTightAtPoints(RepetitionInfo repetition) {
        Random random = new Random(200 + repetition.getCurrentRepetition());
        Curve curve = Curves.random(random, false);
        Tilt tilt = new Tilt(curve, 1);
        double belief = random.nextDouble();
        double f = Exact.toDouble(Curves.taken(curve, 1, Exact.of(belief)));
        assertTrue(f - tilt.lowest(belief, belief) <= 1e-13);
        assertTrue(tilt.highest(0, 0, belief, belief) + f <= 1e-13);
    }
}
