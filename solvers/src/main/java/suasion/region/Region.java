package suasion.region;

import java.util.List;

/**
 * The polygon into which all obedient mechanisms project: {(x(pi), y(pi)) : pi obedient}, which is convex, since
 * obedience is linear in pi.
 *
 * <p>Every corner is attained by a mechanism. Every side is a half-plane that a certificate proves, so that the region
 * lies between the polygon of the corners and the intersection of the half-planes; where it is {@link #isExact} these
 * are the same.
 *
 * <p>Source: Bergemann and Morris (2016), Theorem 1: where players move at once these are the means over all
 * information structures and their equilibria.
 *
 * @param corners counter-clockwise from the lowest of the leftmost; one for a point, two for a segment
 * @param sides with three corners or more one per edge, the k-th from corner k to the next; otherwise those that prove
 *     that there is no more
 * @param isComplete whether no edge was left undecided because programs became too many
 * @param programs how many programs were solved
 */
public record Region(List<Point> corners, List<HalfPlane> sides, boolean isComplete, int programs) {
    public Region {
        corners = List.copyOf(corners);
        sides = List.copyOf(sides);
    }

    /** Whether corners and half-planes describe the same polygon, in fractions. */
    public boolean isExact() {
        return isComplete && sides.stream().allMatch(HalfPlane::exact);
    }

    /** Whether a point lies in all half-planes. */
    public boolean admits(Point point) {
        return sides.stream().allMatch(side -> side.direction().of(point).compareTo(side.bound()) <= 0);
    }

    @Override
    public String toString() {
        return corners.toString();
    }
}
