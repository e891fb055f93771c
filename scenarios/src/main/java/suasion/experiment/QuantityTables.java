package suasion.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import suasion.report.Amounts;
import suasion.report.Folded;
import suasion.report.Grid;
import suasion.report.Part;

/** The tables of one quantity. */
final class QuantityTables {
    private static final int UNFOLDED = 16;
    private static final int MOST_CELLS = 1_500;
    private static final int MOST_VALUES = 12;

    private final Findings findings;
    private final Quantity quantity;
    private final List<Spread> spreads;
    private final IntFunction<String> shown;

    /** Tables in which a function writes the mean at a setting. */
    QuantityTables(Findings findings, Quantity quantity, List<Spread> spreads, IntFunction<String> shown) {
        this.shown = shown;
        this.findings = findings;
        this.quantity = quantity;
        this.spreads = spreads;
    }

    /** What goes with what: means, shares of variance, correlations. */
    List<Part> effects() {
        List<Part> parts = new ArrayList<>();
        Design design = findings.design();
        if (design.axes().size() > 1 || design.isSampled() && !design.axes().isEmpty()) {
            parts.add(means());
        }
        List<Effects.Share> shares = new Effects(design, spreads).shares();
        if (shares.size() > 1) {
            parts.add(new Grid(
                    "Analysis of variance of all rows",
                    List.of("goes with", "share"),
                    shares.stream()
                            .map(share -> List.of(share.source(), Amounts.percent(share.share())))
                            .toList(),
                    1));
        }
        Correlations correlations = Correlations.of(design, spreads);
        if (!correlations.rows().isEmpty()) {
            parts.add(correlations.grid());
        }
        return parts;
    }

    private Grid means() {
        Effects effects = new Effects(findings.design(), spreads);
        List<List<String>> rows = new ArrayList<>();
        for (Design.Axis axis : findings.design().axes()) {
            double[] means = effects.means(axis);
            for (int k : some(axis.size())) {
                String more = effects.isBound(axis, k) ? "more than " : "";
                rows.add(List.of(axis.name(), axis.shown().get(k), more + quantity.shown(means[k])));
            }
        }
        return new Grid(
                "Means over all settings that share a value", List.of("varied", "value", quantity.name()), rows, 2);
    }

    /** All places of an axis, or some that are spread evenly, both ends included. */
    private static int[] some(int size) {
        return size <= MOST_VALUES
                ? IntStream.range(0, size).toArray()
                : IntStream.range(0, MOST_VALUES)
                        .map(k -> (int) Math.round((double) k * (size - 1) / (MOST_VALUES - 1)))
                        .toArray();
    }

    /** Every setting with its mean, standard error, least and greatest value. */
    Part settings() {
        if (spreads.stream().anyMatch(Spread::varies)) {
            return table(List.of("rows", "mean", "standard error", "least", "greatest"), s -> {
                Spread spread = spreads.get(s);
                return List.of(
                        Amounts.count(spread.rows()),
                        shown.apply(s),
                        quantity.error(spread.standardError()),
                        quantity.shown(spread.least()),
                        quantity.shown(spread.greatest()));
            });
        }
        if (quantity.low().isEmpty()) {
            return table(List.of(quantity.name()), s -> List.of(shown.apply(s)));
        }
        List<Spread> lows = findings.spreads(quantity.low());
        List<Spread> highs = findings.spreads(quantity.high());
        return table(
                List.of("estimate", "from", "to"),
                s -> List.of(
                        Amounts.observed(spreads.get(s).mean()),
                        Amounts.observed(lows.get(s).mean()),
                        Amounts.observed(highs.get(s).mean())));
    }

    /** How often every word was found, setting by setting. */
    Part counts(List<String> words, List<String> head) {
        List<Map<String, Integer>> counts = findings.words(quantity.column());
        return table(head, s -> words.stream()
                .map(word -> Amounts.count(counts.get(s).getOrDefault(word, 0)))
                .toList());
    }

    /** The fractions. */
    Part exact() {
        List<Map<String, Integer>> found = findings.words(quantity.column());
        return table(
                List.of(quantity.name()),
                s -> List.of(
                        found.get(s).isEmpty()
                                ? "-"
                                : String.join(" or ", found.get(s).keySet())));
    }

    private Part table(List<String> head, IntFunction<List<String>> cells) {
        Design design = findings.design();
        boolean varied = !design.head().isEmpty();
        List<String> titles = Stream.concat(varied ? design.head().stream() : Stream.of("setting"), head.stream())
                .toList();
        List<List<String>> rows = IntStream.range(0, design.settings())
                .mapToObj(s -> Stream.concat(
                                varied ? design.cells(s).stream() : Stream.of(design.name(s)), cells.apply(s).stream())
                        .toList())
                .toList();
        Grid grid =
                new Grid("Every setting", titles, rows, titles.size() - head.size()).limited(MOST_CELLS, "results.csv");
        return rows.size() <= UNFOLDED ? grid : new Folded(Amounts.count(rows.size()), grid);
    }
}
