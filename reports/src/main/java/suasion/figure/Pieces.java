package suasion.figure;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Convex polygons: cut by lines, their middles, how much room they have. */
final class Pieces {
    private Pieces() {}

    /** The rectangle between two corners. */
    static List<Point2D> box(Pane.Range x, Pane.Range y) {
        return List.of(
                new Point2D.Double(x.low(), y.low()),
                new Point2D.Double(x.high(), y.low()),
                new Point2D.Double(x.high(), y.high()),
                new Point2D.Double(x.low(), y.high()));
    }

    /** What of a polygon lies where a x + b y is at least c. */
    static List<Point2D> cut(List<Point2D> polygon, double a, double b, double c) {
        List<Point2D> kept = new ArrayList<>();
        for (int k = 0; k < polygon.size(); k++) {
            Point2D here = polygon.get(k);
            Point2D next = polygon.get((k + 1) % polygon.size());
            double inside = a * here.getX() + b * here.getY() - c;
            double beyond = a * next.getX() + b * next.getY() - c;
            if (inside >= 0) {
                kept.add(here);
            }
            if (inside * beyond < 0) {
                double share = inside / (inside - beyond);
                kept.add(new Point2D.Double(
                        here.getX() + share * (next.getX() - here.getX()),
                        here.getY() + share * (next.getY() - here.getY())));
            }
        }
        return kept;
    }

    /** Twice the signed area. */
    static double area(List<Point2D> polygon) {
        double sum = 0;
        for (int k = 0; k < polygon.size(); k++) {
            sum += cross(polygon.get(k), polygon.get((k + 1) % polygon.size()));
        }
        return sum;
    }

    /** The centre of mass of a polygon that has an area. */
    static Point2D middle(List<Point2D> polygon) {
        double x = 0;
        double y = 0;
        for (int k = 0; k < polygon.size(); k++) {
            Point2D here = polygon.get(k);
            Point2D next = polygon.get((k + 1) % polygon.size());
            x += (here.getX() + next.getX()) * cross(here, next);
            y += (here.getY() + next.getY()) * cross(here, next);
        }
        double three = 3 * area(polygon);
        return new Point2D.Double(x / three, y / three);
    }

    /** Whether a rectangle around a point lies in a convex polygon. */
    static boolean holds(List<Point2D> polygon, Point2D middle, double width, double height) {
        double sign = Math.signum(area(polygon));
        for (int side = 0; side < 4; side++) {
            Point2D corner = new Point2D.Double(
                    middle.getX() + (side % 2 == 0 ? -width : width) / 2,
                    middle.getY() + (side < 2 ? -height : height) / 2);
            for (int k = 0; k < polygon.size(); k++) {
                Point2D here = polygon.get(k);
                Point2D next = polygon.get((k + 1) % polygon.size());
                double turn = (next.getX() - here.getX()) * (corner.getY() - here.getY())
                        - (next.getY() - here.getY()) * (corner.getX() - here.getX());
                if (sign * turn < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double cross(Point2D a, Point2D b) {
        return a.getX() * b.getY() - b.getX() * a.getY();
    }
}
