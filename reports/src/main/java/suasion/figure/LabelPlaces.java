package suasion.figure;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Finds room for labels beside what they name: on no other label, mark or line that was announced before. */
final class LabelPlaces {
    /** Of {@link Chart#SMALL}, in pixels, with some room. */
    private static final double LETTER = 6.5;

    private static final double LINE = 15;
    private static final double MARK = 12;
    private static final int FARTHEST = 5;
    private static final double[][] SIDES = {{0, 1}, {1, 1}, {-1, 1}, {1, 0}, {-1, 0}, {0, -1}, {1, -1}, {-1, -1}};

    private final Rectangle2D page;
    private final double across;
    private final double up;
    private final List<Shape> taken = new ArrayList<>();

    /**
     * A picture without labels yet.
     *
     * @param page what is seen, in units of the axes
     * @param width pixels across it
     * @param height pixels from its bottom to its top
     */
    LabelPlaces(Rectangle2D page, double width, double height) {
        this.across = width / page.getWidth();
        this.up = height / page.getHeight();
        this.page = new Rectangle2D.Double(page.getX() * across, page.getY() * up, width, height);
    }

    /** Keeps labels away from a mark. */
    void mark(double x, double y) {
        taken.add(around(x * across, y * up, MARK, MARK));
    }

    /** Keeps labels away from a line. */
    void line(double fromX, double fromY, double toX, double toY) {
        taken.add(new Line2D.Double(fromX * across, fromY * up, toX * across, toY * up));
    }

    /** The middle of a label for the point, in units of the axes: as close as there is room, else right above it. */
    Point2D place(String label, double x, double y) {
        double width = LETTER * label.length();
        for (int ring = 0; ring < FARTHEST; ring++) {
            for (double[] side : SIDES) {
                double away = MARK / 2 + ring * LINE;
                Rectangle2D box = around(
                        x * across + side[0] * (away + width / 2), y * up + side[1] * (away + LINE / 2), width, LINE);
                if (page.contains(box) && taken.stream().noneMatch(other -> other.intersects(box))) {
                    taken.add(box);
                    return new Point2D.Double(box.getCenterX() / across, box.getCenterY() / up);
                }
            }
        }
        return new Point2D.Double(x, y + (MARK + LINE) / 2 / up);
    }

    private static Rectangle2D around(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
    }
}
