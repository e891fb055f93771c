package suasion.transport;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * The best joint law of posteriors on a grid, and the proof: no law on the grid is better than the bound, which was
 * checked against every cell of the grid.
 *
 * @param grid the beliefs allowed
 * @param coupling the law, calibrated exactly
 * @param potentials the multipliers, with a node at every belief of the grid
 * @param value of the law, in the sender's own sense; the continuum allows at least this
 * @param bound of all laws on this grid, in the sender's own sense; says nothing about other beliefs
 * @param exact whether value and bound are the same fraction, so that the law is proved to be the best on the grid
 * @param method how it was found, for people
 */
public record GridOptimum(
        Grid grid,
        Coupling coupling,
        Potentials potentials,
        BigFraction value,
        BigFraction bound,
        boolean exact,
        String method) {
    /**
     * A law and what was proved of all laws on its grid.
     *
     * @throws IllegalStateException if the bound is on the wrong side of the law's value, which no bound is
     */
    static GridOptimum of(
            BeliefDesign design,
            Grid grid,
            Coupling law,
            Potentials potentials,
            GridCertificate proved,
            String method) {
        BigFraction value = law.value(design);
        design.gap(proved.bound(), value);
        return new GridOptimum(grid, law, potentials, value, proved.bound(), Exact.same(value, proved.bound()), method);
    }

    /** |bound - value|. */
    public BigFraction gap() {
        return bound.subtract(value).abs();
    }
}
