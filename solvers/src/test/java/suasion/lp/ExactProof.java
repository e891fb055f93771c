package suasion.lp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Sense;
import suasion.lp.LinearProgram.Column;
import suasion.lp.LinearProgram.Entry;
import suasion.lp.LinearProgram.Row;

/** Checks an optimum in fractions from the program alone: primal feasible, dual feasible, values equal. */
final class ExactProof {
    private ExactProof() {}

    static void assertOptimal(LinearProgram program, ExactAnswer answer) {
        assertEquals(ExactAnswer.Status.OPTIMAL, answer.status());
        boolean max = program.sense() == Sense.MAX;
        BigFraction[] reduced = new BigFraction[program.columns().size()];
        BigFraction value = BigFraction.ZERO;
        for (int j = 0; j < reduced.length; j++) {
            Column column = program.columns().get(j);
            reduced[j] = column.objective();
            value = value.add(column.objective().multiply(answer.primal()[j]));
            assertTrue(column.free() || sign(answer.primal()[j]) >= 0, "column " + j);
        }
        BigFraction dualValue = BigFraction.ZERO;
        for (int k = 0; k < program.rows().size(); k++) {
            Row row = program.rows().get(k);
            BigFraction price = answer.dual()[k];
            BigFraction excess = row.rightHandSide().negate();
            dualValue = dualValue.add(price.multiply(row.rightHandSide()));
            for (Entry entry : row.entries()) {
                excess = excess.add(entry.exact().multiply(answer.primal()[entry.column()]));
                reduced[entry.column()] =
                        reduced[entry.column()].subtract(entry.exact().multiply(price));
            }
            int direction =
                    switch (row.relation()) {
                        case AT_LEAST -> 1;
                        case AT_MOST -> -1;
                        case EQUAL -> 0;
                    };
            assertTrue(direction == 0 ? sign(excess) == 0 : direction * sign(excess) >= 0, "row " + k);
            // More of a right-hand side that limits from above helps; in a minimum the signs turn round.
            assertTrue(direction == 0 || direction * sign(price) * (max ? 1 : -1) <= 0, "price " + k);
        }
        for (int j = 0; j < reduced.length; j++) {
            int sign = sign(reduced[j]) * (max ? 1 : -1);
            assertTrue(program.columns().get(j).free() ? sign == 0 : sign <= 0, "reduced cost " + j);
        }
        assertEquals(value, dualValue);
        assertEquals(value, answer.value());
    }

    private static int sign(BigFraction number) {
        return number.getNumerator().signum();
    }
}
