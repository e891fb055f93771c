package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Ruling;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Regime;
import suasion.solve.Solution;

/** What the written report (HTML, Markdown) says, chapter by chapter, whatever the format. */
final class Chapters {
    private Chapters() {}

    static List<Chapter> of(Report report) {
        List<Chapter> chapters = new ArrayList<>();
        List<Part> result = List.of(new Paragraph(result(report)), SchemeTables.benchmarks(report.solution()));
        chapters.add(new Chapter("result", "Result", result));
        chapters.add(game(report.solution()));
        chapters.add(SchemeChapter.of(report));
        chapters.addAll(PaymentsChapter.of(report));
        chapters.addAll(Exhibits.chapter(report));
        chapters.add(CertificateChapter.of(report));
        if (report.run() != null) {
            chapters.add(PlayChapter.of(report));
            chapters.add(PlayChapter.broken(report.run()));
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
        text.add("Under this scheme %s gets %s per round when everybody follows it. Claim: %s; %s. %s."
                .formatted(
                        problem.designer(),
                        Amounts.both(s.value()) + (s.table().payments().isNone() ? "" : ", payments included,"),
                        s.claim(),
                        Summary.meaning(s.claim()),
                        capital(Summary.bound(s))));
        if (s.benchmarks() != null && s.benchmarks().noInformation() != null) {
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
                        .formatted(
                                Amounts.counted(run.broken().size(), "scheme"),
                                refuted,
                                refuted == 1 ? "was" : "were"));
            }
        }
        List<String> troubles = Summary.troubles(report);
        text.add(
                troubles.isEmpty()
                        ? "Everything is as promised."
                        : (report.exitCode() == 4 ? "Not decided yet: " : "Not as promised: ")
                                + String.join("; ", troubles) + ".");
        return String.join(" ", text);
    }

    private static Chapter game(Solution solution) {
        DesignProblem problem = solution.problem();
        Game game = problem.game();
        List<Part> parts = new ArrayList<>();
        PriorityRule rule = solution.mechanism() instanceof PriorityRule r ? r : null;
        String aim = problem.sense() == Sense.MAX ? "as much as possible" : "as little as possible";
        String what = rule == null
                ? Amounts.counted(game.states().size(), "state") + ": " + Crowds.players(game)
                : RuleTables.law(rule) + "; " + game.players().get(0).name()
                        + " is told one of them and takes it or another";
        parts.add(new Paragraph(
                "%s. %s sees %s, speaks by a scheme that is announced beforehand, and wants %s of the payoff."
                        .formatted(
                                what,
                                problem.designer(),
                                rule == null ? "the state" : "the type of every action",
                                aim)));
        if (problem.regime() != Regime.NONE) {
            parts.add(new Paragraph("Payments to those who follow are allowed, %s: %s."
                    .formatted(Words.of(problem.regime()), PaymentTables.allowed(problem.regime()))));
        }
        BigFraction margin = problem.robustness();
        if (margin.getNumerator().signum() > 0) {
            parts.add(new Paragraph(
                    ("Obedience is asked for with a margin: following must be better than anything else by at least %s per"
                                    + " occurrence.")
                            .formatted(Amounts.both(margin))));
        }
        if (rule != null) {
            parts.add(RuleTables.payoffs(solution, rule).limited(SchemeTables.MOST_CELLS, "scenario.yaml"));
        } else if (SchemeTables.isReadable(game) && Crowds.isCrowd(game)) {
            Grid payoffs = Crowds.payoffs(problem).limited(SchemeTables.MOST_CELLS, "scenario.yaml");
            parts.add(PlayChapter.foldIfLong(payoffs));
        } else if (SchemeTables.isReadable(game)) {
            for (int i = 0; i < game.players().size(); i++) {
                parts.add(payoffs(
                        game, game.players().get(i).name(), game.payoffs().get(i)));
            }
            parts.add(payoffs(game, problem.designer(), problem.objective()));
        } else {
            parts.add(new Paragraph("The payoffs depend on what everybody does; scenario.yaml says how."));
        }
        return new Chapter("game", "The game", parts);
    }

    private static Grid payoffs(Game game, String whose, Payoff payoff) {
        return SchemeTables.payoffs(game, whose, payoff).limited(SchemeTables.MOST_CELLS, "scenario.yaml");
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
            entries.add(new Terms.Entry("Receiver in the file", run.receiver()));
            entries.add(new Terms.Entry("Ties", run.ties()));
            entries.add(new Terms.Entry(
                    "Error rate", Amounts.percent(run.alpha()) + " over all verdicts of one scheme together"));
        }
        entries.add(new Terms.Entry(
                "The same as data", "report.json (everything), promises.csv (verdicts), report.md (text)"));
        parts.add(new Terms(entries));
        return new Chapter("reproduce", "How to reproduce", parts);
    }

    static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
