package suasion.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.game.Exact;
import suasion.mechanism.Balance;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.Regime;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.solve.Benchmarks;
import suasion.solve.Certificate;
import suasion.solve.Claim;
import suasion.solve.Solution;

/**
 * The court with payments, solved by hand; values 1/2, 1/2, 3/4, 5/4.
 *
 * <p>Dual-adjusted payoffs at lambda(acquit, convict) = x, lambda(convict, acquit) = y: innocent x and 1 - y, guilty -x
 * and 1 + y. None and nonnegative: x = 0, y = 1, bound 1/2. Balanced: x = y = 1/2, bound 3/4 1/2 + 1/4 3/2 = 3/4;
 * innocent ties, and T(acquit) + T(convict) = 0 where 2/3 of the innocent are convicted. Unrestricted: x = y = 1, bound
 * 3/4 + 1/4 2 = 5/4: the truth is told, and whoever follows pays what following is worth to him, 1.
 */
final class PaidSamples {
    private PaidSamples() {}

    static Solution solution(Regime regime) {
        return switch (regime) {
            case NONE, NONNEGATIVE -> solution(regime, "2/3 1/3", "0 0", "0 1", "1/2", "3/4");
            case BALANCED -> solution(regime, "1/3 2/3", "-1 1/3", "1/2 1/2", "3/4", "1/2");
            case UNRESTRICTED -> solution(regime, "1 0", "-1 -1", "1 1", "5/4", "0");
        };
    }

    private static Solution solution(
            Regime regime, String innocent, String owed, String multipliers, String value, String judge) {
        DesignProblem problem = Samples.courtProblem().withRegime(regime);
        Table table = Table.of(
                        problem.game(), SignalSpace.recommendations(problem.game()), Samples.table(innocent, "0 1"))
                .withPayments(Payments.of(List.of(Samples.fs(owed.split(" ")))));
        BigFraction price =
                switch (regime) {
                    case NONE -> null;
                    case BALANCED -> Samples.f("1/2");
                    default -> BigFraction.ONE;
                };
        return new Solution(
                problem,
                table,
                Claim.OPTIMAL,
                new Certificate(Samples.f(value), Samples.f(value), BigFraction.ZERO, BigFraction.ZERO, true, price),
                Samples.incentives(problem, table, Samples.fs(multipliers.split(" "))),
                new Benchmarks(Samples.f("0"), Samples.f("1/4"), Samples.fs("3/4"), Samples.fs("1"), Samples.fs(judge)),
                List.of(),
                "exact simplex, 6 columns x 4 rows",
                null);
    }

    static Report report(Regime regime) {
        Solution s = solution(regime);
        return new Report(
                Samples.provenance("court", "Prosecutor and judge, " + Words.of(regime) + " payments", "constructed"),
                s,
                Claim.OPTIMAL,
                List.of(),
                run(s));
    }

    /** Played; the mean payment was observed a little beside the promised one. */
    private static Run run(Solution s) {
        Run run = Samples.run(s, "always-convict", Samples.table("0 1", "0 1"));
        double mean = Exact.toDouble(s.table().expectedPayment());
        List<Verdict> verdicts = new ArrayList<>(run.verdicts());
        List<ObservedPayment> payments = new ArrayList<>();
        if (PaymentTables.concern(s)) {
            verdicts.add(new Verdict(
                    new Balance("prosecutor"),
                    "obedient",
                    Ruling.CONFIRMED,
                    mean,
                    mean + 0.0002,
                    mean - 0.002,
                    mean + 0.0024,
                    0.01,
                    1_000_000,
                    0,
                    0.0125));
            for (String arm : List.of("obedient", "bayesian")) {
                double acquit = Exact.toDouble(s.table().expectedPayment(0, 0));
                double convict = Exact.toDouble(s.table().expectedPayment(0, 1));
                payments.add(new ObservedPayment(arm, "judge", "acquit", acquit - 0.0001));
                payments.add(new ObservedPayment(arm, "judge", "convict", convict + 0.0003));
            }
        }
        return new Run(
                run.rounds(),
                run.seed(),
                run.receiver(),
                run.ties(),
                run.alpha(),
                verdicts,
                run.broken(),
                run.convergence(),
                run.obedience(),
                payments);
    }

    static Comparison comparison() {
        List<Alternative> alternatives = new ArrayList<>();
        for (Regime regime : Regime.values()) {
            alternatives.add(new Alternative(Words.of(regime), report(regime)));
        }
        return new Comparison(
                Samples.provenance("court", "Prosecutor and judge", "constructed"), "payments", alternatives);
    }

    /** The same without play. */
    static Comparison solved() {
        Comparison played = comparison();
        List<Alternative> alternatives = played.alternatives().stream()
                .map(a -> {
                    Report r = a.report();
                    return new Alternative(
                            a.name(),
                            new Report(r.provenance(), r.solution(), r.promisedClaim(), r.expectations(), null));
                })
                .toList();
        return new Comparison(played.provenance(), played.by(), alternatives);
    }
}
