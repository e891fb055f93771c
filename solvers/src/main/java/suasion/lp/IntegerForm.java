package suasion.lp;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Sense;
import suasion.lp.LinearProgram.Entry;
import suasion.lp.LinearProgram.Row;

/**
 * A {@link LinearProgram} in integers: maximise c x subject to A x + S s = b, one logical variable s_k per row.
 *
 * <p>Row k is multiplied by {@link #rowScale}, the positive fraction that makes its entries integers without a common
 * factor; the objective by {@link #costScale}, negative for a minimum. Variables 0..n-1 are the columns, n+k is the
 * logical of row k: coefficient +1 and s_k >= 0 for "<=", -1 and s_k >= 0 for ">=", +1 and s_k = 0 for "=".
 */
final class IntegerForm {
    /** What values a variable may have. */
    enum Kind {
        NONNEGATIVE,
        FREE,
        ZERO
    }

    private static final BigInteger[] UP = {BigInteger.ONE};
    private static final BigInteger[] DOWN = {BigInteger.ONE.negate()};

    final int rows;
    final int columns;
    final Kind[] kinds;
    final int[][] index;
    final BigInteger[][] entries;
    final BigInteger[] rightHandSide;
    final BigInteger[] costs;
    final BigFraction[] rowScale;
    final BigFraction costScale;

    IntegerForm(LinearProgram program) {
        rows = program.rows().size();
        columns = program.columns().size();
        kinds = new Kind[columns + rows];
        index = new int[columns + rows][];
        entries = new BigInteger[columns + rows][];
        rightHandSide = new BigInteger[rows];
        costs = new BigInteger[columns + rows];
        rowScale = new BigFraction[rows];
        Arrays.fill(costs, BigInteger.ZERO);

        BigFraction[] objective = new BigFraction[columns];
        for (int j = 0; j < columns; j++) {
            objective[j] = program.columns().get(j).objective();
        }
        BigFraction scale = integerScale(objective);
        costScale = program.sense() == Sense.MAX ? scale : scale.negate();
        int[] counts = new int[columns];
        for (Row row : program.rows()) {
            for (Entry entry : row.entries()) {
                counts[entry.column()]++;
            }
        }
        for (int j = 0; j < columns; j++) {
            kinds[j] = program.columns().get(j).free() ? Kind.FREE : Kind.NONNEGATIVE;
            costs[j] = times(objective[j], costScale);
            index[j] = new int[counts[j]];
            entries[j] = new BigInteger[counts[j]];
        }
        Arrays.fill(counts, 0);
        for (int k = 0; k < rows; k++) {
            Row row = program.rows().get(k);
            rowScale[k] = integerScale(withSide(row));
            rightHandSide[k] = times(row.rightHandSide(), rowScale[k]);
            for (Entry entry : row.entries()) {
                int j = entry.column();
                index[j][counts[j]] = k;
                entries[j][counts[j]++] = times(entry.exact(), rowScale[k]);
            }
            index[columns + k] = new int[] {k};
            entries[columns + k] = switch (row.relation()) {
                case AT_LEAST -> DOWN;
                case AT_MOST, EQUAL -> UP;
            };
            kinds[columns + k] = switch (row.relation()) {
                case AT_LEAST, AT_MOST -> Kind.NONNEGATIVE;
                case EQUAL -> Kind.ZERO;
            };
        }
    }

    private static BigFraction[] withSide(Row row) {
        List<Entry> entries = row.entries();
        BigFraction[] numbers = new BigFraction[entries.size() + 1];
        for (int i = 0; i < entries.size(); i++) {
            numbers[i] = entries.get(i).exact();
        }
        numbers[entries.size()] = row.rightHandSide();
        return numbers;
    }

    /** The positive fraction by which the numbers become integers without a common factor. */
    private static BigFraction integerScale(BigFraction[] numbers) {
        BigInteger multiple = BigInteger.ONE;
        BigInteger factor = BigInteger.ZERO;
        for (BigFraction number : numbers) {
            BigInteger denominator = number.getDenominator();
            if (!multiple.mod(denominator).equals(BigInteger.ZERO)) {
                multiple = multiple.divide(multiple.gcd(denominator)).multiply(denominator);
            }
        }
        for (BigFraction number : numbers) {
            if (!factor.equals(BigInteger.ONE)) {
                factor = factor.gcd(times(number, new BigFraction(multiple)));
            }
        }
        return new BigFraction(multiple, factor.signum() == 0 ? BigInteger.ONE : factor);
    }

    private static BigInteger times(BigFraction number, BigFraction scale) {
        BigInteger numerator = number.getNumerator();
        return numerator.signum() == 0
                ? BigInteger.ZERO
                : numerator
                        .multiply(scale.getNumerator())
                        .divide(number.getDenominator().multiply(scale.getDenominator()));
    }
}
