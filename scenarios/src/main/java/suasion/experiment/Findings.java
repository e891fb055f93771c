package suasion.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The rows of an experiment, setting by setting. */
final class Findings {
    private final Design design;
    private final Plan plan;
    private final int planned;
    private final List<Row> rows;
    private final List<List<Row>> good = new ArrayList<>();

    Findings(Design design, Plan plan, List<Row> rows) {
        this.design = design;
        this.plan = plan;
        this.planned = plan.jobs().size();
        this.rows = rows.stream().sorted(Comparator.comparingInt(Row::number)).toList();
        IntStream.range(0, design.settings()).forEach(s -> good.add(new ArrayList<>()));
        this.rows.stream().filter(row -> !row.failed()).forEach(row -> good.get(row.number() % design.settings())
                .add(row));
    }

    Design design() {
        return design;
    }

    /** All rows in the order of the plan. */
    List<Row> rows() {
        return rows;
    }

    List<Row> failures() {
        return rows.stream().filter(Row::failed).toList();
    }

    /** How many rows the plan has. */
    int planned() {
        return planned;
    }

    boolean isComplete() {
        return rows.size() == planned;
    }

    int replications() {
        return planned / design.settings();
    }

    /** The rows of a setting that did not fail. */
    List<Row> good(int setting) {
        return List.copyOf(good.get(setting));
    }

    /** The setting of a row. */
    Setting setting(Row row) {
        return setting(row.number() % design.settings());
    }

    /** A setting of the plan. */
    Setting setting(int number) {
        return plan.settings().get(number);
    }

    /** What a column comes to, one per setting. */
    List<Spread> spreads(String column) {
        return spreads(row -> row.number(column));
    }

    /** The share of rows that have a word, one per setting. */
    List<Spread> shares(String column, String word) {
        return spreads(row -> word.equals(row.values().get(column)) ? 1 : 0);
    }

    /** What a number of the rows comes to, one per setting. */
    List<Spread> spreads(ToDoubleFunction<Row> value) {
        return good.stream()
                .map(of -> Spread.of(
                        of.stream().map(row -> value.applyAsDouble(row)).toList()))
                .toList();
    }

    /** How often every word stands in a column, one per setting; rows without one are left out. */
    List<Map<String, Integer>> words(String column) {
        return good.stream()
                .map(of -> {
                    Map<String, Integer> counts = new TreeMap<>();
                    of.stream()
                            .map(row -> row.values().getOrDefault(column, ""))
                            .filter(word -> !word.isEmpty())
                            .forEach(word -> counts.merge(word, 1, Integer::sum));
                    return counts;
                })
                .toList();
    }

    /** Rows that are there and did not fail but have no value in a column. */
    long missing(String column) {
        return good.stream()
                .flatMap(List::stream)
                .filter(row -> row.values().getOrDefault(column, "").isEmpty())
                .count();
    }
}
