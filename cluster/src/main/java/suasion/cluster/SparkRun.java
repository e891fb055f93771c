package suasion.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.SparkContext;
import org.apache.spark.rdd.RDD;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.runtime.BoxedUnit;
import suasion.experiment.Checkpoints;
import suasion.experiment.Engine.Setup;
import suasion.experiment.Job;
import suasion.experiment.Row;
import suasion.game.UserMistake;

/** One connection to Spark, and the jobs done through it. */
final class SparkRun {
    private static final int POLL_MILLISECONDS = 250;
    private static final int PATIENCE_SECONDS = 20;

    private final Master master;
    private final Setup setup;
    private final Consumer<String> told;
    private final BlockingQueue<Row[]> arrived = new LinkedBlockingQueue<>();
    private int wantedBefore = Integer.MAX_VALUE;

    SparkRun(Master master, Setup setup, Consumer<String> told) {
        this.master = master;
        this.setup = setup;
        this.told = told;
    }

    /**
     * Runs all jobs.
     *
     * @param seconds of one job, where it is known; else NaN
     */
    void run(List<Job> jobs, double seconds, Predicate<List<Row>> finished) {
        SparkContext spark = Connection.open(master);
        try {
            SimpleFutureAction<Object> action = submit(spark, jobs, seconds);
            try {
                collect(spark, action, jobs, finished);
            } finally {
                action.cancel();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the experiment was interrupted");
        } finally {
            // The notice of an interruption would keep Spark from ending in order.
            boolean interrupted = Thread.interrupted();
            spark.stop();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private SimpleFutureAction<Object> submit(SparkContext spark, List<Job> jobs, double seconds) {
        int cores = master.isLocal() ? setup.threads() : spark.defaultParallelism();
        List<Batch> batches = Batch.of(jobs.size(), seconds, cores);
        Execution execution = new Execution(
                spark.broadcast(jobs.toArray(Job[]::new), ClassTag.apply(Job[].class)),
                master.isLocal() ? Math.max(1, setup.threads() / jobs.size()) : 1,
                master.isLocal() ? setup.checkpoints() : Checkpoints.NONE);
        RDD<Batch> data = spark.parallelize(
                CollectionConverters.asScala(batches).toSeq(), batches.size(), ClassTag.apply(Batch.class));
        List<Object> places =
                IntStream.range(0, batches.size()).<Object>mapToObj(k -> k).toList();
        spark.setInterruptOnCancel(true);
        return spark.submitJob(
                data,
                execution,
                CollectionConverters.asScala(places).toSeq(),
                (place, rows) -> {
                    arrived.add(rows);
                    return BoxedUnit.UNIT;
                },
                () -> null);
    }

    /** Hands rows over until none is missing that is wanted. */
    private void collect(
            SparkContext spark, SimpleFutureAction<Object> action, List<Job> jobs, Predicate<List<Row>> finished)
            throws InterruptedException {
        TreeSet<Integer> open = new TreeSet<>(jobs.stream().map(Job::number).toList());
        long start = System.nanoTime();
        boolean waiting = !master.isLocal();
        while (!open.isEmpty() && open.first() < wantedBefore) {
            Row[] rows = arrived.poll(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
            if (rows != null) {
                List<Row> list = List.of(rows);
                list.forEach(row -> open.remove(row.number()));
                if (!finished.test(list)) {
                    Arrays.stream(rows)
                            .filter(Row::failed)
                            .mapToInt(Row::number)
                            .forEach(number -> wantedBefore = Math.min(wantedBefore, number));
                }
                waiting = false;
            } else if (action.isCompleted() && arrived.isEmpty()) {
                requireSuccess(action);
            } else if (waiting && System.nanoTime() - start > PATIENCE_SECONDS * 1_000_000_000L) {
                waiting = false;
                if (spark.getExecutorMemoryStatus().size() <= 1) {
                    told.accept(master.address() + " has no free worker yet; waiting for one");
                }
            }
        }
    }

    private void requireSuccess(SimpleFutureAction<Object> action) {
        if (action.value().get().isFailure()) {
            Throwable failure = action.value().get().failed().get();
            throw UserMistake.at(
                            "",
                            "Spark gave up: "
                                    + String.valueOf(failure.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse(failure.toString()))
                    .maybe("what is finished is kept, and the same command continues; Spark's own words are in "
                            + Connection.log());
        }
    }
}
