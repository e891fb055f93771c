package suasion.learn;

import java.util.OptionalDouble;
import suasion.sim.Choice;
import suasion.sim.Seat;
import suasion.sim.Strategy;

/**
 * A strategy with a mind.
 *
 * <p>What it would do before it has learnt anything is what {@link #act} says, for those who ask before play.
 */
public interface Learner extends Strategy {
    /** The middle of the words of chance. */
    long MIDDLE = 1L << 62;

    @Override
    default Choice act(Seat seat, int type, int signal) {
        int action = signal == NOTHING ? 0 : mind(seat).act(type, signal, MIDDLE);
        return Choice.pure(action, seat.actions());
    }

    /**
     * What theory says that his expected regret cannot exceed after so many rounds at a seat, in payoff units; empty
     * where it says nothing.
     */
    default OptionalDouble regretBound(Seat seat, long rounds) {
        return OptionalDouble.empty();
    }
}
