package suasion.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.game.Sense;
import suasion.solve.Certificate;
import suasion.solve.Check;
import suasion.solve.Claim;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

/** What a report comes to, in sentences. */
final class Summary {
    private Summary() {}

    /** "no scheme gives more than 1/2: proved in fractions, gap 0", or what else was proved. */
    static String bound(Solution solution) {
        Certificate c = solution.certificate();
        if (c.bound() == null) {
            return "nothing was optimised, so there is no bound";
        }
        String way = solution.problem().sense() == Sense.MAX ? "more" : "less";
        String robust = solution.problem().robustness().getNumerator().signum() > 0 ? "robust scheme" : "scheme";
        String scheme = robust
                + switch (solution.problem().regime()) {
                    case NONE -> "";
                    case NONNEGATIVE -> " that charges nobody";
                    case BALANCED -> " of balanced payments";
                    case UNRESTRICTED -> " and payments";
                };
        return "no %s gives %s than %s; gap %s, proved in %s"
                .formatted(
                        scheme,
                        way,
                        Amounts.fraction(c.bound()),
                        Amounts.fraction(c.gap()),
                        c.exact() ? "fractions" : "outward-rounded intervals");
    }

    /** What a claim means, for people. */
    static String meaning(Claim claim) {
        return switch (claim) {
            case OPTIMAL -> "the value is the best that any scheme can reach";
            case LOWER_BOUND -> "the scheme keeps its promises; by at most the gap a better one may exist";
            case UPPER_BOUND -> "the scheme keeps its promises; by at most the gap one that gives less may exist";
            case EQUILIBRIUM -> "nothing was optimised: an equilibrium was found and audited";
            case AUDITED -> "nothing was optimised: the given scheme was audited";
        };
    }

    /**
     * What went wrong or is open, one sentence each, in the order of the exit codes; empty where all is as promised.
     */
    static List<String> troubles(Report report) {
        List<String> troubles = new ArrayList<>();
        if (!report.solution().claim().satisfies(report.promisedClaim())) {
            troubles.add("the family promises %s, certified is only %s"
                    .formatted(report.promisedClaim(), report.solution().claim()));
        }
        if (report.isDisobeyed()) {
            violation(report.solution()).ifPresent(violation -> troubles.add("the scheme is not obeyed: " + violation));
        }
        if (report.breaksRegime()) {
            Solution s = report.solution();
            troubles.add("the scheme pays %s per round, which payments: %s does not allow"
                    .formatted(
                            Amounts.both(s.table().expectedPayment()),
                            s.problem().regime().name().toLowerCase(Locale.ROOT)));
        }
        for (Check check : report.solution().checks()) {
            if (!check.agrees()) {
                troubles.add("second solver %s disagrees: %s".formatted(check.name(), Amounts.both(check.value())));
            }
        }
        for (Expectation e : report.expectations()) {
            if (!e.met()) {
                troubles.add("%s is %s, expected %s"
                        .formatted(e.what(), Amounts.both(e.found()), Amounts.both(e.expected())));
            }
        }
        if (report.run() != null) {
            addRun(report.run(), troubles);
        }
        return troubles;
    }

    /** Which incentive is violated most, and by how much, given that its signal is heard; empty where none is. */
    static Optional<String> violation(Solution solution) {
        BigFraction worst = solution.certificate().violation();
        return solution.incentives().stream()
                .filter(line -> worst.getNumerator().signum() > 0 && line.conditionalGain() != null)
                .min(Comparator.comparing(IncentiveLine::conditionalGain))
                .map(line -> line.incentive().id() + " is violated by " + Amounts.fraction(worst));
    }

    private static void addRun(Run run, List<String> troubles) {
        long refuted = Verdicts.counts(run.verdicts()).get(Ruling.REFUTED);
        if (refuted > 0) {
            troubles.add(Amounts.counted(refuted, "promise") + " REFUTED");
        }
        for (Broken broken : run.broken()) {
            if (broken.verdict() != Ruling.REFUTED) {
                troubles.add("broken scheme %s is %s, must be REFUTED".formatted(broken.name(), broken.verdict()));
            }
        }
        long open = Verdicts.counts(run.verdicts()).get(Ruling.INCONCLUSIVE);
        if (open > 0) {
            long needed = run.verdicts().stream()
                    .mapToLong(Verdict::roundsNeeded)
                    .max()
                    .orElse(0);
            troubles.add(Amounts.counted(open, "promise")
                    + " INCONCLUSIVE"
                    + (needed > 0 ? "; some " + Amounts.count(needed) + " rounds are needed" : ""));
        }
    }

    /** Names of the promises that refuted a broken mechanism, incentives first, since only they count. */
    static List<String> witnesses(Broken broken) {
        return broken.witnesses().stream()
                .sorted(Comparator.comparing(v -> !v.promise().isIncentive()))
                .map(v -> v.promise().id())
                .distinct()
                .toList();
    }
}
