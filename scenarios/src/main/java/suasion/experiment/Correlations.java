package suasion.experiment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import suasion.report.Amounts;
import suasion.report.Grid;

/**
 * Rank correlations (Spearman 1904) of a quantity with every coordinate of a sample, for every combination of what is
 * varied besides.
 *
 * @param design where the points lie
 * @param rows the combinations; none where nothing is sampled
 */
record Correlations(Design design, List<Row> rows) {
    private static final int FEWEST = 3;
    private static final int MOST_SHOWN = 24;

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
        for (List<Integer> alike : design.isSampled() ? alike(design) : List.<List<Integer>>of()) {
            List<Integer> known = alike.stream()
                    .filter(s -> spreads.get(s).isKnown() && !spreads.get(s).isBound())
                    .toList();
            double[] heights =
                    known.stream().mapToDouble(s -> spreads.get(s).mean()).toArray();
            if (heights.length >= FEWEST) {
                rows.add(new Row(
                        name(design, alike.get(0)),
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
        return new Correlations(design, rows);
    }

    /** The settings that differ in the sample only, combination by combination, the last axis fastest. */
    private static Collection<List<Integer>> alike(Design design) {
        Map<Long, List<Integer>> groups = new TreeMap<>();
        for (int s = 0; s < design.settings(); s++) {
            long combination = 0;
            for (Design.Axis axis : design.axes()) {
                combination = combination * axis.size() + design.place(s, axis);
            }
            groups.computeIfAbsent(combination, k -> new ArrayList<>()).add(s);
        }
        return groups.values();
    }

    private static String name(Design design, int setting) {
        Map<Design.Axis, Integer> places = new HashMap<>();
        design.axes().forEach(axis -> places.put(axis, design.place(setting, axis)));
        return Layout.name(design.axes(), places);
    }

    /** The table, cut where it is long. */
    Grid grid() {
        List<String> head = new ArrayList<>(List.of("among", "points"));
        design.sampled().forEach(factor -> head.add(design.name(factor)));
        head.add("by chance");
        List<List<String>> cells = new ArrayList<>();
        for (Row row : rows.subList(0, Math.min(MOST_SHOWN, rows.size()))) {
            List<String> line = new ArrayList<>(
                    List.of(row.name().isEmpty() ? "all points" : row.name(), Amounts.count(row.points())));
            row.rho().forEach(rho -> line.add(shown(rho)));
            line.add("+-" + shown(row.chance()));
            cells.add(line);
        }
        String cut = rows.size() <= MOST_SHOWN
                ? ""
                : ", the first %,d of %,d combinations".formatted(MOST_SHOWN, rows.size());
        return new Grid("Rank correlations (Spearman 1904)" + cut, head, cells, 1);
    }

    /** With which coordinates it goes, over all combinations; empty where nothing is known. */
    Optional<String> sentence() {
        List<String> told = new ArrayList<>();
        for (int f = 0; f < design.sampled().size(); f++) {
            int factor = f;
            boolean chance = rows.stream().noneMatch(row -> Math.abs(row.rho().get(factor)) > row.chance());
            double[] rho = rows.stream()
                    .mapToDouble(row -> row.rho().get(factor))
                    .filter(x -> !Double.isNaN(x))
                    .sorted()
                    .toArray();
            if (rho.length > 0) {
                String first = shown(rho[0]);
                String last = shown(rho[rho.length - 1]);
                String range = first.equals(last) ? first : first + " to " + last;
                told.add(design.name(design.sampled().get(f)) + " " + range + (chance ? " (no more than chance)" : ""));
            }
        }
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of("Rank correlation with " + String.join(", ", told) + ".");
    }

    /** The coordinate that it goes with most where nothing is varied besides; empty where that is not known. */
    String strongest() {
        return rows.stream()
                .flatMap(row -> IntStream.range(0, row.rho().size())
                        .filter(f -> !Double.isNaN(row.rho().get(f)))
                        .boxed()
                        .max(Comparator.comparingDouble(f -> Math.abs(row.rho().get(f))))
                        .map(f -> design.name(design.sampled().get(f)) + ", rank correlation "
                                + shown(row.rho().get(f)))
                        .stream())
                .findFirst()
                .orElse("");
    }

    static String shown(double rho) {
        // Adding 0 takes the sign off what is rounded to -0.
        return Double.isNaN(rho) ? "-" : String.format(Locale.ROOT, "%.2f", Math.round(100 * rho) / 100.0 + 0.0);
    }
}
