package suasion.figure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for the label of a disc right beside it: nearer to it than to any other, on no other disc or label. */
final class DotLabels {
    private static final double HEIGHT = 11;
    private static final double GAP = 2;

    /** A label's middle must be nearer to its own disc than to others by so many pixels. */
    private static final double NEARER = 1;

    private static final double[][] SIDES = {{0, -1}, {1, 0}, {-1, 0}, {0, 1}, {1, -1}, {-1, -1}, {1, 1}, {-1, 1}};

    private final Rectangle2D page;
    private final List<double[]> discs = new ArrayList<>();
    private final List<Rectangle2D> taken = new ArrayList<>();

    DotLabels(Rectangle2D page) {
        this.page = page;
    }

    /** Keeps labels of other discs away from this one. */
    void disc(double x, double y, double radius) {
        discs.add(new double[] {x, y, radius});
    }

    /** The middle of the label of the disc at a point; empty where none can stand without being taken for another's. */
    Optional<Point2D> beside(String label, double x, double y, double radius) {
        double width = Chart.SMALL.width(label);
        for (double[] side : SIDES) {
            double away = side[0] * side[1] == 0 ? radius + GAP : radius * Math.sqrt(0.5) + GAP;
            double middleX = x + side[0] * (away + width / 2);
            double middleY = y + side[1] * (away + HEIGHT / 2);
            Rectangle2D box = new Rectangle2D.Double(middleX - width / 2, middleY - HEIGHT / 2, width, HEIGHT);
            if (page.contains(box)
                    && taken.stream().noneMatch(box::intersects)
                    && discs.stream().allMatch(disc -> isFree(disc, box, x, y))) {
                taken.add(box);
                return Optional.of(new Point2D.Double(middleX, middleY));
            }
        }
        return Optional.empty();
    }

    private static boolean isFree(double[] disc, Rectangle2D box, double x, double y) {
        if (disc[0] == x && disc[1] == y) {
            return true;
        }
        double right = Math.max(0, Math.max(box.getMinX() - disc[0], disc[0] - box.getMaxX()));
        double down = Math.max(0, Math.max(box.getMinY() - disc[1], disc[1] - box.getMaxY()));
        double own = Math.hypot(box.getCenterX() - x, box.getCenterY() - y);
        double other = Math.hypot(box.getCenterX() - disc[0], box.getCenterY() - disc[1]);
        return Math.hypot(right, down) >= disc[2] && other >= own + NEARER;
    }
}
