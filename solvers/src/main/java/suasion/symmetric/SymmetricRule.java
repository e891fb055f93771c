package suasion.symmetric;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.solve.SecondSolver;

/**
 * n actions alike before the state is drawn, unrestricted payments: recommend the largest s + n/(n-1) r and pay for
 * obedience.
 *
 * <pre>
 *   value = E[s of it] - T,   T = n/(n-1) (E[r] - E[r of it])
 * </pre>
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), Proposition 5.
 */
public final class SymmetricRule implements SecondSolver {
    @Override
    public String name() {
        return "symmetric-action rule (Proposition 5)";
    }

    @Override
    public boolean applies(DesignProblem problem) {
        return problem.regime() == Regime.UNRESTRICTED
                && Profiles.fits(problem)
                && Profiles.of(problem).isSymmetric();
    }

    @Override
    public Optional<BigFraction> value(DesignProblem problem) {
        Propositions.require(this, problem);
        BigFraction sign = new BigFraction(problem.sense().sign());
        return Optional.of(paid(Profiles.of(problem), false).multiply(sign));
    }

    /** The rule's signed value net of T, or of max(0, T) where nobody may be charged; ties for the sender. */
    static BigFraction paid(Profiles profiles, boolean nonnegative) {
        BigFraction leverage = new BigFraction(profiles.actions(), profiles.actions() - 1);
        BigFraction[] means = profiles.recommending(leverage, true);
        BigFraction threshold = leverage.multiply(profiles.meanReceived().subtract(means[1]));
        boolean free = nonnegative && threshold.getNumerator().signum() < 0;
        return means[0].subtract(free ? BigFraction.ZERO : threshold);
    }
}
