package suasion.figure;

import java.util.List;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.ui.RectangleInsets;

/** The probabilities of a scheme as a heat map: states downwards, signals across. */
public final class HeatFigure {
    /** More states or signals than this make no picture that can be read. */
    public static final int MOST = 60;

    private static final int CELL = 18;

    private HeatFigure() {}

    /**
     * The figure as an SVG element.
     *
     * @param states names of the rows
     * @param signals names of the columns
     * @param probabilities a row per state, a column per signal
     * @param description what is read aloud in place of the picture
     */
    public static String svg(List<String> states, List<String> signals, double[][] probabilities, String description) {
        int rows = states.size();
        String[] upwards = new String[rows];
        for (int i = 0; i < rows; i++) {
            upwards[rows - 1 - i] = Chart.cut(states.get(i), 24);
        }
        SymbolAxis y = plain(new SymbolAxis(null, upwards), rows);
        SymbolAxis x = plain(
                new SymbolAxis(null, signals.stream().map(s -> Chart.cut(s, 24)).toArray(String[]::new)),
                signals.size());
        x.setVerticalTickLabels(signals.size() > 6);
        Chart chart = new Chart(x, y);
        chart.plot().setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        chart.plot().setRangeGridlinesVisible(false);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < signals.size(); j++) {
                double p = probabilities[i][j];
                int height = rows - 1 - i;
                chart.plot()
                        .addAnnotation(new XYBoxAnnotation(
                                j - 0.46,
                                height - 0.44,
                                j + 0.46,
                                height + 0.44,
                                null,
                                null,
                                p > 0 ? Ink.BLUE.covering(0.12 + 0.88 * p) : Ink.LINE.covering(0.35)));
            }
        }
        chart.legendBox("0", Ink.LINE.covering(0.35));
        for (int quarter = 1; quarter <= 4; quarter++) {
            chart.legendBox(quarter == 4 ? "1" : quarter + "/4", Ink.BLUE.covering(0.12 + 0.22 * quarter));
        }
        int columns = Math.max(CELL * 2, Math.min(90, 560 / signals.size()));
        int width = Math.max(320, longest(states) + 48 + columns * signals.size());
        int titles = signals.size() > 6 ? 40 + longest(signals) : 50;
        return chart.svg(width, titles + 40 + CELL * rows, description);
    }

    private static int longest(List<String> names) {
        return names.stream()
                .mapToInt(name -> (int) Chart.SMALL.width(Chart.cut(name, 24)))
                .max()
                .orElse(0);
    }

    private static SymbolAxis plain(SymbolAxis axis, int size) {
        Chart.style(axis);
        axis.setGridBandsVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelInsets(new RectangleInsets(1, 4, 1, 4));
        axis.setAxisLineVisible(false);
        axis.setRange(-0.5, size - 0.5);
        return axis;
    }
}
