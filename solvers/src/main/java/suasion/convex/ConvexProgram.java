package suasion.convex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * The best convex function at finitely many points: maximise sum_k c_k u_k + sum_kj g_kj x_kj subject to u_l at least
 * u_k + x_k . (p_l - p_k) for all pairs of points, u_k at least 0 and x_k in [0,1]^m.
 *
 * <p>u_k is what a buyer of values p_k gets, x_k his chances to get each of m goods; the rows say that no lie pays.
 * There are n (n - 1) of them and few matter: those between neighbours first, then per point the most violated. A point
 * may be without slopes: it is then only where the function is measured, for convex functions that cost there.
 *
 * <p>The function is fixed at its lowest point: u_k at most sum_j p_kj may be assumed, which is so where the points are
 * not negative and raising u everywhere does not pay.
 *
 * <p>Source: Rochet and Chone (1998).
 */
public final class ConvexProgram {
    private static final int SHORT = 60;

    final List<BigFraction[]> points;
    final List<BigFraction> costs;
    final List<BigFraction[]> gains;
    final List<Extra> extras = new ArrayList<>();
    final List<SideRow> sides = new ArrayList<>();
    final List<int[]> near = new ArrayList<>();
    private boolean alike;

    /** A further column, from 0 to {@code most}. */
    record Extra(Object name, BigFraction objective, BigFraction most) {}

    private ConvexProgram(List<BigFraction[]> points, List<BigFraction> costs, List<BigFraction[]> gains) {
        this.points = List.copyOf(points);
        this.costs = List.copyOf(costs);
        this.gains = new ArrayList<>(gains);
        if (points.isEmpty() || points.size() != costs.size() || points.size() != gains.size()) {
            throw new IllegalArgumentException(
                    points.size() + " points, " + costs.size() + " costs, " + gains.size() + " gains");
        }
    }

    /**
     * A program without further columns and rows.
     *
     * @param points p_k, none negative, no two alike
     * @param costs c_k, what a unit of u_k adds
     * @param gains g_kj, what a unit of x_kj adds; null for a point without slopes
     */
    public static ConvexProgram of(List<BigFraction[]> points, List<BigFraction> costs, List<BigFraction[]> gains) {
        return new ConvexProgram(points, costs, gains);
    }

    /** How many goods there are. */
    public int goods() {
        return points.get(0).length;
    }

    /** How many points there are. */
    public int size() {
        return points.size();
    }

    /** The number of the column u_k. */
    public int u(int k) {
        return k;
    }

    /** The number of the column x_kj; it is there for a point without slopes too, but must not be used. */
    public int x(int k, int j) {
        return points.size() + k * goods() + j;
    }

    /**
     * Adds a column from 0 to {@code most} and returns its number.
     *
     * @param name anything that prints itself
     * @param objective what a unit adds
     * @param most an upper bound that costs nothing, for the proof
     */
    public int column(Object name, BigFraction objective, BigFraction most) {
        extras.add(new Extra(name, objective, most));
        return points.size() * (goods() + 1) + extras.size() - 1;
    }

    /** Adds a row that is listed from the beginning. */
    public ConvexProgram row(SideRow row) {
        sides.add(row);
        return this;
    }

    /**
     * Names a pair of points whose row is listed at the beginning; without any, neighbours are looked for.
     *
     * @param from the point whose affine function it is; it has slopes
     * @param to the point where u is at least as large
     */
    public ConvexProgram near(int from, int to) {
        near.add(new int[] {from, to});
        return this;
    }

    /**
     * Says that further rows and columns treat goods alike wherever points, costs and gains do: whatever solution keeps
     * a further row keeps the rows in which such goods are exchanged, and further columns are the same for both. One
     * column then stands for all that exchanges carry into each other, which halves a program of two goods. Without
     * further rows and columns this is found out; with them it must be said.
     */
    public ConvexProgram alike() {
        alike = true;
        return this;
    }

    /** Solves without further rows than those that were added. */
    public ConvexAnswer solve() {
        return solve(Separator.NONE);
    }

    /**
     * Solves; small programs in fractions.
     *
     * @param separator of rows too many to be added
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     * @throws IllegalStateException if no engine solves it
     */
    public ConvexAnswer solve(Separator separator) {
        return new RowGeneration(this, separator).run(false);
    }

    /** Solves with all rows between points listed at once; to measure what generating them gains. */
    public ConvexAnswer whole() {
        return new RowGeneration(this, Separator.NONE).run(true);
    }

    /** The largest value of any point: what tolerances for u are relative to. */
    double scale() {
        return points.stream()
                .flatMap(Arrays::stream)
                .mapToDouble(Exact::toDouble)
                .max()
                .orElse(1);
    }

    /** Whether fractions of points stay short: those of doubles far from 1 make exact steps slow. */
    boolean isShort() {
        return points.stream()
                .flatMap(Arrays::stream)
                .allMatch(value -> value.getDenominator().bitLength() <= SHORT);
    }

    /** Whether exchanges of goods that leave points, costs and gains as they are may be used. */
    boolean mayExchange(Separator separator) {
        return alike || extras.isEmpty() && sides.isEmpty() && separator == Separator.NONE;
    }
}
