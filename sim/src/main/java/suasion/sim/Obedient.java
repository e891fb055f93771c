package suasion.sim;

/** Does what the signal recommends. */
public record Obedient() implements Strategy {
    @Override
    public Choice act(Seat seat, int type, int signal) {
        return Choice.pure(seat.recommended(signal), seat.actions());
    }

    @Override
    public String toString() {
        return "obedient";
    }
}
