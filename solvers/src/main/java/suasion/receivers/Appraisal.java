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
import suasion.solve.Check;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.SecondSolver;
import suasion.solve.Solution;

/** What theory says of a game of players of two actions beside its solution: other information, propositions. */
public final class Appraisal {
    private static final int MOST_NAMED = 8;
    private static final String SOURCE = "Dughmi, Niazadeh, Psomas & Weinberg 2019.";

    private Appraisal() {}

    /** The second solvers of such games. */
    public static List<SecondSolver> secondSolvers() {
        return List.of(new TotalPayoffRule(), new BalancedRule(), new PositiveExternalities());
    }

    /**
     * The solution with benchmarks, what second solvers say of an optimum, and the exhibits "information",
     * "propositions", "adjusted".
     */
    public static Solution complete(Solution solution) {
        DesignProblem problem = solution.problem();
        boolean supermodular = ReceiversGame.of(problem)
                .map(game -> game.decreasingPayoff().isEmpty()
                        && game.negativeExternality().isEmpty())
                .orElse(false);
        boolean optimised = solution.claim() != Claim.AUDITED;
        Information information = Information.of(problem, supermodular);
        Solution completed = new Solution(
                problem,
                solution.mechanism(),
                solution.claim(),
                solution.certificate(),
                solution.incentives(),
                information.benchmarks(solution.benchmarks()),
                optimised ? checks(solution) : solution.checks(),
                solution.method(),
                solution.marginCost(),
                solution.exhibits());
        List<Exhibit> more = new ArrayList<>(List.of(information.exhibit(
                optimised ? "private signals" : "this scheme", solution.table(), solution.value())));
        propositions(problem, supermodular).ifPresent(more::add);
        AdjustedExhibit.of(solution).ifPresent(more::add);
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
                checks.add(Check.of(second.name(), value, problem, solution.certificate()));
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
        if (!VirtualPayoffRule.fits(problem)) {
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
        String says =
                switch (weight) {
                    case "0" -> "recommend a set that maximises f: all together gain by following";
                    case "1" -> "recommend a set that maximises f + G";
                    default -> "recommend a set that maximises f + " + weight + " G";
                };
        List<String> lotteries = IntStream.range(0, game.cells())
                .filter(cell -> game.isLive(cell)
                        && !rule.falling().get(cell).equals(rule.rising().get(cell))
                        && !Exact.show(rule.share()).equals("1"))
                .mapToObj(cell -> "%s or %s in %s"
                        .formatted(
                                name(game, rule.rising().get(cell)),
                                name(game, rule.falling().get(cell)),
                                game.state(cell)))
                .toList();
        return lotteries.isEmpty() ? says : says + ", by lottery the tied sets " + String.join("; ", lotteries);
    }

    /** Of sets that no line would hold the size: "{20 of 30}". */
    private static String name(SetGame game, long set) {
        return game.players() <= MOST_NAMED ? game.name(set) : "{%d of %d}".formatted(Sets.size(set), game.players());
    }
}
