package suasion.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import suasion.experiment.Checkpoints;
import suasion.experiment.Experiment;
import suasion.experiment.ExperimentRun;
import suasion.experiment.Job;
import suasion.experiment.LocalEngine;
import suasion.experiment.Plan;
import suasion.lab.Pace;
import suasion.report.ReportFolder;
import suasion.scenario.ScenarioText;
import suasion.sim.Progress;

/** Experiments: many rows on two threads against one, folder and report included; and what setting aside costs. */
final class ExperimentBenchmark {
    private static final String MANY = """
            suasion: 1
            experiment: bench
            scenarios: [court]
            factors: {robustness: {from: 0, to: %d/1000, step: 1/1000}}
            replications: %d
            measure: [value, estimate of VALUE, verdicts]
            stop: {rounds: %d}
            """;
    private static final String LONG = """
            suasion: 1
            experiment: bench
            scenarios: [court]
            measure: [estimate of VALUE]
            stop: {rounds: %d}
            """;

    private static final int OFTEN = 100;

    /** The rounds that court.yaml itself asks for. */
    private static final long COURT = 1_000_000;

    private final boolean quick;

    ExperimentBenchmark(boolean quick) {
        this.quick = quick;
    }

    List<Measurement> all() {
        return List.of(threads(), settingAside());
    }

    private static Experiment read(String text) {
        return Experiment.read(new ScenarioText("bench", "bench.yaml", text));
    }

    private Measurement threads() {
        int settings = quick ? 10 : 100;
        int replications = quick ? 2 : 10;
        Experiment experiment = read(MANY.formatted(settings - 1, replications, COURT));
        PairedTiming timing = PairedTiming.ofLongTasks(quick ? 1 : 5);
        var ratio = timing.ratio(() -> run(experiment, 1), () -> run(experiment, 2));
        String name =
                "experiment of %d settings x %d replications: two threads / one".formatted(settings, replications);
        return new Measurement(name, ratio.ratio(), 1.7, ratio.howMeasured());
    }

    private static void run(Experiment experiment, int threads) {
        Path folder = folder();
        try {
            new ExperimentRun(experiment, folder).run(new LocalEngine(), threads, "", Progress.NONE);
        } finally {
            delete(folder);
        }
    }

    /**
     * A single row on one thread, set aside a hundred times as often as usual, because what that costs is otherwise
     * lost in the noise of the machine: a hundredth of the loss is what it usually costs.
     */
    private Measurement settingAside() {
        Job job = Plan.of(read(LONG.formatted(quick ? 10_000_000L : 400_000_000L)))
                .jobs()
                .get(0);
        Path folder = folder();
        String pace = System.getProperty(Pace.PROPERTY);
        try {
            System.setProperty(Pace.PROPERTY, Long.toString(Pace.EVERY_MILLIS / OFTEN));
            Checkpoints checkpoints = new Checkpoints(folder.toString());
            PairedTiming timing = PairedTiming.ofLongTasks(quick ? 1 : 9);
            var ratio = timing.ratio(() -> job.run(1, Checkpoints.NONE), () -> {
                job.run(1, checkpoints);
                checkpoints.drop(job.number());
            });
            double cost = (1 / ratio.ratio() - 1) / OFTEN;
            String how = "set aside every %d ms instead of %,d: %.2f; "
                    .formatted(Pace.EVERY_MILLIS / OFTEN, Pace.EVERY_MILLIS, ratio.ratio());
            return new Measurement(
                    "setting a long play aside: without / with", 1 / (1 + cost), 0.98, how + ratio.howMeasured());
        } finally {
            if (pace == null) {
                System.clearProperty(Pace.PROPERTY);
            } else {
                System.setProperty(Pace.PROPERTY, pace);
            }
            delete(folder);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("suasion-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            ReportFolder.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
