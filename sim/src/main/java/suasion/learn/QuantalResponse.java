package suasion.learn;

import suasion.sim.Mind;
import suasion.sim.Seat;

/**
 * Errs, but less where it costs more: a logit response at his own posterior of the announced scheme.
 *
 * <pre>
 *   Pr(a | t, s) ~ exp(rationality E[u(a) | t, s] / (high - low))
 * </pre>
 *
 * <p>with payoffs in units of his payoff range, payments included, so that one rationality means the same in every
 * game: 0 is uniform, infinity a best reply, 10 takes an action that costs a tenth of the range e times less often. He
 * learns nothing; his mind only draws. After a signal for which nothing is announced he follows. Where goods are sold
 * he draws what to report, by what each report is worth.
 *
 * <p>Source: McKelvey and Palfrey (1995).
 *
 * @param rationality lambda, not negative, per payoff range
 */
public record QuantalResponse(double rationality) implements Learner {
    public QuantalResponse {
        Settings.requireNotNegative("rationality", rationality);
    }

    @Override
    public Learning learning() {
        return Learning.EVERY_CHUNK;
    }

    @Override
    public Mind mind(Seat seat) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String toString() {
        return "quantal response (rationality " + Settings.show(rationality) + ")";
    }
}
