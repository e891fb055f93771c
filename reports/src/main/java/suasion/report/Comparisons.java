package suasion.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.mechanism.DesignProblem;
import suasion.solve.Benchmarks;
import suasion.solve.Solution;

/** Several settings side by side: the table that every format prints. */
final class Comparisons {
    private static final int MOST_PLAYERS = 3;

    private Comparisons() {}

    /** A row per alternative; the columns that matter most stand on the left. */
    static Grid table(Comparison comparison) {
        boolean paid = comparison.alternatives().stream()
                .anyMatch(a -> PaymentTables.concern(a.report().solution()));
        boolean played =
                comparison.alternatives().stream().anyMatch(a -> a.report().run() != null);
        DesignProblem first =
                comparison.alternatives().get(0).report().solution().problem();
        List<String> head = new ArrayList<>(List.of(comparison.by(), "result", "claim"));
        boolean designed = first.hasDesigner();
        boolean sale = first.sale().isPresent();
        String buyer = first.game().players().get(0).name();
        if (designed) {
            head.add(
                    Asked.isIn(first)
                            ? Asked.extreme(
                                    comparison.alternatives().get(0).report().solution())
                            : first.designer());
        }
        if (paid) {
            head.add(sale ? "revenue per " + buyer : "paid per round");
        }
        int players = first.game().players().size();
        int shown = players <= MOST_PLAYERS ? players : 0;
        IntStream.range(0, shown)
                .mapToObj(i -> first.game().players().get(i).name())
                .forEach(head::add);
        if (shown == 0) {
            head.add("all players");
        }
        if (played) {
            head.addAll(List.of("confirmed", "refuted"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Alternative alternative : comparison.alternatives()) {
            Report report = alternative.report();
            Solution s = report.solution();
            List<String> row = new ArrayList<>(List.of(alternative.name(), result(report), SaleCertificate.claim(s)));
            if (designed) {
                row.add(Amounts.fraction(s.value()));
            }
            if (paid) {
                BigFraction toPlayers = s.table().expectedPayment();
                row.add(Amounts.fraction(sale ? toPlayers.negate() : toPlayers));
            }
            List<BigFraction> payoffs = payoffs(s);
            IntStream.range(0, shown)
                    .mapToObj(i -> Amounts.fraction(SchemeTables.at(payoffs, i)))
                    .forEach(row::add);
            if (shown == 0) {
                row.add(Amounts.fraction(Crowds.sum(payoffs)));
            }
            if (played) {
                row.addAll(verdicts(report.run()));
            }
            rows.add(row);
        }
        return new Grid("Payoffs per round and verdicts, by " + comparison.by(), head, rows, 3);
    }

    /** What one alternative is called: "structure" of information that is given, else "setting". */
    static String setting(Comparison comparison) {
        return Wording.of(comparison.alternatives().get(0).report()) == Wording.GIVEN ? "structure" : "setting";
    }

    /** What players get in an alternative; null where that is not known. */
    static List<BigFraction> payoffs(Solution s) {
        Benchmarks b = s.benchmarks();
        return b == null ? null : b.players();
    }

    /** "as promised", "not as promised", "inconclusive"; "certified" where nothing was played. */
    static String result(Report report) {
        return switch (report.exitCode()) {
            case 0 -> report.run() == null ? "certified" : "as promised";
            case 4 -> "inconclusive";
            default -> "not as promised";
        };
    }

    private static List<String> verdicts(Run run) {
        if (run == null) {
            return List.of("-", "-");
        }
        Map<Ruling, Long> counts = Verdicts.counts(run.verdicts());
        long refuted = counts.get(Ruling.REFUTED);
        long judged = counts.get(Ruling.CONFIRMED) + counts.get(Ruling.INCONCLUSIVE) + refuted;
        return List.of(
                Amounts.count(counts.get(Ruling.CONFIRMED)) + " of " + Amounts.count(judged), Amounts.count(refuted));
    }

    /** The mean payoff of the designer, or of a player, as judged in the arm where everybody obeys, or null. */
    static Verdict observed(Report report, String whose) {
        return report.run() == null
                ? null
                : report.run().verdicts().stream()
                        .filter(v -> v.promise().sort().equals("VALUE")
                                && v.promise().player().equals(whose)
                                && v.arm().equals("obedient"))
                        .findFirst()
                        .orElse(null);
    }

    /** The folder of every alternative, by its place: its name where that is one, made unique otherwise. */
    static List<String> folders(Comparison comparison) {
        Set<String> taken = new HashSet<>();
        List<String> folders = new ArrayList<>();
        for (Alternative alternative : comparison.alternatives()) {
            String plain = alternative.name().replaceAll("[^A-Za-z0-9_-]+", "-");
            String folder = plain.isEmpty() ? "alternative" : plain;
            for (int i = 2; !taken.add(folder); i++) {
                folder = plain + "-" + i;
            }
            folders.add(folder);
        }
        return folders;
    }

    /** What went wrong or is open, one sentence per alternative that has any, its name in front. */
    static List<String> troubles(Comparison comparison) {
        return comparison.alternatives().stream()
                .flatMap(a -> Summary.troubles(a.report()).stream().limit(1).map(trouble -> a.name() + ": " + trouble))
                .toList();
    }

    /** Everything is as promised, or what is not. */
    static String result(Comparison comparison) {
        boolean played =
                comparison.alternatives().stream().anyMatch(a -> a.report().run() != null);
        return switch (comparison.exitCode()) {
            case 0 -> played ? "everything is as promised" : "certified";
            case 4 -> "not decided yet";
            default -> "not as promised";
        };
    }
}
