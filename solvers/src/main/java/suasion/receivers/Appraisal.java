package suasion.receivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.solve.Certifier;
import suasion.solve.Check;
import suasion.solve.Exhibit;
import suasion.solve.SecondSolver;
import suasion.solve.Solution;

/** What theory says of a game of players of two actions beside its solution: other information, propositions. */
public final class Appraisal {
    private static final String SOURCE = "Dughmi, Niazadeh, Psomas & Weinberg 2019.";

    private Appraisal() {}

    /** The second solvers of such games. */
    public static List<SecondSolver> secondSolvers() {
        return List.of(new TotalPayoffRule(), new BalancedRule(), new PositiveExternalities());
    }

    /**
     * The solution with benchmarks, what second solvers say, and the exhibits "information" and "propositions".
     *
     * @param supermodular whether externalities are positive and the designer's payoff monotone
     */
    public static Solution complete(Solution solution, boolean supermodular) {
        DesignProblem problem = solution.problem();
        Information information = Information.of(problem, supermodular);
        Solution completed = new Solution(
                problem,
                solution.mechanism(),
                solution.claim(),
                solution.certificate(),
                solution.incentives(),
                information.benchmarks(solution.benchmarks()),
                checks(solution),
                solution.method(),
                solution.marginCost(),
                solution.exhibits());
        List<Exhibit> more = new ArrayList<>(List.of(information.exhibit(solution.table(), solution.value())));
        propositions(problem, supermodular).ifPresent(more::add);
        return completed.with(more);
    }

    /** The solution's checks and those of the second solvers that apply and have not been asked yet. */
    private static List<Check> checks(Solution solution) {
        DesignProblem problem = solution.problem();
        List<Check> checks = new ArrayList<>(solution.checks());
        for (SecondSolver second : secondSolvers()) {
            boolean asked = checks.stream().anyMatch(check -> check.name().equals(second.name()));
            if (!asked && second.applies(problem)) {
                BigFraction value = second.value(problem).orElseThrow();
                BigFraction difference = value.subtract(solution.value());
                BigFraction allowed = solution.certificate().isExactOptimum()
                        ? BigFraction.ZERO
                        : problem.game().range(problem.objective()).multiply(Certifier.TOLERANCE);
                boolean agrees = difference.abs().compareTo(allowed) <= 0;
                checks.add(new Check(second.name(), value, difference, agrees));
            }
        }
        return checks;
    }

    /** Which proposition tells the form of the optimum, and what it says here. */
    private static Optional<Exhibit> propositions(DesignProblem problem, boolean supermodular) {
        List<Object> row =
                switch (problem.regime()) {
                    case NONE ->
                        supermodular
                                ? Arrays.asList(
                                        "Lemma 4",
                                        "externalities are positive: only those who are told to act need a reason",
                                        null)
                                : null;
                    case BALANCED -> rule(problem, "Proposition 7");
                    case UNRESTRICTED -> rule(problem, "Proposition 8");
                    case NONNEGATIVE -> null;
                };
        List<String> columns = List.of("result", "what it says here", "weight of G");
        return Optional.ofNullable(row)
                .map(said -> new Exhibit(
                        "propositions",
                        "What theory says of this game",
                        said.get(2) == null ? columns.subList(0, 2) : columns,
                        List.of(said.get(2) == null ? said.subList(0, 2) : said),
                        problem.regime() == Regime.NONE
                                ? SOURCE
                                : SOURCE + " G(S) is what following is worth to all players together when S is"
                                        + " recommended."));
    }

    private static List<Object> rule(DesignProblem problem, String name) {
        if (!TotalPayoffRule.fits(problem)) {
            String says = problem.regime() == Regime.BALANCED ? "f + gamma G" : "f + G";
            return Arrays.asList(name, "every set recommended maximises " + says + " in its state", null);
        }
        return BalancedRule.rule(problem)
                .map(rule -> Arrays.<Object>asList(name, says(rule), rule.gamma()))
                .orElse(null);
    }

    private static String says(VirtualPayoffRule rule) {
        SetGame game = new SetGame(rule.problem());
        String weight = Exact.show(rule.gamma());
        String says = weight.equals("1")
                ? "recommend a set that maximises f + G"
                : "recommend a set that maximises f + " + weight + " G";
        List<String> lotteries = IntStream.range(0, game.cells())
                .filter(cell -> game.isLive(cell)
                        && !rule.falling().get(cell).equals(rule.rising().get(cell))
                        && !Exact.show(rule.share()).equals("1"))
                .mapToObj(cell -> "%s or %s in %s"
                        .formatted(
                                game.name(rule.rising().get(cell)),
                                game.name(rule.falling().get(cell)),
                                game.state(cell)))
                .toList();
        return lotteries.isEmpty() ? says : says + ", by lottery the tied sets " + String.join("; ", lotteries);
    }
}
