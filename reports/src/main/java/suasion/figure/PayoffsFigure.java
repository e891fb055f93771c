package suasion.figure;

import java.awt.Shape;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.data.xy.XIntervalSeries;
import org.jfree.data.xy.XIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The payoffs of several players under several settings, one row per setting, with what was observed in play. */
public final class PayoffsFigure {
    /** Most players that can be told apart. */
    public static final int MOST_PLAYERS = 4;

    private static final int WIDTH = 720;
    private static final int ROW = 26;
    private static final int LEGEND = 104;
    private static final double BESIDE = 0.1;
    private static final Ink[] INKS = {Ink.BLUE, Ink.ORANGE, Ink.GREEN, Ink.VIOLET};
    private static final Shape[] SHAPES = {Chart.DIAMOND, Chart.SQUARE, Chart.RIGHTWARD, Chart.LEFTWARD};

    private PayoffsFigure() {}

    /**
     * What one player gets in one setting.
     *
     * @param payoff the certified payoff; NaN where it is not known
     * @param mean the mean observed in play, NaN where nothing was played
     * @param low lower end of its interval
     * @param high upper end of its interval
     */
    public record Point(double payoff, double mean, double low, double high) {
        private Stream<Double> numbers() {
            return Stream.of(payoff, mean, low, high);
        }
    }

    /**
     * One setting, from top to bottom.
     *
     * @param label name of the setting
     * @param points one per player
     */
    public record Row(String label, List<Point> points) {
        public Row {
            points = List.copyOf(points);
        }
    }

    /**
     * The figure as an SVG element.
     *
     * @param players at most {@link #MOST_PLAYERS} names
     * @param rows at least one
     * @param label what is on the horizontal axis, with its unit
     * @param description what is read aloud in place of the picture
     */
    public static String svg(List<String> players, List<Row> rows, String label, String description) {
        List<Double> all = rows.stream()
                .flatMap(row -> row.points().stream())
                .flatMap(Point::numbers)
                .filter(Double::isFinite)
                .toList();
        double[] range = Chart.room(
                all.stream().min(Double::compare).orElse(0.0),
                all.stream().max(Double::compare).orElse(1.0));
        SymbolAxis y =
                Chart.rows(rows.stream().map(row -> Chart.cut(row.label(), 40)).toList());
        Chart chart = new Chart(Chart.axis(Chart.cut(label, 80), range[0], range[1]), y);
        boolean played = false;
        for (int player = 0; player < players.size(); player++) {
            payoffs(chart, players, rows, player);
            played |= observed(chart, players.size(), rows, player);
        }
        if (played) {
            chart.legendMark("mean observed in play, with its interval", Chart.DOT, Ink.SOFT, true);
        }
        return chart.svg(WIDTH, LEGEND + Math.max(2, players.size()) * ROW * rows.size(), description);
    }

    /** Where a player's mark stands within the band of a row, the first player on top. */
    private static double height(int players, int rows, int row, int player) {
        double place = (player + 0.5) / players - 0.5;
        return rows - 1.0 - row - 0.7 * place;
    }

    private static void payoffs(Chart chart, List<String> players, List<Row> rows, int player) {
        XYSeries series = new XYSeries(players.get(player), false);
        for (int i = 0; i < rows.size(); i++) {
            double x = rows.get(i).points().get(player).payoff();
            if (Double.isFinite(x)) {
                series.add(x, height(players.size(), rows.size(), i, player));
            }
        }
        chart.add(new XYSeriesCollection(series), Chart.marks(SHAPES[player], INKS[player], true));
        chart.legendMark("payoff of " + Chart.cut(players.get(player), 24), SHAPES[player], INKS[player], true);
    }

    /** Just below the certified payoffs, so that both can be seen. */
    private static boolean observed(Chart chart, int players, List<Row> rows, int player) {
        XIntervalSeries series = new XIntervalSeries("observed " + player);
        for (int i = 0; i < rows.size(); i++) {
            Point point = rows.get(i).points().get(player);
            if (Double.isFinite(point.mean())) {
                double low = Double.isFinite(point.low()) ? point.low() : point.mean();
                double high = Double.isFinite(point.high()) ? point.high() : point.mean();
                series.add(point.mean(), low, high, height(players, rows.size(), i, player) - BESIDE);
            }
        }
        XIntervalSeriesCollection data = new XIntervalSeriesCollection();
        data.addSeries(series);
        chart.add(data, Intervals.renderer(Chart.DOT, INKS[player]));
        return series.getItemCount() > 0;
    }
}
