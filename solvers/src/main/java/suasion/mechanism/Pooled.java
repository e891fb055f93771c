package suasion.mechanism;

/**
 * A group of incentives of one signal, judged in their place where there are too many to judge one by one.
 *
 * <p>OBEDIENCE: the mean over the deviations of their gains is at least 0. CALIBRATION: the probability that the cell
 * is among the smallest set of likeliest cells that the announced posterior gives at least 1/2 is the announced one.
 *
 * @param kind the kind of the incentives pooled
 * @param player whose they are
 * @param type his true type, null where he has none
 * @param signal the signal that he hears
 * @param size how many incentives are pooled
 */
public record Pooled(Incentive.Kind kind, String player, String type, String signal, int size) implements Promise {
    @Override
    public String id() {
        String who = kind + " " + player + (type == null ? "" : " (" + type + ")") + ": told " + signal;
        return switch (kind) {
            case OBEDIENCE -> who + ", no other action (" + size + " pooled)";
            case CALIBRATION -> who + ", posterior of the likeliest cells (" + size + " pooled)";
        };
    }

    @Override
    public String sort() {
        return kind.name();
    }

    @Override
    public String whose() {
        return player;
    }

    @Override
    public boolean isEquality() {
        return kind.isEquality();
    }

    @Override
    public String toString() {
        return id();
    }
}
