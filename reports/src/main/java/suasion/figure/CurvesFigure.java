package suasion.figure;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * What was measured over what was varied: lines with bands over numbers, marks with intervals over words, in one chart
 * or in several side by side with the same axes.
 */
public final class CurvesFigure {
    /** More lines than these cannot be told apart. */
    public static final int MOST = 8;

    /** More charts than these are no picture any more. */
    public static final int MOST_PANELS = 12;

    private static final int MOST_MARKS = 200;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_TICK = 24;
    private static final int MARGINS = 90;
    private static final double SPREAD = 0.6;
    private static final float FAINT = 0.16f;
    private static final double BEYOND = 0.03;
    private static final BasicStroke RIM = new BasicStroke(1.6f);

    private final SweepFigure.Places places;
    private final List<Panel> panels;
    private final Words words;
    private final double[] range;

    private CurvesFigure(SweepFigure.Places places, List<Panel> panels, Words words) {
        this.places = places;
        this.panels = panels;
        this.words = words;
        this.range = range(panels, words.limits());
    }

    /**
     * A line of a chart; NaN where nothing is known.
     *
     * @param name what tells it apart from the others; the same in all charts
     * @param heights one per place
     * @param lows lower ends of its band, one per place; empty for no band
     * @param highs upper ends
     * @param hollow places whose mark is hollow
     */
    public record Line(String name, List<Double> heights, List<Double> lows, List<Double> highs, Set<Integer> hollow) {
        /** A line all of whose marks are alike. */
        public Line(String name, List<Double> heights, List<Double> lows, List<Double> highs) {
            this(name, heights, lows, highs, Set.of());
        }
    }

    /**
     * Between which numbers a quantity lies whatever happens.
     *
     * @param least the least; minus infinity where nobody knows
     * @param most the greatest
     */
    public record Limits(double least, double most) {
        /** Of what may be any number. */
        public static final Limits NONE = new Limits(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        /** The possible number that is nearest; NaN for NaN. */
        public double nearest(double number) {
            return Math.min(most, Math.max(least, number));
        }
    }

    /**
     * One chart.
     *
     * @param title what tells it apart from the others; may be empty
     * @param lines at most {@link #MOST}; the n-th line of every chart looks alike
     */
    public record Panel(String title, List<Line> lines) {}

    /**
     * What is written.
     *
     * @param upwards what runs upwards
     * @param limits between which numbers that lies; the axis goes hardly beyond
     * @param band what the band is; empty for no band
     * @param hollow what hollow marks are; empty where there are none
     * @param description what is read aloud in place of the picture
     */
    public record Words(String upwards, Limits limits, String band, String hollow, String description) {}

    /** The figure as an SVG element of a page. */
    public static String svg(SweepFigure.Places places, List<Panel> panels, Words words) {
        return new CurvesFigure(places, panels, words).on(SvgCanvas.onPage());
    }

    /** The figure as an SVG file that needs no page around it. */
    public static String file(SweepFigure.Places places, List<Panel> panels, Words words) {
        return new CurvesFigure(places, panels, words).on(SvgCanvas.alone());
    }

    private String on(SvgCanvas canvas) {
        List<Panels.Panel> charts = panels.stream()
                .map(panel -> new Panels.Panel(panel.title(), chart(panel)))
                .toList();
        return new Panels(charts, keys(), isUpright() ? longest() : 0).svg(canvas, words.description());
    }

    private List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        List<Line> lines = panels.get(0).lines();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).name().isEmpty()) {
                keys.add(new Key(
                        Chart.cut(lines.get(i).name(), LONGEST_NAME),
                        Styles.ink(i).color(),
                        isWords() ? null : Styles.stroke(i),
                        Styles.shape(i)));
            }
        }
        if (!words.band().isEmpty()) {
            keys.add(
                    isWords()
                            ? new Key(words.band(), Ink.SOFT.color(), Chart.THIN, null)
                            : lines.size() == 1
                                    ? Key.box(words.band(), Styles.ink(0).covering(FAINT))
                                    : Key.box("pale, in the line's colour: " + words.band(), Ink.LINE.color()));
        }
        if (!words.hollow().isEmpty()) {
            keys.add(new Key(words.hollow(), Ink.SOFT.color(), null, RIM.createStrokedShape(Chart.DOT)));
        }
        return keys;
    }

    private Chart chart(Panel panel) {
        int letters = panels.size() == 1 ? 48 : 36;
        Chart chart = new Chart(across(), Chart.axis(Chart.cutWithin(words.upwards(), letters), range[0], range[1]));
        for (int i = 0; !isWords() && i < panel.lines().size(); i++) {
            band(chart, panel.lines().get(i), Styles.ink(i));
        }
        for (int i = 0; i < panel.lines().size(); i++) {
            if (isWords()) {
                marks(chart, panel.lines().get(i), i, panel.lines().size());
            } else {
                line(chart, panel.lines().get(i), i);
            }
        }
        return chart;
    }

    private boolean isWords() {
        return places.numbers().isEmpty();
    }

    private void line(Chart chart, Line line, int number) {
        XYSeries series = new XYSeries("line", false);
        for (int k = 0; k < line.heights().size(); k++) {
            series.add(places.numbers().get(k), line.heights().get(k));
        }
        XYLineAndShapeRenderer renderer = Chart.lines(Styles.ink(number), Styles.stroke(number));
        long points = lines(panels).mapToLong(each -> each.heights().size()).sum();
        renderer.setBaseShapesVisible(points <= MOST_MARKS);
        renderer.setBaseShape(Styles.shape(number));
        renderer.setAutoPopulateSeriesShape(false);
        renderer.setAutoPopulateSeriesOutlinePaint(false);
        chart.add(new XYSeriesCollection(series), renderer);
        hollow(chart, line, number, places.numbers());
    }

    /** Marks of paper above those of the line. */
    private static void hollow(Chart chart, Line line, int number, List<Double> across) {
        XYSeries series = new XYSeries("hollow", false);
        for (int k : new TreeSet<>(line.hollow())) {
            series.add(across.get(k), line.heights().get(k));
        }
        if (!series.isEmpty()) {
            XYLineAndShapeRenderer renderer = Chart.marks(Styles.shape(number), Styles.ink(number), true);
            renderer.setUseFillPaint(true);
            renderer.setBaseFillPaint(Ink.PAPER.color());
            renderer.setBaseOutlineStroke(RIM);
            chart.add(new XYSeriesCollection(series), renderer);
        }
    }

    /** A band has a piece for every run of places where it is known. */
    private void band(Chart chart, Line line, Ink ink) {
        YIntervalSeriesCollection pieces = new YIntervalSeriesCollection();
        YIntervalSeries piece = new YIntervalSeries("0", false, true);
        for (int k = 0; k < line.lows().size(); k++) {
            if (isKnown(line, k)) {
                piece.add(places.numbers().get(k), line.heights().get(k), low(line, k), high(line, k));
            } else if (!piece.isEmpty()) {
                pieces.addSeries(piece);
                piece = new YIntervalSeries(String.valueOf(k + 1), false, true);
            }
        }
        pieces.addSeries(piece);
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setAlpha(FAINT);
        for (int k = 0; k < pieces.getSeriesCount(); k++) {
            renderer.setSeriesFillPaint(k, ink.color());
        }
        chart.add(pieces, renderer);
    }

    private void marks(Chart chart, Line line, int number, int of) {
        XYIntervalSeries series = new XYIntervalSeries("marks", false, true);
        double beside = (number - (of - 1) / 2.0) * SPREAD / Math.max(of, 4);
        for (int k = 0; k < line.heights().size(); k++) {
            double height = line.heights().get(k);
            if (!Double.isNaN(height)) {
                boolean known = !line.lows().isEmpty() && isKnown(line, k);
                double x = k + beside;
                series.add(x, x, x, height, known ? low(line, k) : height, known ? high(line, k) : height);
            }
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        XYErrorRenderer renderer = Intervals.renderer(Styles.shape(number), Styles.ink(number));
        renderer.setDrawXError(false);
        renderer.setDrawYError(!line.lows().isEmpty());
        chart.add(data, renderer);
        hollow(
                chart,
                line,
                number,
                IntStream.range(0, line.heights().size())
                        .mapToObj(k -> k + beside)
                        .toList());
    }

    private static boolean isKnown(Line line, int place) {
        return Double.isFinite(line.heights().get(place))
                && !Double.isNaN(line.lows().get(place))
                && !Double.isNaN(line.highs().get(place));
    }

    private double low(Line line, int place) {
        return Math.max(range[0], line.lows().get(place));
    }

    private double high(Line line, int place) {
        return Math.min(range[1], line.highs().get(place));
    }

    /** All that is measured, of the bands as much as does not make it small, and hardly more than is possible. */
    private static double[] range(List<Panel> panels, Limits limits) {
        double[] heights = finite(lines(panels).flatMap(line -> line.heights().stream()));
        double low = heights.length == 0 ? 0 : heights[0];
        double high = heights.length == 0 ? 0 : heights[heights.length - 1];
        double[] bands =
                finite(lines(panels).flatMap(line -> Stream.concat(line.lows().stream(), line.highs().stream())));
        double most = high > low ? high - low : Double.POSITIVE_INFINITY;
        double bottom = bands.length == 0 ? low : Math.min(low, Math.max(bands[0], low - most));
        double top = bands.length == 0 ? high : Math.max(high, Math.min(bands[bands.length - 1], high + most));
        double[] room = Chart.room(bottom, top);
        double beyond = BEYOND * (room[1] - room[0]);
        return new double[] {
            Math.min(bottom, Math.max(room[0], limits.least() - beyond)),
            Math.max(top, Math.min(room[1], limits.most() + beyond))
        };
    }

    private static Stream<Line> lines(List<Panel> panels) {
        return panels.stream().flatMap(panel -> panel.lines().stream());
    }

    private static double[] finite(Stream<Double> numbers) {
        return numbers.mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
    }

    private ValueAxis across() {
        String label = Chart.cutWithin(places.label(), panels.size() == 1 ? 60 : 40);
        if (!isWords()) {
            DoubleStream numbers = places.numbers().stream().mapToDouble(x -> x);
            double[] ends = numbers.sorted().toArray();
            double[] room = Chart.room(ends[0], ends[ends.length - 1]);
            return Chart.axis(label, room[0], room[1]);
        }
        SymbolAxis axis = Chart.style(new SymbolAxis(label, ticks()));
        axis.setGridBandsVisible(false);
        axis.setVerticalTickLabels(isUpright());
        axis.setRange(-0.5, places.names().size() - 0.5);
        return axis;
    }

    private String[] ticks() {
        return places.names().stream()
                .map(name -> Chart.cut(name, LONGEST_TICK))
                .toArray(String[]::new);
    }

    private int longest() {
        return isWords()
                ? (int) IntStream.range(0, places.names().size())
                        .mapToDouble(k -> Chart.SMALL.width(ticks()[k]))
                        .max()
                        .orElse(0)
                : 0;
    }

    /** Whether words beside each other would touch. */
    private boolean isUpright() {
        int room = Panels.width(panels.size()) - MARGINS;
        return isWords() && (longest() + 12) * places.names().size() > room;
    }
}
