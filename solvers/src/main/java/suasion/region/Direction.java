package suasion.region;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * A direction of the plane in which somebody looks for what is farthest: (alpha, beta), the larger of which has size 1.
 *
 * @param alpha weight of the first functional
 * @param beta weight of the second functional
 */
public record Direction(BigFraction alpha, BigFraction beta) {
    static final Direction RIGHT = new Direction(BigFraction.ONE, BigFraction.ZERO);
    static final Direction UP = new Direction(BigFraction.ZERO, BigFraction.ONE);
    static final Direction LEFT = new Direction(BigFraction.MINUS_ONE, BigFraction.ZERO);
    static final Direction DOWN = new Direction(BigFraction.ZERO, BigFraction.MINUS_ONE);

    /** The outward normal of the edge from one point to the next, counter-clockwise. */
    static Direction across(Point from, Point to) {
        BigFraction alpha = to.y().subtract(from.y());
        BigFraction beta = from.x().subtract(to.x());
        BigFraction size = alpha.abs().compareTo(beta.abs()) > 0 ? alpha.abs() : beta.abs();
        return new Direction(alpha.divide(size), beta.divide(size));
    }

    /** How far a point lies in this direction: alpha x + beta y. */
    public BigFraction of(Point point) {
        return alpha.multiply(point.x()).add(beta.multiply(point.y()));
    }

    @Override
    public String toString() {
        return "(" + Exact.show(alpha) + ", " + Exact.show(beta) + ")";
    }
}
