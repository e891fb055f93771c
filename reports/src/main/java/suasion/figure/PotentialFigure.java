package suasion.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The multiplier of telling a receiver each belief, between the least and the most that bound the payoff: it touches
 * one of them where the belief may be told.
 */
public final class PotentialFigure {
    private static final int WIDTH = 680;
    private static final int HEIGHT = 360;

    private PotentialFigure() {}

    /**
     * One belief.
     *
     * @param belief the belief
     * @param alpha the multiplier
     * @param least what it must at least be; NaN where anything is allowed
     * @param most what it may at most be; NaN where anything is allowed
     * @param told whether the scheme tells it
     */
    public record Node(double belief, double alpha, double least, double most, boolean told) {}

    /**
     * The figure as an SVG element.
     *
     * @param nodes at least two, ascending in the belief
     * @param receiver who is told
     * @param state the state whose probability is told
     * @param description what is read aloud in place of the picture
     */
    public static String svg(List<Node> nodes, String receiver, String state, String description) {
        double low = nodes.stream().mapToDouble(Node::alpha).min().orElse(0);
        double high = nodes.stream().mapToDouble(Node::alpha).max().orElse(1);
        double[] range = Chart.room(low, high);
        Chart chart = new Chart(
                Chart.axis(
                        "belief told to " + Chart.cut(receiver, 24) + ": probability of " + Chart.cut(state, 24),
                        -0.02,
                        1.02),
                Chart.axis("multiplier", range[0], range[1]));
        line(chart, nodes, Node::most, range, Ink.ORANGE, "most allowed");
        line(chart, nodes, Node::least, range, Ink.GREEN, "least allowed");
        XYSeries alpha = new XYSeries("alpha", false);
        nodes.forEach(node -> alpha.add(node.belief(), node.alpha()));
        chart.add(new XYSeriesCollection(alpha), Chart.lines(Ink.BLUE, Chart.THICK));
        chart.legendLine("multiplier \u03b1", Ink.BLUE, Chart.THICK);
        XYSeries told = new XYSeries("told", false);
        nodes.stream().filter(Node::told).forEach(node -> told.add(node.belief(), node.alpha()));
        chart.add(new XYSeriesCollection(told), Chart.marks(Chart.RING, Ink.VIOLET, false));
        chart.legendMark("told by the scheme", Chart.RING, Ink.VIOLET, false);
        return chart.svg(WIDTH, HEIGHT, description);
    }

    /** Near 0 and 1 the bounds leave the picture, and the line stops at its edge. */
    private static void line(
            Chart chart, List<Node> nodes, ToDoubleFunction<Node> of, double[] range, Ink ink, String name) {
        XYSeriesCollection data = new XYSeriesCollection();
        for (List<double[]> run : within(nodes, of, range)) {
            XYSeries series = new XYSeries(name + data.getSeriesCount(), false);
            run.forEach(point -> series.add(point[0], point[1]));
            data.addSeries(series);
        }
        if (data.getSeriesCount() > 0) {
            chart.add(data, Chart.lines(ink, Chart.DASHED));
            chart.legendLine(name, ink, Chart.DASHED);
        }
    }

    /** The pieces of a line between two heights. */
    static List<List<double[]>> within(List<Node> nodes, ToDoubleFunction<Node> of, double[] range) {
        List<List<double[]>> runs = new ArrayList<>();
        List<double[]> run = new ArrayList<>();
        for (int k = 1; k < nodes.size(); k++) {
            double[] from = {nodes.get(k - 1).belief(), of.applyAsDouble(nodes.get(k - 1))};
            double[] to = {nodes.get(k).belief(), of.applyAsDouble(nodes.get(k))};
            boolean seen = Double.isFinite(from[1])
                    && Double.isFinite(to[1])
                    && Math.min(from[1], to[1]) <= range[1]
                    && Math.max(from[1], to[1]) >= range[0];
            if (!seen) {
                keep(run, runs);
                run = new ArrayList<>();
                continue;
            }
            if (run.isEmpty()) {
                run.add(cut(from, to, range));
            }
            double[] end = cut(to, from, range);
            run.add(end);
            if (end[0] != to[0]) {
                keep(run, runs);
                run = new ArrayList<>();
            }
        }
        keep(run, runs);
        return runs;
    }

    private static void keep(List<double[]> run, List<List<double[]>> runs) {
        if (run.size() > 1) {
            runs.add(run);
        }
    }

    /** The point itself, or where the way to the other one crosses an edge. */
    private static double[] cut(double[] point, double[] other, double[] range) {
        double height = Math.min(Math.max(point[1], range[0]), range[1]);
        if (height == point[1]) {
            return point;
        }
        double share = (height - point[1]) / (other[1] - point[1]);
        return new double[] {point[0] + share * (other[0] - point[0]), height};
    }
}
