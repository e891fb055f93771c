package suasion.menu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the choice from a menu changes its shape: the values of one good at which the regions of the deals, cut by the
 * values of the goods after it, have a corner.
 *
 * <p>At a corner every later good is at one of its special values (an end of its law, a break point) or free, and two
 * more deals than there are free goods are equally good and best. All such systems of equations are solved; a corner
 * too many does no harm.
 *
 * @param shares one row per deal, one column per good
 * @param special per good the ends of its law where finite, and its break points
 * @param lows the least value of each good
 * @param highs the largest, maybe infinite
 */
record Kinks(double[][] shares, List<double[]> special, double[] lows, double[] highs) {
    private static final double CLOSE = 1e-9;

    /**
     * The values strictly between the ends, not in order, some maybe twice.
     *
     * @param good the one that is asked about; those after it are unknown, those before it are in the constants
     * @param constants what every deal is worth at values 0 of these
     */
    List<Double> of(int good, double[] constants) {
        List<Double> found = new ArrayList<>();
        assign(good, good + 1, new int[0], constants, found);
        return found;
    }

    private void assign(int good, int next, int[] free, double[] constants, List<Double> found) {
        if (next == lows.length) {
            choose(good, free, constants, new int[free.length + 2], 0, 0, found);
            return;
        }
        int[] more = Arrays.copyOf(free, free.length + 1);
        more[free.length] = next;
        assign(good, next + 1, more, constants, found);
        for (double value : special.get(next)) {
            double[] fixed = new double[constants.length];
            for (int o = 0; o < fixed.length; o++) {
                fixed[o] = constants[o] + shares[o][next] * value;
            }
            assign(good, next + 1, free, fixed, found);
        }
    }

    private void choose(
            int good, int[] free, double[] constants, int[] deals, int count, int from, List<Double> found) {
        if (count == deals.length) {
            double[] corner = corner(good, free, constants, deals);
            if (corner.length > 0 && isBest(good, free, constants, deals[0], corner)) {
                found.add(corner[0]);
            }
            return;
        }
        for (int o = from; o < constants.length; o++) {
            deals[count] = o;
            choose(good, free, constants, deals, count + 1, o + 1, found);
        }
    }

    /** The values of the good and the free ones at which all deals are equally good; empty where there is no corner. */
    private double[] corner(int good, int[] free, double[] constants, int[] deals) {
        int size = free.length + 1;
        double[][] rows = new double[size][size + 1];
        for (int i = 0; i < size; i++) {
            double[] other = shares[deals[i + 1]];
            double[] first = shares[deals[0]];
            rows[i][0] = other[good] - first[good];
            for (int u = 1; u < size; u++) {
                rows[i][u] = other[free[u - 1]] - first[free[u - 1]];
            }
            rows[i][size] = constants[deals[0]] - constants[deals[i + 1]];
        }
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int i = column + 1; i < size; i++) {
                pivot = Math.abs(rows[i][column]) > Math.abs(rows[pivot][column]) ? i : pivot;
            }
            double[] swapped = rows[column];
            rows[column] = rows[pivot];
            rows[pivot] = swapped;
            if (Math.abs(rows[column][column]) < 1e-12) {
                return new double[0];
            }
            for (int i = 0; i < size; i++) {
                double factor = i == column ? 0 : rows[i][column] / rows[column][column];
                for (int u = column; factor != 0 && u <= size; u++) {
                    rows[i][u] -= factor * rows[column][u];
                }
            }
        }
        double[] corner = new double[size];
        for (int u = 0; u < size; u++) {
            corner[u] = rows[u][size] / rows[u][u];
        }
        return corner;
    }

    private boolean isBest(int good, int[] free, double[] constants, int deal, double[] corner) {
        if (!(corner[0] > lows[good] && corner[0] < highs[good])) {
            return false;
        }
        double prices = Arrays.stream(constants).map(Math::abs).max().orElse(0);
        double size = Math.abs(corner[0]);
        for (int u = 0; u < free.length; u++) {
            double slack = CLOSE * (prices + Math.abs(corner[u + 1]));
            if (corner[u + 1] < lows[free[u]] - slack || corner[u + 1] > highs[free[u]] + slack) {
                return false;
            }
            size += Math.abs(corner[u + 1]);
        }
        double best = worth(good, free, constants, deal, corner) + CLOSE * (size + Math.abs(constants[deal]));
        for (int o = 0; o < constants.length; o++) {
            if (worth(good, free, constants, o, corner) > best) {
                return false;
            }
        }
        return true;
    }

    private double worth(int good, int[] free, double[] constants, int deal, double[] corner) {
        double worth = constants[deal] + shares[deal][good] * corner[0];
        for (int u = 0; u < free.length; u++) {
            worth += shares[deal][free[u]] * corner[u + 1];
        }
        return worth;
    }
}
