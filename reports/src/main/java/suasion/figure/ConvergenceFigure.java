package suasion.figure;

import java.awt.BasicStroke;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** A mean over a growing number of rounds, with its confidence band, against the number that was promised. */
public final class ConvergenceFigure {
    private static final int WIDTH = 680;
    private static final int HEIGHT = 320;

    private ConvergenceFigure() {}

    /** A point of the curve: the mean after a number of rounds and its confidence limits. */
    public record Point(long rounds, double mean, double low, double high) {}

    /**
     * The figure as an SVG element.
     *
     * @param points at least one, in order of rounds
     * @param promised the certified value
     * @param label what the mean is of
     * @param description what is read aloud in place of the picture
     */
    public static String svg(List<Point> points, double promised, String label, String description) {
        double low = promised;
        double high = promised;
        YIntervalSeries series = new YIntervalSeries("mean");
        for (Point p : points) {
            low = Math.min(low, finite(p.low(), p.mean()));
            high = Math.max(high, finite(p.high(), p.mean()));
            series.add(
                    Math.log10(Math.max(1, p.rounds())),
                    p.mean(),
                    finite(p.low(), p.mean()),
                    finite(p.high(), p.mean()));
        }
        double[] range = Chart.room(low, high);
        Chart chart = new Chart(rounds(points), Chart.axis(Chart.cut(label, 48), range[0], range[1]));
        chart.plot().addRangeMarker(new ValueMarker(promised, Ink.ORANGE.color(), Chart.DASHED));
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(series);
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setSeriesPaint(0, Ink.BLUE.color());
        renderer.setSeriesFillPaint(0, Ink.BLUE.color());
        renderer.setAlpha(0.2f);
        renderer.setSeriesStroke(0, new BasicStroke(2f));
        chart.add(data, renderer);
        chart.legendLine("mean so far", Ink.BLUE, new BasicStroke(2f));
        chart.legendBox("confidence band", Ink.BLUE.covering(0.2));
        chart.legendLine("certified value", Ink.ORANGE, Chart.DASHED);
        return chart.svg(WIDTH, HEIGHT, description);
    }

    /** Decades, or doublings where there are few of them; on a plain axis of logarithms, whose labels stay text. */
    private static NumberAxis rounds(List<Point> points) {
        double first = Math.log10(Math.max(1, points.get(0).rounds()));
        double last = Math.max(
                first + 0.3,
                Math.log10(Math.max(1, points.get(points.size() - 1).rounds())));
        double room = 0.03 * (last - first);
        NumberAxis axis = Chart.axis("rounds played (logarithmic)", first - room, last + room);
        axis.setTickUnit(new NumberTickUnit(last - first > 1.5 ? 1 : Math.log10(2)));
        axis.setNumberFormatOverride(new Powers());
        return axis;
    }

    /** Shows a logarithm as the number of rounds that it stands for. */
    private static final class Powers extends NumberFormat {
        @Override
        public StringBuffer format(double logarithm, StringBuffer out, FieldPosition position) {
            return out.append(Chart.format("#,##0").format(Math.pow(10, logarithm)));
        }

        @Override
        public StringBuffer format(long logarithm, StringBuffer out, FieldPosition position) {
            return format((double) logarithm, out, position);
        }

        @Override
        public Number parse(String text, ParsePosition position) {
            throw new UnsupportedOperationException("an axis only writes");
        }
    }

    private static double finite(double value, double otherwise) {
        return Double.isFinite(value) ? value : otherwise;
    }
}
