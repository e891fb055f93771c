package suasion.receivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Sense;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.solve.Certifier;
import suasion.solve.SecondSolver;

/**
 * The optimum without payments where externalities are positive: only those who are told to act need a reason.
 *
 * <pre>
 *   maximise sum x(cell, S) f(S)  with  sum over S containing i of x g_i(S) &gt;= 0 for every i,  sum_S x(cell, S) = prior(cell)
 * </pre>
 *
 * <p>and then a repair: while some i outside S would rather act, g_i(S plus i) &gt; 0, the mass of S moves to S plus i.
 * No row loses by it, the designer does not either, and in the end nobody who is told not to act wants to, set by set.
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), Lemma 4.
 */
public final class PositiveExternalities implements SecondSolver {
    private static final int MOST_COLUMNS = 1_500;

    @Override
    public String name() {
        return "positive externalities: rows of those who act, repaired (Lemma 4)";
    }

    @Override
    public boolean applies(DesignProblem problem) {
        return problem.regime() == Regime.NONE
                && problem.robustness().getNumerator().signum() == 0
                && SetGame.isOne(problem)
                && SetGame.isEnumerable(problem, 1, MOST_COLUMNS)
                && ReceiversGame.of(problem)
                        .filter(game -> game.decreasingPayoff().isEmpty()
                                && game.negativeExternality().isEmpty())
                        .isPresent();
    }

    @Override
    public Optional<BigFraction> value(DesignProblem problem) {
        return Optional.of(scheme(problem).expected(problem.objective()));
    }

    /**
     * The repaired scheme, an optimal one.
     *
     * @throws IllegalStateException if it breaks an incentive or is worth less than the program without the rows at 0,
     *     either of which would refute the lemma
     */
    public static Table scheme(DesignProblem problem) {
        SetGame game = new SetGame(problem);
        LinearProgram program = program(game);
        ExactAnswer answer = ExactSimplex.solve(program);
        List<Map<Long, BigFraction>> masses = new ArrayList<>();
        int column = 0;
        for (int cell = 0; cell < game.cells(); cell++) {
            Map<Long, BigFraction> row = new TreeMap<>();
            for (long set = 0; set < game.sets(); set++) {
                row.put(set, game.isLive(cell) ? answer.primal()[column++] : BigFraction.ZERO);
            }
            masses.add(row);
        }
        Table repaired = repaired(game, masses);
        BigFraction violation = Certifier.violation(problem, Certifier.lines(problem, repaired, List.of()));
        if (violation.getNumerator().signum() != 0
                || !repaired.expected(problem.objective()).equals(game.own(answer.value()))) {
            throw new IllegalStateException("the repaired scheme is not optimal: " + repaired);
        }
        return repaired;
    }

    private static LinearProgram program(SetGame game) {
        LinearProgram program = new LinearProgram(Sense.MAX);
        List<LinearProgram.Row> rows = new ArrayList<>();
        for (int i = 0; i < game.players(); i++) {
            rows.add(program.row("acts " + i, Relation.AT_LEAST, BigFraction.ZERO));
        }
        for (int cell = 0; cell < game.cells(); cell++) {
            if (game.isLive(cell)) {
                LinearProgram.Row whole = program.row(game.state(cell), Relation.EQUAL, game.prior(cell));
                for (long set = 0; set < game.sets(); set++) {
                    int column = program.column(game.name(set), game.designer(cell, set));
                    whole.add(column, BigFraction.ONE);
                    for (int i = 0; i < game.players(); i++) {
                        if (game.contains(set, i)) {
                            rows.get(i).add(column, game.gain(i, cell, set));
                        }
                    }
                }
            }
        }
        return program;
    }

    private static Table repaired(SetGame game, List<Map<Long, BigFraction>> masses) {
        BigFraction[][] probabilities = new BigFraction[game.cells()][(int) game.sets()];
        for (int cell = 0; cell < probabilities.length; cell++) {
            Arrays.fill(probabilities[cell], BigFraction.ZERO);
            if (game.isLive(cell)) {
                for (Map.Entry<Long, BigFraction> entry : masses.get(cell).entrySet()) {
                    int end = (int) settled(game, cell, entry.getKey());
                    probabilities[cell][end] =
                            probabilities[cell][end].add(entry.getValue().divide(game.prior(cell)));
                }
            } else {
                probabilities[cell][0] = BigFraction.ONE;
            }
        }
        return Table.of(
                game.problem().game(),
                SignalSpace.recommendations(game.problem().game()),
                probabilities);
    }

    /** Where the mass of S ends: nobody outside would rather act. */
    private static long settled(SetGame game, int cell, long start) {
        long set = start;
        for (int i = 0; i < game.players(); i++) {
            boolean joins = !game.contains(set, i)
                    && game.gain(i, cell, set).getNumerator().signum() < 0;
            if (joins) {
                set = game.change(set, i);
                i = -1;
            }
        }
        return set;
    }
}
