package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.mechanism.Incentive;
import suasion.mechanism.Table;

/** What play showed: verdicts, pictures, broken schemes. */
final class PlayChapter {
    private static final int SHORT_TABLE = 24;
    private static final int MOST_WITNESSES = 8;
    private static final int MOST_VERDICTS = 200;
    private static final int MOST_OWED = 12;

    /** Arms in which nobody lies. */
    private static final Set<String> HONEST = Set.of("obedient", "bayesian", "choosing");

    private PlayChapter() {}

    static Chapter of(Report report) {
        Run run = report.run();
        Wording wording = Wording.of(report);
        List<Part> parts = new ArrayList<>();
        parts.add(
                wording == Wording.TOLD
                        ? believed(run)
                        : wording.isSale()
                                ? sold(wording, run)
                                : new Paragraph(
                                        ("Agents who know only %s and do their own Bayes' rule played %s rounds in each arm (seed %d)."
                                                        + " The %s that the file names is %s; in his arm %s in %s of the rounds. Ties: %s.")
                                                .formatted(
                                                        switch (wording) {
                                                            case SCHEME, TOLD -> "the announced scheme";
                                                            case DEVICE -> "the announced device";
                                                            case MENU, SALE, AUCTION -> "the announced menu";
                                                            case GIVEN ->
                                                                "what they observe and what strategies the others play";
                                                        },
                                                        Amounts.count(run.rounds()),
                                                        run.seed(),
                                                        switch (wording) {
                                                            case SCHEME, TOLD -> wording.player(report);
                                                            case MENU, SALE, AUCTION -> "buyer";
                                                            case DEVICE, GIVEN -> "kind of player";
                                                        },
                                                        run.receiver(),
                                                        switch (wording) {
                                                            case GIVEN -> "the strategy was kept to";
                                                            case TOLD -> "what was told was believed by all";
                                                            default -> "the recommendation was followed";
                                                        },
                                                        Amounts.percent(run.obedience()),
                                                        run.ties())));
        parts.add(new Paragraph(
                ("Verdicts: %s. A promise is CONFIRMED if its whole confidence interval %s. The intervals hold at every number of rounds at once, and"
                                + " the chance that any verdict of the %s is false is at most %s.")
                        .formatted(
                                Verdicts.countsInWords(run.verdicts()),
                                wording == Wording.TOLD
                                        ? "lies within the margin of what is promised, REFUTED if the whole interval lies outside"
                                        : "is on the right side of the margin, REFUTED if the whole interval is on the wrong side",
                                wording.noun(),
                                Amounts.percent(run.alpha()))));
        lies(run, wording.isSale()).ifPresent(parts::add);
        parts.addAll(Figures.ofPlay(report));
        List<Verdict> sorted =
                run.verdicts().stream().sorted(Verdicts.WORST_FIRST).toList();
        String cut = sorted.size() > MOST_VERDICTS
                ? ", the first %d of %d (all are in promises.csv)".formatted(MOST_VERDICTS, sorted.size())
                : "";
        parts.add(foldIfLong(Verdicts.table(
                wording,
                "Every promise in every arm, closest calls first" + cut,
                sorted.subList(0, Math.min(sorted.size(), MOST_VERDICTS)))));
        return new Chapter("play", "Play", parts);
    }

    /** Nobody is asked to do anything, so there are no ties between a recommendation and something else. */
    private static Part believed(Run run) {
        return new Paragraph(
                ("Agents who know only the announced scheme and do their own Bayes' rule played %s rounds in each arm (seed %d). In the"
                                + " arm 'believing' ('obedient' in the files of data) everybody holds the belief that he is told, in the arm 'bayesian' the one that his own"
                                + " Bayes' rule gives. What the file has played, or what is played if it says nothing, are %s"
                                + " receivers: what was told was believed by all of them in %s of the rounds. %s.")
                        .formatted(
                                Amounts.count(run.rounds()),
                                run.seed(),
                                Wording.TOLD.arm(run.receiver()),
                                Amounts.percent(run.obedience()),
                                Chapters.capital(ties(run))));
    }

    /** What is sold is handed over, so that there is nothing to follow. */
    private static Part sold(Wording wording, Run run) {
        return new Paragraph(
                ("Agents who know only the announced %s played %s rounds in each arm (seed %d): in the arm 'honest' ('obedient' in the files"
                                + " of data) every type is reported as it is; whoever chooses reports, or stays out, as is best for him by"
                                + " what is announced. The %s that the file names is %s. Ties: %s.")
                        .formatted(
                                wording.noun(),
                                Amounts.count(run.rounds()),
                                run.seed(),
                                wording == Wording.SALE ? "buyer" : "bidder",
                                wording.arm(run.receiver()),
                                run.ties()));
    }

    /** What the tie rule says of beliefs. */
    static String ties(Run run) {
        return "between beliefs that are as good in his mind a receiver holds what the tie rule says: "
                + run.ties().replace("recommendation", "what he is told");
    }

    /** How a lie is judged, and where it was really told. */
    private static Optional<Part> lies(Run run, boolean sold) {
        List<String> arms = run.verdicts().stream()
                .filter(v -> v.promise().kind() == Incentive.Kind.HONESTY
                        || v.promise().kind() == Incentive.Kind.PARTICIPATION)
                .filter(v -> Double.isFinite(v.estimate()))
                .map(Verdict::arm)
                .distinct()
                .toList();
        List<String> lying = arms.stream().filter(arm -> !HONEST.contains(arm)).toList();
        if (arms.isEmpty()) {
            return Optional.empty();
        }
        String realised = lying.isEmpty()
                ? ""
                : " The lie was really told, or the buyer really stayed out, in these arms: "
                        + Words.some(lying, MOST_OWED) + ".";
        if (sold) {
            return Optional.of(new Paragraph(
                    "The gain of HONESTY is what the type has of its own deal minus what it would have had of the"
                            + " one that goes with the report; that of PARTICIPATION is what it has of its own deal."
                            + realised));
        }
        return Optional.of(new Paragraph(
                "HONESTY counts any disobedience after the lie: the liar does what is best by his own Bayes'"
                        + " rule on whatever he then hears. In the arms of honest buyers its gain is what honesty brought minus what"
                        + " the lie would have brought in the mean." + realised));
    }

    static Chapter broken(Report report) {
        Run run = report.run();
        Wording wording = Wording.of(report);
        List<Part> parts = new ArrayList<>();
        if (run.broken().isEmpty()) {
            parts.add(new Paragraph("The scenario names no broken "
                    + (wording == Wording.GIVEN ? "strategies." : wording.noun() + ".")));
        }
        for (Broken broken : run.broken()) {
            List<String> by = Summary.witnesses(wording, broken);
            String why = by.isEmpty() ? "" : " by " + String.join("; ", by.subList(0, Math.min(6, by.size())));
            String more = by.size() > 6 ? " and " + (by.size() - 6) + " more" : "";
            parts.add(new Paragraph(
                    "'%s' is known to be broken and was announced and played like the real %s: it is %s%s%s."
                            .formatted(
                                    broken.name(),
                                    wording == Wording.GIVEN ? "strategies" : "one",
                                    broken.verdict(),
                                    why,
                                    more)));
            Grid scheme =
                    Display.of(report.solution().problem(), broken.mechanism()).small();
            parts.add(scheme.limited(SchemeTables.MOST_CELLS / 4, "scenario.yaml"));
            brokenPayments(broken).ifPresent(parts::add);
            if (wording == Wording.TOLD) {
                ToldFigures.calibration(broken.mechanism().table(), broken.verdicts(), broken.name())
                        .ifPresent(parts::add);
            }
            List<Verdict> witnesses =
                    broken.witnesses().stream().limit(MOST_WITNESSES).toList();
            if (!witnesses.isEmpty()) {
                parts.add(Verdicts.table(
                        wording,
                        "What refuted " + broken.name()
                                + (broken.witnesses().size() > witnesses.size()
                                        ? ", %d of %d"
                                                .formatted(
                                                        witnesses.size(),
                                                        broken.witnesses().size())
                                        : ""),
                        witnesses));
            }
        }
        return new Chapter("broken", wording.broken(), parts);
    }

    private static Optional<Part> brokenPayments(Broken broken) {
        Table table = broken.mechanism().table();
        List<String> owed = new ArrayList<>();
        for (int player = 0; player < table.signals().all().size(); player++) {
            for (int signal = 0; signal < table.signals().of(player).size(); signal++) {
                BigFraction payment = table.payments().of(player, signal);
                if (payment.getNumerator().signum() != 0) {
                    owed.add(table.game().players().get(player).name() + " told "
                            + table.signals().of(player).get(signal).name() + " " + Amounts.fraction(payment));
                }
            }
        }
        return owed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Paragraph("It pays whoever follows: " + Words.some(owed, MOST_OWED) + "."));
    }

    /** A table of more than a screenful is folded, after its first rows. */
    static Part foldIfLong(Grid grid) {
        return grid.rows().size() <= SHORT_TABLE
                ? grid
                : new Folded(Amounts.counted(grid.rows().size(), "row"), grid);
    }

    static boolean isJudged(Verdict v) {
        return v.ruling() != Ruling.VACUOUS && v.ruling() != Ruling.UNJUDGED;
    }
}
