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
        PersuasionModel model = new PersuasionModel(arm, seed, Chance.CHUNK, PersuasionModel.ENDLESS);
        model.start();
        Reckoning reckoning = new Reckoning(arm);
        List<Look> looks = new ArrayList<>();
        long played = 0;
        for (long look : rounds) {
            while (played < look) {
                long end = Math.min(look, (played / Chance.CHUNK + 1) * Chance.CHUNK);
                model.play(played, end);
                progress.played(end - played);
                played = end;
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("interrupted after " + played + " rounds of " + arm.name());
                }
            }
            looks.add(look(model, reckoning));
        }
        return new History(looks);
    }

    /** What has come of a play so far. */
    static Look look(PersuasionModel model, Reckoning reckoning) {
        return model.whoChoosesReports() == null ? reckoning.look(model.tally()) : reckoning.look(model.reported());
    }

    /** 1, 2, 3, 4, 6, 8, 12, 16, ... and the last: when a history of so many rounds is looked at. */
    public static List<Long> moments(long rounds) {
        List<Long> moments = new ArrayList<>();
        for (long power = 1; power < rounds; power *= 2) {
            moments.add(power);
            long middle = power / 2 * 3;
            if (middle > power && middle < rounds) {
                moments.add(middle);
            }
        }
        moments.add(rounds);
        return moments;
    }
}
