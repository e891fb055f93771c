package suasion.mechanism;

/**
 * PLAUSIBILITY: the mean of the posteriors that the signals induce is the prior (Kamenica and Gentzkow 2011, Bayes
 * plausibility); an equality per player and cell of the game, tested two-sided.
 *
 * @param player whose posteriors are averaged
 * @param cell the state (with types where there are any) whose probability is averaged
 */
public record Plausibility(String player, String cell) implements Promise {
    @Override
    public String id() {
        return "PLAUSIBILITY " + player + ": mean posterior of " + cell;
    }

    @Override
    public String sort() {
        return "PLAUSIBILITY";
    }

    @Override
    public String whose() {
        return player;
    }

    @Override
    public boolean isEquality() {
        return true;
    }

    @Override
    public String toString() {
        return id();
    }
}
