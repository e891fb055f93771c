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

    /** One per receiver, so that who is told the same can be told apart; beside each other by so much. */
    private static final List<Shape> SHAPES = List.of(Chart.DOT, Chart.SQUARE, Chart.DIAMOND, Chart.RIGHTWARD);

    private static final double APART = 0.014;

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

    /**
     * Who is told, a told belief, the share of the rounds in which the state was true, its interval, and what became of
     * it.
     */
    public record Point(String receiver, double told, double observed, double low, double high, Kind kind) {}

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
        List<String> receivers = points.stream().map(Point::receiver).distinct().toList();
        for (int i = 0; i < receivers.size(); i++) {
            double aside = APART * (i - (receivers.size() - 1) / 2.0);
            for (Kind kind : Kind.values()) {
                Shape shape = receivers.size() == 1 ? kind.shape : SHAPES.get(i % SHAPES.size());
                String who = receivers.size() == 1
                        ? "observed, with its interval: "
                        : Chart.cut(receivers.get(i), 24) + " observed: ";
                add(chart, of(points, receivers.get(i), kind), aside, shape, kind.ink, who + kind.word);
            }
        }
        return chart.svg(WIDTH, HEIGHT, description);
    }

    private static List<Point> of(List<Point> points, String receiver, Kind kind) {
        return points.stream()
                .filter(point -> point.receiver().equals(receiver) && point.kind() == kind)
                .toList();
    }

    private static void add(Chart chart, List<Point> points, double aside, Shape shape, Ink ink, String legend) {
        if (points.isEmpty()) {
            return;
        }
        YIntervalSeries series = new YIntervalSeries(legend, false, true);
        points.forEach(point -> series.add(point.told() + aside, point.observed(), point.low(), point.high()));
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(series);
        XYErrorRenderer renderer = Intervals.renderer(shape, ink);
        renderer.setDrawXError(false);
        renderer.setDrawYError(true);
        chart.add(data, renderer);
        chart.legendMark(legend, shape, ink, true);
    }
}
