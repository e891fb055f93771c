package suasion.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.mechanism.Value;
import suasion.solve.Benchmarks;
import suasion.solve.Certificate;
import suasion.solve.Certifier;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

/**
 * Insurance (Xu 2019): healthy with probability 9/10; with nobody informed the customer buys and the insurer sells, -10
 * and 4; with the customer informed only the unhealthy wants to buy and nobody sells, -11 and 0.
 */
final class GivenSamples {
    private GivenSamples() {}

    private static final String[] CUSTOMER = {"-10 0 0 0", "-10 -110 -111 -111"};
    private static final String[] INSURER = {"10 0 0 0", "-50 0 0 0"};

    private static Game game(boolean informed) {
        List<String> seen = informed ? List.of("healthy", "unhealthy") : List.of("");
        int types = seen.size();
        return new Game(
                List.of("healthy", "unhealthy"),
                List.of(
                        new Player("customer", seen, List.of("buy", "not")),
                        Player.uninformed("insurer", List.of("sell", "not-sell"))),
                informed ? Samples.fs("9/10", "0", "0", "1/10") : Samples.fs("9/10", "1/10"),
                List.of(payoff(CUSTOMER, types), payoff(INSURER, types)));
    }

    private static Payoff payoff(String[] byState, int types) {
        List<String> rows = new ArrayList<>();
        for (String row : byState) {
            rows.addAll(Collections.nCopies(types, row));
        }
        return Payoff.of(Samples.table(rows.toArray(String[]::new)));
    }

    private static Solution solution(boolean informed, Claim claim, String customer, String insurer, String... rows) {
        DesignProblem problem = DesignProblem.undesigned(game(informed));
        Table table = Table.of(problem.game(), SignalSpace.recommendations(problem.game()), Samples.table(rows));
        List<IncentiveLine> lines = Certifier.lines(problem, table, List.of());
        Exhibit found = new Exhibit(
                "equilibria",
                "Equilibria found",
                List.of("equilibrium", "customer", "insurer", "selected"),
                List.of(List.of("1, pure", Samples.f(customer), Samples.f(insurer), "yes: the best sum of payoffs")),
                "All pure equilibria are listed.");
        return new Solution(
                        problem,
                        table,
                        claim,
                        new Certificate(null, null, null, Certifier.violation(problem, lines), true),
                        lines,
                        new Benchmarks(null, null, null, null, Samples.fs(customer, insurer)),
                        List.of(),
                        "all pure profiles, 4 of them",
                        null)
                .with(claim == Claim.EQUILIBRIUM ? List.of(found) : List.of());
    }

    static Solution nobody() {
        return solution(false, Claim.EQUILIBRIUM, "-10", "4", "1 0 0 0", "1 0 0 0");
    }

    /** The healthy one mixes: he may buy with any probability up to 5/9. */
    static Solution customer() {
        String healthy = "0 5/9 0 4/9";
        String unhealthy = "0 1 0 0";
        return solution(true, Claim.EQUILIBRIUM, "-11", "0", healthy, unhealthy, healthy, unhealthy);
    }

    /** Refusing to buy is no equilibrium where the insurer sells: buying saves 1/10 x 101 - 9/10 x 10 = 11/10. */
    static Report disobeyed() {
        return report("nobody", solution(false, Claim.AUDITED, "-111/10", "0", "0 0 1 0", "0 0 1 0"), false);
    }

    /** The equilibrium of {@link #nobody} as somebody's own profile. */
    static Report audited() {
        return report("nobody", solution(false, Claim.AUDITED, "-10", "4", "1 0 0 0", "1 0 0 0"), false);
    }

    static Report report(String name, Solution s, boolean played) {
        Provenance from = Samples.provenance("xu-2019/insurance", "Insurance: " + name, "Xu 2019, Selling Information");
        List<Expectation> expected = s.claim() == Claim.EQUILIBRIUM
                ? List.of(new Expectation(
                        "customer's payoff",
                        s.benchmarks().players().get(0),
                        s.benchmarks().players().get(0),
                        "the table of the lecture",
                        true,
                        BigFraction.ZERO))
                : List.of();
        return new Report(from, s, s.claim(), expected, played ? run(s) : null);
    }

    private static Run run(Solution s) {
        List<Verdict> verdicts = new ArrayList<>();
        for (IncentiveLine line : s.incentives()) {
            boolean vacuous = line.conditionalGain() == null;
            double gain = vacuous ? Double.NaN : Exact.toDouble(line.conditionalGain());
            long heard = Math.round(1_000_000 * Exact.toDouble(line.probability()));
            verdicts.add(new Verdict(
                    line.incentive(),
                    "obedient",
                    vacuous ? Ruling.VACUOUS : Ruling.CONFIRMED,
                    gain,
                    gain,
                    gain - 0.3,
                    gain + 0.3,
                    1.11,
                    heard,
                    0,
                    vacuous ? Double.NaN : 1.5));
        }
        for (int i = 0; i < 2; i++) {
            double payoff = Exact.toDouble(s.benchmarks().players().get(i));
            String player = s.problem().game().players().get(i).name();
            verdicts.add(new Verdict(
                    new Value(player),
                    "obedient",
                    Ruling.CONFIRMED,
                    payoff,
                    payoff + 0.01,
                    payoff - 0.3,
                    payoff + 0.4,
                    0.6,
                    1_000_000,
                    0,
                    0.7));
        }
        Run court = Samples.run(Samples.courtSolution(), "always", Samples.table("0 1", "0 1"));
        Solution wrong = solution(false, Claim.AUDITED, "-111/10", "0", "0 0 1 0", "0 0 1 0");
        Broken broken = new Broken("never-buy", wrong.mechanism(), Ruling.INCONCLUSIVE, List.of());
        return new Run(
                court.rounds(),
                court.seed(),
                court.receiver(),
                court.ties(),
                court.alpha(),
                verdicts,
                s.problem().game().cells() == 2 ? List.of(broken) : List.of(),
                List.of(),
                1);
    }

    static Comparison comparison(boolean played) {
        Exhibit prices = new Exhibit(
                "prices",
                "What each player would pay for going from nobody to another structure",
                List.of("structure", "customer", "insurer"),
                List.of(List.of("customer", Samples.f("-1"), Samples.f("-4"))),
                "Negative: he would pay to prevent it.");
        return new Comparison(
                Samples.provenance("xu-2019/insurance", "Insurance", "Xu 2019, Selling Information"),
                "structure",
                List.of(
                        new Alternative("nobody", report("nobody", nobody(), played)),
                        new Alternative("customer", report("customer", customer(), played))),
                List.of(prices));
    }
}
