package suasion.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import suasion.report.Amounts;
import suasion.report.Chapter;
import suasion.report.Figure;
import suasion.report.Part;

/** What the report says about one quantity: sentences, figure, tables. */
final class QuantityChapter {
    /** Words in the order in which they are counted; others follow by the alphabet. */
    private static final List<String> ORDER = List.of(
            "confirmed", "refuted", "inconclusive", "vacuous", "unjudged", "OPTIMAL", "LOWER_BOUND", "UPPER_BOUND");

    private final Experiment experiment;
    private final Findings findings;
    private final Quantity quantity;
    private final Possible possible;
    private final List<Spread> spreads;
    private final Undecided undecided;
    private final List<String> words;
    private final Sentences sentences;
    private final Optional<Plotting> drawing;

    QuantityChapter(Experiment experiment, Findings findings, Quantity quantity, Possible possible) {
        this.possible = possible;
        this.experiment = experiment;
        this.findings = findings;
        this.quantity = quantity;
        this.words = quantity.isWord() ? words() : List.of();
        // Of words the share of the first that does not stand everywhere is what can move.
        this.undecided = new Undecided(experiment, findings, quantity);
        this.spreads = quantity.isWord()
                ? findings.shares(quantity.column(), told())
                : quantity.measure().kind() == Measure.Kind.DECIDED
                        ? undecided.spreads()
                        : findings.spreads(quantity.column());
        this.sentences = new Sentences(findings, spreads, quantity.isPlayed(experiment), new Sentences.Shown() {
            @Override
            public String of(double mean) {
                return quantity.shown(mean);
            }

            @Override
            public String at(int setting, double mean) {
                return (undecided.at(setting) ? "more than " : "") + of(mean);
            }
        });
        this.drawing = drawing();
    }

    private List<String> words() {
        Set<String> found = new TreeSet<>(
                Comparator.comparing((String word) -> ORDER.contains(word) ? ORDER.indexOf(word) : ORDER.size())
                        .thenComparing(Comparator.naturalOrder()));
        findings.words(quantity.column()).forEach(counts -> found.addAll(counts.keySet()));
        return List.copyOf(found);
    }

    /** The word whose share is shown; empty where there is none. */
    private String told() {
        return words.isEmpty() ? "" : words.get(0);
    }

    Quantity quantity() {
        return quantity;
    }

    Sentences sentences() {
        return sentences;
    }

    List<Spread> spreads() {
        return spreads;
    }

    /** The figure; empty where nothing moves. */
    Optional<Plotting> figure() {
        return drawing;
    }

    private Optional<Plotting> drawing() {
        boolean varied =
                !findings.design().axes().isEmpty() || findings.design().isSampled();
        if (quantity.isExact() || !varied || sentences.extreme(false) < 0 || sentences.isConstant()) {
            return Optional.empty();
        }
        String label = quantity.isWord() ? shown(told()) + " in " + quantity.label() : quantity.label();
        Design design = findings.design();
        if (design.isSampled()) {
            return Optional.of(Plotting.dots(design, curve(List.of(), List.of()), label));
        }
        boolean replicated = spreads.stream().anyMatch(Spread::varies);
        if (replicated && !quantity.isWord()) {
            Plotting.Curve curve = curve(
                    spreads.stream().map(s -> s.mean() - s.halfWidth()).toList(),
                    spreads.stream().map(s -> s.mean() + s.halfWidth()).toList());
            String band = "95 % interval of the mean over replications (Student)";
            return Optional.of(Plotting.curves(design, curve, label, band));
        }
        if (!quantity.low().isEmpty()) {
            Plotting.Curve curve = curve(
                    findings.spreads(quantity.low()).stream().map(Spread::mean).toList(),
                    findings.spreads(quantity.high()).stream().map(Spread::mean).toList());
            return Optional.of(Plotting.curves(design, curve, label, "interval of the estimate, as verdicts use it"));
        }
        return Optional.of(Plotting.curves(design, curve(List.of(), List.of()), label, ""));
    }

    /** In the unit of the figure. */
    private Plotting.Curve curve(List<Double> lows, List<Double> highs) {
        double unit = quantity.unit();
        return new Plotting.Curve(
                spreads.stream().map(spread -> spread.times(unit)).toList(),
                lows.stream().map(low -> unit * low).toList(),
                highs.stream().map(high -> unit * high).toList(),
                possible.of(quantity, spreads),
                IntStream.range(0, spreads.size()).filter(undecided::at).boxed().collect(Collectors.toSet()));
    }

    /** What moves it, in whole sentences. */
    String text() {
        return text(false);
    }

    /** The same, or only which way it goes. */
    String text(boolean brief) {
        String open = undecided.text();
        String said = open + (quantity.isExact() ? exact() : quantity.isWord() ? counts(brief) : sentences.text(brief));
        long missing = open.isEmpty() ? findings.missing(quantity.column()) : 0;
        if (missing > 0 && (quantity.isWord() || sentences.extreme(false) >= 0)) {
            said += " %s without a value%s."
                    .formatted(
                            missing == 1 ? "One row is" : Amounts.count(missing) + " rows are",
                            quantity.measure().kind() == Measure.Kind.DECIDED
                                    ? ", because play ended before all was decided: means are over the others"
                                    : "");
        }
        return said;
    }

    private String exact() {
        Set<String> values = new LinkedHashSet<>();
        findings.words(quantity.column()).forEach(counts -> values.addAll(counts.keySet()));
        return values.size() == 1
                ? "It is %s in every row.".formatted(values.iterator().next())
                : "In fractions, where the game is exact: see the table.";
    }

    private String counts(boolean brief) {
        if (words.isEmpty()) {
            return "No row has a value.";
        }
        if (words.size() == 1) {
            return "It is %s in every row.".formatted(shown(words.get(0)));
        }
        String counts = words.stream()
                .map(word -> shown(word) + " in " + Amounts.counted(count(word), "row"))
                .collect(Collectors.joining(", "));
        return counts + ". The share of %s: ".formatted(shown(told())) + sentences.text(brief);
    }

    private long count(String word) {
        return findings.words(quantity.column()).stream()
                .mapToLong(counts -> counts.getOrDefault(word, 0))
                .sum();
    }

    /** Verdicts as reports write them. */
    private String shown(String word) {
        return quantity.measure().kind() == Measure.Kind.VERDICT ? word.toUpperCase(Locale.ROOT) : word;
    }

    /** Whether a table or a figure says more than the sentence that it is the same everywhere. */
    boolean isMoving() {
        return quantity.isExact() || quantity.isWord()
                ? findings.words(quantity.column()).stream().distinct().count() > 1 || words.size() > 1
                : sentences.extreme(false) >= 0 && !sentences.isConstant();
    }

    /** Whether another quantity has the same values throughout. */
    boolean isSame(QuantityChapter other) {
        return !quantity.isWord()
                && !quantity.isExact()
                && !other.quantity.isWord()
                && !other.quantity.isExact()
                && spreads.equals(other.spreads);
    }

    /** Figure and tables. */
    Chapter chapter(String id) {
        List<Part> parts = new ArrayList<>();
        figure().ifPresent(drawn -> parts.add(new Figure(drawn.onPage(), drawn.caption())));
        QuantityTables tables = new QuantityTables(findings, quantity, spreads, this::shown);
        if (!quantity.isExact() && !quantity.isWord() && !sentences.isConstant()) {
            parts.addAll(tables.effects());
        }
        if (quantity.isWord()) {
            parts.add(tables.counts(words, words.stream().map(this::shown).toList()));
        } else if (quantity.isExact()) {
            parts.add(tables.exact());
        } else {
            parts.add(tables.settings());
        }
        return new Chapter(id, quantity.name(), parts);
    }

    /** Mean at a setting with its standard error, or the words there, for a table of all measures. */
    String cell(int setting) {
        if (quantity.isWord() || quantity.isExact()) {
            return findings.words(quantity.column()).get(setting).entrySet().stream()
                    .map(entry -> quantity.isExact()
                            ? entry.getKey()
                            : shown(entry.getKey()) + (experiment.replications() > 1 ? " " + entry.getValue() : ""))
                    .collect(Collectors.joining(", "));
        }
        Spread spread = spreads.get(setting);
        return spread.varies() ? quantity.shown(shown(setting), spread.standardError()) : shown(setting);
    }

    /** The mean at a setting, "more than" where rows were not decided. */
    String shown(int setting) {
        return (undecided.at(setting) ? "more than " : "")
                + quantity.shown(spreads.get(setting).mean());
    }

    /** What it is everywhere, where it does not move. */
    String still() {
        return quantity.isWord() || quantity.isExact()
                ? findings.words(quantity.column()).stream()
                        .flatMap(counts -> counts.keySet().stream())
                        .findFirst()
                        .map(this::shown)
                        .orElse("-")
                : sentences.extreme(false) < 0 ? "-" : shown(sentences.extreme(false));
    }

    static List<QuantityChapter> of(Experiment experiment, Findings findings) {
        Possible possible = new Possible(findings);
        return Quantity.of(experiment).stream()
                .map(quantity -> new QuantityChapter(experiment, findings, quantity, possible))
                .toList();
    }

    /** The chapters worth reading, each once: neither what is the same everywhere nor what another says already. */
    static List<QuantityChapter> telling(List<QuantityChapter> all) {
        List<QuantityChapter> telling = new ArrayList<>();
        for (QuantityChapter chapter : all) {
            if (chapter.isMoving() && telling.stream().noneMatch(chapter::isSame)) {
                telling.add(chapter);
            }
        }
        return telling;
    }

    /** The same, in a word, as an earlier one of the list; empty where it is not. */
    Optional<String> twin(List<QuantityChapter> all) {
        return all.stream()
                .takeWhile(other -> other != this)
                .filter(this::isSame)
                .map(other -> other.quantity.name())
                .findFirst()
                .filter(name -> isMoving());
    }

    /** Ids of chapters: "a", "b", ..., letters only. */
    static String id(int n) {
        return "measure"
                + IntStream.rangeClosed(0, n / 26)
                        .mapToObj(k -> String.valueOf((char) ('a' + (k == n / 26 ? n % 26 : 25))))
                        .collect(Collectors.joining());
    }

    /** Counts of words at a setting, for data. */
    Map<String, Integer> counts(int setting) {
        return findings.words(quantity.column()).get(setting);
    }
}
