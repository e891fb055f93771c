package suasion.lp;

import java.util.ArrayList;
import java.util.List;
import suasion.game.Sense;
import suasion.lp.LinearProgram.Column;
import suasion.lp.LinearProgram.Entry;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LinearProgram.Row;
import suasion.lp.LpAnswer.Basis;
import suasion.lp.LpAnswer.Status;

/**
 * The dual of a {@link LinearProgram}, for engines that are faster on it.
 *
 * <p>Of max cx subject to rows a_k x (>=, <=, =) b_k, x >= 0 it is min by subject to sum_k a_kj y_k >= c_j (= c_j where
 * x_j is free), y_k >= 0 for "<=", y_k <= 0 for ">=", free for "="; of a minimum the mirror image. Columns that may not
 * be positive are written as minus a column. A basis and its complement change places.
 */
final class DualProgram {
    private final LinearProgram primal;
    private final LinearProgram dual;
    private final boolean[] negated;

    DualProgram(LinearProgram primal) {
        this.primal = primal;
        boolean max = primal.sense() == Sense.MAX;
        this.dual = new LinearProgram(max ? Sense.MIN : Sense.MAX);
        this.negated = new boolean[primal.rows().size()];
        Relation harmful = max ? Relation.AT_LEAST : Relation.AT_MOST;
        for (int k = 0; k < negated.length; k++) {
            Row row = primal.rows().get(k);
            negated[k] = row.relation() == harmful;
            if (row.relation() == Relation.EQUAL) {
                dual.freeColumn(row.name(), row.rightHandSide());
            } else {
                dual.column(row.name(), negated[k] ? row.rightHandSide().negate() : row.rightHandSide());
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Column column : primal.columns()) {
            Relation relation = column.free() ? Relation.EQUAL : max ? Relation.AT_LEAST : Relation.AT_MOST;
            rows.add(dual.row(column.name(), relation, column.objective()));
        }
        for (int k = 0; k < negated.length; k++) {
            for (Entry entry : primal.rows().get(k).entries()) {
                rows.get(entry.column()).add(k, negated[k] ? entry.exact().negate() : entry.exact());
            }
        }
    }

    LinearProgram program() {
        return dual;
    }

    /** The dual's answer read as one to the primal; INFEASIBLE and UNBOUNDED say too little and become FAILED. */
    LpAnswer translate(LpAnswer answer) {
        if (answer.status() != Status.OPTIMAL) {
            return new LpAnswer(
                    Status.FAILED, new double[0], new double[0], Basis.NONE, answer.engine(), answer.seconds());
        }
        double[] price = answer.primal().clone();
        for (int k = 0; k < price.length; k++) {
            price[k] = negated[k] ? -price[k] : price[k];
        }
        Basis basis = answer.basis().equals(Basis.NONE)
                ? Basis.NONE
                : new Basis(
                        others(answer.basis().slackRows(), primal.columns().size()),
                        others(answer.basis().columns(), primal.rows().size()));
        return new LpAnswer(Status.OPTIMAL, answer.dual(), price, basis, answer.engine(), answer.seconds());
    }

    private static List<Integer> others(List<Integer> numbers, int size) {
        boolean[] present = new boolean[size];
        numbers.forEach(number -> present[number] = true);
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (!present[i]) {
                rest.add(i);
            }
        }
        return rest;
    }

    @Override
    public String toString() {
        return "dual of " + primal;
    }
}
