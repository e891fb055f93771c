package suasion.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.game.Sense;

/** Bounds on all beliefs hold whatever the potentials are, and are tight for good ones. */
final class ContinuumBoundTest {
    private static Potentials straight(int receivers, BigFraction left, BigFraction right) {
        Curve curve = new Curve(List.of(BigFraction.ZERO, BigFraction.ONE), List.of(left, right));
        return new Potentials(Collections.nCopies(receivers, curve));
    }

    // alpha(x) = 2B (x - 1/2), B = (a/2) 2^(2-a), proves 2^-a at prior 1/2 for a <= 2, which telling one receiver
    // everything and the other nothing attains: (1/2)^a. Bounds are never below it; 1e-10 is the search's own target.
    @Test
    void straightPotentialsProveTheDiscordOfOneInformedReceiver() {
        for (double a : new double[] {0.5, 1, 1.5, 2}) {
            BigFraction slope = Exact.of(a / 2 * Math.pow(2, 2 - a));
            ContinuumBound bound = ContinuumBound.of(
                    Payoffs.design(2, "1/2", Payoffs.discord(a), Sense.MAX), straight(2, slope.negate(), slope));
            double excess = Exact.toDouble(bound.bound()) - Math.pow(2, -a);
            assertTrue(excess > -1e-15 && excess < 1e-10, a + ": " + excess);
        }
    }

    // Minimum covariance at prior 1/2: w = -(x - 1/2)(y - 1/2) <= 1/32 + sum x alpha(x), alpha(x) = x / 2 - 1/4: with
    // s = x - 1/2, t = y - 1/2 the difference is (s + t + 1/4)^2 / 2 in the low state. Contact along a whole line.
    @Test
    void aRidgeOfContactNeedsFewBoxesWhereThePayoffBendsDown() {
        BeliefDesign design = Payoffs.design(2, "1/2", Payoffs.covariance(BigFraction.ONE_HALF), Sense.MIN);
        BigFraction quarter = new BigFraction(1, 4);
        ContinuumBound bound = ContinuumBound.of(design, straight(2, quarter.negate(), quarter));
        assertEquals(-1 / 32.0, Exact.toDouble(bound.bound()), 1e-11);
        assertTrue(bound.bound().compareTo(new BigFraction(-1, 32)) <= 0);
        assertTrue(bound.boxes() < 100, bound.method());
    }

    // Both at 1/2 or more, prior 1/3: alpha = 1 gives w <= x + y <= ... with V_low = 0, V_high = 2, bound 2 p = 2/3.
    @Test
    void contactOnAJumpIsSettledAtItsFace() {
        BeliefDesign design = Payoffs.design(2, "1/3", Payoffs.count(BigFraction.ONE_HALF, List.of(2)), Sense.MAX);
        ContinuumBound bound = ContinuumBound.of(design, straight(2, BigFraction.ONE, BigFraction.ONE));
        assertEquals(2 / 3.0, Exact.toDouble(bound.bound()), 1e-12);
        assertTrue(bound.boxes() < 10_000, bound.method());
    }

    @Test
    void whateverThePotentialsNoPointIsAboveTheBound() {
        Random random = new Random(1);
        EnclosedPayoff pair = Payoffs.covariance(new BigFraction(1, 3));
        List<BeliefDesign> designs = List.of(
                Payoffs.design(2, "1/3", pair, Sense.MIN),
                Payoffs.design(2, "1/3", Payoffs.discord(0.5), pair, Sense.MAX),
                Payoffs.design(2, "1/3", Payoffs.count(new BigFraction(1, 3), List.of(1)), Sense.MAX),
                Payoffs.design(3, "1/3", Payoffs.pairwise(Payoffs.discord(1.5)), Sense.MIN));
        for (int round = 0; round < 24; round++) {
            BeliefDesign design = designs.get(round % designs.size());
            Potentials potentials = random(random, design.receivers().size());
            ContinuumBound bound = ContinuumBound.of(design, potentials, List.of(), new ContinuumBound.Effort(2_000));
            for (int k = 0; k < 500; k++) {
                double[] x = random.doubles(design.receivers().size()).toArray();
                for (int state = 0; state < 2; state++) {
                    double height = design.worth(state, x);
                    for (int i = 0; i < x.length; i++) {
                        height -= (x[i] - state) * potentials.curves().get(i).at(x[i]);
                    }
                    double level = Exact.toDouble(state == 0 ? bound.low() : bound.high());
                    // 1e-12 covers the rounding of this sum.
                    assertTrue(height <= level + 1e-12, height + " above " + level + " at " + Arrays.toString(x));
                }
            }
        }
    }

    private static Potentials random(Random random, int receivers) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < receivers; i++) {
            int pieces = 1 + random.nextInt(6);
            List<BigFraction> beliefs = new ArrayList<>();
            List<BigFraction> values = new ArrayList<>();
            for (int k = 0; k <= pieces; k++) {
                beliefs.add(new BigFraction(k, pieces));
                values.add(new BigFraction(random.nextInt(41) - 20, 10));
            }
            curves.add(new Curve(beliefs, values));
        }
        return new Potentials(curves);
    }

    @Test
    void anInterruptedSearchIsWeakerNotWrong() {
        BeliefDesign design = Payoffs.design(2, "1/2", Payoffs.discord(1.5), Sense.MAX);
        Potentials nothing = straight(2, BigFraction.ZERO, BigFraction.ZERO);
        Thread.currentThread().interrupt();
        ContinuumBound bound;
        try {
            bound = ContinuumBound.of(design, nothing);
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertTrue(bound.bound().compareTo(BigFraction.ONE) >= 0);
        assertTrue(bound.boxes() < 10);
    }
}
