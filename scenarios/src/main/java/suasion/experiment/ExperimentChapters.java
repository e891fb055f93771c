package suasion.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import suasion.report.Amounts;
import suasion.report.Chapter;
import suasion.report.Code;
import suasion.report.Grid;
import suasion.report.Links;
import suasion.report.Paragraph;
import suasion.report.Part;
import suasion.report.Terms;
import suasion.report.Words;
import suasion.scenario.LearningPlan;
import suasion.scenario.ScenarioText;

/** What the report of an experiment says, chapter by chapter; the answer first. */
final class ExperimentChapters {
    private static final int MOST_FAILURES = 20;
    private static final int MOST_VALUES = 12;

    private static final Set<Measure.Kind> LEARNED =
            EnumSet.of(Measure.Kind.PAYOFF, Measure.Kind.OBEDIENCE, Measure.Kind.REGRET);
    private static final Set<Measure.Kind> PROMISED = EnumSet.of(
            Measure.Kind.ESTIMATE,
            Measure.Kind.VERDICT,
            Measure.Kind.VERDICTS,
            Measure.Kind.ROUNDS,
            Measure.Kind.DECIDED);

    private final ExperimentReport report;
    private final Experiment experiment;
    private final Findings findings;
    private final List<QuantityChapter> quantities;

    ExperimentChapters(ExperimentReport report, Findings findings, List<QuantityChapter> quantities) {
        this.report = report;
        this.experiment = report.experiment();
        this.findings = findings;
        this.quantities = quantities;
    }

    List<Chapter> all() {
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Chapter("answer", "Answer", answer()));
        List<QuantityChapter> telling = QuantityChapter.telling(quantities);
        for (int n = 0; n < telling.size(); n++) {
            chapters.add(telling.get(n).chapter(QuantityChapter.id(n)));
        }
        if (!findings.failures().isEmpty()) {
            chapters.add(new Chapter("failures", "Rows that failed", failures()));
        }
        chapters.add(new Chapter("experiment", "What was done", List.of(new Terms(done()))));
        chapters.add(new Chapter("repeat", "How to repeat", repeat()));
        return chapters;
    }

    /** "150 rows: 15 settings x 10 replications". */
    static String rows(Findings findings) {
        String plan = "%s: %s x %s"
                .formatted(
                        Amounts.counted(findings.planned(), "row"),
                        Amounts.counted(findings.design().settings(), "setting"),
                        Amounts.counted(findings.replications(), "replication"));
        int failed = findings.failures().size();
        return (findings.isComplete()
                        ? plan
                        : "%s of %s".formatted(Amounts.count(findings.rows().size()), plan))
                + (failed == 0 ? "" : "; %s failed".formatted(Amounts.count(failed)));
    }

    private List<Part> answer() {
        List<Part> parts = new ArrayList<>();
        String rows = rows(findings) + ".";
        if (!findings.isComplete()) {
            rows += " The experiment is not finished: rows run round-robin over the settings, so that what is there is"
                    + " balanced but for the last replication. The same command goes on where it stopped.";
        }
        parts.add(new Paragraph(rows));
        parts.add(new Terms(quantities.stream()
                .map(q -> new Terms.Entry(
                        q.quantity().name(),
                        q.twin(quantities)
                                .map(name -> "The same as %s, in every row.".formatted(name))
                                .orElseGet(q::text)))
                .toList()));
        List<List<String>> extremes = extremes();
        if (!extremes.isEmpty()) {
            Grid grid = new Grid("Where every measure is least and greatest", EXTREMES, extremes, 4);
            boolean known = extremes.stream().anyMatch(row -> !row.get(1).equals("-"));
            parts.add(known ? grid : without(grid));
        }
        if (findings.design().settings() > 1) {
            parts.add(new Paragraph(reading()));
        }
        return parts;
    }

    /** The table without what measures go with. */
    private static Grid without(Grid grid) {
        return new Grid(
                grid.caption(),
                cut(grid.head()),
                grid.rows().stream().map(ExperimentChapters::cut).toList(),
                grid.labels() - 1);
    }

    private static List<String> cut(List<String> cells) {
        return Stream.concat(cells.stream().limit(1), cells.stream().skip(2)).toList();
    }

    /** The titles of {@link #extremes}. */
    static final List<String> EXTREMES =
            List.of("measure", "goes most with", "least at", "greatest at", "least", "greatest");

    /** A row for every number that is not the same everywhere. */
    List<List<String>> extremes() {
        List<List<String>> rows = new ArrayList<>();
        for (QuantityChapter q : QuantityChapter.telling(quantities)) {
            Sentences sentences = q.sentences();
            int least = sentences.extreme(false);
            boolean number = !q.quantity().isWord() && !q.quantity().isExact();
            if (number
                    && least >= 0
                    && !sentences.isConstant()
                    && findings.design().settings() > 1) {
                int greatest = sentences.extreme(true);
                rows.add(List.of(
                        q.quantity().name(),
                        sentences.mover().isEmpty() ? "-" : sentences.mover(),
                        findings.design().name(least),
                        findings.design().name(greatest),
                        q.shown(least),
                        q.shown(greatest)));
            }
        }
        return rows;
    }

    private String reading() {
        List<String> told = new ArrayList<>();
        if (experiment.replications() > 1) {
            told.add("A value of a setting is the mean over its replications.");
        }
        if (findings.design().axes().size() > 1) {
            told.add("\"On average\" and \"mean over the rest\" weigh all settings that share a value alike.");
        }
        if (findings.design().isSampled()) {
            told.add(
                    "Of rank correlations that chance alone brings about 19 in 20 are within the column \"by chance\".");
        }
        if (quantities.stream().anyMatch(q -> q.spreads().stream().anyMatch(Spread::varies))) {
            told.add("Chance alone shows a difference in at most one line of 20 (Student's t by Bonferroni over"
                    + " all pairs). That none is seen beyond chance does not say that there is none: more replications"
                    + " see more.");
        }
        if (quantities.stream()
                .anyMatch(q ->
                        !new Effects(findings.design(), q.spreads()).shares().isEmpty())) {
            told.add("Shares of the variance are those of the analysis of variance of a full grid (Fisher 1925):"
                    + " squared distances of means from the mean of all, by what they share; they describe this grid"
                    + " and say nothing about values that are not in it.");
        } else if (!findings.design().isSampled() && findings.design().axes().size() > 1) {
            told.add("No analysis of variance: it needs the same number of rows in every setting.");
        }
        return String.join(" ", told);
    }

    private List<Part> failures() {
        Map<String, Integer> counts = new TreeMap<>();
        findings.failures().forEach(row -> counts.merge(row.error(), 1, Integer::sum));
        List<List<String>> kinds = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_FAILURES)
                .map(entry -> List.of(entry.getKey(), Amounts.count(entry.getValue())))
                .toList();
        List<List<String>> rows = findings.failures().stream()
                .limit(MOST_FAILURES)
                .map(row -> List.of(
                        Amounts.count(row.number()),
                        findings.design().name(row.number() % findings.design().settings()),
                        Amounts.count(row.replication()),
                        row.error()))
                .toList();
        String all = counts.size() > MOST_FAILURES ? ", the %d most frequent".formatted(MOST_FAILURES) : "";
        String first = findings.failures().size() > MOST_FAILURES ? ", the first %d".formatted(MOST_FAILURES) : "";
        return List.of(
                new Paragraph("Rows that failed have no values; tables and figures are of the others."),
                new Grid("What went wrong" + all, List.of("error", "rows"), kinds, 1),
                new Grid("Where" + first, List.of("row", "setting", "replication", "error"), rows, 4));
    }

    private List<Terms.Entry> done() {
        List<Terms.Entry> entries = new ArrayList<>();
        add(
                entries,
                "Scenarios",
                Words.some(
                        experiment.scenarios().stream().map(ScenarioText::name).toList(), MOST_VALUES));
        for (Factor factor : experiment.factors()) {
            add(entries, factor.path(), values(factor));
        }
        add(entries, "Strategies", String.join(", ", experiment.strategies()));
        add(
                entries,
                "Replications",
                Amounts.count(experiment.replications()) + " of every setting, chance of its own in each");
        add(
                entries,
                "Measured",
                Words.and(experiment.measures().stream().map(Measure::name).toList()));
        add(entries, "Play stops", stops());
        learning(entries);
        add(
                entries,
                "A row that fails",
                switch (experiment.onError()) {
                    case STOP -> "ends the experiment";
                    case CONTINUE -> "is kept with what went wrong, and the others go on";
                    case RETRY -> "is tried once more, then kept with what went wrong, and the others go on";
                });
        return entries;
    }

    /** Of whom and of which rounds the columns are, where those who learn stand beside those who obey. */
    private void learning(List<Terms.Entry> entries) {
        List<Measure.Kind> kinds =
                experiment.measures().stream().map(Measure::kind).toList();
        boolean learned = kinds.stream().anyMatch(LEARNED::contains);
        if (experiment.strategies().isEmpty()) {
            return;
        }
        if (learned) {
            long rounds = experiment.stop().rounds();
            add(
                    entries,
                    "Those who learn",
                    "play "
                            + (rounds > 0
                                    ? Amounts.count(rounds) + " rounds"
                                    : "the rounds of their scenario's section learning, "
                                            + Amounts.count(LearningPlan.DEFAULT_ROUNDS) + " where it gives none")
                            + ", whatever else ends play; obedience is that of the last window, regret the sum over"
                            + " all rounds, payoff the mean over all rounds");
        }
        if (kinds.stream().anyMatch(PROMISED::contains)) {
            add(
                    entries,
                    "Those who obey",
                    "estimates, verdicts and rounds are of arms in which all obey, whichever strategy a row names");
        }
    }

    private static void add(List<Terms.Entry> entries, String name, String text) {
        if (!text.isEmpty()) {
            entries.add(new Terms.Entry(name, text));
        }
    }

    private static String values(Factor factor) {
        int count = factor.values().size();
        List<Double> numbers = Design.numbers(factor.values());
        if (factor.sampled()) {
            double[] sorted = numbers.stream().mapToDouble(x -> x).sorted().toArray();
            return "%s points of a Latin hypercube, from %s to %s"
                    .formatted(Amounts.count(count), Amounts.observed(sorted[0]), Amounts.observed(sorted[count - 1]));
        }
        return count <= MOST_VALUES
                ? String.join(", ", factor.values())
                : "%s values: %s, %s, ..., %s"
                        .formatted(
                                Amounts.count(count),
                                factor.values().get(0),
                                factor.values().get(1),
                                factor.values().get(count - 1));
    }

    private String stops() {
        if (Quantity.of(experiment).stream().noneMatch(q -> q.isPlayed(experiment))) {
            return "nothing is played, no measure needs it";
        }
        Stop stop = experiment.stop();
        String rounds = stop.rounds() == 0
                ? "each scenario's own number of rounds"
                : Amounts.count(stop.rounds()) + " rounds per arm";
        return switch (stop.rule()) {
            case ROUNDS -> "after " + rounds;
            case DECIDED -> "as soon as no promise is inconclusive, at the latest after " + rounds;
            case PRECISION ->
                "as soon as the interval of the estimate of %s is within +-%s, at the latest after %s"
                        .formatted(stop.of(), Amounts.observed(stop.precision()), rounds);
        };
    }

    private List<Part> repeat() {
        List<Terms.Entry> entries = new ArrayList<>();
        entries.add(new Terms.Entry(
                "Seed", experiment.seed() == null ? "each scenario's own" : Long.toString(experiment.seed())));
        entries.add(new Terms.Entry("Version", "Suasion " + report.version()));
        Map<String, String> hashes = new LinkedHashMap<>();
        experiment.scenarios().forEach(scenario -> hashes.put(scenario.name(), scenario.hash()));
        hashes.forEach((name, hash) -> entries.add(new Terms.Entry("SHA-256 of " + name, hash)));
        List<Links.Entry> links = new ArrayList<>();
        links.add(new Links.Entry(
                "results.csv: every row with its setting, replication, seed and values", "results.csv"));
        links.add(new Links.Entry("results.json: the same as one document", "results.json"));
        links.add(new Links.Entry("experiment.yaml: the experiment as it was run", "experiment.yaml"));
        for (QuantityChapter q : QuantityChapter.telling(quantities)) {
            q.figure()
                    .ifPresent(drawn -> links.add(new Links.Entry(
                            report.figureName(q.quantity()) + ": the figure of "
                                    + q.quantity().name(),
                            report.figureName(q.quantity()))));
        }
        return List.of(
                new Paragraph("This command repeats everything above, bit for bit, on any number of threads:"),
                new Code(report.command()),
                new Terms(entries),
                new Links(links));
    }
}
