package suasion.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/** Multipliers of tests, and what calibration takes in fractions. */
final class Curves {
    private Curves() {}

    /** A curve whose nodes and values are doubles, so that nothing is rounded in it. */
    static Curve random(Random random, boolean rising) {
        TreeSet<Double> nodes = new TreeSet<>(List.of(0.0, 1.0));
        for (int k = random.nextInt(5); k > 0; k--) {
            nodes.add(random.nextDouble());
        }
        List<BigFraction> values = new ArrayList<>();
        double value = 4 * random.nextDouble() - 2;
        for (int k = 0; k < nodes.size(); k++) {
            values.add(Exact.of(value));
            value = rising ? value + 0.01 + random.nextDouble() : 4 * random.nextDouble() - 2;
        }
        return new Curve(nodes.stream().map(Exact::of).toList(), values);
    }

    /** The piece that holds a belief, at a node the one to its right. */
    static int piece(Curve curve, BigFraction belief) {
        int k = 0;
        while (k + 2 < curve.beliefs().size() && curve.beliefs().get(k + 1).compareTo(belief) <= 0) {
            k++;
        }
        return k;
    }

    /** alpha' on a piece. */
    static BigFraction steepness(Curve curve, int piece) {
        BigFraction rise = curve.values().get(piece + 1).subtract(curve.values().get(piece));
        return rise.divide(
                curve.beliefs().get(piece + 1).subtract(curve.beliefs().get(piece)));
    }

    /** alpha(x). */
    static BigFraction at(Curve curve, BigFraction belief) {
        int k = piece(curve, belief);
        BigFraction run = belief.subtract(curve.beliefs().get(k));
        return curve.values().get(k).add(steepness(curve, k).multiply(run));
    }

    /** f(x) = (x - state) alpha(x). */
    static BigFraction taken(Curve curve, int state, BigFraction belief) {
        return belief.subtract(new BigFraction(state)).multiply(at(curve, belief));
    }

    /** sign * u(x) - sum_i f_i(x_i). */
    static BigFraction left(EnclosedPayoff payoff, int sign, List<Curve> curves, int state, List<BigFraction> x) {
        BigFraction left = payoff.exact(x).multiply(new BigFraction(sign));
        for (int i = 0; i < x.size(); i++) {
            left = left.subtract(taken(curves.get(i), state, x.get(i)));
        }
        return left;
    }

    /** A double from a to b. */
    static double between(Random random, double a, double b) {
        return Math.min(b, Math.max(a, a + random.nextDouble() * (b - a)));
    }
}
