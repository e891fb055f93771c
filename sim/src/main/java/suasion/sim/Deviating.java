package suasion.sim;

import java.util.List;

/**
 * Plays a named deviation: a fixed map from the signal heard to an action, whatever the type.
 *
 * @param name what reports call it
 * @param actions the action taken on each signal
 */
public record Deviating(String name, List<Integer> actions) implements Strategy {
    public Deviating {
        actions = List.copyOf(actions);
    }

    @Override
    public Choice act(Seat seat, int type, int signal) {
        if (actions.size() != seat.signals().size()) {
            throw new IllegalArgumentException(this + " answers " + actions.size() + " of "
                    + seat.signals().size() + " signals");
        }
        return Choice.pure(actions.get(signal), seat.actions());
    }

    @Override
    public String toString() {
        return "deviating (" + name + ")";
    }
}
