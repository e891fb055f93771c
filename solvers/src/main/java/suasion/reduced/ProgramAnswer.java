package suasion.reduced;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;

/**
 * A point of a program, multipliers of its rows and what these prove.
 *
 * @param point one number per column
 * @param rows the rows that were written down
 * @param multipliers one per row, at least 0
 * @param exact whether both come from the exact simplex
 * @param method how they were found, for people
 */
record ProgramAnswer(
        List<BigFraction> point, List<Inequality> rows, List<BigFraction> multipliers, boolean exact, String method) {
    ProgramAnswer {
        point = List.copyOf(point);
        rows = List.copyOf(rows);
        multipliers = List.copyOf(multipliers);
    }

    /** sum_k y_k a_kj per column. */
    List<BigFraction> charged(int columns) {
        ExactSum[] sums = new ExactSum[columns];
        Arrays.setAll(sums, j -> new ExactSum());
        for (int k = 0; k < multipliers.size(); k++) {
            BigFraction multiplier = multipliers.get(k);
            if (multiplier.getNumerator().signum() > 0) {
                rows.get(k).terms().forEach((column, a) -> sums[column].addProduct(a, multiplier));
            }
        }
        return Arrays.stream(sums).map(ExactSum::value).toList();
    }

    /**
     * What no point exceeds that keeps the rows and 0 &lt;= z &lt;= box, from the multipliers alone, in fractions:
     * sum_k y_k limit_k + sum_j box_j max(0, gain_j - sum_k y_k a_kj).
     */
    BigFraction bound(List<BigFraction> gains, List<BigFraction> boxes) {
        ExactSum bound = new ExactSum();
        for (int k = 0; k < multipliers.size(); k++) {
            bound.addProduct(multipliers.get(k), rows.get(k).limit());
        }
        List<BigFraction> charged = charged(gains.size());
        for (int j = 0; j < gains.size(); j++) {
            BigFraction left = gains.get(j).subtract(charged.get(j));
            if (left.getNumerator().signum() > 0) {
                bound.addProduct(left, boxes.get(j));
            }
        }
        return bound.value();
    }
}
