package suasion.mechanism;

import suasion.game.Game;
import suasion.game.Sense;

/**
 * What is asked of all information that players may be given, and all equilibria, where no particular sender speaks:
 * how large, or how small, the mean of something can be.
 *
 * <p>Source: Bergemann and Morris (2016), whose Bayes correlated equilibria are what all information structures and
 * equilibria together make possible.
 *
 * @param of what the mean is of, as people say it: "revenue of seller", "row + column"
 * @param rules what everybody gets, in a sentence; empty where only tables say it
 */
public record Question(String of, String rules) {
    /** A question about a game whose payoffs stand in tables; the payoff of a player is called so. */
    public static Question of(Game game, String what) {
        boolean player = game.players().stream().anyMatch(p -> p.name().equals(what));
        return new Question(player ? "payoff of " + what : what, "");
    }

    /** "lowest revenue of seller". */
    public String extreme(Sense sense) {
        return (sense == Sense.MAX ? "highest " : "lowest ") + of;
    }
}
