package suasion.figure;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** What was measured over every coordinate of a sample: a chart per coordinate, a dot per point. */
public final class ScatterFigure {
    private ScatterFigure() {}

    /**
     * One chart.
     *
     * @param label the coordinate, which runs to the right
     * @param clouds the dots; the n-th cloud of every chart looks alike; at most {@link CurvesFigure#MOST}
     */
    public record Panel(String label, List<Cloud> clouds) {}

    /**
     * Dots that are told apart from others.
     *
     * @param name by what; empty where there is one cloud only
     * @param x where they stand from the left; as many as {@code y}
     * @param y how high they stand; NaN where nothing is known
     */
    public record Cloud(String name, List<Double> x, List<Double> y) {}

    /**
     * The figure as an SVG element of a page.
     *
     * @param panels at least one, at most {@link CurvesFigure#MOST_PANELS}
     * @param upwards what runs upwards
     * @param description what is read aloud in place of the picture
     */
    public static String svg(List<Panel> panels, String upwards, String description) {
        return on(SvgCanvas.onPage(), panels, upwards, description);
    }

    /** The figure as an SVG file that needs no page around it. */
    public static String file(List<Panel> panels, String upwards, String description) {
        return on(SvgCanvas.alone(), panels, upwards, description);
    }

    private static String on(SvgCanvas canvas, List<Panel> panels, String upwards, String description) {
        double[] up =
                room(panels.stream().flatMap(panel -> panel.clouds().stream().flatMap(c -> c.y().stream())));
        List<Panels.Panel> charts = panels.stream()
                .map(panel -> new Panels.Panel("", chart(panel, upwards, up, panels.size() == 1)))
                .toList();
        List<Cloud> clouds = panels.get(0).clouds();
        List<Key> keys = clouds.size() == 1
                ? List.of()
                : IntStream.range(0, clouds.size())
                        .mapToObj(i -> new Key(
                                Chart.cut(clouds.get(i).name(), 64),
                                Styles.ink(i).color(),
                                null,
                                Styles.shape(i)))
                        .toList();
        return new Panels(charts, keys, 0).svg(canvas, description);
    }

    private static Chart chart(Panel panel, String upwards, double[] up, boolean single) {
        double[] across = room(panel.clouds().stream().flatMap(cloud -> cloud.x().stream()));
        Chart chart = new Chart(
                Chart.axis(Chart.cutWithin(panel.label(), single ? 60 : 40), across[0], across[1]),
                Chart.axis(Chart.cutWithin(upwards, single ? 48 : 36), up[0], up[1]));
        for (int i = 0; i < panel.clouds().size(); i++) {
            Cloud cloud = panel.clouds().get(i);
            XYSeries series = new XYSeries("dots", false, true);
            for (int k = 0; k < cloud.x().size(); k++) {
                if (Double.isFinite(cloud.y().get(k))) {
                    series.add(cloud.x().get(k), cloud.y().get(k));
                }
            }
            var marks = Chart.marks(Styles.shape(i), Styles.ink(i), true);
            marks.setDrawOutlines(false);
            marks.setBasePaint(Styles.ink(i).covering(0.6));
            chart.add(new XYSeriesCollection(series), marks);
        }
        return chart;
    }

    private static double[] room(Stream<Double> numbers) {
        double[] sorted = numbers.mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return sorted.length == 0 ? Chart.room(0, 0) : Chart.room(sorted[0], sorted[sorted.length - 1]);
    }
}
