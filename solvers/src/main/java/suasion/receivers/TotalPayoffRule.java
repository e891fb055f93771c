package suasion.receivers;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.solve.SecondSolver;

/**
 * The optimum with unrestricted payments: E max (f + G), sets enumerated where they are few.
 *
 * <p>Where they are many it shares the oracles that find best sets with column generation, each answer of which proves
 * itself, but neither programs nor prices.
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), Proposition 8.
 */
public final class TotalPayoffRule implements SecondSolver {
    @Override
    public String name() {
        return "unrestricted: best total payoff (Proposition 8)";
    }

    @Override
    public boolean applies(DesignProblem problem) {
        return problem.regime() == Regime.UNRESTRICTED && VirtualPayoffRule.fits(problem);
    }

    @Override
    public Optional<BigFraction> value(DesignProblem problem) {
        return BalancedRule.rule(problem).map(VirtualPayoffRule::value);
    }
}
