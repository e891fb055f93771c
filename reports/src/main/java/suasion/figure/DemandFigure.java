package suasion.figure;

import java.util.List;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The probability that a buyer buys at every price, found on a grid, against a closed form. */
public final class DemandFigure {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;

    private DemandFigure() {}

    /** A price and a probability. */
    public record Point(double price, double buys) {}

    /**
     * The figure as an SVG element.
     *
     * @param grid what is found, ascending in the price
     * @param continuum the closed form, as dense as it is to look; two points at one price where it jumps
     * @param description what is read aloud in place of the picture
     */
    public static String svg(List<Point> grid, List<Point> continuum, String description) {
        double highest = grid.get(grid.size() - 1).price();
        Chart chart = new Chart(
                Chart.axis("price", 0, 1.02 * highest), Chart.axis("probability that the buyer buys", 0, 1.05));
        XYSeries closed = new XYSeries("closed form", false);
        continuum.forEach(point -> closed.add(point.price(), point.buys()));
        XYSeries found = new XYSeries("grid", false);
        grid.forEach(point -> found.add(point.price(), point.buys()));
        chart.add(new XYSeriesCollection(closed), Chart.lines(Ink.ORANGE, Chart.THICK));
        chart.legendLine("closed form of the continuum", Ink.ORANGE, Chart.THICK);
        XYLineAndShapeRenderer dots = Chart.marks(Chart.DOT, Ink.BLUE, true);
        chart.add(new XYSeriesCollection(found), dots);
        chart.legendMark("this grid", Chart.DOT, Ink.BLUE, true);
        return chart.svg(WIDTH, HEIGHT, description);
    }
}
