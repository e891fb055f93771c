package suasion.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;

/** Bounds on boxes of beliefs are above every point of them, in fractions and without tolerance. */
final class BoxesTest {
    private static final int POINTS = 60;

    private static EnclosedPayoff payoff(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Payoffs.covariance(new BigFraction(1, 3));
            case 1 -> Payoffs.discord(1);
            case 2 -> Payoffs.discord(3);
            default -> Payoffs.discord(2);
        };
    }

    private static void assertAbove(
            double bound,
            Random random,
            double[] from,
            double[] to,
            EnclosedPayoff payoff,
            int sign,
            List<Curve> curves,
            int state) {
        for (int k = 0; k < POINTS; k++) {
            List<BigFraction> x = new ArrayList<>();
            for (int i = 0; i < from.length; i++) {
                x.add(Exact.of(Curves.between(random, from[i], to[i])));
            }
            BigFraction left = Curves.left(payoff, sign, curves, state, x);
            assertTrue(Exact.of(bound).compareTo(left) >= 0, bound + " < " + Exact.toDouble(left) + " at " + x);
        }
    }

    // All of [0, 1]^2: above every point, and within the target of a point where the budget is not used up.
    @RepeatedTest(30)
    void theSearchBoundsAllBeliefs(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        EnclosedPayoff payoff = payoff(random);
        int sign = random.nextBoolean() ? 1 : -1;
        int state = random.nextInt(2);
        List<Curve> curves = List.of(Curves.random(random, false), Curves.random(random, false));
        Tilt[] tilts = curves.stream().map(curve -> new Tilt(curve, state)).toArray(Tilt[]::new);
        BoxSearch search = new BoxSearch(payoff, sign, tilts);
        double bound = search.run(1e-6, 200_000);
        assertAbove(bound, random, new double[2], new double[] {1, 1}, payoff, sign, curves, state);
        List<BigFraction> where = List.of(Exact.of(search.where()[0]), Exact.of(search.where()[1]));
        BigFraction best = Curves.left(payoff, sign, curves, state, where);
        assertTrue(bound >= Exact.toDouble(best));
        // 1e-9 for the roundings of the best point's value in doubles.
        assertEquals(Exact.toDouble(best), bound, 1e-6 + 1e-9);
    }

    // Stopped at once the bound is weaker, never wrong.
    @RepeatedTest(20)
    void aSearchCutShortIsStillABound(RepetitionInfo repetition) {
        Random random = new Random(100 + repetition.getCurrentRepetition());
        EnclosedPayoff payoff = payoff(random);
        List<Curve> curves = List.of(Curves.random(random, false), Curves.random(random, false));
        Tilt[] tilts = curves.stream().map(curve -> new Tilt(curve, 0)).toArray(Tilt[]::new);
        double bound = new BoxSearch(payoff, 1, tilts).run(1e-12, 1 + random.nextInt(30));
        assertAbove(bound, random, new double[2], new double[] {1, 1}, payoff, 1, curves, 0);
    }

    // -(x1 - x2)^2 - sum f_i is concave where the alpha_i rise: f'' = 2 alpha' > 0. Each box lies between two nodes.
    @RepeatedTest(40)
    void theTangentPlaneOfAConcaveBoxIsAboveIt(RepetitionInfo repetition) {
        Random random = new Random(300 + repetition.getCurrentRepetition());
        int state = random.nextInt(2);
        EnclosedPayoff payoff = Payoffs.discord(2);
        List<Curve> curves = List.of(Curves.random(random, true), Curves.random(random, true));
        Tilt[] tilts = curves.stream().map(curve -> new Tilt(curve, state)).toArray(Tilt[]::new);
        double[] from = new double[2];
        double[] to = new double[2];
        for (int i = 0; i < 2; i++) {
            int piece = random.nextInt(curves.get(i).beliefs().size() - 1);
            from[i] = Exact.toDouble(curves.get(i).beliefs().get(piece));
            double end = Exact.toDouble(curves.get(i).beliefs().get(piece + 1));
            to[i] = random.nextBoolean() ? end : Curves.between(random, from[i], end);
        }
        ConcaveBox box = new ConcaveBox(payoff, -1, tilts, from, to);
        assertTrue(box.isConcave());
        assertAbove(box.bound(), random, from, to, payoff, -1, curves, state);
    }

    // (x1 - x2)^2 is convex, and level multipliers bend nothing.
    @Test
    void aConvexPayoffIsNotTakenForConcave() {
        Curve level = new Curve(List.of(BigFraction.ZERO, BigFraction.ONE), List.of(BigFraction.ONE, BigFraction.ONE));
        Tilt[] tilts = {new Tilt(level, 0), new Tilt(level, 0)};
        ConcaveBox box = new ConcaveBox(Payoffs.discord(2), 1, tilts, new double[2], new double[] {1, 1});
        assertTrue(!box.isConcave());
    }
}
