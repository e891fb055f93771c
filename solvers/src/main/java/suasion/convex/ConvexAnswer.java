package suasion.convex;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The optimum of a {@link ConvexProgram}, with multipliers that prove a bound.
 *
 * @param u u_k per point
 * @param x x_kj per point and good; null for a point without slopes
 * @param extra the further columns
 * @param slopes rows between points with their multipliers, those with a multiplier of 0 left out
 * @param sides further rows with their multipliers, those with a multiplier of 0 left out
 * @param value the objective at u, x and the further columns
 * @param bound what no solution exceeds, proved in fractions from the multipliers alone
 * @param violation by how much the worst of all rows between points (not only of those listed), of the further rows
 *     that are listed and of the bounds of columns is broken; 0 where none is
 * @param exact the same optimum in fractions; null where the program is too large for that
 * @param rows how many rows were listed in the end
 * @param rounds how often a program was solved
 * @param engine who solved it
 */
public record ConvexAnswer(
        double[] u,
        double[][] x,
        double[] extra,
        List<SlopeLine> slopes,
        List<SideLine> sides,
        double value,
        BigFraction bound,
        double violation,
        ExactPoint exact,
        int rows,
        int rounds,
        String engine) {

    /**
     * The row u_to at least u_from + x_from . (p_to - p_from).
     *
     * @param from number of the point whose affine function it is
     * @param to number of the point where it holds
     * @param multiplier more than 0: the mass that the dual carries from {@code to} to {@code from}
     */
    public record SlopeLine(int from, int to, BigFraction multiplier) {}

    /**
     * A further row.
     *
     * @param row the row
     * @param multiplier more than 0
     */
    public record SideLine(SideRow row, BigFraction multiplier) {}

    /**
     * A solution that keeps all rows exactly.
     *
     * @param u per point
     * @param x per point and good; null for a point without slopes
     * @param extra the further columns
     * @param value its objective
     */
    public record ExactPoint(BigFraction[] u, BigFraction[][] x, BigFraction[] extra, BigFraction value) {}

    /** bound - value: at least the distance to the optimum, up to the violation. */
    public double gap() {
        return exact != null ? bound.subtract(exact.value()).doubleValue() : bound.doubleValue() - value;
    }

    /** Whether value and bound are equal fractions. */
    public boolean isExact() {
        return exact != null && bound.compareTo(exact.value()) == 0;
    }

    @Override
    public String toString() {
        return "value " + value + ", at most " + bound.doubleValue() + ", " + rows + " rows, " + rounds + " rounds by "
                + engine;
    }
}
