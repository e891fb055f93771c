package suasion.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Incentive;
import suasion.mechanism.Payments;
import suasion.mechanism.Regime;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.mechanism.Types;
import suasion.mechanism.Value;
import suasion.solve.Benchmarks;
import suasion.solve.Certificate;
import suasion.solve.Certifier;
import suasion.solve.Check;
import suasion.solve.Claim;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

/**
 * Menus made by hand: a farmer who gets 1 where his action matches the weather, of type low (belief rain 4/5) or high
 * (rain 2/5), equally likely.
 *
 * <p>Full information is worth 1/5 to low and 2/5 to high. High buys it for 2/5. Low hears umbrella always if it rains
 * and half the time if not, worth 1/10, for 1/10: reporting low, high would get 2/5 + 3/10 = 7/10 of matches less 1/10,
 * which is what he has, 3/5, by honesty and by staying out. Revenue 1/2 1/10 + 1/2 2/5 = 1/4.
 */
final class SellingSamples {
    private SellingSamples() {}

    static DesignProblem problem() {
        Game game = new Game(
                List.of("rain", "sun"),
                List.of(new Player("farmer", List.of("low", "high"), List.of("umbrella", "none"))),
                Samples.fs("2/5", "1/5", "1/10", "3/10"),
                List.of(Payoff.of(Samples.table("1 0", "1 0", "0 1", "0 1"))));
        return new DesignProblem(
                game, "forecaster", Payoff.zero(game), Sense.MAX, BigFraction.ZERO, Regime.NONE, Types.REPORTED);
    }

    static Table menu(String lowSun, String lowFee, String highRain, String highSun, String highFee) {
        DesignProblem problem = problem();
        SignalSpace signals = SignalSpace.recommendations(problem.game());
        return Table.of(problem.game(), signals, Samples.table("1 0", highRain, lowSun, highSun))
                .withPayments(Payments.none(signals).withFees(List.of(Samples.fs(lowFee, highFee))));
    }

    static Solution solution() {
        DesignProblem problem = problem();
        Table table = menu("1/2 1/2", "1/10", "1 0", "0 1", "2/5");
        List<IncentiveLine> lines = Certifier.lines(problem, table, List.of());
        List<BigFraction> multipliers = lines.stream()
                .map(line -> line.incentive().kind() == Incentive.Kind.OBEDIENCE ? BigFraction.ZERO : BigFraction.ONE)
                .toList();
        return new Solution(
                problem,
                table,
                Claim.OPTIMAL,
                new Certificate(Samples.f("1/4"), Samples.f("1/4"), BigFraction.ZERO, BigFraction.ZERO, true),
                Certifier.lines(problem, table, multipliers),
                new Benchmarks(Samples.f("0"), null, Samples.fs("7/10"), Samples.fs("1"), Samples.fs("7/10")),
                List.of(new Check("closed form", Samples.f("1/4"), BigFraction.ZERO, true)),
                "exact simplex, 14 columns x 12 rows",
                null);
    }

    /** Low is excluded: he hears the same whatever the weather, for nothing. */
    static Solution excluding() {
        Solution s = solution();
        Table table = menu("1 0", "0", "1 0", "0 1", "2/5");
        return new Solution(
                s.problem(),
                table,
                Claim.AUDITED,
                new Certificate(Samples.f("1/5"), null, null, BigFraction.ZERO, true),
                Certifier.lines(s.problem(), table, List.of()),
                s.benchmarks(),
                List.of(),
                "audited as given",
                null);
    }

    static Report solved() {
        return report(solution(), null);
    }

    static Report excluded() {
        return report(excluding(), null);
    }

    static Report played() {
        Solution s = solution();
        Run court = Samples.run(Samples.courtSolution(), "always", Samples.table("0 1", "0 1"));
        // Both fees too high by 1/5: nobody should take part.
        Table dear = menu("1/2 1/2", "3/10", "1 0", "0 1", "3/5");
        List<Verdict> verdicts = new ArrayList<>(verdicts(s.problem(), s.table(), "obedient"));
        verdicts.addAll(verdicts(s.problem(), s.table(), "lying: farmer reports the next type"));
        List<ObservedPayment> fees = new ArrayList<>();
        for (String arm : List.of("obedient", "bayesian")) {
            fees.add(ObservedPayment.fee(arm, "farmer", "low", 0.05003));
            fees.add(ObservedPayment.fee(arm, "farmer", "high", 0.1998));
        }
        Run run = new Run(
                court.rounds(),
                court.seed(),
                court.receiver(),
                court.ties(),
                court.alpha(),
                verdicts,
                List.of(new Broken("too-dear", dear, Ruling.REFUTED, verdicts(s.problem(), dear, "obedient"))),
                Samples.convergence(0.25),
                1,
                fees);
        return report(s, run);
    }

    private static Report report(Solution s, Run run) {
        Provenance from = Samples.provenance(
                "farmer", "A forecaster sells to farmers", "Bergemann, Bonatti & Smolin 2018, AER 108(1)");
        return new Report(from, s, s.claim(), List.of(), run);
    }

    private static List<Verdict> verdicts(DesignProblem problem, Table table, String arm) {
        List<Verdict> verdicts = new ArrayList<>();
        for (IncentiveLine line : Certifier.lines(problem, table, List.of())) {
            if (line.conditionalGain() != null) {
                double gain = Exact.toDouble(line.conditionalGain());
                Ruling ruling = gain >= 0 ? Ruling.CONFIRMED : Ruling.REFUTED;
                long heard = Math.round(1_000_000 * Exact.toDouble(line.probability()));
                verdicts.add(new Verdict(
                        line.incentive(), arm, ruling, gain, gain, gain - 0.003, gain + 0.003, 0.01, heard, 0, 0.011));
            }
        }
        verdicts.add(new Verdict(
                new Value("forecaster"),
                arm,
                arm.equals("obedient") ? Ruling.CONFIRMED : Ruling.UNJUDGED,
                0.25,
                0.2498,
                0.248,
                0.252,
                0.01,
                1_000_000,
                0,
                0.012));
        return verdicts;
    }
}
