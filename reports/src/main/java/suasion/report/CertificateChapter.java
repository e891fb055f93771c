package suasion.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import suasion.game.Exact;
import suasion.solve.Certificate;
import suasion.solve.Check;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

/**
 * Why the claim holds: value, bound, gap, incentives and multipliers, the check by hand, second solvers, literature.
 */
final class CertificateChapter {
    private static final int MOST_INCENTIVES = 200;

    private CertificateChapter() {}

    static Chapter of(Report report) {
        Solution s = report.solution();
        List<Part> parts = new ArrayList<>();
        parts.add(new Terms(numbers(report)));
        parts.add(new Paragraph(binding(s)));
        parts.addAll(LagrangianCheck.of(s));
        parts.addAll(incentives(s));
        parts.add(checks(s));
        if (report.expectations().isEmpty()) {
            parts.add(new Paragraph("The scenario cites no number for these settings."));
        } else {
            parts.add(literature(report));
        }
        return new Chapter("certificate", "Certificate", parts);
    }

    private static List<Terms.Entry> numbers(Report report) {
        Solution s = report.solution();
        Certificate c = s.certificate();
        List<Terms.Entry> entries = new ArrayList<>();
        entries.add(new Terms.Entry("Claim", s.claim() + ": " + Summary.meaning(s.claim())));
        entries.add(
                new Terms.Entry("Promised by the family", report.promisedClaim().name()));
        entries.add(new Terms.Entry(
                "Value", Amounts.both(s.value()) + ", what " + s.problem().designer() + " gets per round"));
        if (c.bound() != null) {
            entries.add(new Terms.Entry("Bound", Amounts.both(c.bound()) + ", which no scheme passes"));
            entries.add(new Terms.Entry("Gap", Amounts.both(c.gap())));
        }
        entries.add(new Terms.Entry(
                "Worst violation",
                Amounts.both(c.violation()) + " payoff units, of all incentives, given that the signal is heard"));
        entries.add(new Terms.Entry(
                "Arithmetic",
                c.exact()
                        ? "fractions: nothing was rounded"
                        : "outward-rounded intervals: the true numbers are at least as good as the printed ones"));
        if (s.marginCost() != null) {
            entries.add(
                    new Terms.Entry("Cost of the margin", Amounts.both(s.marginCost()) + " of the optimum without it"));
        }
        entries.add(new Terms.Entry(
                "Computed from", "the game alone, without the solver that found the scheme (" + s.method() + ")"));
        return entries;
    }

    private static String binding(Solution s) {
        List<String> names = s.incentives().stream()
                .filter(IncentiveLine::binds)
                .map(l -> l.incentive().id())
                .toList();
        if (names.isEmpty()) {
            return "No incentive binds: every signal that is sent is followed with something to spare.";
        }
        String some = names.stream().limit(12).collect(Collectors.joining("; "));
        return "Binding incentives, where whoever hears the signal is exactly indifferent ("
                + names.size()
                + "): "
                + some
                + (names.size() > 12 ? "; and " + (names.size() - 12) + " more." : ".");
    }

    private static List<Part> incentives(Solution s) {
        List<IncentiveLine> sorted = s.incentives().stream()
                .sorted(Comparator.comparing(CertificateChapter::multiplier).reversed())
                .toList();
        List<List<String>> rows = sorted.stream()
                .limit(MOST_INCENTIVES)
                .map(l -> List.of(
                        l.incentive().id(),
                        Amounts.fraction(l.probability()),
                        Amounts.fraction(l.gain()),
                        Amounts.fraction(l.conditionalGain()),
                        Amounts.fraction(l.multiplier())))
                .toList();
        if (rows.isEmpty()) {
            return List.of(new Paragraph("There is no incentive: nobody has a second action."));
        }
        String cut = sorted.size() > MOST_INCENTIVES
                ? ", the first %d of %d (all are in report.json)".formatted(MOST_INCENTIVES, sorted.size())
                : "";
        Grid grid = new Grid(
                "Incentives, largest multiplier first" + cut,
                List.of("incentive", "probability heard", "gain \u00d7 probability", "gain when heard", "multiplier"),
                rows,
                1);
        return List.of(PlayChapter.foldIfLong(grid));
    }

    private static double multiplier(IncentiveLine line) {
        return line.multiplier() == null ? 0 : Exact.toDouble(line.multiplier());
    }

    private static Part checks(Solution s) {
        if (s.checks().isEmpty()) {
            return new Paragraph("No second solver covers this game; the certificate stands alone.");
        }
        return new Grid(
                "Second solvers: other methods for the same game",
                List.of("solver", "agrees", "value", "difference"),
                s.checks().stream()
                        .map((Check c) -> List.of(
                                c.name(),
                                c.agrees() ? "yes" : "NO",
                                Amounts.both(c.value()),
                                Amounts.both(c.difference())))
                        .toList(),
                2);
    }

    private static Grid literature(Report report) {
        return new Grid(
                "What the literature expects",
                List.of("number", "where", "met", "expected", "found"),
                report.expectations().stream()
                        .map(e -> List.of(
                                e.what(),
                                e.where() == null ? "" : e.where(),
                                e.met() ? "yes" : "NO",
                                Amounts.both(e.expected()),
                                Amounts.both(e.found())))
                        .toList(),
                3);
    }
}
