package suasion.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * One history of play, from the first round on, summed up at some moments on the way: what comes of those who learn.
 *
 * <p>A history depends on arm and seed alone; its replication is the arm's. Histories of several replications are
 * independent and may be played side by side.
 *
 * @param looks in the order of rounds
 */
public record History(List<Look> looks) {
    public History {
        looks = List.copyOf(looks);
    }

    /**
     * Plays to the last of some rounds, on the calling thread.
     *
     * @param rounds when to look, ascending
     * @throws CancellationException if the calling thread is interrupted; it stays interrupted
     */
    public static History play(Arm arm, long seed, List<Long> rounds, Progress progress) {
        Chronicle chronicle = new Chronicle(arm, seed, rounds);
        while (!chronicle.isOver()) {
            chronicle.advance(progress);
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted after " + chronicle.played() + " rounds of " + arm.name());
            }
        }
        return chronicle.history();
    }

    /** What has come of a play so far. */
    static Look look(PersuasionModel model, Reckoning reckoning) {
        return model.whoChoosesReports() == null ? reckoning.look(model.tally()) : reckoning.look(model.reported());
    }

    /**
     * 1, 2, 3, 4, 6, 8, 12, 16, ... and the last: when a history of so many rounds is looked at; no window is much
     * shorter than the one before, so that the last has something to say.
     */
    public static List<Long> moments(long rounds) {
        List<Long> moments = new ArrayList<>();
        for (long power = 1; power < rounds; power *= 2) {
            moments.add(power);
            long middle = power / 2 * 3;
            if (middle > power) {
                moments.add(middle);
            }
        }
        // a moment is kept if at least a quarter as many rounds follow it
        moments.removeIf(moment -> rounds - moment < (moment + 3) / 4);
        moments.add(rounds);
        return moments;
    }
}
