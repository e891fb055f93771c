package suasion.solve;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * What was proved of a mechanism from the game alone, without a solver.
 *
 * @param value the mechanism's true value; null where there is no designer
 * @param bound no mechanism is better than this; null where nothing was optimised
 * @param gap |bound - value|; null where nothing was optimised
 * @param violation the worst conditional violation of an incentive, 0 where all are kept, in payoff units
 * @param exact whether bound and gap were computed in fractions (otherwise in outward-rounded intervals, or by
 *     quadrature)
 * @param price what a unit of payment is worth in the Lagrangian ({@link Lagrangian#priceOfPayments}), with balanced
 *     payments the multiplier of the balance; null where nobody is paid or nothing was optimised
 * @param quadrature an estimate of the error of the integrals behind the value; null where nothing was integrated. Of
 *     an optimum it is taken off the value
 */
public record Certificate(
        BigFraction value,
        BigFraction bound,
        BigFraction gap,
        BigFraction violation,
        boolean exact,
        BigFraction price,
        BigFraction quadrature) {
    /** A certificate without integrals. */
    public Certificate(
            BigFraction value,
            BigFraction bound,
            BigFraction gap,
            BigFraction violation,
            boolean exact,
            BigFraction price) {
        this(value, bound, gap, violation, exact, price, null);
    }

    /** A certificate without payments. */
    public Certificate(BigFraction value, BigFraction bound, BigFraction gap, BigFraction violation, boolean exact) {
        this(value, bound, gap, violation, exact, null);
    }

    /** Whether this proves the optimum in fractions: no gap, no violation, nothing rounded. */
    public boolean isExactOptimum() {
        return exact
                && gap != null
                && gap.getNumerator().signum() == 0
                && violation.getNumerator().signum() == 0;
    }
}
