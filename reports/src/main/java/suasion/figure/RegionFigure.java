package suasion.figure;

import java.util.List;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.Layer;
import org.jfree.ui.TextAnchor;

/** What can happen, as a shaded polygon with its corners, and what happens under given information as marks in it. */
public final class RegionFigure {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 560;
    private static final int LEGEND_ROW = 18;
    private static final int LONGEST_LABEL = 60;
    /** Corners beyond which labels would cover each other. */
    private static final int MOST_LABELLED = 16;

    /**
     * Which part of a label stands at its place, by its direction: below, beside, above; to the left, middle, right.
     */
    private static final TextAnchor[][] ANCHORS = {
        {TextAnchor.TOP_RIGHT, TextAnchor.TOP_CENTER, TextAnchor.TOP_LEFT},
        {TextAnchor.CENTER_RIGHT, TextAnchor.BOTTOM_CENTER, TextAnchor.CENTER_LEFT},
        {TextAnchor.BOTTOM_RIGHT, TextAnchor.BOTTOM_CENTER, TextAnchor.BOTTOM_LEFT}
    };

    private RegionFigure() {}

    /**
     * A labelled point.
     *
     * @param x to the right
     * @param y upwards
     * @param label what stands beside it; empty for nothing
     */
    public record Spot(double x, double y, String label) {}

    /**
     * The figure as an SVG file that needs no page around it.
     *
     * @param corners counter-clockwise; a point or a segment has one or two
     * @param marks what stands out inside
     * @param words names of the two axes, of the polygon, and of the marks, in this order
     * @param description what is read aloud in place of the picture
     */
    public static String svg(List<Spot> corners, List<Spot> marks, List<String> words, String description) {
        NumberAxis across = axis(words.get(0), corners, marks, true);
        NumberAxis up = axis(words.get(1), corners, marks, false);
        Chart chart = new Chart(across, up);
        chart.plot().setDomainGridlinesVisible(true);
        XYLineAndShapeRenderer outline = Chart.lines(Ink.BLUE, Chart.THICK);
        if (corners.size() > 2) {
            double[] xy = new double[2 * corners.size()];
            for (int i = 0; i < corners.size(); i++) {
                xy[2 * i] = corners.get(i).x();
                xy[2 * i + 1] = corners.get(i).y();
            }
            outline.addAnnotation(new XYPolygonAnnotation(xy, null, null, Ink.R0.color()), Layer.BACKGROUND);
        }
        chart.add(series(corners, true), outline);
        XYLineAndShapeRenderer dots = Chart.marks(Chart.DOT, Ink.BLUE, true);
        chart.add(series(corners, false), dots);
        chart.legendBox(Chart.cut(words.get(2), LONGEST_LABEL), Ink.R0.color());
        if (corners.size() <= MOST_LABELLED) {
            label(dots, corners, across, up);
        }
        if (!marks.isEmpty()) {
            XYLineAndShapeRenderer inside = Chart.marks(Chart.DIAMOND, Ink.ORANGE, true);
            chart.add(series(marks, false), inside);
            chart.legendMark(Chart.cut(words.get(3), LONGEST_LABEL), Chart.DIAMOND, Ink.ORANGE, true);
        }
        return chart.file(WIDTH, HEIGHT + 2 * LEGEND_ROW, description);
    }

    private static NumberAxis axis(String name, List<Spot> corners, List<Spot> marks, boolean across) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (List<Spot> spots : List.of(corners, marks)) {
            for (Spot spot : spots) {
                double at = across ? spot.x() : spot.y();
                low = Math.min(low, at);
                high = Math.max(high, at);
            }
        }
        double room = high > low ? 0.14 * (high - low) : Math.max(0.5, Math.abs(low) * 0.1);
        return Chart.axis(Chart.cut(name, LONGEST_LABEL), low - room, high + room);
    }

    private static XYSeriesCollection series(List<Spot> spots, boolean closed) {
        XYSeries series = new XYSeries("spots", false);
        spots.forEach(spot -> series.add(spot.x(), spot.y()));
        if (closed && !spots.isEmpty()) {
            series.add(spots.get(0).x(), spots.get(0).y());
        }
        return new XYSeriesCollection(series);
    }

    /** Labels stand outside, away from both neighbours of a corner. */
    private static void label(XYLineAndShapeRenderer ground, List<Spot> corners, NumberAxis across, NumberAxis up) {
        double width = across.getUpperBound() - across.getLowerBound();
        double height = up.getUpperBound() - up.getLowerBound();
        int count = corners.size();
        for (int k = 0; k < count; k++) {
            Spot spot = corners.get(k);
            double right = 0;
            double above = count == 1 ? 1 : 0;
            for (Spot other : List.of(corners.get((k + 1) % count), corners.get((k + count - 1) % count))) {
                double dx = (spot.x() - other.x()) / width;
                double dy = (spot.y() - other.y()) / height;
                double length = Math.hypot(dx, dy);
                right += length > 0 ? dx / length : 0;
                above += length > 0 ? dy / length : 0;
            }
            double size = Math.hypot(right, above);
            int h = side(right / size);
            int v = side(above / size);
            XYTextAnnotation text =
                    new XYTextAnnotation(spot.label(), spot.x() + 0.012 * h * width, spot.y() + 0.014 * v * height);
            text.setFont(Chart.SMALL);
            text.setPaint(Ink.INK.color());
            text.setTextAnchor(ANCHORS[v + 1][h + 1]);
            ground.addAnnotation(text);
        }
    }

    /** -1, 0 or 1: of the eight directions the nearest. */
    private static int side(double part) {
        return Math.abs(part) < Math.sin(Math.PI / 8) ? 0 : (int) Math.signum(part);
    }
}
