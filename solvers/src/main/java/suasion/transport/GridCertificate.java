package suasion.transport;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * What calibration's multipliers prove of every law on a grid: with w the payoff that is maximised, V_low = max over
 * cells of w_low - sum x_i alpha_i(x_i), V_high = max of w_high + sum (1 - x_i) alpha_i(x_i), and no law is worth more
 * than (1 - p) V_low + p V_high.
 *
 * <p>No solver is asked, and nothing is assumed of the multipliers: any functions give a true bound.
 *
 * @param bound in the sender's own sense: at least the value of every law where he maximises, at most where he
 *     minimises
 * @param low V_low, of the payoff that is maximised
 * @param high V_high, likewise
 * @param exact whether these are the maxima themselves (otherwise at least them, by outward rounding)
 */
public record GridCertificate(BigFraction bound, BigFraction low, BigFraction high, boolean exact) {
    /**
     * The bound that some potentials prove, over all cells of a grid.
     *
     * @param potentials with a node at every belief of the grid
     * @throws IllegalArgumentException if they have other nodes
     */
    public static GridCertificate bound(BeliefDesign design, Grid grid, Potentials potentials) {
        GridMaximum.Bound low = GridMaximum.of(design, grid, potentials, 0);
        GridMaximum.Bound high = GridMaximum.of(design, grid, potentials, 1);
        BigFraction p = design.prior();
        BigFraction worth = low.value()
                .multiply(BigFraction.ONE.subtract(p))
                .add(high.value().multiply(p));
        return new GridCertificate(
                worth.multiply(new BigFraction(design.sense().sign())),
                low.value(),
                high.value(),
                low.exact() && high.exact());
    }
}
