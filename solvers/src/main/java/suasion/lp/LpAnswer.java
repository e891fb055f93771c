package suasion.lp;

import java.util.List;

/**
 * What an engine says of a {@link LinearProgram}; never believed before a certificate has checked it.
 *
 * @param status what the engine claims
 * @param primal x_j per column; empty unless OPTIMAL
 * @param dual the shadow price d(value)/d(b_k) per row, in the program's own sense; empty unless OPTIMAL
 * @param basis numbers of the basic columns, and of the rows whose slack is basic; empty where the engine has none
 * @param engine its name
 * @param seconds own solving time, without building the model
 */
public record LpAnswer(Status status, double[] primal, double[] dual, Basis basis, String engine, double seconds) {

    /** The engine's claim. */
    public enum Status {
        OPTIMAL,
        INFEASIBLE,
        UNBOUNDED,
        /** Anything else: abnormal, out of iterations, interrupted. */
        FAILED
    }

    /** A basis: as many members as the program has rows. */
    public record Basis(List<Integer> columns, List<Integer> slackRows) {
        public static final Basis NONE = new Basis(List.of(), List.of());
    }
}
