package suasion.figure;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.data.xy.XIntervalSeries;
import org.jfree.data.xy.XIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The certified values of several settings, one row each, with what was observed in play and some values to compare.
 */
public final class ValuesFigure {
    private static final int WIDTH = 720;
    private static final int ROW = 34;
    private static final Ink[] LINES = {Ink.ORANGE, Ink.VIOLET, Ink.GREEN};

    private ValuesFigure() {}

    /**
     * One row, from top to bottom.
     *
     * @param label name of the setting
     * @param value the certified value
     * @param bound what no scheme passes; NaN where nothing was bounded
     * @param mean the mean observed in play, NaN where nothing was played
     * @param low lower end of its interval
     * @param high upper end of its interval
     */
    public record Row(String label, double value, double bound, double mean, double low, double high) {}

    /** A value that is the same for all settings, drawn as a line. */
    public record Reference(String label, double value) {}

    /**
     * The figure as an SVG element.
     *
     * @param rows at least one
     * @param references at most three
     * @param label what is on the horizontal axis, with its unit
     * @param description what is read aloud in place of the picture
     */
    public static String svg(List<Row> rows, List<Reference> references, String label, String description) {
        List<Double> all = new ArrayList<>();
        rows.forEach(row -> all.addAll(List.of(row.value(), row.bound(), row.mean(), row.low(), row.high())));
        references.forEach(reference -> all.add(reference.value()));
        double low = all.stream().filter(Double::isFinite).min(Double::compare).orElse(0.0);
        double high = all.stream().filter(Double::isFinite).max(Double::compare).orElse(1.0);
        double[] range = Chart.room(low, high);
        SymbolAxis y =
                Chart.rows(rows.stream().map(row -> Chart.cut(row.label(), 40)).toList());
        Chart chart = new Chart(Chart.axis(Chart.cut(label, 80), range[0], range[1]), y);
        for (int i = 0; i < references.size(); i++) {
            Reference reference = references.get(i);
            Ink ink = LINES[i % LINES.length];
            chart.plot().addDomainMarker(new ValueMarker(reference.value(), ink.color(), Chart.DOTTED));
            chart.legendLine(reference.label(), ink, Chart.DOTTED);
        }
        marks(chart, rows, Chart.RING, Ink.SOFT, false, "proved bound", Row::bound);
        marks(chart, rows, Chart.DIAMOND, Ink.BLUE, true, "certified value", Row::value);
        observed(chart, rows);
        return chart.svg(WIDTH, 104 + ROW * rows.size(), description);
    }

    private static void marks(
            Chart chart, List<Row> rows, Shape shape, Ink ink, boolean filled, String name, ToDoubleFunction<Row> of) {
        XYSeries series = new XYSeries(name, false);
        for (int i = 0; i < rows.size(); i++) {
            double x = of.applyAsDouble(rows.get(i));
            if (Double.isFinite(x)) {
                series.add(x, rows.size() - 1.0 - i);
            }
        }
        if (series.getItemCount() > 0) {
            chart.add(new XYSeriesCollection(series), Chart.marks(shape, ink, filled));
            chart.legendMark(name, shape, ink, filled);
        }
    }

    /** Just below the certified values, so that both can be seen. */
    private static void observed(Chart chart, List<Row> rows) {
        XIntervalSeries series = new XIntervalSeries("observed");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (Double.isFinite(row.mean())) {
                double low = Double.isFinite(row.low()) ? row.low() : row.mean();
                double high = Double.isFinite(row.high()) ? row.high() : row.mean();
                series.add(row.mean(), low, high, rows.size() - 1.25 - i);
            }
        }
        if (series.getItemCount() > 0) {
            XIntervalSeriesCollection data = new XIntervalSeriesCollection();
            data.addSeries(series);
            chart.add(data, Intervals.renderer(Chart.DOT, Ink.RED));
            chart.legendMark("mean observed in play, with its interval", Chart.DOT, Ink.RED, true);
        }
    }
}
