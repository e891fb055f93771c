package suasion.symmetric;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.solve.SecondSolver;

/**
 * Non-negative payments: either the optimum without payments, or the largest s + n/(n-1) r with ties for the sender,
 * paid for; the better of the two. The proposition is about independent types; its argument needs only that actions are
 * alike.
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), Proposition 6.
 */
public final class Dichotomy implements SecondSolver {
    @Override
    public String name() {
        return "dichotomy (Proposition 6)";
    }

    @Override
    public boolean applies(DesignProblem problem) {
        return problem.regime() == Regime.NONNEGATIVE
                && Profiles.fits(problem)
                && Profiles.of(problem).isSymmetric();
    }

    @Override
    public Optional<BigFraction> value(DesignProblem problem) {
        Propositions.require(this, problem);
        Profiles profiles = Profiles.of(problem);
        BigFraction unpaid = LambdaRule.unpaid(profiles);
        BigFraction paid = SymmetricRule.paid(profiles, true);
        BigFraction sign = new BigFraction(problem.sense().sign());
        return Optional.of((unpaid.compareTo(paid) >= 0 ? unpaid : paid).multiply(sign));
    }
}
