package suasion.learn;

import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.Accounts;
import suasion.mechanism.SignalSpace;
import suasion.sim.BestResponding;
import suasion.sim.Choice;
import suasion.sim.Seat;
import suasion.sim.Strategy;

/**
 * Takes a recommendation at face value: believes whatever makes it best for him, whatever the scheme's probabilities,
 * and therefore follows, unless no belief could: another action is better in every cell of his type and every message
 * in which he may hear it, payments included and the others obeying. Then he does what is best by the prior.
 *
 * <pre>
 *   obeys r  unless  some a:  u(cell, others', a) &gt; u(cell, others', r)  for all cells and messages with s sent
 * </pre>
 *
 * <p>He reports the truth, and believes what he is told to believe.
 *
 * <p>Source: credulous receivers, Kartik, Ottaviani and Squintani (2007).
 */
public record Credulous() implements Strategy {
    @Override
    public Choice act(Seat seat, int type, int signal) {
        int followed = signal == NOTHING ? -1 : seat.recommended(signal);
        if (followed < 0 || isIncredible(seat, type, signal, followed)) {
            return new SignalNeglecting().act(seat, type, signal);
        }
        return Choice.pure(followed, seat.actions());
    }

    private static boolean isIncredible(Seat seat, int type, int signal, int followed) {
        for (int action = 0; action < seat.actions(); action++) {
            if (action != followed && isAlwaysBetter(seat, type, signal, action, followed)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAlwaysBetter(Seat seat, int type, int signal, int action, int followed) {
        Game game = seat.problem().game();
        SignalSpace signals = seat.announced().signals();
        Accounts accounts = seat.accounts();
        double band = BestResponding.BAND * seat.range();
        int i = seat.index();
        int[] hearing = signals.hearing(i, signal);
        boolean heard = false;
        for (int cell = 0; cell < game.cells(); cell++) {
            if (game.typeOf(cell, i) != type) {
                continue;
            }
            for (int message : hearing) {
                if (Exact.toDouble(seat.announced().mass(cell, message)) == 0) {
                    continue;
                }
                heard = true;
                double other = accounts.approxPlayer(i, cell, message, signals.deviated(cell, message, i, action));
                double told = accounts.approxPlayer(i, cell, message, signals.deviated(cell, message, i, followed));
                if (other <= told + band) {
                    return false;
                }
            }
        }
        return heard;
    }

    @Override
    public String toString() {
        return "credulous";
    }
}
