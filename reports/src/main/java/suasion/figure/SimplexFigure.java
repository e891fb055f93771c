package suasion.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.Layer;
import org.jfree.ui.TextAnchor;
import suasion.game.Exact;
import suasion.solve.RegionVertices;

/** Beliefs about three states as a triangle: best-response regions, the prior, the posteriors. */
public final class SimplexFigure {
    private static final double HEIGHT_OF_TRIANGLE = Math.sqrt(3) / 2;
    private static final int SCALE = 480;
    private static final double SMALLEST_LABELLED = 0.012;
    private static final double CLEAR = 0.1;

    private SimplexFigure() {}

    /**
     * An observed posterior with its confidence intervals.
     *
     * @param belief observed probability of each state
     * @param low lower limits
     * @param high upper limits
     */
    public record Observed(List<Double> belief, List<Double> low, List<Double> high) {
        /** The interval of one state's probability as two beliefs, the others giving way equally. */
        private List<List<Double>> ends(int state) {
            return Stream.of(low, high)
                    .map(limit -> limit.get(state) - belief.get(state))
                    .map(step -> IntStream.range(0, belief.size())
                            .mapToObj(i -> belief.get(i) + (i == state ? step : -step / 2))
                            .toList())
                    .toList();
        }
    }

    /**
     * The figure as an SVG element.
     *
     * @param regions the regions and the prior
     * @param states names of the three states
     * @param actions names of all actions of the game
     * @param promised the scheme's posteriors
     * @param observed observed posteriors, drawn with an interval towards each corner; empty where nothing was played
     * @param description what is read aloud in place of the picture
     */
    public static String svg(
            RegionVertices regions,
            List<String> states,
            List<String> actions,
            List<Mark> promised,
            List<Observed> observed,
            String description) {
        Chart chart = new Chart(bare(-0.22, 1.22), bare(-0.09, HEIGHT_OF_TRIANGLE + 0.09));
        chart.plot().setRangeGridlinesVisible(false);
        XYItemRenderer ground = Chart.marks(Chart.DOT, Ink.INK, true);
        chart.add(new XYSeriesCollection(), ground);
        List<Double> prior = regions.prior().stream().map(Exact::toDouble).toList();
        List<Mark> inTheWay = new ArrayList<>(promised);
        inTheWay.add(new Mark("prior", prior, 0, 1));
        int n = 0;
        for (RegionVertices.Region region : regions.regions()) {
            region(chart, ground, region, actions.get(region.action()), n++, inTheWay);
        }
        corner(ground, states.get(0), 0, 0, TextAnchor.TOP_CENTER);
        corner(ground, states.get(1), 1, 0, TextAnchor.TOP_CENTER);
        corner(ground, states.get(2), 0.5, HEIGHT_OF_TRIANGLE, TextAnchor.BOTTOM_CENTER);
        marks(chart, "prior", List.of(prior), Chart.marks(Chart.DIAMOND, Ink.INK, true));
        chart.legendMark("prior", Chart.DIAMOND, Ink.INK, true);
        List<List<Double>> posteriors = promised.stream().map(Mark::belief).toList();
        marks(chart, "promised", posteriors, Chart.marks(Chart.RING, Ink.ORANGE, false));
        chart.legendMark("posterior promised", Chart.RING, Ink.ORANGE, false);
        if (!observed.isEmpty()) {
            XYSeriesCollection intervals = new XYSeriesCollection();
            for (Observed seen : observed) {
                IntStream.range(0, 3)
                        .forEach(state -> intervals.addSeries(series(intervals.getSeriesCount(), seen.ends(state))));
            }
            chart.add(intervals, Chart.lines(Ink.VIOLET, Chart.THIN));
            List<List<Double>> seen = observed.stream().map(Observed::belief).toList();
            marks(chart, "observed", seen, Chart.marks(Chart.DOT, Ink.VIOLET, true));
            chart.legendMark("posterior observed, with intervals", Chart.DOT, Ink.VIOLET, true);
        }
        return chart.svg((int) (1.44 * SCALE) + 16, (int) ((HEIGHT_OF_TRIANGLE + 0.18) * SCALE) + 38, description);
    }

    private static void region(
            Chart chart,
            XYItemRenderer ground,
            RegionVertices.Region region,
            String action,
            int n,
            List<Mark> inTheWay) {
        List<List<BigFraction>> corners = region.polygon();
        if (corners.size() < 3) {
            return;
        }
        double[] xy = new double[2 * corners.size()];
        for (int i = 0; i < corners.size(); i++) {
            xy[2 * i] = x(corners.get(i).stream().map(Exact::toDouble).toList());
            xy[2 * i + 1] = y(corners.get(i).stream().map(Exact::toDouble).toList());
        }
        ground.addAnnotation(
                new XYPolygonAnnotation(
                        xy, Chart.THIN, Ink.SOFT.color(), Ink.region(n).color()),
                Layer.BACKGROUND);
        if (area(xy) > SMALLEST_LABELLED) {
            double[] place = place(xy, inTheWay);
            text(ground, Chart.cut(action, 18), place[0], place[1], TextAnchor.CENTER, Ink.INK);
        } else {
            chart.legendBox(Chart.cut(action, 24), Ink.region(n).color());
        }
    }

    private static void corner(XYItemRenderer ground, String state, double x, double y, TextAnchor anchor) {
        double away = anchor == TextAnchor.TOP_CENTER ? -0.025 : 0.025;
        text(ground, Chart.cut(state, 28), x, y + away, anchor, Ink.SOFT);
    }

    private static void text(XYItemRenderer ground, String text, double x, double y, TextAnchor anchor, Ink ink) {
        XYTextAnnotation annotation = new XYTextAnnotation(text, x, y);
        annotation.setFont(Chart.TEXT);
        annotation.setPaint(ink.color());
        annotation.setTextAnchor(anchor);
        ground.addAnnotation(annotation, Layer.BACKGROUND);
    }

    private static void marks(Chart chart, String name, List<List<Double>> beliefs, XYItemRenderer renderer) {
        chart.add(new XYSeriesCollection(series(name, beliefs)), renderer);
    }

    private static XYSeries series(Comparable<?> name, List<List<Double>> beliefs) {
        XYSeries series = new XYSeries(name, false);
        beliefs.forEach(belief -> series.add(x(belief), y(belief)));
        return series;
    }

    private static NumberAxis bare(double low, double high) {
        NumberAxis axis = Chart.axis(null, low, high);
        axis.setVisible(false);
        return axis;
    }

    private static double x(List<Double> belief) {
        return belief.get(1) + belief.get(2) / 2;
    }

    private static double y(List<Double> belief) {
        return belief.get(2) * HEIGHT_OF_TRIANGLE;
    }

    /** The middle of a polygon, or a point towards one of its corners where that is farther from the marks. */
    private static double[] place(double[] xy, List<Mark> inTheWay) {
        double[] middle = new double[2];
        for (int i = 0; i < xy.length; i++) {
            middle[i % 2] += 2 * xy[i] / xy.length;
        }
        double[] best = middle;
        for (int i = 0; i < xy.length && distance(best, inTheWay) < CLEAR; i += 2) {
            double[] towards = {0.6 * middle[0] + 0.4 * xy[i], 0.6 * middle[1] + 0.4 * xy[i + 1]};
            best = distance(towards, inTheWay) > distance(best, inTheWay) ? towards : best;
        }
        return best;
    }

    private static double distance(double[] point, List<Mark> marks) {
        return marks.stream()
                .mapToDouble(m -> Math.hypot(point[0] - x(m.belief()), point[1] - y(m.belief())))
                .min()
                .orElse(1);
    }

    private static double area(double[] xy) {
        double twice = 0;
        for (int i = 0; i < xy.length; i += 2) {
            int next = (i + 2) % xy.length;
            twice += xy[i] * xy[next + 1] - xy[next] * xy[i + 1];
        }
        return Math.abs(twice) / 2;
    }
}
