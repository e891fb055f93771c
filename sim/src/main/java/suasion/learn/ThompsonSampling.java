package suasion.learn;

import suasion.sim.Mind;
import suasion.sim.Seat;

/**
 * Draws what each action may be worth from a Beta posterior and does what is best by the draw, for every (type, signal)
 * on its own; learns from his own payoffs alone.
 *
 * <pre>
 *   theta(a) ~ Beta(1 + successes(a), 1 + failures(a)),  action = argmax theta
 *   payoff x in [0, 1] counts as a success with probability x (x = (payoff - low) / (high - low))
 * </pre>
 *
 * <p>Where goods are sold he draws what to report in the same way.
 *
 * <p>Source: Thompson (1933); Agrawal and Goyal (2012), algorithm 2, for payoffs that are not 0 or 1.
 *
 * @param every when he learns
 */
public record ThompsonSampling(Learning every) implements Learner {
    public ThompsonSampling {
        Settings.requireLearning(every);
    }

    @Override
    public Learning learning() {
        return every;
    }

    @Override
    public Mind mind(Seat seat) {
        return new ThompsonMind(new Decisions(seat));
    }

    @Override
    public String toString() {
        return "thompson sampling" + (every == Learning.EVERY_CHUNK ? " (learns after every chunk)" : "");
    }
}
