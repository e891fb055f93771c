package suasion.lab;

/**
 * Says when a long play is to be set aside: every few seconds since it began; the system property
 * {@code suasion.checkpoint.millis} says how often, 3,000 where it is not set.
 */
public final class Pace {
    /** Nanoseconds from one time to the next. */
    static final long EVERY_NANOS = Long.getLong("suasion.checkpoint.millis", 3_000) * 1_000_000;

    private long last = System.nanoTime();

    /** Does what sets a play aside, if it is time to; how long that takes does not count. */
    public void keep(Runnable aside) {
        if (System.nanoTime() - last > EVERY_NANOS) {
            aside.run();
            last = System.nanoTime();
        }
    }
}
