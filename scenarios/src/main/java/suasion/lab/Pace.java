package suasion.lab;

/** Says when a long play is to be set aside: every few seconds since it began. */
public final class Pace {
    /** The system property that says how many milliseconds lie between. */
    public static final String PROPERTY = "suasion.checkpoint.millis";

    /** Milliseconds from one time to the next where the property is not set. */
    public static final long EVERY_MILLIS = 3_000;

    private final long everyNanos = Long.getLong(PROPERTY, EVERY_MILLIS) * 1_000_000;
    private long last = System.nanoTime();

    /** Nanoseconds from one time to the next. */
    long everyNanos() {
        return everyNanos;
    }

    /** Does what sets a play aside, if it is time to; how long that takes does not count. */
    public void keep(Runnable aside) {
        if (System.nanoTime() - last > everyNanos) {
            aside.run();
            last = System.nanoTime();
        }
    }
}
