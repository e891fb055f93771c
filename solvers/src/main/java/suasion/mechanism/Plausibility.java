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
    public String sort() {
        return "PLAUSIBILITY";
    }

    @Override
    public String deviation() {
        return cell;
    }

    @Override
    public String label() {
        return "mean posterior of " + cell;
    }
}
