package suasion.sim.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Running mean payoffs over rounds (logarithmic), the promised means as dashed lines of the same colour. */
final class PayoffChart {
    /** The designer and as many receivers. */
    private static final int MOST = 4;

    /** A new point where the rounds have grown by this factor; the last point follows the play. */
    private static final double GROWTH = 1.01;

    private static final List<Color> COLORS = List.of(Palette.ORANGE, Palette.PURPLE, Palette.BLUE, Palette.GREEN);
    private static final String PAYOFFS = "Mean payoff so far (dashed: promised)";
    private static final float WIDTH = 2.2f;
    private static final float DASH = 7;
    private static final float GAP = 5;

    private final XYSeriesCollection data = new XYSeriesCollection();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final LogAxis roundsAxis = new LogAxis("rounds");
    private final JFreeChart chart;
    private long kept;
    private long latest;

    PayoffChart() {
        NumberAxis values = new NumberAxis(null);
        roundsAxis.setTickUnit(new NumberTickUnit(1));
        roundsAxis.setMinorTickCount(9);
        values.setAutoRangeIncludesZero(false);
        roundsAxis.setSmallestValue(1);
        roundsAxis.setNumberFormatOverride(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        XYPlot plot = new XYPlot(data, roundsAxis, values, renderer);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        chart = ChartStyle.of(PAYOFFS, plot);
    }

    /** Calls the chart by what it shows: revenue is a seller's payoff. */
    void call(boolean isSale) {
        chart.setTitle(isSale ? "Mean revenue (dashed: promised)" : PAYOFFS);
    }

    JFreeChart chart() {
        return chart;
    }

    /** Adds the means after so many rounds; begins anew where there are fewer than before or other names. */
    void update(long rounds, List<Comparison> payoffs) {
        List<Comparison> shown = payoffs.subList(0, Math.min(MOST, payoffs.size()));
        if (rounds < latest || !fits(shown)) {
            restart(shown);
        }
        roundsAxis.setRange(1, Math.max(10, rounds));
        if (rounds == 0) {
            return;
        }
        boolean follow = latest > kept;
        latest = rounds;
        boolean keep = rounds >= kept * GROWTH;
        part(shown);
        for (int k = 0; k < shown.size(); k++) {
            XYSeries mean = data.getSeries(2 * k);
            if (follow) {
                mean.remove(mean.getItemCount() - 1);
            }
            mean.addOrUpdate(rounds, shown.get(k).observed());
            XYSeries promise = data.getSeries(2 * k + 1);
            promise.clear();
            promise.add(1, shown.get(k).promised());
            promise.add(Math.max(10, rounds), shown.get(k).promised());
        }
        kept = keep ? rounds : kept;
    }

    private boolean fits(List<Comparison> shown) {
        if (data.getSeriesCount() != 2 * shown.size()) {
            return false;
        }
        for (int k = 0; k < shown.size(); k++) {
            if (!data.getSeriesKey(2 * k).equals(shown.get(k).label())) {
                return false;
            }
        }
        return true;
    }

    private void restart(List<Comparison> shown) {
        data.removeAllSeries();
        kept = 0;
        latest = 0;
        for (int k = 0; k < shown.size(); k++) {
            // the promise is darker, so that it is seen on a mean that keeps it
            style(2 * k, shown.get(k).label(), COLORS.get(k));
            style(
                    2 * k + 1,
                    "promised to " + shown.get(k).label(),
                    COLORS.get(k).darker());
        }
        part(shown);
    }

    private void style(int series, String name, Color color) {
        data.addSeries(new XYSeries(name));
        renderer.setSeriesPaint(series, color);
        renderer.setSeriesVisibleInLegend(series, series % 2 == 0);
    }

    /** Of lines that coincide the earlier ones are wider, so that they are seen beside the later; dashes alternate. */
    private void part(List<Comparison> shown) {
        for (int k = 0; k < shown.size(); k++) {
            int under = alike(shown, k, k + 1, shown.size(), Comparison::observed);
            renderer.setSeriesStroke(
                    2 * k, new BasicStroke(WIDTH + 3.6f * under, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            int before = alike(shown, k, 0, k, Comparison::promised);
            int after = alike(shown, k, k + 1, shown.size(), Comparison::promised);
            float gap = (DASH + GAP) * (1 + before + after) - DASH;
            renderer.setSeriesStroke(
                    2 * k + 1,
                    new BasicStroke(
                            1.6f,
                            BasicStroke.CAP_BUTT,
                            BasicStroke.JOIN_ROUND,
                            1,
                            new float[] {DASH, gap},
                            DASH + gap - (DASH + GAP) * before));
        }
    }

    private static int alike(List<Comparison> shown, int k, int from, int to, ToDoubleFunction<Comparison> number) {
        double own = number.applyAsDouble(shown.get(k));
        return (int) shown.subList(from, to).stream()
                .filter(other -> Math.abs(number.applyAsDouble(other) - own) <= 1e-9 * (1 + Math.abs(own)))
                .count();
    }
}
