package suasion.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import suasion.report.Amounts;
import suasion.report.Grid;

/**
 * Rank correlations (Spearman 1904) of a quantity with every coordinate of a sample, for every combination of what is
 * varied besides.
 *
 * @param rows the combinations
 */
record Correlations(List<Row> rows) {
    private static final int FEWEST = 3;
    private static final int MOST = 24;

    /**
     * One combination.
     *
     * @param name which it is; empty where there is one only
     * @param points how many points have a value
     * @param rho one per coordinate; NaN where the quantity does not vary
     */
    record Row(String name, int points, List<Double> rho) {
        /** Where 95 of 100 correlations of quantities that have nothing to do with each other lie. */
        double chance() {
            return 1.96 / Math.sqrt(points - 1.0);
        }
    }

    static Correlations of(Design design, List<Spread> spreads) {
        List<Row> rows = new ArrayList<>();
        for (Map<Design.Axis, Integer> where : Layout.combinations(design.axes(), MOST)) {
            List<Integer> known = design.at(where).stream()
                    .filter(s -> spreads.get(s).isKnown())
                    .toList();
            double[] heights =
                    known.stream().mapToDouble(s -> spreads.get(s).mean()).toArray();
            if (heights.length >= FEWEST) {
                rows.add(new Row(
                        Layout.name(design.axes(), where),
                        heights.length,
                        design.sampled().stream()
                                .map(factor -> new SpearmansCorrelation()
                                        .correlation(
                                                known.stream()
                                                        .mapToDouble(s -> design.coordinate(s, factor))
                                                        .toArray(),
                                                heights))
                                .toList()));
            }
        }
        return new Correlations(rows);
    }

    Grid grid(Design design) {
        List<String> head = new ArrayList<>(List.of("among", "points"));
        design.sampled().forEach(factor -> head.add(design.name(factor)));
        head.add("by chance");
        List<List<String>> cells = new ArrayList<>();
        for (Row row : rows) {
            List<String> line = new ArrayList<>(
                    List.of(row.name().isEmpty() ? "all points" : row.name(), Amounts.count(row.points())));
            row.rho().forEach(rho -> line.add(shown(rho)));
            line.add("+-" + shown(row.chance()));
            cells.add(line);
        }
        return new Grid("Rank correlations (Spearman 1904)", head, cells, 1);
    }

    static String shown(double rho) {
        return Double.isNaN(rho) ? "-" : String.format(java.util.Locale.ROOT, "%.2f", rho);
    }
}
