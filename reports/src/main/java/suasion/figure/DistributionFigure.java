package suasion.figure;

import java.util.List;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Cumulative probabilities of a number on a grid, as steps, against a continuous law. */
public final class DistributionFigure {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 360;

    private DistributionFigure() {}

    /**
     * One number of the grid.
     *
     * @param at the number
     * @param found Pr(at most that) as found
     * @param law the same by the continuous law; NaN where there is none
     */
    public record Point(double at, double found, double law) {}

    /**
     * The figure as an SVG element.
     *
     * @param points at least one, in increasing order
     * @param label what is on the horizontal axis
     * @param law what the continuous law is called
     * @param description what is read aloud in place of the picture
     */
    public static String svg(List<Point> points, String label, String law, String description) {
        double[] across =
                Chart.room(points.get(0).at(), points.get(points.size() - 1).at());
        Chart chart = new Chart(
                Chart.axis(Chart.cut(label, 80), across[0], across[1]), Chart.axis("cumulative probability", 0, 1.02));
        XYSeries steps = new XYSeries("found", false);
        XYSeries curve = new XYSeries("law", false);
        double before = 0;
        for (Point point : points) {
            steps.add(point.at(), before);
            steps.add(point.at(), point.found());
            before = point.found();
            if (Double.isFinite(point.law())) {
                curve.add(point.at(), point.law());
            }
        }
        steps.add(across[1], before);
        chart.add(new XYSeriesCollection(steps), Chart.lines(Ink.BLUE, Chart.THICK));
        chart.legendLine("on the grid", Ink.BLUE, Chart.THICK);
        if (curve.getItemCount() > 0) {
            chart.add(new XYSeriesCollection(curve), Chart.lines(Ink.ORANGE, Chart.DASHED));
            chart.legendLine(law, Ink.ORANGE, Chart.DASHED);
        }
        return chart.svg(WIDTH, HEIGHT, description);
    }
}
