package suasion.convex;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;

/**
 * What multipliers prove: for every lambda at least 0 no solution exceeds
 *
 * <pre>  sum_rows lambda_r b_r + sum_columns cap_c max(0, objective_c - sum_r lambda_r a_rc)</pre>
 *
 * in fractions, so that it holds whatever an engine said.
 */
final class Proof {
    private static final int QUANTUM = 60;

    private Proof() {}

    /**
     * Doubles as fractions, multiples of 2^-60 or, where none is so large as 1, of a smaller power of two; what is
     * below 0 becomes 0.
     */
    static BigFraction[] multipliers(double[] duals) {
        double largest = Arrays.stream(duals).max().orElse(0);
        int quantum = QUANTUM + (largest > 0 ? Math.max(0, -Math.getExponent(largest)) : 0);
        return Arrays.stream(duals).mapToObj(dual -> multiplier(dual, quantum)).toArray(BigFraction[]::new);
    }

    private static BigFraction multiplier(double dual, int quantum) {
        return dual > 0
                ? new BigFraction(
                        Exact.of(Math.rint(Math.scalb(dual, quantum))).getNumerator(),
                        BigInteger.ONE.shiftLeft(quantum))
                : BigFraction.ZERO;
    }

    /**
     * The bound.
     *
     * @param rows in the engine's columns
     * @param multipliers one per row, at least 0
     */
    static BigFraction bound(Columns columns, List<SideRow> rows, BigFraction[] multipliers) {
        ExactSum[] rest = new ExactSum[columns.count];
        Arrays.setAll(rest, c -> new ExactSum().add(columns.objective(c)));
        ExactSum bound = new ExactSum();
        for (int r = 0; r < multipliers.length; r++) {
            if (multipliers[r].getNumerator().signum() > 0) {
                BigFraction minus = multipliers[r].negate();
                bound.addProduct(multipliers[r], rows.get(r).most());
                for (SideRow.Term term : rows.get(r).terms()) {
                    rest[term.column()].addProduct(minus, term.coefficient());
                }
            }
        }
        for (int c = 0; c < rest.length; c++) {
            if (rest[c].signum() > 0) {
                bound.addProduct(rest[c].value(), columns.cap(c));
            }
        }
        return bound.value();
    }
}
