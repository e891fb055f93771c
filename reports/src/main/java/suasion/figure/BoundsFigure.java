package suasion.figure;

import java.awt.Shape;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.RectangleInsets;

/** What is known of a continuum by grids that are finer and finer: bounds from both sides, and the grid's own value. */
public final class BoundsFigure {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    private BoundsFigure() {}

    /**
     * One grid; NaN where a number is not known.
     *
     * @param label its name
     * @param value the optimum on the grid itself
     * @param lower a lower bound on the continuum
     * @param upper an upper bound on the continuum
     * @param known the optimum on the continuum, not proved
     */
    public record Grid(String label, double value, double lower, double upper, double known) {}

    /**
     * The figure as an SVG element.
     *
     * @param grids from the coarsest to the finest, equally far apart in the picture
     * @param description what is read aloud in place of the picture
     */
    public static String svg(List<Grid> grids, String description) {
        double[] all = grids.stream()
                .flatMapToDouble(grid -> DoubleStream.of(grid.value(), grid.lower(), grid.upper(), grid.known()))
                .filter(Double::isFinite)
                .toArray();
        double[] range = Chart.room(
                DoubleStream.of(all).min().orElse(0), DoubleStream.of(all).max().orElse(1));
        SymbolAxis x = Chart.style(new SymbolAxis(
                "grid", grids.stream().map(grid -> Chart.cut(grid.label(), 16)).toArray(String[]::new)));
        x.setGridBandsVisible(false);
        x.setTickLabelInsets(new RectangleInsets(6, 4, 6, 4));
        x.setRange(-0.4, grids.size() - 0.6);
        Chart chart = new Chart(x, Chart.axis("revenue per round", range[0], range[1]));
        line(chart, grids, Grid::upper, Ink.ORANGE, Chart.DIAMOND, "upper bound on the continuum");
        line(chart, grids, Grid::value, Ink.SOFT, Chart.SQUARE, "optimum on the grid itself");
        line(chart, grids, Grid::lower, Ink.BLUE, Chart.DOT, "lower bound on the continuum");
        line(chart, grids, Grid::known, Ink.GREEN, Chart.DIAMOND, "optimum on the continuum");
        return chart.svg(WIDTH, HEIGHT, description);
    }

    private static void line(
            Chart chart, List<Grid> grids, ToDoubleFunction<Grid> of, Ink ink, Shape shape, String name) {
        XYSeries series = new XYSeries(name, false);
        for (int k = 0; k < grids.size(); k++) {
            double y = of.applyAsDouble(grids.get(k));
            if (Double.isFinite(y)) {
                series.add(k, y);
            }
        }
        if (series.getItemCount() > 0) {
            XYSeriesCollection data = new XYSeriesCollection(series);
            chart.add(data, Chart.lines(ink, Chart.THIN));
            chart.add(data, Chart.marks(shape, ink, true));
            chart.legendMark(name, shape, ink, true);
        }
    }
}
