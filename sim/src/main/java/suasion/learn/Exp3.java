package suasion.learn;

import java.util.OptionalDouble;
import suasion.sim.Mind;
import suasion.sim.Seat;

/**
 * No-regret learning from one's own payoffs alone: exponential weights on importance-weighted losses, for every (type,
 * signal) on its own.
 *
 * <pre>
 *   p_t(a) ~ exp(-eta_t L_t(a)),  L_t(a) = sum over rounds in which a was done of loss / p(a)
 *   eta_t = sqrt(ln K / (t K)), or the given rate
 *   E[sum_t loss_t(a_t)] - min_a E[sum_t loss_t(a)] &lt;= 2 sqrt(n K ln K)             (anytime rate, per (type, signal))
 * </pre>
 *
 * <p>loss = (high - payoff) / (high - low), over the range of his payoff, payments included. Where goods are sold he
 * learns in the same way what to report.
 *
 * <p>Source: Auer, Cesa-Bianchi, Freund and Schapire (2002); Bubeck and Cesa-Bianchi (2012), Theorem 3.1.
 *
 * @param rate learning rate eta on losses in [0, 1]; 0 for the anytime rate
 * @param every when he learns; the bound is for every round
 */
public record Exp3(double rate, Learning every) implements Learner {
    public Exp3 {
        Settings.requireNotNegative("rate", rate);
        Settings.requireLearning(every);
    }

    @Override
    public Learning learning() {
        return every;
    }

    @Override
    public Mind mind(Seat seat) {
        return new Exp3Mind(new Decisions(seat), rate);
    }

    /** Summed over (type, signal), as if each were heard equally often, which is the worst case. */
    @Override
    public OptionalDouble regretBound(Seat seat, long rounds) {
        if (rate > 0 || every != Learning.EVERY_ROUND) {
            return OptionalDouble.empty();
        }
        Decisions decisions = new Decisions(seat);
        double options = decisions.most();
        return OptionalDouble.of(decisions.span()
                * 2
                * Math.sqrt(decisions.contexts() * (double) rounds * options * StrictMath.log(options)));
    }

    @Override
    public String toString() {
        return "exp3 (" + Settings.showRate(rate) + Settings.show(every) + ")";
    }
}
