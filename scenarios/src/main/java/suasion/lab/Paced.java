package suasion.lab;

import java.util.function.Consumer;
import suasion.sim.Chance;
import suasion.sim.MonteCarlo;
import suasion.sim.Progress;
import suasion.sim.Tally;

/** Plays in parts of a fraction of a second, and every few seconds does what sets the play aside. */
final class Paced {
    private static final long SECOND = 1_000_000_000;
    private static final long EVERY_NANOS = 3 * SECOND;
    private static final long PART_NANOS = SECOND / 4;

    /** Ends of parts are ends of batches, so that play is cut where threads take turns anyway. */
    private static final long BATCH = 16L * Chance.CHUNK;

    private final Runnable aside;
    private long part = BATCH;
    private long last = System.nanoTime();

    Paced(Runnable aside) {
        this.aside = aside;
    }

    /** Plays on to a round, telling the counts after every part. */
    void advance(MonteCarlo play, long end, Consumer<Tally> counted) {
        long at = play.position();
        while (at < end) {
            long began = System.nanoTime();
            at = Math.min(end, (at + part) / BATCH * BATCH);
            counted.accept(play.advanceTo(at, Progress.NONE));
            long now = System.nanoTime();
            if (now - began < PART_NANOS / 2) {
                part *= 2;
            } else if (now - began > 2 * PART_NANOS && part > BATCH) {
                part /= 2;
            }
            if (now - last > EVERY_NANOS) {
                aside.run();
                last = System.nanoTime();
            }
        }
    }
}
