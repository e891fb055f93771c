package suasion.sequential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Sense;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;

/**
 * The belief about where one is that speaks most for an action: a zero-sum game between it and the alternatives,
 *
 * <pre>
 *   slack = max over beliefs of min over alternatives of sum_node belief(node) gain(node, alternative)
 * </pre>
 *
 * <p>The action is a best reply to some belief iff slack &gt;= 0; otherwise the mixture of alternatives is better than
 * it at every node (Pearce 1984, Lemma 3).
 *
 * @param weights the belief, one weight per node
 * @param slack what is gained over the best alternative at that belief; 0 where there is no alternative
 * @param mixture weights of the alternatives, which leave no belief a mean gain above the slack
 */
record StrongestBelief(List<BigFraction> weights, BigFraction slack, List<BigFraction> mixture) {
    /**
     * Solves for it.
     *
     * @param gains rows nodes, at least one; columns alternatives
     */
    static StrongestBelief of(List<BigFraction[]> gains) {
        int alternatives = gains.get(0).length;
        if (alternatives == 0) {
            BigFraction[] certain = new BigFraction[gains.size()];
            Arrays.fill(certain, BigFraction.ZERO);
            certain[0] = BigFraction.ONE;
            return new StrongestBelief(List.of(certain), BigFraction.ZERO, List.of());
        }
        LinearProgram program = new LinearProgram(Sense.MAX);
        int slack = program.freeColumn("slack", BigFraction.ONE);
        for (int node = 0; node < gains.size(); node++) {
            program.column(node, BigFraction.ZERO);
        }
        for (int k = 0; k < alternatives; k++) {
            LinearProgram.Row row = program.row(k, Relation.AT_LEAST, BigFraction.ZERO);
            row.add(slack, BigFraction.MINUS_ONE);
            for (int node = 0; node < gains.size(); node++) {
                row.add(node + 1, gains.get(node)[k]);
            }
        }
        LinearProgram.Row total = program.row("belief", Relation.EQUAL, BigFraction.ONE);
        for (int node = 0; node < gains.size(); node++) {
            total.add(node + 1, BigFraction.ONE);
        }
        ExactAnswer answer = ExactSimplex.solve(program);
        if (answer.status() != ExactAnswer.Status.OPTIMAL) {
            throw new IllegalStateException("a game of two without a value: " + answer.status());
        }
        List<BigFraction> weights =
                new ArrayList<>(Arrays.asList(answer.primal()).subList(1, gains.size() + 1));
        List<BigFraction> mixture = new ArrayList<>();
        for (int k = 0; k < alternatives; k++) {
            mixture.add(answer.dual()[k].negate());
        }
        return new StrongestBelief(weights, answer.value(), mixture);
    }
}
