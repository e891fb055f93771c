package suasion.figure;

import java.awt.Shape;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XIntervalSeries;
import org.jfree.data.xy.XIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.Layer;

/** Observed gains with their intervals, one row each, against the margin; far ones are arrows at the edge. */
public final class ForestFigure {
    private static final int WIDTH = 760;
    private static final int ROW = 22;
    /** Gains beyond this many margins are shown as arrows, so that the width of the near ones can be seen. */
    private static final double SHOWN_MARGINS = 8;

    private static final int MOST_LETTERS = 60;
    private static final double STRIP = 0.14;

    private ForestFigure() {}

    /** How a row ended, and how it is drawn: by shape and by colour. */
    public enum Kind {
        /** The whole interval is above minus the margin. */
        CONFIRMED("confirmed", Chart.DOT, Ink.BLUE),
        /** The interval reaches across it. */
        INCONCLUSIVE("inconclusive", Chart.SQUARE, Ink.ORANGE),
        /** The whole interval is below it. */
        REFUTED("refuted", Chart.DIAMOND, Ink.RED);

        private final String label;
        private final Shape shape;
        private final Ink ink;

        Kind(String label, Shape shape, Ink ink) {
            this.label = label;
            this.shape = shape;
            this.ink = ink;
        }
    }

    /** One row, from top to bottom: its name, the observed gain, its interval, its own margin. */
    public record Row(String label, double estimate, double low, double high, double margin, Kind kind) {
        /** A row that only names those below it. */
        public static Row heading(String label) {
            return new Row(label, Double.NaN, Double.NaN, Double.NaN, 0, null);
        }

        private boolean isHeading() {
            return kind == null;
        }
    }

    /**
     * The figure as an SVG element.
     *
     * @param rows at least one
     * @param label what is on the horizontal axis, with its unit
     * @param description what is read aloud in place of the picture
     */
    public static String svg(List<Row> rows, String label, String description) {
        double margin = rows.stream().mapToDouble(Row::margin).max().orElse(0);
        double edge = edge(rows, margin);
        SymbolAxis y = Chart.rows(rows.stream()
                .map(row -> Chart.cutWithin(row.label(), MOST_LETTERS))
                .toList());
        Chart chart = new Chart(Chart.axis(label, -edge * 1.06, edge * 1.06), y);
        chart.plot().setRangeGridlinesVisible(rows.size() <= 60);
        addTolerated(chart, rows);
        chart.plot().addDomainMarker(new ValueMarker(0, Ink.SOFT.color(), Chart.THIN));
        Map<Kind, XIntervalSeries> near = new TreeMap<>();
        Map<Kind, XYSeries> right = new TreeMap<>();
        Map<Kind, XYSeries> left = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double height = rows.size() - 1.0 - i;
            if (row.isHeading()) {
                continue;
            }
            if (row.low() > edge || row.high() < -edge) {
                Map<Kind, XYSeries> far = row.low() > edge ? right : left;
                far.computeIfAbsent(row.kind(), k -> new XYSeries(k.label, false))
                        .add(row.low() > edge ? edge : -edge, height);
            } else {
                double low = Math.max(-edge, row.low());
                double high = Math.min(edge, row.high());
                double mean = Math.max(-edge, Math.min(edge, row.estimate()));
                near.computeIfAbsent(row.kind(), k -> new XIntervalSeries(k.label))
                        .add(mean, low, high, height);
            }
        }
        near.forEach((kind, series) -> addNear(chart, kind, series));
        right.forEach((kind, s) -> chart.add(new XYSeriesCollection(s), Chart.marks(Chart.RIGHTWARD, kind.ink, true)));
        left.forEach((kind, s) -> chart.add(new XYSeriesCollection(s), Chart.marks(Chart.LEFTWARD, kind.ink, true)));
        for (Kind kind : Kind.values()) {
            if (rows.stream().anyMatch(r -> r.kind() == kind)) {
                chart.legendMark(kind.label, kind.shape, kind.ink, true);
            }
        }
        if (!right.isEmpty() || !left.isEmpty()) {
            chart.legendMark("beyond the edge", Chart.RIGHTWARD, Ink.SOFT, true);
        }
        chart.legendBox("tolerated: 0 to minus the margin of the row", Ink.SOFT.covering(STRIP));
        return chart.svg(WIDTH, 96 + ROW * rows.size(), description);
    }

    /** From minus its margin to 0 behind every row; rows of one margin beneath each other share a strip. */
    private static void addTolerated(Chart chart, List<Row> rows) {
        XYLineAndShapeRenderer strips = new XYLineAndShapeRenderer(false, false);
        for (int first = 0, next; first < rows.size(); first = next) {
            double margin = rows.get(first).margin();
            next = first + 1;
            while (next < rows.size() && rows.get(next).margin() == margin) {
                next++;
            }
            double bottom = rows.size() - next - 0.5;
            double top = rows.size() - first - 0.5;
            strips.addAnnotation(
                    new XYBoxAnnotation(-margin, bottom, 0, top, null, null, Ink.SOFT.covering(STRIP)),
                    Layer.BACKGROUND);
        }
        chart.add(new XYSeriesCollection(), strips);
    }

    private static void addNear(Chart chart, Kind kind, XIntervalSeries series) {
        XIntervalSeriesCollection data = new XIntervalSeriesCollection();
        data.addSeries(series);
        chart.add(data, Intervals.renderer(kind.shape, kind.ink));
    }

    /** The whole of it if that is within a few margins, otherwise enough for every gain that lies within them. */
    private static double edge(List<Row> rows, double margin) {
        double all = margin;
        double near = SHOWN_MARGINS * margin;
        for (Row row : rows.stream().filter(row -> !row.isHeading()).toList()) {
            double reach = Math.max(Math.abs(row.low()), Math.abs(row.high()));
            all = Math.max(all, reach);
            near = Math.abs(row.estimate()) <= SHOWN_MARGINS * margin ? Math.max(near, reach) : near;
        }
        double edge = margin > 0 ? Math.min(all, near) : all;
        return edge > 0 && Double.isFinite(edge) ? edge : 1;
    }
}
