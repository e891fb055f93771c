package suasion.figure;

import java.text.DecimalFormat;
import java.util.List;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.TextAnchor;

/** What several ways to sell bring, a bar each, with what nothing passes as a line. */
public final class RevenueFigure {
    private static final int WIDTH = 720;
    private static final int ROW = 26;
    private static final double THICKNESS = 0.34;
    private static final double ROOM = 1.06;
    private static final double SHORT = 0.15;

    private RevenueFigure() {}

    /**
     * One bar, from top to bottom.
     *
     * @param label name of the mechanism
     * @param revenue what it brings, at least 0
     * @param own whether it is the one that the report is about
     */
    public record Row(String label, double revenue, boolean own) {}

    /**
     * The figure as an SVG element.
     *
     * @param rows at least one
     * @param bound what nothing passes; NaN where nothing was bounded
     * @param description what is read aloud in place of the picture
     */
    public static String svg(List<Row> rows, double bound, String description) {
        double most = rows.stream().mapToDouble(Row::revenue).max().orElse(1);
        most = Double.isFinite(bound) ? Math.max(most, bound) : most;
        NumberAxis x = Chart.axis("revenue per round", 0, most > 0 ? ROOM * most : 1);
        SymbolAxis y =
                Chart.rows(rows.stream().map(row -> Chart.cut(row.label(), 40)).toList());
        Chart chart = new Chart(x, y);
        chart.plot().setRangeGridlinesVisible(false);
        chart.plot().setDomainGridlinesVisible(true);
        // Markers are drawn by a renderer, so that there must be one.
        chart.add(new XYSeriesCollection(), Chart.lines(Ink.BLUE, Chart.THIN));
        DecimalFormat format = Chart.format("0.#####");
        for (int k = 0; k < rows.size(); k++) {
            Row row = rows.get(k);
            double at = rows.size() - 1.0 - k;
            chart.plot()
                    .addAnnotation(new XYBoxAnnotation(
                            0,
                            at - THICKNESS,
                            row.revenue(),
                            at + THICKNESS,
                            null,
                            null,
                            row.own() ? Ink.BLUE.color() : Ink.BLUE.covering(0.35)));
            // Within the bar, where the line of the bound is not in the way.
            boolean within = row.revenue() > SHORT * most;
            XYTextAnnotation text = new XYTextAnnotation(
                    format.format(row.revenue()), row.revenue() + (within ? -0.012 : 0.012) * most, at);
            text.setFont(Chart.SMALL);
            text.setPaint(row.own() && within ? Ink.PAPER.color() : Ink.INK.color());
            text.setTextAnchor(within ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
            chart.plot().addAnnotation(text);
        }
        if (rows.stream().anyMatch(Row::own)) {
            chart.legendBox("announced here", Ink.BLUE.color());
        }
        if (Double.isFinite(bound)) {
            chart.plot().addDomainMarker(new ValueMarker(bound, Ink.ORANGE.color(), Chart.DASHED));
            chart.legendLine("proved bound", Ink.ORANGE, Chart.DASHED);
        }
        return chart.svg(WIDTH, 84 + ROW * rows.size(), description);
    }
}
