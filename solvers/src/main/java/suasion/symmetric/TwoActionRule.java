package suasion.symmetric;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.solve.SecondSolver;

/**
 * Two actions, unrestricted payments: recommend the action with the larger s + 2r in every state and pay for obedience,
 * whatever the game.
 *
 * <pre>
 *   value = E[max_i (s_i + 2 r_i)] - E[r_1 + r_2]
 * </pre>
 *
 * <p>since P(i) = T(i) = E[(r_j - r_i) 1(i recommended)].
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), Proposition 4.
 */
public final class TwoActionRule implements SecondSolver {
    @Override
    public String name() {
        return "two-action rule (Proposition 4)";
    }

    @Override
    public boolean applies(DesignProblem problem) {
        return Profiles.fits(problem) && problem.game().outcomes() == 2 && problem.regime() == Regime.UNRESTRICTED;
    }

    @Override
    public Optional<BigFraction> value(DesignProblem problem) {
        Propositions.require(this, problem);
        Game game = problem.game();
        BigFraction sign = new BigFraction(problem.sense().sign());
        BigFraction value = BigFraction.ZERO;
        for (int cell = 0; cell < game.cells(); cell++) {
            BigFraction[] r = {
                game.payoffs().get(0).exact(cell, 0), game.payoffs().get(0).exact(cell, 1)
            };
            BigFraction best = null;
            for (int i = 0; i < 2; i++) {
                BigFraction s = problem.objective().exact(cell, i).multiply(sign);
                BigFraction net = s.add(r[i]).subtract(r[1 - i]);
                best = best == null || net.compareTo(best) > 0 ? net : best;
            }
            value = value.add(best.multiply(game.prior().get(cell)));
        }
        return Optional.of(value.multiply(sign));
    }
}
