package suasion.transport;

import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/** Short fractions near doubles, so that what is told can be read: 0.33331 beside 0 and 1 becomes 1/3. */
final class Simplest {
    /** How near a belief may come to a neighbour, and a fraction differ from its double, in shares of the distance. */
    private static final double SHARE = 0.02;

    private static final double NEAREST = 1e-7;

    private Simplest() {}

    /** Adds a short fraction near a belief to beliefs from 0 to 1, unless one is there already. */
    static boolean add(TreeSet<BigFraction> beliefs, double belief) {
        BigFraction exact = Exact.of(Math.min(1, Math.max(0, belief)));
        double below = belief - Exact.toDouble(beliefs.floor(exact));
        double above = Exact.toDouble(beliefs.ceiling(exact)) - belief;
        double near = Math.min(below, above);
        return near > NEAREST && beliefs.add(Fractions.simple(belief, SHARE * near));
    }

    /** A short fraction within a distance of a number. */
    static BigFraction near(double number, double distance) {
        double below = Math.floor(number);
        if (number - below <= distance) {
            return Exact.of(below);
        }
        return below + 1 - number <= distance
                ? Exact.of(below + 1)
                : Exact.of(below).add(Fractions.simple(number - below, distance));
    }
}
