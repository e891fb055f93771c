package suasion.learn;

import java.util.OptionalDouble;
import suasion.sim.Mind;
import suasion.sim.Seat;

/**
 * No-regret learning with full information: exponential weights on what every action would have brought, for every
 * (type, signal) on its own.
 *
 * <pre>
 *   p_t(a) ~ exp(-eta_t L_t(a)),  L_t(a) = sum of losses (high - u(a instead)) / (high - low) so far
 *   eta_t = sqrt(8 ln K / t), or the given rate
 *   sum_t p_t . loss_t - min_a L_n(a) &lt;= 2 sqrt(n ln K / 2) + sqrt(ln K / 8)    (anytime rate, per (type, signal))
 * </pre>
 *
 * <p>on every sequence of losses, n the rounds of that (type, signal), K his actions; in payoff units times (high -
 * low), the range of his payoff, payments included. What he really draws adds, by Hoeffding and Azuma, at most sqrt(N
 * ln(1/delta) / 2) over N rounds with probability 1 - delta. Where goods are sold he weighs reports by what each is
 * worth on average under the announced menu.
 *
 * <p>Source: Freund and Schapire (1997); Cesa-Bianchi and Lugosi (2006), Theorem 2.3.
 *
 * @param rate learning rate eta on losses in [0, 1]; 0 for the anytime rate
 * @param every when he learns; the bound is for every round
 */
public record Hedge(double rate, Learning every) implements Learner {
    public Hedge {
        Settings.requireNotNegative("rate", rate);
        Settings.requireLearning(every);
    }

    @Override
    public Learning learning() {
        return every;
    }

    @Override
    public Mind mind(Seat seat) {
        return new HedgeMind(new Decisions(seat), rate);
    }

    /** Summed over (type, signal), as if each were heard equally often, which is the worst case. */
    @Override
    public OptionalDouble regretBound(Seat seat, long rounds) {
        if (rate > 0 || every != Learning.EVERY_ROUND) {
            return OptionalDouble.empty();
        }
        Decisions decisions = new Decisions(seat);
        double log = StrictMath.log(decisions.most());
        int contexts = decisions.contexts();
        return OptionalDouble.of(decisions.span()
                * (2 * Math.sqrt(contexts * (double) rounds * log / 2) + contexts * Math.sqrt(log / 8)));
    }

    @Override
    public String toString() {
        return "hedge (" + Settings.showRate(rate) + Settings.show(every) + ")";
    }
}
