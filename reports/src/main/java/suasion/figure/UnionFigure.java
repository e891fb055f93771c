package suasion.figure;

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
     * @param total the line x + y = total is drawn
     * @param words names of the two axes, of the areas, of the points, and of the line, in this order
     * @param description what is read aloud in place of the picture
     */
    public static String svg(List<Area> areas, List<Spot> known, double total, List<String> words, String description) {
        double right = total;
        double top = total;
        for (Area area : areas) {
            for (Spot spot : area.corners()) {
                right = Math.max(right, spot.x());
                top = Math.max(top, spot.y());
            }
        }
        Chart chart =
                new Chart(Chart.axis(words.get(0), 0, 1.08 * right), Chart.axis(words.get(1), -0.04 * top, 1.08 * top));
        XYLineAndShapeRenderer edges = Chart.lines(Ink.BLUE, Chart.THIN);
        XYSeriesCollection outlines = new XYSeriesCollection();
        for (int k = 0; k < areas.size(); k++) {
            area(areas.get(k), k, edges, outlines, areas.size() <= MOST_NAMES, top);
        }
        chart.add(outlines, edges);
        chart.legendBox(words.get(2), Ink.R0.color());
        XYSeries line = new XYSeries("line", false);
        line.add(0, total);
        line.add(total, 0);
        chart.add(new XYSeriesCollection(line), Chart.lines(Ink.GREEN, Chart.DASHED));
        chart.legendLine(words.get(4), Ink.GREEN, Chart.DASHED);
        XYSeries points = new XYSeries("known", false);
        XYLineAndShapeRenderer marks = Chart.marks(Chart.DIAMOND, Ink.ORANGE, true);
        for (Spot spot : known) {
            points.add(spot.x(), spot.y());
            // Labels at the right edge would leave the picture.
            TextAnchor anchor = spot.x() > 0.8 * right ? TextAnchor.BOTTOM_RIGHT : TextAnchor.BOTTOM_LEFT;
            marks.addAnnotation(text(spot.label(), spot.x(), spot.y() + 0.025 * top, anchor));
        }
        chart.add(new XYSeriesCollection(points), marks);
        chart.legendMark(words.get(3), Chart.DIAMOND, Ink.ORANGE, true);
        return chart.svg(WIDTH, HEIGHT, description);
    }

    private static void area(
            Area area,
            int number,
            XYLineAndShapeRenderer edges,
            XYSeriesCollection outlines,
            boolean named,
            double top) {
        List<Spot> corners = area.corners();
        XYSeries outline = new XYSeries(String.valueOf(number), false);
        double[] xy = new double[2 * corners.size()];
        Spot highest = corners.get(0);
        for (int k = 0; k < corners.size(); k++) {
            xy[2 * k] = corners.get(k).x();
            xy[2 * k + 1] = corners.get(k).y();
            outline.add(xy[2 * k], xy[2 * k + 1]);
            highest = corners.get(k).y() > highest.y() ? corners.get(k) : highest;
        }
        outline.add(xy[0], xy[1]);
        outlines.addSeries(outline);
        if (corners.size() > 2) {
            edges.addAnnotation(
                    new XYPolygonAnnotation(xy, null, null, Ink.region(number).covering(SHARE)), Layer.BACKGROUND);
        }
        if (named) {
            edges.addAnnotation(text(area.label(), highest.x(), highest.y() + 0.008 * top, TextAnchor.BOTTOM_CENTER));
        }
    }

    private static XYTextAnnotation text(String words, double x, double y, TextAnchor anchor) {
        XYTextAnnotation text = new XYTextAnnotation(Chart.cut(words, 24), x, y);
        text.setFont(Chart.SMALL);
        text.setPaint(Ink.INK.color());
        text.setTextAnchor(anchor);
        return text;
    }
}
