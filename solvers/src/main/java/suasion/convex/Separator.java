package suasion.convex;

import java.util.List;

/** Finds rows that a solution of a {@link ConvexProgram} breaks, of a family too large to be listed. */
@FunctionalInterface
public interface Separator {
    /** No further rows. */
    Separator NONE = (u, x, extra) -> List.of();

    /**
     * Rows that are broken by more than rounding, the worst first; empty where none is. The same numbers must always
     * give the same rows.
     *
     * @param u u_k per point
     * @param x x_kj per point and good; null for a point without slopes
     * @param extra the further columns, in the order in which they were added
     */
    List<SideRow> violated(double[] u, double[][] x, double[] extra);
}
