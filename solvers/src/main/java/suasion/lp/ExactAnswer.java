package suasion.lp;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.lp.LpAnswer.Basis;

/**
 * What {@link ExactSimplex} proved of a {@link LinearProgram}; every number is exact.
 *
 * @param status what was proved
 * @param value the optimum; null unless OPTIMAL
 * @param primal x_j per column; empty unless OPTIMAL
 * @param dual the shadow price d(value)/d(b_k) per row, in the program's own sense; empty unless OPTIMAL
 * @param basis the last basis
 * @param pivots exact pivots that were needed after the first basis
 * @param seconds time taken
 */
public record ExactAnswer(
        Status status,
        BigFraction value,
        BigFraction[] primal,
        BigFraction[] dual,
        Basis basis,
        int pivots,
        double seconds) {

    /** How the work ended. */
    public enum Status {
        /** Primal and dual are feasible and their values are equal. */
        OPTIMAL,
        /** No point keeps all rows. */
        INFEASIBLE,
        /** There are points as good as one likes. */
        UNBOUNDED,
        /** The time was up, or the thread was interrupted; nothing is known. */
        GAVE_UP
    }

    @Override
    public String toString() {
        return status + (value == null ? "" : " " + value) + " after " + pivots + " exact pivots";
    }
}
