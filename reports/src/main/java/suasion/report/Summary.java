package suasion.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.solve.Certificate;
import suasion.solve.Check;
import suasion.solve.Claim;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

/** What a report comes to, in sentences. */
final class Summary {
    /** Most players whose payoffs one line holds. */
    static final int MOST_NAMED = 3;

    private static final String NOBODY_GAINS = "no player of any type gains by another action";
    private static final String AN_EQUILIBRIUM = "the profile is an equilibrium: " + NOBODY_GAINS;

    private Summary() {}

    /** "no scheme gives more than 1/2: proved in fractions, gap 0", or what else was proved. */
    static String bound(Solution solution) {
        Certificate c = solution.certificate();
        if (c.bound() == null) {
            if (solution.claim() == Claim.EQUILIBRIUM) {
                return NOBODY_GAINS + "; nothing was optimised";
            }
            return isAuditedEquilibrium(solution)
                    ? AN_EQUILIBRIUM + rounding(solution) + "; nothing was optimised"
                    : "nothing was optimised, so there is no bound";
        }
        if (Asked.isOfAll(solution.problem())) {
            return "%s %s; gap %s, proved in %s"
                    .formatted(
                            Asked.none(solution.problem()),
                            Amounts.fraction(c.bound()),
                            Amounts.fraction(c.gap()),
                            arithmetic(c));
        }
        Wording wording = Wording.of(solution.problem());
        if (wording == Wording.TOLD) {
            return ToldCertificate.bound(solution);
        }
        if (wording.isSale()) {
            return SaleCertificate.bound(solution, arithmetic(c));
        }
        String noun = wording == Wording.DEVICE ? wording.noun() : "scheme";
        String robust = solution.problem().robustness().getNumerator().signum() > 0 ? "robust " + noun : noun;
        String scheme = robust
                + switch (solution.problem().regime()) {
                    case NONE -> "";
                    case NONNEGATIVE -> " that charges nobody";
                    case BALANCED -> " with balanced payments";
                    case UNRESTRICTED -> " with payments";
                };
        return "%s %s; gap %s, proved in %s"
                .formatted(
                        wording.none(solution.problem().sense() == Sense.MAX, scheme),
                        Amounts.fraction(c.bound()),
                        Amounts.fraction(c.gap()),
                        arithmetic(c));
    }

    private static String arithmetic(Certificate c) {
        return c.exact() ? "fractions" : "outward-rounded intervals";
    }

    /** Whether strategies that were given, not found, are an equilibrium within the tolerance of the certificate. */
    private static boolean isAuditedEquilibrium(Solution solution) {
        return solution.claim() == Claim.AUDITED
                && !solution.problem().hasDesigner()
                && solution.problem().told().isEmpty()
                && solution.certificate().violation().compareTo(solution.toleratedViolation()) <= 0;
    }

    /** Empty where nobody gains at all; else how much somebody gains, which is tolerated as rounding. */
    private static String rounding(Solution solution) {
        BigFraction violation = solution.certificate().violation();
        return violation.getNumerator().signum() > 0
                ? " by more than %s, which is tolerated as rounding".formatted(Amounts.fraction(violation))
                : "";
    }

    /** What the claim means, for people. */
    static String meaning(Solution solution) {
        Wording wording = Wording.of(solution.problem());
        boolean largest = solution.problem().sense() == Sense.MAX;
        return switch (solution.claim()) {
            case OPTIMAL ->
                Asked.isOfAll(solution.problem())
                        ? "the value is reached, and nothing passes it"
                        : "the value is the %s that any %s can reach"
                                        .formatted(
                                                largest ? "best" : "least",
                                                wording == Wording.TOLD
                                                        ? ToldCertificate.scheme(solution)
                                                        : wording.noun())
                                + SaleCertificate.where(solution);
            case LOWER_BOUND ->
                (wording.isSale() ? SaleCertificate.meaning(solution) : Optional.<String>empty())
                        .orElseGet(() -> "the %s keeps its promises; by at most the gap a better one may exist"
                                .formatted(wording.noun()));
            case UPPER_BOUND ->
                "the %s keeps its promises; by at most the gap one that gives less may exist".formatted(wording.noun());
            case EQUILIBRIUM -> NOBODY_GAINS + "; nothing was optimised, an equilibrium was found and audited";
            case AUDITED ->
                (isAuditedEquilibrium(solution) ? AN_EQUILIBRIUM + rounding(solution) + "; " : "")
                        + "nothing was optimised: the given %s %s audited"
                                .formatted(wording.noun(), wording == Wording.GIVEN ? "were" : "was");
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
            violation(report.solution()).ifPresent(violation -> troubles.add(disobeyed(report) + violation));
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
            addRun(Wording.of(report), report.run(), troubles);
        }
        return troubles;
    }

    private static String disobeyed(Report report) {
        return switch (Wording.of(report)) {
            case SCHEME -> "the scheme is not obeyed: ";
            case TOLD -> "what is told is not true: ";
            case DEVICE -> "the device is not obeyed: ";
            case MENU -> "the menu is not honestly used: ";
            case SALE, AUCTION -> "lying or staying out pays: ";
            case GIVEN -> "the strategies are no equilibrium: ";
        };
    }

    /**
     * "1/2 (0.5) for prosecutor"; "91/865 (0.105202), the lowest revenue of seller"; where there is no designer "-10
     * for customer, 4 for insurer".
     */
    static String value(Solution s) {
        DesignProblem problem = s.problem();
        if (Asked.isIn(problem)) {
            return "%s, the %s".formatted(Amounts.both(s.value()), Asked.extreme(s));
        }
        if (problem.told().isPresent() && !problem.hasDesigner()) {
            return ToldDisplay.errors(s);
        }
        if (problem.hasDesigner()) {
            String what = Wording.of(problem).isPaidFor() ? "%s revenue for %s" : "%s for %s";
            return what.formatted(Amounts.both(s.value()), problem.designer());
        }
        if (s.benchmarks() == null) {
            return "-";
        }
        List<Player> players = problem.game().players();
        List<String> payoffs = IntStream.range(0, Math.min(players.size(), MOST_NAMED))
                .mapToObj(i -> Amounts.fraction(s.benchmarks().players().get(i)) + " for "
                        + players.get(i).name())
                .toList();
        String more = players.size() > MOST_NAMED ? " and %d more players".formatted(players.size() - MOST_NAMED) : "";
        return String.join(", ", payoffs) + more;
    }

    /** Which incentive is violated most, and by how much, given that its signal is heard; empty where none is. */
    static Optional<String> violation(Solution solution) {
        BigFraction worst = solution.certificate().violation();
        if (solution.problem().told().isPresent()) {
            return Told.of(solution.table()).worst();
        }
        if (Wording.of(solution.problem()).isSale()) {
            Optional<String> single = SaleCertificate.worst(solution);
            if (single.isPresent()) {
                return single;
            }
        }
        return solution.incentives().stream()
                .filter(line -> worst.getNumerator().signum() > 0 && line.conditionalGain() != null)
                .min(Comparator.comparing(IncentiveLine::conditionalGain))
                .map(line -> Wording.of(solution.problem()).of(line.incentive()) + " is violated by "
                        + Amounts.fraction(worst));
    }

    private static void addRun(Wording wording, Run run, List<String> troubles) {
        long refuted = Verdicts.counts(run.verdicts()).get(Ruling.REFUTED);
        if (refuted > 0) {
            troubles.add(Amounts.counted(refuted, "promise") + " REFUTED");
        }
        for (Broken broken : run.broken()) {
            if (broken.verdict() != Ruling.REFUTED) {
                troubles.add("broken %s %s is %s, must be REFUTED"
                        .formatted(wording.noun(), broken.name(), broken.verdict()));
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
                    + (needed > 0 ? "; some " + Amounts.roughly(needed) + " rounds are needed" : ""));
        }
    }

    /** The promises that refuted a broken mechanism, incentives first, since only they count. */
    static List<String> witnesses(Wording wording, Broken broken) {
        return broken.witnesses().stream()
                .sorted(Comparator.comparing(v -> !v.promise().isIncentive()))
                .map(v -> wording.of(v.promise()))
                .distinct()
                .toList();
    }
}
