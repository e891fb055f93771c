package suasion.sequential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.mechanism.DesignProblem;
import suasion.solve.SecondSolver;

/**
 * Two players in sequence by full contingent plans: the device draws who is first, what he is told, and a plan that
 * says what the second is told for everything that the first may do,
 *
 * <pre>
 *   x(cell, order, a, plan) &gt;= 0      plan: actions of the first -&gt; actions of the second, credible at b other than a
 * </pre>
 *
 * <p>The harshest answer is not worked out but found by the program, so that the two agree only if both are right. The
 * credible sets are the same. Source: Doval and Ely (2020).
 */
final class ContingentPlans implements SecondSolver {
    private static final long LARGEST = 150_000;

    private final List<SortedSet<Integer>> credible;

    ContingentPlans(CredibleSets credible) {
        this.credible = credible.all();
    }

    @Override
    public String name() {
        return "contingent plans";
    }

    @Override
    public boolean applies(DesignProblem problem) {
        if (problem.game().players().size() != 2 || problem.sequence().isEmpty()) {
            return false;
        }
        double columns = 0;
        double rows = problem.game().cells();
        for (List<Integer> order : problem.sequence().get().orders()) {
            int first = problem.game().players().get(order.get(0)).actions().size();
            int second = problem.game().players().get(order.get(1)).actions().size();
            columns += problem.game().cells() * first * Math.pow(second, first);
            rows += first * first;
        }
        return columns * rows <= LARGEST;
    }

    @Override
    public Optional<BigFraction> value(DesignProblem problem) {
        return new Plans(problem, credible).value();
    }

    /** The program of one problem. */
    private static final class Plans {
        private final DesignProblem problem;
        private final Game game;
        private final List<SortedSet<Integer>> credible;
        private final LinearProgram program;
        private final LinearProgram.Row[][][] obedience = new LinearProgram.Row[2][][];

        Plans(DesignProblem problem, List<SortedSet<Integer>> credible) {
            this.problem = problem;
            this.game = problem.game();
            this.credible = credible;
            this.program = new LinearProgram(problem.sense());
            for (int player = 0; player < 2; player++) {
                int actions = game.players().get(player).actions().size();
                obedience[player] = new LinearProgram.Row[actions][actions];
                for (int told = 0; told < actions; told++) {
                    for (int other = 0; other < actions; other++) {
                        if (other != told) {
                            obedience[player][told][other] =
                                    program.row(List.of(player, told, other), Relation.AT_LEAST, BigFraction.ZERO);
                        }
                    }
                }
            }
        }

        Optional<BigFraction> value() {
            for (int cell = 0; cell < game.cells(); cell++) {
                BigFraction prior = game.prior().get(cell);
                if (prior.getNumerator().signum() > 0) {
                    LinearProgram.Row total = program.row(game.cellName(cell), Relation.EQUAL, prior);
                    for (List<Integer> order : problem.sequence().orElseThrow().orders()) {
                        for (int told = 0; told < obedience[order.get(0)].length; told++) {
                            for (int[] plan : plans(order.get(0), order.get(1), told)) {
                                total.add(column(cell, order.get(0), told, plan), BigFraction.ONE);
                            }
                        }
                    }
                }
            }
            ExactAnswer answer = ExactSimplex.solve(program);
            return Optional.ofNullable(answer.value());
        }

        /** Every plan after {@code told}: what it says there is obeyed on the path, elsewhere it must be credible. */
        private List<int[]> plans(int first, int second, int told) {
            List<int[]> plans = List.of(new int[0]);
            for (int did = 0; did < obedience[first].length; did++) {
                List<int[]> longer = new ArrayList<>();
                for (int[] plan : plans) {
                    for (int answer = 0; answer < obedience[second].length; answer++) {
                        if (did == told || credible.get(second).contains(answer)) {
                            int[] next = Arrays.copyOf(plan, did + 1);
                            next[did] = answer;
                            longer.add(next);
                        }
                    }
                }
                plans = longer;
            }
            return plans;
        }

        private int column(int cell, int first, int told, int[] plan) {
            int second = 1 - first;
            int answer = plan[told];
            int column = program.column(
                    List.of(cell, first, told), problem.objective().exact(cell, outcome(first, told, answer)));
            for (int did = 0; did < plan.length; did++) {
                if (did != told) {
                    obedience[first][told][did].add(
                            column,
                            payoff(first, cell, outcome(first, told, answer))
                                    .subtract(payoff(first, cell, outcome(first, did, plan[did])))
                                    .subtract(problem.robustness()));
                }
            }
            for (int other = 0; other < obedience[second].length; other++) {
                if (other != answer) {
                    obedience[second][answer][other].add(
                            column,
                            payoff(second, cell, outcome(first, told, answer))
                                    .subtract(payoff(second, cell, outcome(first, told, other)))
                                    .subtract(problem.robustness()));
                }
            }
            return column;
        }

        private long outcome(int first, int action, int answer) {
            return game.replace(game.replace(0, first, action), 1 - first, answer);
        }

        private BigFraction payoff(int player, int cell, long outcome) {
            return game.payoffs().get(player).exact(cell, outcome);
        }
    }
}
