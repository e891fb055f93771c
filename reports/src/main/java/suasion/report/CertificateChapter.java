package suasion.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import suasion.game.Exact;
import suasion.mechanism.Incentive;
import suasion.solve.Certificate;
import suasion.solve.Check;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

/**
 * Why the claim holds: value, bound, gap, incentives and multipliers, the check by hand, second solvers, literature.
 */
final class CertificateChapter {
    private static final int MOST_INCENTIVES = 200;

    private static final String MENU_BOUND =
            "The bound: every gain from honesty and participation, times its multiplier, is added to the revenue of %s. The multiplier"
                    + " of a lie is split over what the liar may do after each recommendation, and what he would hear counts"
                    + " where it is drawn, at the type that he reports. In each state and reported type the largest of these sums"
                    + " over the recommendations is taken. A fee drops out where its multipliers add up to the probability of its"
                    + " type; where they do not, what is left of its coefficient, times the end of a proved box of that fee, is"
                    + " added (Neumaier and Shcherbina 2004). So the bound is true even where multipliers are inexact.";

    private CertificateChapter() {}

    static Chapter of(Report report) {
        Solution s = report.solution();
        List<Part> parts = new ArrayList<>();
        parts.add(new Terms(numbers(report)));
        if (Wording.of(s.problem()) == Wording.TOLD) {
            parts.addAll(ToldCertificate.parts(s));
        } else {
            parts.addAll(proof(s));
        }
        parts.add(checks(s));
        if (report.expectations().isEmpty()) {
            parts.add(new Paragraph("The scenario cites no number for these settings."));
        } else {
            parts.add(literature(report));
        }
        return new Chapter("certificate", "Certificate", parts);
    }

    private static List<Part> proof(Solution s) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Paragraph(binding(s)));
        parts.addAll(LagrangianCheck.of(s));
        if (s.certificate().bound() != null && Wording.of(s.problem()) == Wording.MENU) {
            parts.add(new Paragraph(MENU_BOUND.formatted(s.problem().designer())));
        }
        if (Wording.of(s.problem()).isSale()) {
            parts.addAll(SaleCertificate.parts(s));
        }
        parts.addAll(incentives(s));
        return parts;
    }

    private static List<Terms.Entry> numbers(Report report) {
        Solution s = report.solution();
        Certificate c = s.certificate();
        List<Terms.Entry> entries = new ArrayList<>();
        Wording wording = Wording.of(s.problem());
        if (wording == Wording.TOLD) {
            return ToldCertificate.numbers(report);
        }
        entries.add(new Terms.Entry("Claim", SaleCertificate.claim(s) + ": " + Summary.meaning(s)));
        entries.add(
                new Terms.Entry("Promised by the family", report.promisedClaim().name()));
        entries.add(
                s.problem().hasDesigner()
                        ? new Terms.Entry(
                                wording.isPaidFor() ? "Revenue" : "Value",
                                Asked.isIn(s.problem())
                                        ? Summary.value(s) + " per round"
                                        : Amounts.both(s.value()) + ", what "
                                                + s.problem().designer() + " gets per round")
                        : new Terms.Entry("Payoffs", Summary.value(s) + " per round"));
        if (c.bound() != null) {
            entries.add(new Terms.Entry(
                    "Bound",
                    Amounts.both(c.bound())
                            + (Asked.isOfAll(s.problem())
                                    ? "; " + Asked.none(s.problem()) + " that"
                                    : ", which no %s passes".formatted(wording.noun()))));
            entries.add(new Terms.Entry("Gap", Amounts.both(c.gap())));
            if (wording.isSale()) {
                entries.addAll(SaleCertificate.numbers(s));
            }
        }
        entries.add(new Terms.Entry(
                "Worst violation",
                Amounts.both(c.violation()) + " payoff units, of all incentives, given "
                        + switch (wording) {
                            case SCHEME, TOLD -> "that the signal is heard";
                            case DEVICE -> "that the recommendation is heard, off the path at the belief that is named";
                            case MENU -> "that the signal is heard, or given the type";
                            case SALE, AUCTION -> "the type";
                            case GIVEN -> "what is observed and played";
                        }));
        entries.add(
                new Terms.Entry(
                        "Arithmetic",
                        c.quadrature() != null
                                ? SaleCertificate.arithmetic(c)
                                : c.exact()
                                        ? "fractions: nothing was rounded"
                                        : "outward-rounded intervals: the true numbers are at least as good as the printed ones"));
        if (s.marginCost() != null) {
            entries.add(
                    new Terms.Entry("Cost of the margin", Amounts.both(s.marginCost()) + " of the optimum without it"));
        }
        entries.add(new Terms.Entry(
                "Computed from",
                "the game alone, without the solver that found the %s (".formatted(wording.noun()) + s.method() + ")"));
        return entries;
    }

    private static String binding(Solution s) {
        Wording wording = Wording.of(s.problem());
        List<IncentiveLine> bind =
                s.incentives().stream().filter(IncentiveLine::binds).toList();
        Set<Incentive> idle = Idle.of(s, bind);
        List<String> names = bind.stream()
                .filter(l -> !idle.contains(l.incentive()))
                .map(l -> wording.of(l.incentive()))
                .toList();
        if (names.isEmpty()) {
            return switch (wording) {
                case SCHEME, TOLD ->
                    "No incentive binds: every signal that is sent is followed with something to spare.";
                case DEVICE ->
                    "No incentive binds: every recommendation on the path is followed with something to spare.";
                case MENU, SALE, AUCTION -> "No incentive binds: every type has something to spare.";
                case GIVEN -> "No incentive binds: whatever is played is strictly best.";
            };
        }
        String some = names.stream().limit(12).collect(Collectors.joining("; "));
        String who = wording.recommends() ? "whoever hears the signal" : "the player";
        return "Binding incentives, where " + who + " is exactly indifferent ("
                + names.size()
                + "): "
                + some
                + (names.size() > 12 ? "; and " + (names.size() - 12) + " more." : ".")
                + (idle.isEmpty()
                        ? ""
                        : " Left out: %s in which the other thing brings the same whatever happens."
                                .formatted(Amounts.counted(idle.size(), "incentive")));
    }

    private static List<Part> incentives(Solution s) {
        Wording wording = Wording.of(s.problem());
        List<IncentiveLine> sorted = s.incentives().stream()
                .sorted(Comparator.comparing((IncentiveLine l) -> l.incentive().kind())
                        .thenComparing(CertificateChapter::multiplier, Comparator.reverseOrder()))
                .toList();
        List<List<String>> rows = sorted.stream()
                .limit(MOST_INCENTIVES)
                .map(l -> List.of(
                        wording.of(l.incentive()),
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
        boolean dual = s.incentives().stream().anyMatch(l -> l.multiplier() != null);
        boolean menu = wording.isPaidFor();
        List<String> head = List.of(
                "incentive",
                menu ? "probability" : "probability " + wording.heard(),
                "gain \u00d7 probability",
                menu ? "conditional gain" : "gain when " + wording.heard(),
                "multiplier");
        String caption =
                (menu ? "Incentives by kind" : "Incentives") + (dual ? ", largest multiplier first" : "") + cut;
        int columns = dual ? head.size() : head.size() - 1;
        Grid grid = new Grid(
                caption,
                head.subList(0, columns),
                rows.stream().map(row -> row.subList(0, columns)).toList(),
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
                "What was expected: numbers of the source, or computed by other means, as the second column says",
                List.of("number", "where", "met", "expected", "tolerance", "found"),
                report.expectations().stream()
                        .map(e -> List.of(
                                e.what(),
                                e.where() == null ? "" : e.where(),
                                e.met() ? "yes" : "NO",
                                Amounts.both(e.expected()),
                                e.tolerance().getNumerator().signum() == 0
                                        ? "exact"
                                        : "within " + Amounts.fraction(e.tolerance()),
                                Amounts.both(e.found())))
                        .toList(),
                3);
    }
}
