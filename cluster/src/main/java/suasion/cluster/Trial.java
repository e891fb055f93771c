package suasion.cluster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import suasion.experiment.Checkpoints;
import suasion.experiment.Engine.Setup;
import suasion.experiment.Job;
import suasion.experiment.LocalEngine;
import suasion.experiment.Row;

/** The first seconds of an experiment on this machine's threads, from which the length of the rest is guessed. */
final class Trial {
    private final Setup setup;
    private final BlockingQueue<Offer> offers = new LinkedBlockingQueue<>();
    private final Set<Integer> known = new HashSet<>();
    private double seconds;
    private boolean stopped;

    /**
     * Rows of the local engine, which waits for the answer; no rows if it has ended, of the failure if there is one.
     */
    private record Offer(List<Row> rows, CompletableFuture<Boolean> answer, Throwable failure) {
        boolean isEnd() {
            return answer == null;
        }
    }

    /** What is broken off is not set aside: whoever does the job next may already be writing there. */
    Trial(Setup setup) {
        this.setup = new Setup(setup.threads(), setup.master(), Checkpoints.NONE);
    }

    /**
     * Runs jobs here until all are done, or the time is over; then those that run are broken off.
     *
     * @return the jobs without a row, in order; none if no more jobs are wanted
     */
    List<Job> run(List<Job> jobs, double limit, Predicate<List<Row>> finished) {
        long start = System.nanoTime();
        Thread worker = new Thread(() -> work(jobs), "spark-trial");
        worker.setDaemon(true);
        worker.start();
        boolean brokenOff = false;
        while (true) {
            long left = (long) (limit * 1e9) - (System.nanoTime() - start);
            boolean patient = stopped || brokenOff;
            Offer offer;
            try {
                offer = patient ? offers.take() : offers.poll(Math.max(0, left), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                worker.interrupt();
                refuse(worker);
                Thread.currentThread().interrupt();
                throw new CancellationException("the experiment was interrupted");
            }
            if (offer == null) {
                brokenOff = true;
                worker.interrupt();
            } else if (offer.isEnd()) {
                seconds = (System.nanoTime() - start) / 1e9;
                if (offer.failure() instanceof RuntimeException failure
                        && !(brokenOff && failure instanceof CancellationException)) {
                    throw failure;
                } else if (offer.failure() instanceof Error error) {
                    throw error;
                }
                return stopped
                        ? List.of()
                        : jobs.stream()
                                .filter(job -> !known.contains(job.number()))
                                .toList();
            } else {
                offer.rows().forEach(row -> known.add(row.number()));
                stopped |= !finished.test(offer.rows());
                offer.answer().complete(!stopped);
            }
        }
    }

    private void work(List<Job> jobs) {
        Throwable failure = null;
        try {
            new LocalEngine().run(jobs, setup, rows -> {
                Offer offer = new Offer(rows, new CompletableFuture<>(), null);
                offers.add(offer);
                return offer.answer().join();
            });
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        offers.add(new Offer(List.of(), null, failure));
    }

    /** Lets the worker end, whose rows nobody wants any more. */
    private void refuse(Thread worker) {
        while (worker.isAlive()) {
            try {
                Offer offer = offers.poll(20, TimeUnit.MILLISECONDS);
                if (offer != null && !offer.isEnd()) {
                    offer.answer().complete(false);
                }
            } catch (InterruptedException again) {
                // Nothing more can be asked of the worker than to end, and it has been.
            }
        }
    }

    /** Seconds that the trial took. */
    double seconds() {
        return seconds;
    }

    /** Seconds of one thread per job; infinite if none was finished. */
    double secondsPerJob() {
        return seconds * setup.threads() / known.size();
    }

    /** Seconds that so many more jobs would take here. */
    double secondsFor(int jobs) {
        return secondsPerJob() * jobs / setup.threads();
    }
}
