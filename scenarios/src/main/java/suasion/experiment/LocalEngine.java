package suasion.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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
        private final Map<Integer, Thread> running = new ConcurrentHashMap<>();
        private final List<Thread> threads = new ArrayList<>();
        private volatile boolean stopped;

        Crew(List<Job> jobs, Setup setup) {
            this.jobs = jobs;
            this.setup = setup;
            int workers = Math.max(1, Math.min(jobs.size(), setup.threads()));
            this.inside = Math.max(1, setup.threads() / workers);
            for (int k = 0; k < Math.min(jobs.size(), workers); k++) {
                Thread thread = new Thread(this::work, "experiment-" + k);
                thread.setDaemon(true);
                threads.add(thread);
            }
        }

        private void work() {
            for (int k = next.getAndIncrement(); k < jobs.size() && !stopped; k = next.getAndIncrement()) {
                Job job = jobs.get(k);
                running.put(job.number(), Thread.currentThread());
                Row row = null;
                Throwable defect = null;
                try {
                    row = job.run(inside, setup.checkpoints());
                } catch (CancellationException cancelled) {
                    // The row stays unknown.
                } catch (RuntimeException | Error e) {
                    defect = e;
                }
                // in this order, or a row would for a moment be neither on its way nor there
                done.add(new Delivery(job, row, defect));
                running.remove(job.number());
            }
        }

        void run(Predicate<List<Row>> finished) {
            threads.forEach(Thread::start);
            try {
                for (int open = jobs.size(); open > 0; ) {
                    List<Delivery> batch = new ArrayList<>(List.of(done.take()));
                    done.drainTo(batch);
                    open -= batch.size();
                    if (!handOver(batch, finished)) {
                        return;
                    }
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new CancellationException("the experiment was interrupted");
            } finally {
                stopped = true;
                threads.forEach(Thread::interrupt);
            }
        }

        private boolean handOver(List<Delivery> batch, Predicate<List<Row>> finished) throws InterruptedException {
            List<Row> rows = rows(batch);
            if (rows.isEmpty() || finished.test(rows)) {
                return true;
            }
            stopped = true;
            int failed = rows.stream()
                    .filter(Row::failed)
                    .mapToInt(Row::number)
                    .min()
                    .orElse(-1);
            // Those before it may fail too, and then the first of them is what the user hears of.
            while (running.keySet().stream().anyMatch(number -> number < failed) || !done.isEmpty()) {
                Delivery one = done.poll(20, TimeUnit.MILLISECONDS);
                List<Row> late = one == null ? List.of() : rows(List.of(one));
                if (!late.isEmpty() && late.get(0).number() < failed) {
                    finished.test(late);
                }
            }
            return false;
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
