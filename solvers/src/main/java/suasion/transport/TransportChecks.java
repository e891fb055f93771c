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

    private final BeliefDesign design;
    private final GridOptimum optimum;
    private final Optional<GridWorths> worths;
    private final Optional<CouplingComparison> couplings;
    private final Optional<BigFraction> sphere;

    /** What other solvers and theory say about an optimum; payoffs of the grid are gathered once for all of it. */
    public TransportChecks(BeliefDesign design, GridOptimum optimum) {
        this.design = design;
        this.optimum = optimum;
        this.worths = GridWorths.fits(optimum.grid())
                ? Optional.of(new GridWorths(design, optimum.grid()))
                : Optional.empty();
        this.couplings = worths.filter(table -> design.receivers().size() > 1)
                .map(table -> new CouplingComparison(table, optimum))
                .filter(CouplingComparison::applies);
        this.sphere = QuadraticPayoff.of(design, optimum.grid()).map(payoff -> SphereBound.of(payoff, design.prior())
                .multiply(new BigFraction(design.sense().sign())));
    }

    /** What other solvers say about the optimum. */
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        if (design.receivers().size() == 1) {
            BigFraction value = GridConcavification.value(design, optimum.grid());
            BigFraction difference = value.subtract(optimum.value());
            checks.add(new Check(
                    "concavification", value, difference, difference.abs().compareTo(tolerance()) <= 0));
        }
        sphere.ifPresent(bound -> {
            BigFraction difference = bound.subtract(optimum.value());
            checks.add(new Check(
                    design.sense() == Sense.MAX ? "sphere bound (value <= this)" : "sphere bound (value >= this)",
                    bound,
                    difference,
                    difference.getNumerator().signum() * design.sense().sign() >= 0));
        });
        couplings.ifPresent(comparison -> checks.add(comparison.check(tolerance())));
        return checks;
    }

    /** What theory says about the optimum, for people. */
    List<Exhibit> exhibits() {
        return exhibits(null);
    }

    /**
     * What theory says about the optimum, for people: "revelation", "couplings" and "sphere".
     *
     * @param known what is known of all beliefs, null where nothing is
     */
    public List<Exhibit> exhibits(ContinuumBound known) {
        List<Exhibit> exhibits = new ArrayList<>();
        worths.ifPresent(table -> exhibits.add(Revelation.exhibit(table, optimum, known)));
        couplings.ifPresent(comparison -> exhibits.add(comparison.exhibit()));
        sphere.ifPresent(bound -> exhibits.add(attainment(bound)));
        return exhibits;
    }

    private Exhibit attainment(BigFraction bound) {
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

    /** Nothing where the optimum is exact; a grid too large for a table is judged exactly too. */
    private BigFraction tolerance() {
        return optimum.gap().getNumerator().signum() == 0
                ? BigFraction.ZERO
                : worths.map(table -> Exact.of(TOLERANCE * table.range())).orElse(BigFraction.ZERO);
    }
}
