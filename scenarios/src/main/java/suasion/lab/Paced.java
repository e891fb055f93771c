package suasion.lab;

import java.util.function.Consumer;
import suasion.sim.Chance;
import suasion.sim.MonteCarlo;
import suasion.sim.Progress;
import suasion.sim.Tally;

/** Plays in parts of a fraction of a second, and does what sets the play aside at its {@link Pace}. */
final class Paced {
    private static final long SECOND = 1_000_000_000;

    /** Ends of parts are ends of batches, so that play is cut where threads take turns anyway. */
    private static final long BATCH = 16L * Chance.CHUNK;

    private final Runnable aside;
    private final Pace pace = new Pace();
    private final long partNanos = Math.min(SECOND / 4, pace.everyNanos());
    private long part = BATCH;

    Paced(Runnable aside) {
        this.aside = aside;
    }

    /** Plays on to a round, telling the counts after every part. */
    void advance(MonteCarlo play, long end, Consumer<Tally> counted) {
        long at = play.position();
        while (at < end) {
            long began = System.nanoTime();
            long to = Math.min(end, (at + part) / BATCH * BATCH);
            counted.accept(play.advanceTo(to, Progress.NONE));
            long now = System.nanoTime();
            // The end may cut a part short, which then says nothing about how long a whole one takes.
            if (now - began < partNanos / 2 && to - at > part / 2) {
                part *= 2;
            } else if (now - began > 2 * partNanos && part > BATCH) {
                part /= 2;
            }
            at = to;
            pace.keep(aside);
        }
    }
}
