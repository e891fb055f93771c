package suasion.sim.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Lines over rounds (logarithmic), a dot wherever somebody looked; bounds are dashed and have no dots. */
final class LineChart {
    private static final List<Color> COLORS = List.of(Palette.PURPLE, Palette.BLUE, Palette.GREEN, Palette.VERMILION);
    private static final Shape DOT = new Ellipse2D.Double(-2.5, -2.5, 5, 5);
    private static final BasicStroke BROAD = new BasicStroke(5.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    private static final BasicStroke FULL = new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    private static final BasicStroke DASHED =
            new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {7, 5}, 0);

    private final XYSeriesCollection data = new XYSeriesCollection();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    private final LogAxis roundsAxis = new LogAxis("rounds");
    private final NumberAxis values = new NumberAxis(null);
    private final boolean share;
    private final JFreeChart chart;

    /** @param share whether values are shares, so that the axis is from 0 to 1 */
    LineChart(boolean share) {
        this.share = share;
        roundsAxis.setTickUnit(new NumberTickUnit(1));
        roundsAxis.setMinorTickCount(9);
        roundsAxis.setSmallestValue(1);
        roundsAxis.setNumberFormatOverride(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        XYPlot plot = new XYPlot(data, roundsAxis, values, renderer);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        chart = ChartStyle.of("", plot);
        update(List.of());
    }

    JFreeChart chart() {
        return chart;
    }

    void call(String title) {
        chart.setTitle(title);
    }

    /** Shows these lines; the earlier ones are broader, so that they are seen below those that coincide. */
    void update(List<Line> lines) {
        data.setNotify(false);
        data.removeAllSeries();
        long last = 10;
        double top = 0;
        double bottom = 0;
        for (int k = 0; k < lines.size(); k++) {
            Line line = lines.get(k);
            XYSeries series = new XYSeries(line.name() + " ".repeat(k));
            for (Line.Point point : line.points()) {
                series.add(point.rounds(), point.value());
                last = Math.max(last, point.rounds());
                top = Math.max(top, line.dashed() ? 0 : point.value());
                bottom = Math.min(bottom, point.value());
            }
            data.addSeries(series);
            renderer.setSeriesPaint(k, line.dashed() ? Palette.MUTED : COLORS.get(k % COLORS.size()));
            renderer.setSeriesShape(k, DOT);
            renderer.setSeriesShapesVisible(k, !line.dashed());
            renderer.setSeriesStroke(k, line.dashed() ? DASHED : k + 1 < solid(lines) ? BROAD : FULL);
        }
        roundsAxis.setRange(1, last);
        // a bound far above what is observed does not flatten it
        values.setRange(1.1 * bottom, share ? 1.04 : top <= 0 ? 1 : 1.3 * top);
        data.setNotify(true);
    }

    private static long solid(List<Line> lines) {
        return lines.stream().filter(line -> !line.dashed()).count();
    }
}
