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
            label(dots, corners, corners, across, up);
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

    /** Labels stand outside, away from the middle of the corners. */
    private static void label(
            XYLineAndShapeRenderer ground, List<Spot> spots, List<Spot> around, NumberAxis across, NumberAxis up) {
        double middleX = around.stream().mapToDouble(Spot::x).average().orElse(0);
        double middleY = around.stream().mapToDouble(Spot::y).average().orElse(0);
        double width = across.getUpperBound() - across.getLowerBound();
        double height = up.getUpperBound() - up.getLowerBound();
        for (Spot spot : spots) {
            double right = (spot.x() - middleX) / width;
            double above = (spot.y() - middleY) / height;
            boolean vertical = Math.abs(above) >= Math.abs(right);
            double x = spot.x() + (vertical ? 0 : Math.copySign(0.014 * width, right));
            double y = spot.y() + (vertical ? Math.copySign(0.016 * height, above) : 0);
            TextAnchor anchor = vertical
                    ? above >= 0 ? TextAnchor.BOTTOM_CENTER : TextAnchor.TOP_CENTER
                    : right >= 0 ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT;
            XYTextAnnotation text = new XYTextAnnotation(spot.label(), x, y);
            text.setFont(Chart.SMALL);
            text.setPaint(Ink.INK.color());
            text.setTextAnchor(anchor);
            ground.addAnnotation(text);
        }
    }
}
