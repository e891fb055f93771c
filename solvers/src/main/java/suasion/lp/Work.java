package suasion.lp;

import java.time.Duration;

/** A limit of time that long exact work asks now and then; an interrupted thread has no time left either. */
final class Work {
    /** Thrown by {@link #check}. */
    static final class Spent extends RuntimeException {
        private Spent() {
            super("no time left", null, false, false);
        }
    }

    private final long start = System.nanoTime();
    private final long nanos;

    /** A limit counted from now; zero for none. */
    Work(Duration limit) {
        nanos = limit.isZero() ? Long.MAX_VALUE : limit.toNanos();
    }

    /** Throws {@link Spent} if the time is up or the thread is interrupted; the thread stays interrupted. */
    void check() {
        if (System.nanoTime() - start > nanos || Thread.currentThread().isInterrupted()) {
            throw new Spent();
        }
    }

    double seconds() {
        return (System.nanoTime() - start) * 1e-9;
    }
}
