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

    /** A price with both probabilities. */
    public record Point(double price, double found, double closedForm) {}

    /**
     * The figure as an SVG element.
     *
     * @param points ascending in the price
     * @param description what is read aloud in place of the picture
     */
    public static String svg(List<Point> points, String description) {
        double highest = points.get(points.size() - 1).price();
        Chart chart = new Chart(
                Chart.axis("price", 0, 1.02 * highest), Chart.axis("probability that the buyer buys", 0, 1.05));
        XYSeries closed = new XYSeries("closed form", false);
        XYSeries found = new XYSeries("grid", false);
        for (Point point : points) {
            closed.add(point.price(), point.closedForm());
            found.add(point.price(), point.found());
        }
        chart.add(new XYSeriesCollection(closed), Chart.lines(Ink.ORANGE, Chart.THICK));
        chart.legendLine("closed form of the continuum", Ink.ORANGE, Chart.THICK);
        XYLineAndShapeRenderer dots = Chart.marks(Chart.DOT, Ink.BLUE, true);
        chart.add(new XYSeriesCollection(found), dots);
        chart.legendMark("this grid", Chart.DOT, Ink.BLUE, true);
        return chart.svg(WIDTH, HEIGHT, description);
    }
}
