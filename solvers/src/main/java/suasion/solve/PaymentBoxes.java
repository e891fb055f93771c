package suasion.solve;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;

/**
 * How large the expected payments P(i, a) of an optimal mechanism can be, which is what makes a bound true whatever the
 * multipliers:
 *
 * <pre>
 *   M_i = max over the cells that can happen of (largest - smallest payoff of i) + robustness
 *   UNRESTRICTED   |P(i, a)| &lt;= Pr(i, a) M_i
 *   NONNEGATIVE    0 &lt;= P(i, a) &lt;= Pr(i, a) M_i
 *   BALANCED       |P(i, a)| &lt;= Pr(i, a) (M_i + sum_k M_k / N)
 * </pre>
 *
 * <p>with Pr(i, a) the probability that i hears a, and N the number of players. <em>Proof.</em> A scheme with payments
 * is obeyed iff P(i, a) >= T(i, a) for all (i, a), where T(i, a) = max over b of E[(payoff of b - payoff of a +
 * robustness) 1{i hears a}] (Dughmi, Niazadeh, Psomas and Weinberg 2019, Observation 1), so that |T(i, a)| <= Pr(i, a)
 * M_i. From any obeyed mechanism take its scheme with the {@link CanonicalPayments}. UNRESTRICTED: P = T; NONNEGATIVE:
 * P = max(0, T), each the smallest payments with which the scheme is obeyed, so the designer is no worse off, and
 * within the box. BALANCED: the given payments sum to 0 and are at least T, hence S = sum of all T <= 0, and P(i, a) =
 * T(i, a) - Pr(i, a) S / N is at least T(i, a), sums to S - S = 0 because sum_a Pr(i, a) = 1, and costs the designer
 * nothing, as the given payments do; |S| <= sum_k M_k. So for every value that can be reached, it is reached in the
 * box.
 *
 * <p>A Lagrangian in which P(i, a) has the residual coefficient rho(i, a) is therefore at most its value without
 * payments plus sum_i max_a |rho(i, a)| x end of i's box (Neumaier and Shcherbina 2004), since sum_a Pr(i, a) = 1.
 */
final class PaymentBoxes {
    private final DesignProblem problem;

    PaymentBoxes(DesignProblem problem) {
        this.problem = problem;
    }

    /** Whether a player can be paid: the regime allows payments, and he has something else to do. */
    static boolean isPaid(DesignProblem problem, int player) {
        return problem.regime() != Regime.NONE
                && problem.game().players().get(player).actions().size() > 1;
    }

    /**
     * Refuses what has no optimum or no linear program.
     *
     * @throws UserMistake if a player who could be charged has only one action, or payments meet private types
     */
    static void requireBounded(DesignProblem problem) {
        Regime regime = problem.regime();
        List<Player> players = problem.game().players();
        for (Player player : players) {
            if (regime != Regime.NONE && player.types().size() > 1) {
                throw UserMistake.at(
                                "/payments",
                                "%s has types (%s); payments owed to those who follow need players without types, because which type is paid how much is not linear in what is said"
                                        .formatted(player.name(), String.join(", ", player.types())))
                        .maybe("Maybe payments: none.");
            }
            if (player.actions().size() == 1 && chargesAnybody(regime, players.size())) {
                boolean balanced = regime == Regime.BALANCED;
                throw UserMistake.at(
                                "/payments",
                                "%s has only one action, %s, and so always follows: with %s payments nothing limits what %1$s can be charged%s"
                                        .formatted(
                                                player.name(),
                                                player.actions().get(0),
                                                balanced ? "balanced" : "unrestricted",
                                                balanced ? " to pay the others" : ""))
                        .maybe("Maybe payments: nonnegative, or a second action for " + player.name() + ".");
            }
        }
    }

    /** Balanced payments of a single player with a single action are 0. */
    private static boolean chargesAnybody(Regime regime, int players) {
        return regime == Regime.UNRESTRICTED || regime == Regime.BALANCED && players > 1;
    }

    /** Whether {@link #requireBounded} refuses nothing. */
    static boolean areBounded(DesignProblem problem) {
        try {
            requireBounded(problem);
            return true;
        } catch (UserMistake refused) {
            return false;
        }
    }

    /** M_i. */
    private BigFraction largest(int player) {
        Game game = problem.game();
        Payoff payoff = game.payoffs().get(player);
        BigFraction largest = BigFraction.ZERO;
        for (int cell = 0; cell < game.cells(); cell++) {
            if (game.prior().get(cell).getNumerator().signum() > 0) {
                BigFraction range = payoff.largest(cell).subtract(payoff.smallest(cell));
                largest = range.compareTo(largest) > 0 ? range : largest;
            }
        }
        return largest.add(problem.robustness());
    }

    /**
     * What the payments of an optimal mechanism can add to the Lagrangian: sum_i max_a |rho(i, a)| x end of i's box;
     * exactly 0 where all residual coefficients are.
     *
     * @param residuals rho(i, a) per player and signal
     */
    BigFraction most(BigFraction[][] residuals) {
        BigFraction sum = BigFraction.ZERO;
        for (int player = 0; player < residuals.length; player++) {
            BigFraction worst = BigFraction.ZERO;
            for (BigFraction residual : residuals[player]) {
                BigFraction size = problem.regime() == Regime.NONNEGATIVE ? residual : residual.abs();
                worst = size.compareTo(worst) > 0 ? size : worst;
            }
            if (isPaid(problem, player) && worst.getNumerator().signum() > 0) {
                sum = sum.add(worst.multiply(end(player)));
            }
        }
        return sum;
    }

    private BigFraction end(int player) {
        BigFraction own = largest(player);
        if (problem.regime() != Regime.BALANCED) {
            return own;
        }
        BigFraction all = BigFraction.ZERO;
        int players = problem.game().players().size();
        for (int k = 0; k < players; k++) {
            all = all.add(largest(k));
        }
        return own.add(all.divide(players));
    }
}
