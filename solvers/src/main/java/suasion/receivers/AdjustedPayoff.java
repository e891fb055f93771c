package suasion.receivers;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;

/**
 * The sender's dual-adjusted payoff in one state,
 *
 * <pre>
 *   h(S) = f(S) + sum over i in S of alpha_i g_i(S) - sum over i not in S of beta_i g_i(S + i),
 * </pre>
 *
 * <p>straight from the definitions. No scheme is worth more than sum_th mu(th) max_S h(th, S) (weak duality).
 *
 * <p>Source: Dughmi et al. (2019), Propositions 7 and 9.
 */
final class AdjustedPayoff {
    private final ReceiversGame game;
    private final int state;
    private final Multipliers multipliers;
    private final double[] acting;
    private final double[] staying;

    AdjustedPayoff(ReceiversGame game, int state, Multipliers multipliers) {
        this.game = game;
        this.state = state;
        this.multipliers = multipliers;
        this.acting = SetFunction.doubles(multipliers.acting());
        this.staying = SetFunction.doubles(multipliers.staying());
    }

    ReceiversGame game() {
        return game;
    }

    int state() {
        return state;
    }

    Multipliers multipliers() {
        return multipliers;
    }

    BigFraction exact(long set) {
        ExactSum sum = new ExactSum().add(game.payoff(state).exact(set));
        for (int i = 0; i < game.size(); i++) {
            boolean acts = Sets.contains(game.size(), set, i);
            BigFraction multiplier = acts
                    ? multipliers.acting().get(i)
                    : multipliers.staying().get(i).negate();
            if (multiplier.getNumerator().signum() != 0) {
                sum.addProduct(multiplier, game.stake(state, i).gain(set));
            }
        }
        return sum.value();
    }

    double approx(long set) {
        double sum = game.payoff(state).approx(set);
        for (int i = 0; i < acting.length; i++) {
            double multiplier = Sets.contains(acting.length, set, i) ? acting[i] : -staying[i];
            sum += multiplier == 0 ? 0 : multiplier * game.stake(state, i).approxGain(set);
        }
        return sum;
    }

    /** A bound of |approx(S) - exact(S)|. */
    double roundoff() {
        double error = game.payoff(state).roundoff();
        double size = game.payoff(state).magnitude();
        for (int i = 0; i < acting.length; i++) {
            double multiplier = Math.max(acting[i], staying[i]);
            SetFunction function = game.stake(state, i).function();
            error += 2 * multiplier * function.roundoff();
            size += 2 * multiplier * function.magnitude();
        }
        return 2 * error + (acting.length + 8) * 0x1p-51 * size;
    }

    @Override
    public String toString() {
        double largest = Math.max(max(acting), max(staying));
        return game.states().get(state) + ", multipliers up to " + Exact.show(Exact.of(largest));
    }

    private static double max(double[] numbers) {
        double max = 0;
        for (double number : numbers) {
            max = Math.max(max, number);
        }
        return max;
    }
}
