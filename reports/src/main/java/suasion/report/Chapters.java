package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import suasion.audit.Ruling;
import suasion.mechanism.DesignProblem;
import suasion.solve.Claim;
import suasion.solve.Solution;

/** What the written report (HTML, Markdown) says, chapter by chapter, whatever the format. */
final class Chapters {
    private Chapters() {}

    static List<Chapter> of(Report report) {
        List<Chapter> chapters = new ArrayList<>();
        List<Part> result =
                new ArrayList<>(List.of(new Paragraph(result(report)), BenchmarkTable.of(report.solution())));
        SaleExhibits.find(report.solution(), SaleExhibits.MECHANISMS)
                .filter(exhibit -> Wording.of(report).isSale())
                .ifPresent(exhibit -> {
                    result.add(Exhibits.grid(exhibit));
                    SaleFigures.ofMechanisms(exhibit, report.solution()).ifPresent(result::add);
                });
        chapters.add(new Chapter("result", "Result", result));
        chapters.add(GameChapter.of(report.solution()));
        chapters.add(SchemeChapter.of(report));
        chapters.addAll(PaymentsChapter.of(report));
        chapters.addAll(Exhibits.chapter(Exhibits.others(report.solution())));
        chapters.add(CertificateChapter.of(report));
        if (report.run() != null) {
            chapters.add(PlayChapter.of(report));
            chapters.add(PlayChapter.broken(report));
            LearningChapter.of(report).ifPresent(chapters::add);
        }
        chapters.add(reproduce(report));
        chapters.add(new Chapter("glossary", "Words", List.of(Glossary.terms(report))));
        return chapters;
    }

    /** One paragraph that a reader in a hurry reads. */
    private static String result(Report report) {
        Solution s = report.solution();
        DesignProblem problem = s.problem();
        List<String> text = new ArrayList<>();
        Wording wording = Wording.of(problem);
        String gets = Asked.isIn(problem)
                ? asked(s)
                : switch (wording) {
                    case TOLD -> ToldDisplay.result(s);
                    case SCHEME, DEVICE ->
                        "Under this %s %s gets %s per round when everybody follows it."
                                .formatted(
                                        wording.noun(),
                                        problem.designer(),
                                        Amounts.both(s.value())
                                                + (s.table().payments().isNone() ? "" : ", payments included,"));
                    case MENU ->
                        "This menu brings %s %s per round when every type buys what is meant for it and follows."
                                .formatted(problem.designer(), Amounts.both(s.value()));
                    case SALE, AUCTION -> SaleDisplay.result(s);
                    case GIVEN -> "Payoffs per round under these strategies: %s.".formatted(Summary.value(s));
                };
        text.add(gets + " Claim: %s; %s.".formatted(SaleCertificate.claim(s), Summary.meaning(s)));
        if (s.certificate().bound() != null || wording != Wording.GIVEN) {
            text.add(capital(Summary.bound(s)) + ".");
        }
        if (wording.recommends() && s.benchmarks() != null && s.benchmarks().noInformation() != null) {
            text.add("Saying nothing would give %s, telling the whole truth %s."
                    .formatted(
                            Amounts.fraction(s.benchmarks().noInformation()),
                            Amounts.fraction(s.benchmarks().fullInformation())));
        }
        if (report.run() != null) {
            Run run = report.run();
            text.add("Agents played %s rounds in each arm; verdicts: %s."
                    .formatted(Amounts.count(run.rounds()), Verdicts.countsInWords(run.verdicts())));
            long refuted = run.broken().stream()
                    .filter(b -> b.verdict() == Ruling.REFUTED)
                    .count();
            if (!run.broken().isEmpty()) {
                text.add("Of %s known to be broken and played in the same run, %d %s REFUTED; all must be."
                        .formatted(wording.counted(run.broken().size()), refuted, refuted == 1 ? "was" : "were"));
            }
        }
        List<String> troubles = Summary.troubles(report);
        text.add(
                troubles.isEmpty()
                        ? "Everything is as promised."
                        : (report.exitCode() == 4 ? "Not decided yet: " : "Not as promised: ")
                                + String.join("; ", troubles) + ".");
        LearningChapter.answer(report).ifPresent(text::add);
        return String.join(" ", text);
    }

    private static String asked(Solution s) {
        String per = Amounts.both(s.value()) + " per round";
        if (s.claim() == Claim.AUDITED) {
            return "Under this %s the %s is %s when everybody follows it."
                    .formatted(Wording.of(s.problem()).noun(), Asked.of(s.problem()), per);
        }
        return "The %s over all %s is %s; this %s brings it about."
                .formatted(
                        Asked.extreme(s),
                        Asked.isOfAll(s.problem())
                                ? "information that players may be given, and all equilibria,"
                                : "devices that are followed",
                        per,
                        Wording.of(s.problem()).noun());
    }

    private static Chapter reproduce(Report report) {
        Provenance from = report.provenance();
        List<Part> parts = new ArrayList<>();
        parts.add(new Paragraph("This command repeats everything above, bit for bit, on any number of threads:"));
        parts.add(new Code(from.command()));
        List<Terms.Entry> entries = new ArrayList<>();
        entries.add(new Terms.Entry("Scenario", from.name() + ", as read: scenario.yaml in this folder"));
        entries.add(new Terms.Entry("SHA-256 of the scenario", from.hash()));
        entries.add(new Terms.Entry("Family", from.family()));
        entries.add(new Terms.Entry("Version", "Suasion " + from.version()));
        entries.add(new Terms.Entry("Solved by", report.solution().method()));
        if (report.run() != null) {
            Run run = report.run();
            entries.add(new Terms.Entry("Rounds per arm", Amounts.count(run.rounds())));
            entries.add(new Terms.Entry("Seed", Long.toString(run.seed())));
            entries.add(new Terms.Entry(
                    switch (Wording.of(report)) {
                        case SCHEME -> capital(Wording.of(report).player(report)) + " in the file";
                        case TOLD -> "Kind of receivers";
                        case DEVICE, GIVEN -> "Players in the file";
                        case MENU, SALE -> "Buyer in the file";
                        case AUCTION -> "Bidder in the file";
                    },
                    Wording.of(report).arm(run.receiver())));
            entries.add(
                    new Terms.Entry("Ties", Wording.of(report) == Wording.TOLD ? PlayChapter.ties(run) : run.ties()));
            entries.add(new Terms.Entry(
                    "Error rate",
                    Amounts.percent(run.alpha())
                            + " over all verdicts of one %s together"
                                    .formatted(
                                            Wording.of(report) == Wording.GIVEN
                                                    ? "set of strategies"
                                                    : Wording.of(report).noun())));
        }
        entries.add(new Terms.Entry(
                "The same as data",
                "report.json (everything), promises.csv (verdicts), report.md (text)"
                        + (LearningChapter.of(report).isPresent() ? ", learning.csv (learners)" : "")
                        + (Wording.of(report) == Wording.TOLD ? ", scheme.csv (what is told)" : "")
                        + (Wording.of(report).isSale() ? ", sale.csv (what every type gets and pays)" : "")));
        parts.add(new Terms(entries));
        return new Chapter("reproduce", "How to reproduce", parts);
    }

    static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
