package suasion.figure;

import java.awt.Shape;
import java.util.List;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Told beliefs against how often the state was true when they were told: on the diagonal what is told is true. */
public final class CalibrationFigure {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 500;

    private CalibrationFigure() {}

    /** What became of a promise. */
    public enum Kind {
        /** The interval lies within the margin. */
        CONFIRMED("confirmed", Chart.DOT, Ink.BLUE),
        /** It lies across its edge. */
        INCONCLUSIVE("inconclusive", Chart.DIAMOND, Ink.ORANGE),
        /** It lies wholly outside. */
        REFUTED("refuted", Chart.SQUARE, Ink.RED);

        private final String word;
        private final Shape shape;
        private final Ink ink;

        Kind(String word, Shape shape, Ink ink) {
            this.word = word;
            this.shape = shape;
            this.ink = ink;
        }
    }

    /** A told belief, the share of the rounds in which the state was true, its interval, and what became of it. */
    public record Point(double told, double observed, double low, double high, Kind kind) {}

    /**
     * The figure as an SVG element.
     *
     * @param points at least one
     * @param state the state whose probability is told
     * @param description what is read aloud in place of the picture
     */
    public static String svg(List<Point> points, String state, String description) {
        Chart chart = new Chart(
                Chart.axis("told: probability of " + Chart.cut(state, 40), -0.03, 1.03),
                Chart.axis("observed share of rounds with " + Chart.cut(state, 30), -0.03, 1.03));
        chart.plot().setDomainGridlinesVisible(true);
        XYSeries diagonal = new XYSeries("diagonal", false);
        diagonal.add(0, 0);
        diagonal.add(1, 1);
        chart.add(new XYSeriesCollection(diagonal), Chart.lines(Ink.SOFT, Chart.DASHED));
        chart.legendLine("what is told is true", Ink.SOFT, Chart.DASHED);
        for (Kind kind : Kind.values()) {
            YIntervalSeries series = new YIntervalSeries(kind.word, false, true);
            points.stream()
                    .filter(point -> point.kind() == kind)
                    .forEach(point -> series.add(point.told(), point.observed(), point.low(), point.high()));
            if (series.getItemCount() > 0) {
                YIntervalSeriesCollection data = new YIntervalSeriesCollection();
                data.addSeries(series);
                XYErrorRenderer renderer = Intervals.renderer(kind.shape, kind.ink);
                renderer.setDrawXError(false);
                renderer.setDrawYError(true);
                chart.add(data, renderer);
                chart.legendMark("observed, with its interval: " + kind.word, kind.shape, kind.ink, true);
            }
        }
        return chart.svg(WIDTH, HEIGHT, description);
    }
}
