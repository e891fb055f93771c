package suasion.sim;

import java.util.List;
import java.util.stream.IntStream;
import suasion.game.Game;
import suasion.mechanism.Signal;
import suasion.mechanism.SignalSpace;

/** Deviating strategies that together exercise every obedience deviation. */
public final class Deviations {
    private Deviations() {}

    /**
     * For a game with one player with m actions: m - 1 maps, the k-th of which does (a + k) mod m when told a. Every
     * (signal, other action) occurs in exactly one of them, so m - 1 arms play all m (m - 1) deviations.
     *
     * @throws IllegalArgumentException if the game has several players
     */
    public static List<Deviating> cover(Game game, SignalSpace signals) {
        if (game.players().size() != 1) {
            throw new IllegalArgumentException("a cover of deviations is for one player, not "
                    + game.players().size());
        }
        int m = game.players().get(0).actions().size();
        return IntStream.range(1, m).mapToObj(k -> shifted(signals.of(0), k, m)).toList();
    }

    private static Deviating shifted(List<Signal> signals, int k, int m) {
        String name = m == 2 ? "the other action" : "recommendation + " + k + " mod " + m;
        return new Deviating(
                name, signals.stream().map(signal -> (signal.action() + k) % m).toList());
    }
}
