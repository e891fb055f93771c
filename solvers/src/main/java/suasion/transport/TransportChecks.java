package suasion.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.solve.Check;
import suasion.solve.Exhibit;

/**
 * Other ways to the optimum on a grid, and what theory says the optimum must satisfy.
 *
 * <p>Equalities, exact where the optimum is: concavification (one receiver), and monotone couplings at the optimum's
 * marginals (super- and submodular payoffs). Only a bound, so compared by &lt;= in the sender's sense: the
 * {@link SphereBound} of quadratic payoffs.
 */
public final class TransportChecks {
    /** Share of the payoff range up to which numbers agree where the optimum is not exact. */
    static final double TOLERANCE = 1e-9;

    private TransportChecks() {}

    /** What other solvers say about the optimum. */
    public static List<Check> checks(BeliefDesign design, GridOptimum optimum) {
        List<Check> checks = new ArrayList<>();
        if (design.receivers().size() == 1) {
            BigFraction value = GridConcavification.value(design, optimum.grid());
            BigFraction difference = value.subtract(optimum.value());
            double range = new GridWorths(design, optimum.grid()).range();
            checks.add(new Check(
                    "concavification", value, difference, difference.abs().compareTo(tolerance(optimum, range)) <= 0));
        }
        sphere(design, optimum).ifPresent(bound -> {
            BigFraction difference = bound.subtract(optimum.value());
            checks.add(new Check(
                    design.sense() == Sense.MAX ? "sphere bound (value <= this)" : "sphere bound (value >= this)",
                    bound,
                    difference,
                    difference.getNumerator().signum() * design.sense().sign() >= 0));
        });
        if (design.receivers().size() > 1 && GridWorths.fits(optimum.grid())) {
            GridWorths worths = new GridWorths(design, optimum.grid());
            CouplingComparison couplings = new CouplingComparison(worths, optimum);
            if (couplings.applies()) {
                checks.add(couplings.check(tolerance(optimum, worths.range())));
            }
        }
        return checks;
    }

    /** What theory says about the optimum, for people. */
    public static List<Exhibit> exhibits(BeliefDesign design, GridOptimum optimum) {
        return exhibits(design, optimum, null);
    }

    /**
     * What theory says about the optimum, for people: "revelation", "couplings" and "sphere".
     *
     * @param known what is known of all beliefs, null where nothing is
     */
    public static List<Exhibit> exhibits(BeliefDesign design, GridOptimum optimum, ContinuumBound known) {
        List<Exhibit> exhibits = new ArrayList<>();
        if (GridWorths.fits(optimum.grid())) {
            GridWorths worths = new GridWorths(design, optimum.grid());
            exhibits.add(Revelation.exhibit(worths, optimum, known));
            CouplingComparison couplings = new CouplingComparison(worths, optimum);
            if (couplings.applies()) {
                exhibits.add(couplings.exhibit());
            }
        }
        sphere(design, optimum).ifPresent(bound -> exhibits.add(attainment(design, optimum, bound)));
        return exhibits;
    }

    private static Exhibit attainment(BeliefDesign design, GridOptimum optimum, BigFraction bound) {
        BigFraction difference = bound.subtract(optimum.value()).abs();
        return new Exhibit(
                "sphere",
                "The Hilbert-space relaxation of a quadratic payoff",
                List.of("bound", "value on the grid", "difference", "attained"),
                List.of(Arrays.asList(
                        bound,
                        optimum.value(),
                        difference,
                        difference.getNumerator().signum() == 0 ? "yes" : "no")),
                "posteriors' deviations from the prior lie on a sphere; the bound lets them lie anywhere on it, so it need"
                        + " not be attained"
                        + (design.receivers().size() == 2
                                ? "; the smallest covariance of two receivers attains it for priors from 1/3 to 2/3"
                                : ""));
    }

    private static Optional<BigFraction> sphere(BeliefDesign design, GridOptimum optimum) {
        return QuadraticPayoff.of(design, optimum.grid()).map(payoff -> SphereBound.of(payoff, design.prior())
                .multiply(new BigFraction(design.sense().sign())));
    }

    private static BigFraction tolerance(GridOptimum optimum, double range) {
        return optimum.gap().getNumerator().signum() == 0 ? BigFraction.ZERO : Exact.of(TOLERANCE * range);
    }
}
