package suasion.receivers;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.mechanism.DesignProblem;

/**
 * Whether the payoffs of a game of sets are what theory asks of them, by looking at every set; where not, the sets that
 * show it.
 *
 * <pre>
 *   monotone                f(S) &lt;= f(S plus i)
 *   positive externalities  g_i(S) &lt;= g_i(S plus j),  i in S, j not in S: the marginal payoff of acting only grows
 * </pre>
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), section 2 and Definition 6.
 */
public final class SetClaims {
    /** States x sets x pairs of players that are looked at most. */
    static final long MOST = 4_000_000;

    private SetClaims() {}

    /** Whether looking at all sets is a matter of seconds. */
    public static boolean areCheckable(DesignProblem problem) {
        long players = problem.game().players().size();
        return SetGame.isOne(problem) && SetGame.isEnumerable(problem, players * players, MOST);
    }

    /**
     * Where the designer's payoff falls although more act: "f({ann}) = 2 &gt; f({ann, bob}) = 1 in state good"; empty
     * where it is monotone in all states of positive probability. For a designer who minimises f is the payoff with its
     * sign changed.
     */
    public static Optional<String> whereNotMonotone(DesignProblem problem) {
        SetGame game = new SetGame(problem);
        for (int cell = 0; cell < game.cells(); cell++) {
            for (long set = 0; game.isLive(cell) && set < game.sets(); set++) {
                BigFraction low = game.designer(cell, set);
                for (int i = 0; i < game.players(); i++) {
                    if (!game.contains(set, i)) {
                        BigFraction high = game.designer(cell, game.change(set, i));
                        if (high.compareTo(low) < 0) {
                            return Optional.of("f(%s) = %s > f(%s) = %s%s"
                                    .formatted(
                                            game.name(set),
                                            Exact.show(low),
                                            game.name(game.change(set, i)),
                                            Exact.show(high),
                                            inState(game, cell)));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Where acting becomes less attractive because somebody else acts too: "g of ann is 1 at {ann} &gt; 1/2 at {ann,
     * bob} in state good"; empty where externalities are positive in all states of positive probability.
     */
    public static Optional<String> whereNotPositive(DesignProblem problem) {
        SetGame game = new SetGame(problem);
        for (int cell = 0; cell < game.cells(); cell++) {
            for (int i = 0; game.isLive(cell) && i < game.players(); i++) {
                for (long set = 0; set < game.sets(); set++) {
                    if (game.contains(set, i)) {
                        Optional<String> found = whereNotPositive(game, cell, i, set);
                        if (found.isPresent()) {
                            return found;
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> whereNotPositive(SetGame game, int cell, int i, long set) {
        BigFraction alone = game.gain(i, cell, set);
        for (int j = 0; j < game.players(); j++) {
            if (!game.contains(set, j)) {
                BigFraction together = game.gain(i, cell, game.change(set, j));
                if (together.compareTo(alone) < 0) {
                    return Optional.of("g of %s is %s at %s > %s at %s%s"
                            .formatted(
                                    game.problem().game().players().get(i).name(),
                                    Exact.show(alone),
                                    game.name(set),
                                    Exact.show(together),
                                    game.name(game.change(set, j)),
                                    inState(game, cell)));
                }
            }
        }
        return Optional.empty();
    }

    private static String inState(SetGame game, int cell) {
        return game.cells() == 1 ? "" : " in state " + game.state(cell);
    }
}
