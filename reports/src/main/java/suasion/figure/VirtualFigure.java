package suasion.figure;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.Layer;

/** Virtual values by value: as they are, ironed, and those of the continuum; where the reserve lies. */
public final class VirtualFigure {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;
    private static final int MANY = 60;

    private VirtualFigure() {}

    /**
     * One value, in ascending order.
     *
     * @param value what the good is worth
     * @param virtual the virtual value on the grid
     * @param ironed the ironed one
     * @param continuous that of the continuum; NaN where there is none
     */
    public record Point(double value, double virtual, double ironed, double continuous) {}

    /** An interval of values that is ironed. */
    public record Interval(double from, double to) {}

    /**
     * The figure as an SVG element.
     *
     * @param points at least one
     * @param flat intervals that are ironed
     * @param reserve the least value with which one may win; NaN where there is none
     * @param description what is read aloud in place of the picture
     */
    public static String svg(List<Point> points, List<Interval> flat, double reserve, String description) {
        double[] heights = points.stream()
                .flatMapToDouble(point -> DoubleStream.of(point.virtual(), point.ironed(), point.continuous(), 0))
                .filter(Double::isFinite)
                .toArray();
        double[] up = Chart.room(
                DoubleStream.of(heights).min().orElse(0),
                DoubleStream.of(heights).max().orElse(1));
        double first = points.get(0).value();
        double last = points.get(points.size() - 1).value();
        double[] across = Chart.room(first, last);
        Chart chart = new Chart(Chart.axis("value", across[0], across[1]), Chart.axis("virtual value", up[0], up[1]));
        for (Interval interval : flat) {
            double room = interval.to() > interval.from() ? 0 : 0.004 * (across[1] - across[0]);
            IntervalMarker marker = new IntervalMarker(interval.from() - room, interval.to() + room, Ink.R1.color());
            chart.plot().addDomainMarker(marker, Layer.BACKGROUND);
        }
        chart.plot().addRangeMarker(new ValueMarker(0, Ink.SOFT.color(), Chart.THIN));
        if (points.stream().anyMatch(point -> Double.isFinite(point.continuous()))) {
            chart.add(series(points, Point::continuous), Chart.lines(Ink.GREEN, Chart.DASHED));
            chart.legendLine("of the continuum", Ink.GREEN, Chart.DASHED);
        }
        chart.add(series(points, Point::ironed), Chart.lines(Ink.ORANGE, Chart.THICK));
        chart.legendLine("ironed", Ink.ORANGE, Chart.THICK);
        if (points.size() > MANY) {
            chart.add(series(points, Point::virtual), Chart.lines(Ink.BLUE, Chart.THIN));
            chart.legendLine("of the grid", Ink.BLUE, Chart.THIN);
        } else {
            chart.add(series(points, Point::virtual), Chart.marks(Chart.DOT, Ink.BLUE, true));
            chart.legendMark("of these values", Chart.DOT, Ink.BLUE, true);
        }
        if (!flat.isEmpty()) {
            chart.legendBox("ironed interval", Ink.R1.color());
        }
        if (Double.isFinite(reserve)) {
            chart.plot().addDomainMarker(new ValueMarker(reserve, Ink.VIOLET.color(), Chart.DOTTED));
            chart.legendLine("least value that wins", Ink.VIOLET, Chart.DOTTED);
        }
        return chart.svg(WIDTH, HEIGHT, description);
    }

    private static XYSeriesCollection series(List<Point> points, ToDoubleFunction<Point> of) {
        XYSeries series = new XYSeries("values", false);
        for (Point point : points) {
            double y = of.applyAsDouble(point);
            if (Double.isFinite(y)) {
                series.add(point.value(), y);
            }
        }
        return new XYSeriesCollection(series);
    }
}
