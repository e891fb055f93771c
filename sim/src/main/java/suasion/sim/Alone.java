package suasion.sim;

/**
 * One player plays a strategy of his own and everybody else obeys: what all are given where the others' answers to his
 * departure are to be seen.
 *
 * @param player index of the player who is on his own
 * @param strategy what he does
 */
public record Alone(int player, Strategy strategy) implements Strategy {
    private static final Obedient OTHERS = new Obedient();

    public Alone {
        if (strategy.learning() != Learning.NEVER) {
            throw new IllegalArgumentException(strategy + " learns");
        }
    }

    @Override
    public Choice act(Seat seat, int type, int signal) {
        return (seat.index() == player ? strategy : OTHERS).act(seat, type, signal);
    }

    @Override
    public String toString() {
        return strategy.toString();
    }
}
