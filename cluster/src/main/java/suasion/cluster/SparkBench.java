package suasion.cluster;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import suasion.bench.Measurement;
import suasion.experiment.Checkpoints;
import suasion.experiment.Engine;
import suasion.experiment.Experiment;
import suasion.experiment.Experiment.OnError;
import suasion.experiment.Factor;
import suasion.experiment.Job;
import suasion.experiment.LocalEngine;
import suasion.experiment.Measure;
import suasion.experiment.Plan;
import suasion.experiment.Row;
import suasion.experiment.Stop;
import suasion.game.UserMistake;
import suasion.scenario.Catalogue;

/**
 * Measures what Spark costs on one machine: an experiment of a minute by the local engine and by Spark, in turn.
 *
 * <p>{@code java -cp cluster/target/suasion/suasion-cluster.jar suasion.cluster.SparkBench [SECONDS [PAIRS]]}. Spark's
 * time includes its start and its end. The ratio is the median over pairs of local time / Spark's time.
 */
public final class SparkBench {
    private static final int THREADS = 2;
    private static final int SETTINGS = 50;
    private static final long ROUNDS = 5_000_000;
    private static final double TARGET = 1 / 1.3;

    private SparkBench() {}

    /**
     * Measures and prints.
     *
     * @param args seconds that the local engine should take (60), and pairs of runs (3)
     */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 60;
        int pairs = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        Measurement measured = measure(seconds, pairs, System.err);
        System.out.printf(
                "%8.2f  %6.2f  %-3s  %s; %s%n",
                measured.ratio(), measured.target(), measured.met() ? "yes" : "NO", measured.name(), measured.how());
    }

    static Measurement measure(int seconds, int pairs, PrintStream progress) {
        time(new LocalEngine(), jobs(1));
        double one = time(new LocalEngine(), jobs(1)).clock();
        List<Job> jobs = jobs((int) Math.max(1, Math.round(seconds / one)));
        Time[] local = new Time[pairs];
        Time[] spark = new Time[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            // The order alternates, so that a drift of the machine's speed hits both alike.
            if (pair % 2 == 0) {
                local[pair] = time(new LocalEngine(), jobs);
            }
            spark[pair] = time(new SparkEngine(), jobs);
            if (pair % 2 != 0) {
                local[pair] = time(new LocalEngine(), jobs);
            }
            progress.printf(
                    "pair %d: local %.1f s (%.1f s of processors), Spark %.1f s (%.1f s)%n",
                    pair + 1, local[pair].clock(), local[pair].work(), spark[pair].clock(), spark[pair].work());
        }
        double ratio = median(IntStream.range(0, pairs).mapToDouble(k -> local[k].clock() / spark[k].clock()));
        double work = median(IntStream.range(0, pairs).mapToDouble(k -> local[k].work() / spark[k].work()));
        return new Measurement(
                "Spark local[%d] against the local engine, its start included".formatted(THREADS),
                ratio,
                TARGET,
                "median of %d pairs, %d jobs, local %.1f s, Spark %.1f s; by time of processors %.2f"
                        .formatted(
                                pairs,
                                jobs.size(),
                                median(Arrays.stream(local).mapToDouble(Time::clock)),
                                median(Arrays.stream(spark).mapToDouble(Time::clock)),
                                work));
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /**
     * How long something took.
     *
     * @param clock seconds on the wall
     * @param work seconds of processors, which a busy machine does not lengthen
     */
    private record Time(double clock, double work) {
        static Time now() {
            double work = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                    ? system.getProcessCpuTime() / 1e9
                    : Double.NaN;
            return new Time(System.nanoTime() / 1e9, work);
        }

        Time since(Time start) {
            return new Time(clock - start.clock, work - start.work);
        }
    }

    private static Time time(Engine engine, List<Job> jobs) {
        Time start = Time.now();
        engine.run(jobs, new Engine.Setup(THREADS, "", Checkpoints.NONE), rows -> {
            rows.stream().filter(Row::failed).findFirst().ifPresent(row -> {
                throw UserMistake.at("", row.error());
            });
            return true;
        });
        return Time.now().since(start);
    }

    /** Margins of the court, each played so often. */
    private static List<Job> jobs(int replications) {
        List<String> margins =
                IntStream.range(0, SETTINGS).mapToObj(k -> k + "/200").toList();
        Experiment experiment = new Experiment(
                "spark-bench",
                "",
                "",
                "",
                List.of(Catalogue.find("court")),
                List.of(new Factor("robustness", margins, false)),
                List.of(),
                replications,
                1L,
                List.of(
                        new Measure(Measure.Kind.VALUE, ""),
                        new Measure(Measure.Kind.ESTIMATE, "VALUE"),
                        new Measure(Measure.Kind.OBEDIENCE, "")),
                Stop.after(ROUNDS),
                OnError.STOP);
        return Plan.of(experiment).jobs();
    }
}
