package suasion.lp;

import java.util.List;
import suasion.game.Exact;
import suasion.lp.LinearProgram.Column;
import suasion.lp.LinearProgram.Entry;
import suasion.lp.LinearProgram.Row;

/**
 * The units in which an engine sees a program: every row, the objective and the right-hand sides are multiplied by
 * powers of two that bring their largest number into (1/2, 1].
 *
 * <p>Engines' tolerances are absolute, so payoffs in the thousands make the same game ten times as slow as payoffs of
 * 1, and payoffs in millionths make it wrong. Powers of two round nothing.
 */
final class Units {
    private final double[] rows;
    private final double objective;
    private final double column;

    private Units(double[] rows, double objective, double column) {
        this.rows = rows;
        this.objective = objective;
        this.column = column;
    }

    static Units of(LinearProgram program) {
        List<Row> given = program.rows();
        double[] rows = new double[given.size()];
        double largestSide = 0;
        for (int k = 0; k < rows.length; k++) {
            double largest = 0;
            for (Entry entry : given.get(k).entries()) {
                largest = Math.max(largest, Math.abs(entry.approx()));
            }
            rows[k] = unit(largest);
            largestSide =
                    Math.max(largestSide, Math.abs(Exact.toDouble(given.get(k).rightHandSide())) * rows[k]);
        }
        double largest = 0;
        for (Column column : program.columns()) {
            if (column.objective().getNumerator().signum() != 0) {
                largest = Math.max(largest, Math.abs(Exact.toDouble(column.objective())));
            }
        }
        return new Units(rows, unit(largest), unit(largestSide));
    }

    private static double unit(double largest) {
        return largest == 0 || !Double.isFinite(largest) ? 1 : Math.scalb(1.0, -Math.getExponent(largest) - 1);
    }

    /** What row k is multiplied by. */
    double row(int k) {
        return rows[k];
    }

    /** What the objective is multiplied by. */
    double objective() {
        return objective;
    }

    /** What all columns, and with them the right-hand sides, are multiplied by. */
    double column() {
        return column;
    }
}
