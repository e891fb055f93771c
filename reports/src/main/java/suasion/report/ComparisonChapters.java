package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Verdict;
import suasion.figure.PayoffsFigure;
import suasion.figure.ValuesFigure;
import suasion.game.Exact;
import suasion.game.Player;
import suasion.solve.Benchmarks;
import suasion.solve.Solution;

/** What the written report of a comparison says, chapter by chapter. */
final class ComparisonChapters {
    private static final int SMALL_SCHEME = 120;

    private ComparisonChapters() {}

    static List<Chapter> of(Comparison comparison) {
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Chapter("result", "Side by side", sideBySide(comparison)));
        chapters.addAll(Exhibits.chapter(comparison.exhibits()));
        List<Part> schemes = schemes(comparison);
        if (!schemes.isEmpty()) {
            chapters.add(new Chapter("schemes", title(comparison), schemes));
        }
        learners(comparison).ifPresent(chapters::add);
        chapters.add(reproduce(comparison));
        chapters.add(new Chapter("glossary", "Words", List.of(words(comparison))));
        return chapters;
    }

    /** What came of those who learn under every setting, whose full reports draw it. */
    private static Optional<Chapter> learners(Comparison comparison) {
        List<Part> parts = new ArrayList<>();
        for (Alternative alternative : comparison.alternatives()) {
            Report report = alternative.report();
            LearningChapter.learning(report).ifPresent(learning -> {
                Grid grid = LearningText.grid(report, learning, true);
                String name = Chapters.capital(named(comparison, alternative));
                parts.add(new Paragraph(
                        name + ": " + LearningChapter.answer(report).orElseThrow()));
                parts.add(new Grid(name + ": strategies compared", grid.head(), grid.rows(), grid.labels()));
            });
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        comparison.alternatives().stream()
                .map(Alternative::report)
                .filter(report -> LearningChapter.learning(report).isPresent())
                .findFirst()
                .ifPresent(report -> parts.add(
                        new Paragraph(new LearningWords(report.solution().problem())
                                        .columns(report.run().learning().orElseThrow())
                                + " The full report of every setting draws it over rounds.")));
        return Optional.of(new Chapter("learning", "Agents who learn", parts));
    }

    /** The words of all alternatives, each once. */
    private static Terms words(Comparison comparison) {
        return new Terms(comparison.alternatives().stream()
                .flatMap(a -> Glossary.terms(a.report()).entries().stream())
                .distinct()
                .toList());
    }

    private static String title(Comparison comparison) {
        return switch (wording(comparison)) {
            case SCHEME, TOLD -> "The schemes";
            case DEVICE -> "The devices";
            case MENU, SALE -> "The menus";
            case AUCTION -> "The auctions";
            case GIVEN -> "The strategies";
        };
    }

    /** Of a setting that may be called like a player, in quotation marks. */
    private static String named(Comparison comparison, Alternative alternative) {
        boolean ambiguous = comparison.alternatives().stream()
                .anyMatch(a -> a.report().solution().problem().game().players().stream()
                        .anyMatch(player -> player.name().equals(a.name())));
        return ambiguous || wording(comparison) == Wording.GIVEN ? "'" + alternative.name() + "'" : alternative.name();
    }

    private static Wording wording(Comparison comparison) {
        return Wording.of(comparison.alternatives().get(0).report());
    }

    private static List<Part> sideBySide(Comparison comparison) {
        List<Part> parts = new ArrayList<>();
        String names = Words.and(comparison.alternatives().stream()
                .map(a -> named(comparison, a))
                .toList());
        String text = "The same scenario with %s %s, each solved, certified%s by itself. Result: %s."
                .formatted(
                        comparison.by(),
                        names,
                        played(comparison).isPresent() ? ", played and judged" : "",
                        Comparisons.result(comparison));
        text += played(comparison)
                .map(run -> " Of each %s, the chance that any of its verdicts is false is at most %s."
                        .formatted(Comparisons.setting(comparison), Amounts.percent(run.alpha())))
                .orElse("");
        List<String> troubles = Comparisons.troubles(comparison);
        parts.add(new Paragraph(troubles.isEmpty() ? text : text + " " + String.join("; ", troubles) + "."));
        parts.add(Comparisons.table(comparison));
        parts.add(wording(comparison) == Wording.GIVEN ? players(comparison) : figure(comparison));
        List<String> folders = Comparisons.folders(comparison);
        List<Links.Entry> entries = new ArrayList<>();
        for (int i = 0; i < folders.size(); i++) {
            entries.add(new Links.Entry(
                    "%s %s: the full report"
                            .formatted(
                                    comparison.by(),
                                    named(comparison, comparison.alternatives().get(i))),
                    folders.get(i) + "/report.html"));
        }
        parts.add(new Links(entries));
        return parts;
    }

    /** The play of the first alternative that is played; the others are played by the same settings. */
    private static Optional<Run> played(Comparison comparison) {
        return comparison.alternatives().stream()
                .map(a -> a.report().run())
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Figure figure(Comparison comparison) {
        List<ValuesFigure.Row> rows =
                comparison.alternatives().stream().map(ComparisonChapters::row).toList();
        Solution first = comparison.alternatives().get(0).report().solution();
        String designer = first.problem().designer();
        List<ValuesFigure.Reference> references = new ArrayList<>();
        Benchmarks b = first.benchmarks();
        if (b != null && b.noInformation() != null && b.fullInformation() != null) {
            references.add(new ValuesFigure.Reference("no information", Exact.toDouble(b.noInformation())));
            references.add(new ValuesFigure.Reference("full information", Exact.toDouble(b.fullInformation())));
        }
        String values = comparison.alternatives().stream()
                .map(a -> a.name() + " " + Amounts.both(a.report().solution().value()))
                .collect(Collectors.joining(", "));
        String what = Asked.isIn(first.problem()) ? "The " + Asked.extreme(first) : "What %s gets".formatted(designer);
        String caption = "%s per round, by %s: %s.".formatted(what, comparison.by(), values);
        String svg = ValuesFigure.svg(rows, references, Asked.of(first.problem()) + " per round", caption);
        return new Figure(svg, caption);
    }

    /** What every player gets in every alternative; the first players where there are many. */
    private static Figure players(Comparison comparison) {
        List<Player> players = comparison
                .alternatives()
                .get(0)
                .report()
                .solution()
                .problem()
                .game()
                .players();
        List<String> names = players.stream()
                .map(Player::name)
                .limit(PayoffsFigure.MOST_PLAYERS)
                .toList();
        List<PayoffsFigure.Row> rows = new ArrayList<>();
        for (Alternative alternative : comparison.alternatives()) {
            List<BigFraction> payoffs = Comparisons.payoffs(alternative.report().solution());
            rows.add(new PayoffsFigure.Row(
                    alternative.name(),
                    IntStream.range(0, names.size())
                            .mapToObj(i -> point(alternative.report(), names.get(i), SchemeTables.at(payoffs, i)))
                            .toList()));
        }
        String caption = "Payoff of every player per round, by %s: %s."
                .formatted(
                        comparison.by(),
                        comparison.alternatives().stream()
                                .map(a -> named(comparison, a) + ": "
                                        + Summary.value(a.report().solution()))
                                .collect(Collectors.joining("; ")));
        return new Figure(PayoffsFigure.svg(names, rows, "payoff per round", caption), caption);
    }

    private static PayoffsFigure.Point point(Report report, String player, BigFraction payoff) {
        Verdict seen = Comparisons.observed(report, player);
        return new PayoffsFigure.Point(
                payoff == null ? Double.NaN : Exact.toDouble(payoff),
                seen == null ? Double.NaN : seen.estimate(),
                seen == null ? Double.NaN : seen.low(),
                seen == null ? Double.NaN : seen.high());
    }

    private static ValuesFigure.Row row(Alternative alternative) {
        Solution s = alternative.report().solution();
        BigFraction bound = s.certificate().bound();
        Verdict seen = Comparisons.observed(alternative.report(), s.problem().designer());
        return new ValuesFigure.Row(
                alternative.name(),
                Exact.toDouble(s.value()),
                bound == null ? Double.NaN : Exact.toDouble(bound),
                seen == null ? Double.NaN : seen.estimate(),
                seen == null ? Double.NaN : seen.low(),
                seen == null ? Double.NaN : seen.high());
    }

    /** Small schemes with what they pay, side by side. */
    private static List<Part> schemes(Comparison comparison) {
        List<Columns.Entry> columns = new ArrayList<>();
        for (Alternative alternative : comparison.alternatives()) {
            Solution s = alternative.report().solution();
            Grid scheme = Display.of(s).small();
            if (scheme.rows().size() * scheme.head().size() <= SMALL_SCHEME) {
                List<Part> parts = new ArrayList<>(List.of(scheme));
                if (PaymentTables.onObedience(s)) {
                    boolean shown = !s.table().payments().isNone()
                            && !PaymentTables.lines(s).isEmpty();
                    parts.add(
                            shown
                                    ? PaymentTables.narrow(s).limited(SMALL_SCHEME, "the full report")
                                    : new Paragraph("Payments " + PaymentTables.summary(s) + "."));
                }
                columns.add(new Columns.Entry(named(comparison, alternative), parts));
            }
        }
        return columns.isEmpty() ? List.of() : List.of(new Columns(columns));
    }

    private static Chapter reproduce(Comparison comparison) {
        Provenance from = comparison.provenance();
        List<Part> parts = new ArrayList<>();
        parts.add(new Paragraph("This command repeats everything above, bit for bit, on any number of threads:"));
        parts.add(new Code(from.command()));
        parts.add(new Terms(List.of(
                new Terms.Entry("Scenario", from.name() + ", as read: scenario.yaml in this folder"),
                new Terms.Entry("SHA-256 of the scenario", from.hash()),
                new Terms.Entry("Family", from.family()),
                new Terms.Entry("Version", "Suasion " + from.version()),
                new Terms.Entry("Compared", comparison.by()),
                new Terms.Entry("The same as data", "report.json (everything), report.md (text)"))));
        return new Chapter("reproduce", "How to reproduce", parts);
    }
}
