package suasion.figure;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.Stroke;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Certified values over a parameter, a line for every setting of the others, each above a broad band: its bound. */
public final class SweepFigure {
    /** More lines than these cannot be told apart. */
    public static final int MOST = 8;

    private static final int WIDTH = 720;
    private static final int HEIGHT = 380;
    private static final int LEGEND_ROW = 18;
    private static final int MOST_MARKS = 60;
    private static final int MOST_TICKS = 6;
    private static final int LONGEST_NAME = 56;
    private static final Ink[] INKS = {Ink.BLUE, Ink.ORANGE, Ink.GREEN, Ink.RED, Ink.VIOLET, Ink.INK, Ink.SOFT};
    private static final Shape[] SHAPES = {Chart.DOT, Chart.SQUARE, Chart.DIAMOND, Chart.RIGHTWARD};
    private static final Stroke BROAD = new BasicStroke(7f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);

    private SweepFigure() {}

    /**
     * Where the points stand on the horizontal axis.
     *
     * @param label what is swept
     * @param names its values as texts
     * @param numbers the same as numbers; empty where they are words, which become ticks
     */
    public record Places(String label, List<String> names, List<Double> numbers) {
        private double at(int i) {
            return numbers.isEmpty() ? i : numbers.get(i);
        }
    }

    /**
     * A line of the figure.
     *
     * @param name the setting of the other parameters
     * @param values one per place
     * @param bounds one per place; empty where nothing is bounded
     */
    public record Line(String name, List<Double> values, List<Double> bounds) {}

    /**
     * The figure as an SVG file that needs no page around it.
     *
     * @param places at least one
     * @param lines at most {@link #MOST}
     * @param label what is on the vertical axis, with its unit
     * @param description what is read aloud in place of the picture
     */
    public static String svg(Places places, List<Line> lines, String label, String description) {
        double[] all = lines.stream()
                .flatMap(line -> Stream.concat(line.values().stream(), line.bounds().stream()))
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        double[] range = Chart.room(all[0], all[all.length - 1]);
        Chart chart = new Chart(across(places), Chart.axis(Chart.cut(label, 48), range[0], range[1]));
        for (int i = 0; i < lines.size(); i++) {
            add(chart, places, lines.get(i).bounds(), bound(INKS[i % INKS.length]));
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Ink ink = INKS[i % INKS.length];
            Stroke stroke = i < INKS.length ? Chart.THICK : Chart.DASHED;
            add(chart, places, line.values(), value(ink, stroke, SHAPES[i % SHAPES.length], line.values()));
            chart.legendLine(lines.size() == 1 ? "value" : Chart.cut(line.name(), LONGEST_NAME), ink, stroke);
        }
        if (lines.stream().anyMatch(line -> !line.bounds().isEmpty())) {
            chart.legendBox("bound that no scheme passes", INKS[0].covering(0.3));
        }
        return chart.file(WIDTH, HEIGHT + LEGEND_ROW * lines.size() + ticks(places), description);
    }

    private static void add(Chart chart, Places places, List<Double> heights, XYLineAndShapeRenderer renderer) {
        XYSeries series = new XYSeries("line", false);
        IntStream.range(0, heights.size()).forEach(i -> series.add(places.at(i), heights.get(i)));
        chart.add(new XYSeriesCollection(series), renderer);
    }

    private static XYLineAndShapeRenderer bound(Ink ink) {
        XYLineAndShapeRenderer renderer = Chart.lines(ink, BROAD);
        renderer.setBasePaint(ink.covering(0.3));
        return renderer;
    }

    private static XYLineAndShapeRenderer value(Ink ink, Stroke stroke, Shape shape, List<Double> values) {
        XYLineAndShapeRenderer renderer = Chart.lines(ink, stroke);
        renderer.setBaseShapesVisible(values.size() <= MOST_MARKS);
        renderer.setBaseShape(shape);
        renderer.setAutoPopulateSeriesShape(false);
        renderer.setAutoPopulateSeriesOutlinePaint(false);
        return renderer;
    }

    private static ValueAxis across(Places places) {
        String label = Chart.cut(places.label(), 60);
        if (!places.numbers().isEmpty()) {
            double low = places.numbers().stream().mapToDouble(x -> x).min().orElseThrow();
            double high = places.numbers().stream().mapToDouble(x -> x).max().orElseThrow();
            double[] range = Chart.room(low, high);
            return Chart.axis(label, range[0], range[1]);
        }
        String[] names =
                places.names().stream().map(name -> Chart.cut(name, 24)).toArray(String[]::new);
        SymbolAxis axis = Chart.style(new SymbolAxis(label, names));
        axis.setGridBandsVisible(false);
        axis.setVerticalTickLabels(names.length > MOST_TICKS);
        axis.setRange(-0.5, names.length - 0.5);
        return axis;
    }

    /** Room for words that stand upright. */
    private static int ticks(Places places) {
        return places.numbers().isEmpty() && places.names().size() > MOST_TICKS ? 120 : 0;
    }
}
