package suasion.figure;

import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws pictures that no chart is made for: lines, dots, boxes and words, in pixels from the left and from the top. */
final class Pen {
    private static final double HALF_LINE = 4;

    private final SvgCanvas canvas = SvgCanvas.onPage();

    void line(double fromX, double fromY, double toX, double toY, Ink ink, Stroke stroke) {
        canvas.setColor(ink.color());
        canvas.setStroke(stroke);
        canvas.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    /** A disc that lets what lies below shine through. */
    void disc(double x, double y, double radius, Ink ink, double covering) {
        canvas.setColor(ink.covering(covering));
        canvas.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** A filled rectangle. */
    void box(double left, double top, double width, double height, Ink ink, double covering) {
        canvas.setColor(ink.covering(covering));
        canvas.fill(new Rectangle2D.Double(left, top, width, height));
    }

    /** A filled polygon, its corners in order. */
    void polygon(List<Point2D> corners, Ink ink, double covering) {
        canvas.setColor(ink.covering(covering));
        canvas.fill(path(corners));
    }

    /** The outline of a polygon. */
    void outline(List<Point2D> corners, Ink ink, Stroke stroke) {
        canvas.setColor(ink.color());
        canvas.setStroke(stroke);
        canvas.draw(path(corners));
    }

    /** A line through some points. */
    void route(List<Point2D> points, Ink ink, Stroke stroke) {
        canvas.setColor(ink.color());
        canvas.setStroke(stroke);
        canvas.draw(open(points));
    }

    private static Path2D path(List<Point2D> corners) {
        Path2D path = open(corners);
        path.closePath();
        return path;
    }

    private static Path2D open(List<Point2D> corners) {
        Path2D path = new Path2D.Double();
        for (int k = 0; k < corners.size(); k++) {
            if (k == 0) {
                path.moveTo(corners.get(k).getX(), corners.get(k).getY());
            } else {
                path.lineTo(corners.get(k).getX(), corners.get(k).getY());
            }
        }
        return path;
    }

    /** A line that lets what lies below shine through. */
    void shine(double fromX, double fromY, double toX, double toY, Ink ink, double covering, Stroke stroke) {
        canvas.setColor(ink.covering(covering));
        canvas.setStroke(stroke);
        canvas.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    /** Small words in the middle of a point. */
    void centred(String text, double x, double y, Ink ink) {
        words(text, x - Chart.SMALL.width(text) / 2, y, ink);
    }

    /** Small words that end at a point. */
    void before(String text, double x, double y, Ink ink) {
        words(text, x - Chart.SMALL.width(text), y, ink);
    }

    /** Small words that begin at a point. */
    void words(String text, double x, double y, Ink ink) {
        canvas.setFont(Chart.SMALL);
        canvas.setColor(ink.color());
        canvas.drawString(text, (float) x, (float) (y + HALF_LINE));
    }

    /** Small words that are read from below, in the middle of a point. */
    void upright(String text, double x, double y, Ink ink) {
        canvas.setFont(Chart.SMALL);
        canvas.setColor(ink.color());
        canvas.rotate(-Math.PI / 2, x, y);
        canvas.drawString(text, (float) (x - Chart.SMALL.width(text) / 2), (float) (y + HALF_LINE));
        canvas.rotate(Math.PI / 2, x, y);
    }

    String svg(int width, int height, String description) {
        return canvas.svg(width, height, description);
    }
}
