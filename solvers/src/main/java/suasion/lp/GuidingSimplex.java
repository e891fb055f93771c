package suasion.lp;

import java.util.Arrays;
import java.util.SplittableRandom;
import suasion.lp.IntegerForm.Kind;

/**
 * A plain tableau simplex in doubles that proposes a basis; {@link ExactSimplex} proves or repairs it, so nothing
 * depends on what is lost in rounding here.
 *
 * <p>Rows and columns are scaled to a largest entry of 1, inequalities are relaxed by about 1e-6 at random so that ties
 * (in persuasion nearly every right-hand side is 0) do not stall it, and from the basis of logicals the sum of
 * infeasibilities is brought down first, then the objective is improved. It stops after a number of pivots in
 * proportion to the size.
 */
final class GuidingSimplex {
    private static final double TINY = 1e-9;
    private static final double SMALLEST_PIVOT = 1e-7;
    private static final double RELAXATION = 1e-6;

    private final IntegerForm form;
    private final Work work;
    private final int rows;
    private final int variables;
    private final double[][] tableau;
    private final double[] value;
    private final double[] costs;
    private final int[] basic;

    GuidingSimplex(IntegerForm form, Work work) {
        this.form = form;
        this.work = work;
        this.rows = form.rows;
        this.variables = form.columns + rows;
        this.tableau = new double[rows][variables];
        this.value = new double[rows];
        this.costs = new double[variables];
        this.basic = new int[rows];
        fill();
    }

    private void fill() {
        for (int j = 0; j < variables; j++) {
            costs[j] = form.costs[j].doubleValue();
            for (int e = 0; e < form.index[j].length; e++) {
                tableau[form.index[j][e]][j] = form.entries[j][e].doubleValue();
            }
        }
        SplittableRandom random = new SplittableRandom(rows);
        for (int k = 0; k < rows; k++) {
            double largest = 0;
            for (int j = 0; j < form.columns; j++) {
                largest = Math.max(largest, Math.abs(tableau[k][j]));
            }
            double scale = 1 / (largest == 0 ? 1 : largest);
            double sign = tableau[k][form.columns + k];
            for (int j = 0; j < form.columns; j++) {
                tableau[k][j] *= sign * scale;
            }
            tableau[k][form.columns + k] = 1;
            value[k] = sign * scale * form.rightHandSide[k].doubleValue();
            basic[k] = form.columns + k;
        }
        double largestValue = largest(value);
        for (int k = 0; k < rows; k++) {
            value[k] /= largestValue;
            if (form.kinds[basic[k]] == Kind.NONNEGATIVE) {
                value[k] += RELAXATION * (1 + random.nextDouble());
            }
        }
        double largestCost = largest(costs);
        for (int j = 0; j < form.columns; j++) {
            costs[j] /= largestCost;
        }
    }

    private static double largest(double[] numbers) {
        double largest = 0;
        for (double number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        return largest == 0 ? 1 : largest;
    }

    /** The basis at which it stops, variables by position. */
    int[] run() {
        double[] reduced = costs.clone();
        boolean feasible = false;
        for (int count = 0; count < 20 * (rows + 20); count++) {
            if (!feasible) {
                feasible = isFeasible();
                if (feasible) {
                    price(reduced, true);
                } else {
                    price(reduced, false);
                }
            }
            int entering = entering(reduced);
            if (entering < 0) {
                break;
            }
            int leaving = leaving(entering, Math.signum(reduced[entering]));
            if (leaving < 0) {
                break;
            }
            pivot(leaving, entering, reduced);
        }
        return basic;
    }

    private boolean isFeasible() {
        for (int i = 0; i < rows; i++) {
            if (violation(i) != 0) {
                return false;
            }
        }
        return true;
    }

    // -1 where the basic variable must grow, +1 where it must shrink, 0 where it may stay.
    private int violation(int i) {
        return switch (form.kinds[basic[i]]) {
            case FREE -> 0;
            case NONNEGATIVE -> value[i] < -TINY ? -1 : 0;
            case ZERO -> value[i] < -TINY ? -1 : value[i] > TINY ? 1 : 0;
        };
    }

    private void price(double[] reduced, boolean feasible) {
        if (feasible) {
            System.arraycopy(costs, 0, reduced, 0, variables);
        } else {
            Arrays.fill(reduced, 0);
        }
        for (int i = 0; i < rows; i++) {
            double weight = feasible ? costs[basic[i]] : -violation(i);
            if (weight != 0) {
                subtract(reduced, tableau[i], weight);
            }
        }
        if (!feasible) {
            for (int i = 0; i < rows; i++) {
                reduced[basic[i]] = 0;
            }
        }
    }

    private static void subtract(double[] from, double[] row, double factor) {
        for (int j = 0; j < from.length; j++) {
            from[j] -= factor * row[j];
        }
    }

    private int entering(double[] reduced) {
        int best = -1;
        double largest = TINY;
        for (int j = 0; j < variables; j++) {
            double gain =
                    switch (form.kinds[j]) {
                        case NONNEGATIVE -> reduced[j];
                        case FREE -> Math.abs(reduced[j]);
                        case ZERO -> 0;
                    };
            if (gain > largest) {
                largest = gain;
                best = j;
            }
        }
        return best;
    }

    private int leaving(int entering, double direction) {
        int best = -1;
        double shortest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows; i++) {
            double rate = -direction * tableau[i][entering];
            if (Math.abs(rate) > SMALLEST_PIVOT && blocks(i, rate)) {
                double length = Math.abs(value[i] / rate);
                boolean steadier = best >= 0 && Math.abs(rate) > Math.abs(tableau[best][entering]);
                if (length < shortest - TINY || (length <= shortest + TINY && (best < 0 || steadier))) {
                    shortest = Math.min(length, shortest);
                    best = i;
                }
            }
        }
        return best;
    }

    private boolean blocks(int i, double rate) {
        return switch (form.kinds[basic[i]]) {
            case FREE -> false;
            case NONNEGATIVE -> value[i] < -TINY ? rate > 0 : rate < 0;
            case ZERO -> Math.abs(value[i]) <= TINY || value[i] * rate < 0;
        };
    }

    private void pivot(int leaving, int entering, double[] reduced) {
        work.check();
        double[] row = tableau[leaving];
        double factor = 1 / row[entering];
        for (int j = 0; j < variables; j++) {
            row[j] *= factor;
        }
        row[entering] = 1;
        value[leaving] *= factor;
        for (int i = 0; i < rows; i++) {
            double multiple = tableau[i][entering];
            if (i != leaving && multiple != 0) {
                subtract(tableau[i], row, multiple);
                tableau[i][entering] = 0;
                value[i] -= multiple * value[leaving];
            }
        }
        subtract(reduced, row, reduced[entering]);
        reduced[entering] = 0;
        basic[leaving] = entering;
    }
}
