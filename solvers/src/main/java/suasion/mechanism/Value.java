package suasion.mechanism;

/**
 * VALUE: the designer's mean payoff per round is the value that was certified, or, where nobody designs anything, a
 * player's is what he gets in the announced profile; an equality, tested two-sided.
 *
 * @param player the designer, or else the player, whose payoff it is
 */
public record Value(String player) implements Promise {
    @Override
    public String sort() {
        return "VALUE";
    }

    @Override
    public String label() {
        return "mean payoff";
    }

    @Override
    public String id() {
        return sort() + " " + player;
    }
}
