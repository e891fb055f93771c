package suasion.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Runs jobs side by side on the threads of this process: one thread per job while there are at least as many jobs as
 * threads, otherwise threads are shared out among the jobs.
 */
public final class LocalEngine implements Engine {
    @Override
    public String name() {
        return "local";
    }

    @Override
    public void run(List<Job> jobs, Setup setup, Predicate<List<Row>> finished) {
        new Crew(jobs, setup).run(finished);
    }

    /** What a worker hands over: a row, that it was stopped, or what it died of. */
    private record Delivery(Job job, Row row, Throwable defect) {}

    /** The workers of one run. */
    private static final class Crew {
        private final List<Job> jobs;
        private final Setup setup;
        private final int inside;
        private final BlockingQueue<Delivery> done = new LinkedBlockingQueue<>();
        private final AtomicInteger next = new AtomicInteger();
        private final List<Thread> threads = new ArrayList<>();
        /** Numbers of the jobs that were not delivered; only the thread that called us looks at it. */
        private final TreeSet<Integer> open = new TreeSet<>();
        /** The first row that failed: jobs before it may fail too, and the user hears of the first of all. */
        private volatile int wantedBefore = Integer.MAX_VALUE;

        Crew(List<Job> jobs, Setup setup) {
            this.jobs = jobs;
            this.setup = setup;
            int workers = Math.max(1, Math.min(jobs.size(), setup.threads()));
            this.inside = Math.max(1, setup.threads() / workers);
            jobs.forEach(job -> open.add(job.number()));
            for (int k = 0; k < Math.min(jobs.size(), workers); k++) {
                Thread thread = new Thread(this::work, "experiment-" + k);
                thread.setDaemon(true);
                threads.add(thread);
            }
        }

        private void work() {
            for (int k = next.getAndIncrement(); k < jobs.size(); k = next.getAndIncrement()) {
                Job job = jobs.get(k);
                if (job.number() < wantedBefore) {
                    done.add(delivery(job));
                }
            }
        }

        private Delivery delivery(Job job) {
            try {
                return new Delivery(job, job.run(inside, setup.checkpoints()), null);
            } catch (CancellationException cancelled) {
                // The row stays unknown.
                return new Delivery(job, null, null);
            } catch (RuntimeException | Error defect) {
                return new Delivery(job, null, defect);
            }
        }

        void run(Predicate<List<Row>> finished) {
            threads.forEach(Thread::start);
            try {
                while (!open.isEmpty() && open.first() < wantedBefore) {
                    List<Delivery> batch = new ArrayList<>(List.of(done.take()));
                    done.drainTo(batch);
                    batch.forEach(delivery -> open.remove(delivery.job().number()));
                    handOver(rows(batch), finished);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new CancellationException("the experiment was interrupted");
            } finally {
                wantedBefore = Integer.MIN_VALUE;
                threads.forEach(Thread::interrupt);
            }
        }

        private void handOver(List<Row> rows, Predicate<List<Row>> finished) {
            if (rows.isEmpty() || finished.test(rows)) {
                return;
            }
            // The answer stays no once a row has failed, also to good rows that come after it.
            int none = wantedBefore < Integer.MAX_VALUE ? wantedBefore : Integer.MIN_VALUE;
            int failed = rows.stream()
                    .filter(Row::failed)
                    .mapToInt(Row::number)
                    .min()
                    .orElse(none);
            wantedBefore = Math.min(wantedBefore, failed);
        }

        private static List<Row> rows(List<Delivery> batch) {
            List<Row> rows = new ArrayList<>();
            for (Delivery delivery : batch) {
                if (delivery.defect() instanceof Error error) {
                    throw error;
                }
                if (delivery.defect() instanceof RuntimeException defect) {
                    throw defect;
                }
                if (delivery.row() != null) {
                    rows.add(delivery.row());
                }
            }
            return rows;
        }
    }
}
