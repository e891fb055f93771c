package suasion.mechanism;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.mechanism.Sequence.Departure;

/**
 * A recommendation that a player hears only off the path of play, with the belief about where he is at which it is
 * credible.
 *
 * <p>The belief makes a game of one player of it: its states are the nodes at which he may be, its prior is the belief,
 * its payoffs are what he gets from every action, later movers doing what they are told then. CREDIBILITY is obedience
 * in that game, and is played, counted and judged as such.
 *
 * <p>Source: weak perfect Bayesian equilibrium; Doval and Ely (2020).
 *
 * @param game one player without types: he who hears it, under his own name and with his own actions; the states are
 *     the nodes, named as people read them, the prior is the belief
 * @param action index of the recommended action
 * @param nodes the nodes where players move in sequence, one per state of the game ({@link Departures#believed}); empty
 *     where they do not
 */
public record OffPath(Game game, int action, List<Departure> nodes) {
    public OffPath {
        nodes = List.copyOf(nodes);
        if (!nodes.isEmpty() && nodes.size() != game.cells()) {
            throw new IllegalArgumentException(nodes.size() + " nodes for " + game.states());
        }
        if (game.players().size() != 1 || game.cells() != game.states().size()) {
            throw new IllegalArgumentException("one player without types hears it, not " + game.players());
        }
    }

    /** A recommendation with a belief over places that have names only. */
    public OffPath(Game game, int action) {
        this(game, action, List.of());
    }

    /**
     * A recommendation with a belief.
     *
     * @param player who hears it
     * @param action index of what he is told to do
     * @param nodes names of the places where he may be, for example "alice first, did D; guilty"
     * @param belief their probabilities, which sum to 1
     * @param payoffs rows nodes, columns his actions
     */
    public static OffPath of(
            Player player, int action, List<String> nodes, List<BigFraction> belief, BigFraction[][] payoffs) {
        Player alone = Player.uninformed(player.name(), player.actions());
        return new OffPath(new Game(nodes, List.of(alone), belief, List.of(Payoff.of(payoffs))), action);
    }

    /** Who hears it. */
    public String player() {
        return game.players().get(0).name();
    }

    /** The name of what he is told to do. */
    public String recommendation() {
        return game.players().get(0).actions().get(action);
    }

    /** The game at the belief, in which nobody designs anything. */
    public DesignProblem problem() {
        return DesignProblem.undesigned(game);
    }

    /** What he is told, wherever he is. */
    public Table table() {
        SignalSpace only = SignalSpace.of(game, List.of(List.of(new Signal(recommendation(), action))));
        BigFraction[][] always = new BigFraction[game.cells()][1];
        for (BigFraction[] row : always) {
            row[0] = BigFraction.ONE;
        }
        return Table.of(game, only, always);
    }

    /** CREDIBILITY against every other action. */
    public List<ObedienceGain> gains() {
        SignalSpace signals = table().signals();
        List<String> actions = game.players().get(0).actions();
        return IntStream.range(0, actions.size())
                .filter(other -> other != action)
                .mapToObj(other -> new ObedienceGain(
                        Incentive.credibility(player(), "", recommendation(), actions.get(other)),
                        game,
                        signals,
                        0,
                        0,
                        0,
                        other,
                        BigFraction.ZERO))
                .toList();
    }
}
