package suasion.sim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import suasion.game.Game;
import suasion.game.Player;
import suasion.mechanism.Signal;
import suasion.mechanism.SignalSpace;

/** Unilateral deviations that together exercise every obedience deviation. */
public final class Deviations {
    private Deviations() {}

    /**
     * For every player with m actions m - 1 deviations, in the k-th of which he does (a + k) mod m when told a and all
     * others obey. Every (player, signal, other action) occurs in exactly one of them, so sum_i (m_i - 1) arms play all
     * sum_i m_i (m_i - 1) deviations.
     */
    public static List<Deviation> cover(Game game, SignalSpace signals) {
        List<Deviation> cover = new ArrayList<>();
        int players = game.players().size();
        for (int i = 0; i < players; i++) {
            Player player = game.players().get(i);
            int m = player.actions().size();
            for (int k = 1; k < m; k++) {
                Deviating shifted = shifted(players == 1 ? "" : player.name() + ": ", signals.of(i), k, m);
                List<Strategy> strategies = new ArrayList<>(Collections.nCopies(players, new Obedient()));
                strategies.set(i, shifted);
                cover.add(new Deviation(shifted.toString(), i, strategies));
            }
        }
        return List.copyOf(cover);
    }

    private static Deviating shifted(String who, List<Signal> signals, int k, int m) {
        String what = m == 2 ? "the other action" : "recommendation + " + k + " mod " + m;
        return new Deviating(
                who + what,
                signals.stream().map(signal -> (signal.action() + k) % m).toList());
    }
}
