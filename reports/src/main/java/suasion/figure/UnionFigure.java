package suasion.figure;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.Layer;
import org.jfree.ui.TextAnchor;

/** Several polygons in one plane, which need not have a convex union, with a line that none of them passes. */
public final class UnionFigure {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 540;
    private static final int MOST_NAMES = 30;
    private static final double SHARE = 0.6;

    /** Where polygons overlap it is darker. */
    private static final Color FILL = Ink.BLUE.covering(0.15);

    /** Pixels that axes and legend take, about. */
    private static final int MARGIN = 90;

    private UnionFigure() {}

    /** A point of the plane. */
    public record Spot(String label, double x, double y) {}

    /** One polygon, its corners in order; a segment has two, a point one. */
    public record Area(String label, List<Spot> corners) {
        public Area {
            corners = List.copyOf(corners);
        }
    }

    /**
     * The figure as an SVG element.
     *
     * @param areas what is possible, one by one
     * @param known points of interest
     * @param total the line x + y = total is drawn; none if it is NaN
     * @param words names of the two axes, of the areas, of the points, and of the line, in this order
     * @param description what is read aloud in place of the picture
     */
    public static String svg(List<Area> areas, List<Spot> known, double total, List<String> words, String description) {
        boolean lined = Double.isFinite(total);
        double right = lined ? total : 0;
        double top = right;
        for (Area area : areas) {
            for (Spot spot : area.corners()) {
                right = Math.max(right, spot.x());
                top = Math.max(top, spot.y());
            }
        }
        Rectangle2D page = new Rectangle2D.Double(0, -0.06 * top, 1.08 * right, 1.16 * top);
        Chart chart = new Chart(
                Chart.axis(words.get(0), 0, page.getMaxX()), Chart.axis(words.get(1), page.getMinY(), page.getMaxY()));
        LabelPlaces places = new LabelPlaces(page, WIDTH - MARGIN, HEIGHT - MARGIN);
        known.forEach(spot -> places.mark(spot.x(), spot.y()));
        XYLineAndShapeRenderer edges = Chart.lines(Ink.BLUE, Chart.THIN);
        XYSeriesCollection outlines = new XYSeriesCollection();
        areas.forEach(area -> outline(area, edges, outlines));
        chart.add(outlines, edges);
        chart.legendBox(words.get(2), FILL);
        if (lined) {
            places.line(0, total, total, 0);
            XYSeries line = new XYSeries("line", false);
            line.add(0, total);
            line.add(total, 0);
            chart.add(new XYSeriesCollection(line), Chart.lines(Ink.GREEN, Chart.DASHED));
            chart.legendLine(words.get(4), Ink.GREEN, Chart.DASHED);
        }
        XYSeries points = new XYSeries("known", false);
        XYLineAndShapeRenderer marks = Chart.marks(Chart.DIAMOND, Ink.ORANGE, true);
        for (Spot spot : known) {
            points.add(spot.x(), spot.y());
            marks.addAnnotation(text(spot, places));
        }
        chart.add(new XYSeriesCollection(points), marks);
        chart.legendMark(words.get(3), Chart.DIAMOND, Ink.ORANGE, true);
        if (areas.size() <= MOST_NAMES) {
            areas.forEach(area -> marks.addAnnotation(text(highest(area), places)));
        }
        return chart.svg(WIDTH, HEIGHT, description);
    }

    private static void outline(Area area, XYLineAndShapeRenderer edges, XYSeriesCollection outlines) {
        List<Spot> corners = area.corners();
        XYSeries outline = new XYSeries(String.valueOf(outlines.getSeriesCount()), false);
        double[] xy = new double[2 * corners.size()];
        for (int k = 0; k < corners.size(); k++) {
            xy[2 * k] = corners.get(k).x();
            xy[2 * k + 1] = corners.get(k).y();
            outline.add(xy[2 * k], xy[2 * k + 1]);
        }
        outline.add(xy[0], xy[1]);
        outlines.addSeries(outline);
        if (corners.size() > 2) {
            edges.addAnnotation(new XYPolygonAnnotation(xy, null, null, FILL), Layer.BACKGROUND);
        }
    }

    /** The highest corner, under the name of the area. */
    private static Spot highest(Area area) {
        Spot highest =
                area.corners().stream().max(Comparator.comparingDouble(Spot::y)).orElseThrow();
        return new Spot(area.label(), highest.x(), highest.y());
    }

    private static XYTextAnnotation text(Spot spot, LabelPlaces places) {
        String label = Chart.cut(spot.label(), 24);
        Point2D place = places.place(label, spot.x(), spot.y());
        XYTextAnnotation text = new XYTextAnnotation(label, place.getX(), place.getY());
        text.setFont(Chart.SMALL);
        text.setPaint(Ink.INK.color());
        text.setBackgroundPaint(Ink.PAPER.covering(SHARE));
        text.setTextAnchor(TextAnchor.CENTER);
        return text;
    }
}
