package suasion.mechanism;

/**
 * BALANCE: the mean payment per round, over all players, is the announced one, which with balanced payments is 0; an
 * equality, tested two-sided.
 *
 * @param player the designer, who pays
 */
public record Balance(String player) implements Promise {
    @Override
    public String sort() {
        return "BALANCE";
    }

    @Override
    public String label() {
        return "mean payment";
    }

    @Override
    public String id() {
        return sort() + " " + player;
    }
}
