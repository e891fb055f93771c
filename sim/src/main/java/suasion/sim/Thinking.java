package suasion.sim;

/** The conduct of a player who learns: his mind is asked in every round in which he moves. */
final class Thinking implements Conduct {
    private final Mind mind;
    private final int types;
    private final int signals;
    private final int actions;

    Thinking(Mind mind, Seat seat) {
        this.mind = mind;
        this.types = seat.player().types().size();
        this.signals = seat.signals().size();
        this.actions = seat.actions();
    }

    @Override
    public void act(long[] heard, long[] words, long[] done, int from, int to) {
        long silence = (long) types * signals;
        for (int i = from; i < to; i++) {
            int context = (int) heard[i];
            // who does not move now does the first action, which is numbered 0 and changes nothing
            done[i] = context == silence ? 0 : checked(mind.act(context / signals, context % signals, words[i]));
        }
    }

    private int checked(int action) {
        if (action < 0 || action >= actions) {
            throw new IllegalStateException(mind + " does action " + action + " of " + actions);
        }
        return action;
    }

    @Override
    public boolean isPure() {
        return false;
    }
}
