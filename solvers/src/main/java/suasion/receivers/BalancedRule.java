package suasion.receivers;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.solve.SecondSolver;

/**
 * The optimum with balanced payments by the {@link VirtualPayoffRule}, sets enumerated where they are few.
 *
 * <p>Where they are many it shares the oracles that find best sets with column generation, each answer of which proves
 * itself, but neither programs nor prices.
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), Proposition 7.
 */
public final class BalancedRule implements SecondSolver {
    @Override
    public String name() {
        return "balanced: best total virtual payoff (Proposition 7)";
    }

    @Override
    public boolean applies(DesignProblem problem) {
        return problem.regime() == Regime.BALANCED && VirtualPayoffRule.fits(problem);
    }

    @Override
    public Optional<BigFraction> value(DesignProblem problem) {
        return rule(problem).map(VirtualPayoffRule::value);
    }

    /** The rule itself, gamma* and the scheme included; empty where no scheme keeps the margin. */
    public static Optional<VirtualPayoffRule> rule(DesignProblem problem) {
        return VirtualPayoffRule.of(problem);
    }
}
