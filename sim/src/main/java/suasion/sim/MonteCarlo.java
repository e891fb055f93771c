package suasion.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Plays many rounds of an arm, chunk by chunk, on any number of threads, with the same counts on any number.
 *
 * <p>Every thread has a model of its own and takes the next batch of chunks when it is free; memory does not grow with
 * the number of rounds. An arm in which somebody learns is one history: it is played in order on one thread, whatever
 * number is asked for.
 */
public final class MonteCarlo implements AutoCloseable {
    /** Rounds that a thread takes at a time. */
    private static final long BATCH = 16L * Chance.CHUNK;

    private static final long PATIENCE_MILLIS = 100;

    private final Arm arm;
    private final Tally before;
    private final List<PersuasionModel> models = new ArrayList<>();
    private final ExecutorService executor;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private long told;
    private volatile boolean cancelled;

    /**
     * An open play, to be advanced; its rounds begin at 0.
     *
     * @throws IllegalArgumentException if there is no thread
     */
    public MonteCarlo(Arm arm, long seed, int threads) {
        this(arm, seed, threads, Tally.empty(arm.cells()));
    }

    /**
     * A play that was set aside, to be advanced from where it was.
     *
     * @param before the tally of all rounds before
     * @throws IllegalArgumentException if there is no thread, the tally is of other cells, or somebody learns and there
     *     were rounds before
     */
    public MonteCarlo(Arm arm, long seed, int threads, Tally before) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed, not " + threads);
        }
        long played = before.rounds();
        if (!before.cells().equals(arm.cells()) || played > 0 && arm.learns()) {
            throw new IllegalArgumentException(before + " is not a tally to go on from in " + arm.name());
        }
        this.arm = arm;
        this.before = before;
        this.next.set(played);
        int needed = arm.learns() ? 1 : threads;
        for (int i = 0; i < needed; i++) {
            models.add(new PersuasionModel(arm, seed, Chance.CHUNK, PersuasionModel.ENDLESS));
            models.get(i).start();
        }
        this.executor = Executors.newFixedThreadPool(needed, task -> {
            Thread thread = new Thread(task, "monte-carlo");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * The tally of the rounds from 0 to {@code rounds}, exclusive.
     *
     * @throws CancellationException if the calling thread is interrupted; it stays interrupted
     */
    public static Tally play(Arm arm, long seed, long rounds, int threads, Progress progress) {
        return play(arm, seed, 0, rounds, threads, progress);
    }

    /**
     * The tally of the rounds from {@code first} to {@code end}, exclusive, so that a play can be resumed or divided
     * among machines and the tallies added.
     *
     * @throws IllegalArgumentException if somebody learns and {@code first} is not 0
     * @throws CancellationException if the calling thread is interrupted; it stays interrupted
     */
    public static Tally play(Arm arm, long seed, long first, long end, int threads, Progress progress) {
        if (first < 0 || first > end || first > 0 && arm.learns()) {
            throw new IllegalArgumentException(
                    "rounds " + first + " to " + end + (arm.learns() ? " of a learner" : ""));
        }
        try (MonteCarlo play = new MonteCarlo(arm, seed, threads)) {
            play.advance(first, end, progress);
            return play.tally();
        }
    }

    /**
     * Plays on to round {@code end}, exclusive, and returns the tally of all rounds so far; learners keep what they
     * have learnt.
     *
     * @throws IllegalArgumentException if that round has been played
     * @throws CancellationException if the calling thread is interrupted; it stays interrupted
     */
    public Tally advanceTo(long end, Progress progress) {
        long first = next.get();
        if (end < first) {
            throw new IllegalArgumentException("round " + end + " has been played, " + first + " is next");
        }
        advance(first, end, progress);
        return tally();
    }

    /** The round that is played next. */
    public long position() {
        return next.get();
    }

    private void advance(long first, long end, Progress progress) {
        next.set(first);
        if (models.size() == 1) {
            playHere(models.get(0), end, progress);
        } else {
            List<Future<?>> workers = new ArrayList<>();
            for (PersuasionModel model : models) {
                workers.add(executor.submit(() -> work(model, end)));
            }
            for (Future<?> worker : workers) {
                await(worker, progress);
            }
        }
        tell(progress);
    }

    /** On the calling thread. */
    private void playHere(PersuasionModel model, long end, Progress progress) {
        while (playBatch(model, end)) {
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted();
            }
            tell(progress);
        }
    }

    private void tell(Progress progress) {
        long more = done.get() - told;
        told += more;
        progress.played(more);
    }

    private void work(PersuasionModel model, long end) {
        while (!cancelled && playBatch(model, end)) {
            // the next batch
        }
    }

    /** Takes the next batch and plays it; false if none is left. */
    private boolean playBatch(PersuasionModel model, long end) {
        // a batch ends where a chunk does, so that no chunk but the first and the last is divided
        long from = next.getAndUpdate(at -> Math.min(end, endOfBatch(at)));
        if (from >= end) {
            return false;
        }
        long to = Math.min(end, endOfBatch(from));
        model.play(from, to);
        done.addAndGet(to - from);
        return true;
    }

    private static long endOfBatch(long round) {
        return (round / BATCH + 1) * BATCH;
    }

    private void await(Future<?> worker, Progress progress) {
        while (true) {
            try {
                worker.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException stillPlaying) {
                tell(progress);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw interrupted();
            } catch (ExecutionException defect) {
                throw new IllegalStateException("play of " + arm.name() + " failed", defect.getCause());
            }
        }
    }

    private CancellationException interrupted() {
        return new CancellationException("interrupted after " + done + " rounds of " + arm.name());
    }

    private Tally tally() {
        return models.stream().map(PersuasionModel::tally).reduce(before, Tally::plus);
    }

    /** Stops the threads at the end of their batches. */
    @Override
    public void close() {
        cancelled = true;
        executor.shutdown();
    }
}
