package suasion.region;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.mechanism.Mechanism;

/**
 * A point of the plane and a mechanism that attains it.
 *
 * @param x mean of the first functional
 * @param y mean of the second functional
 * @param mechanism an obedient mechanism with these means
 */
public record Point(BigFraction x, BigFraction y, Mechanism mechanism) {
    private static final Comparator<Point> LEFT_TO_RIGHT =
            Comparator.comparing(Point::x).thenComparing(Point::y);

    boolean isAt(Point other) {
        return Exact.same(x, other.x) && Exact.same(y, other.y);
    }

    /**
     * The corners of the convex hull, counter-clockwise from the lowest of the leftmost; no point lies on an edge.
     *
     * <p>Source: Andrew (1979), "Another efficient algorithm for convex hulls in two dimensions".
     */
    static List<Point> hull(List<Point> points) {
        List<Point> sorted = new ArrayList<>();
        for (Point point : points.stream().sorted(LEFT_TO_RIGHT).toList()) {
            if (sorted.isEmpty() || !sorted.get(sorted.size() - 1).isAt(point)) {
                sorted.add(point);
            }
        }
        if (sorted.size() < 3) {
            return sorted;
        }
        List<Point> corners = half(sorted);
        List<Point> backwards = new ArrayList<>(sorted);
        Collections.reverse(backwards);
        corners.addAll(half(backwards));
        return corners;
    }

    /** One of the two chains, without its last point. */
    private static List<Point> half(List<Point> sorted) {
        List<Point> chain = new ArrayList<>();
        for (Point point : sorted) {
            while (chain.size() > 1 && turn(chain.get(chain.size() - 2), chain.get(chain.size() - 1), point) <= 0) {
                chain.remove(chain.size() - 1);
            }
            chain.add(point);
        }
        chain.remove(chain.size() - 1);
        return chain;
    }

    /** Positive where a, b, c turn to the left. */
    private static int turn(Point a, Point b, Point c) {
        BigFraction one = b.x.subtract(a.x).multiply(c.y.subtract(a.y));
        BigFraction other = b.y.subtract(a.y).multiply(c.x.subtract(a.x));
        return one.compareTo(other);
    }

    @Override
    public String toString() {
        return "(" + Exact.show(x) + ", " + Exact.show(y) + ")";
    }
}
