package suasion.experiment;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import suasion.game.UserMistake;
import suasion.lab.Version;
import suasion.sim.Progress;

/**
 * An experiment and its folder: runs the jobs whose rows are not there, and writes the results once all are.
 *
 * @param experiment what is run
 * @param folder where its rows are kept
 * @param command the command line that repeats it, for the report
 */
public record ExperimentRun(Experiment experiment, Path folder, String command) {
    /** One that nobody typed. */
    public ExperimentRun(Experiment experiment, Path folder) {
        this(experiment, folder, "suasion experiment " + experiment.name());
    }

    /**
     * What an experiment ended with.
     *
     * @param rows all rows in the order of the plan
     * @param before how many of them were there before
     * @param files the results by name of the file
     * @param report what they say
     */
    public record Outcome(List<Row> rows, int before, Map<String, String> files, ExperimentReport report) {
        public Outcome {
            rows = List.copyOf(rows);
        }

        /** How many jobs failed. */
        public long failed() {
            return rows.stream().filter(Row::failed).count();
        }
    }

    /**
     * Runs what is missing.
     *
     * @param threads threads of this machine
     * @param master address of a cluster; empty for the engine's own choice
     * @param progress is told of rows, those that were there included
     * @throws UserMistake if the folder is another experiment's, or a job failed and the experiment is to stop then
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; the folder can be continued
     */
    public Outcome run(Engine engine, int threads, String master, Progress progress) {
        Plan plan = Plan.of(experiment);
        boolean begun = ExperimentFolder.hasRows(folder);
        if (!begun) {
            // Before there is a folder, which a mistake that is mended would make another experiment's.
            new Fitting(experiment).checkPromises();
        }
        try (ExperimentFolder kept = ExperimentFolder.open(folder, experiment)) {
            Map<Integer, Row> rows = new TreeMap<>();
            for (Row row : kept.rows()) {
                requireOf(plan, row);
                if (!row.isDefect()) {
                    rows.put(row.number(), row);
                }
            }
            int before = rows.size();
            progress.played(before);
            List<Job> open = plan.jobs().stream()
                    .filter(job -> !rows.containsKey(job.number()))
                    .toList();
            if (!open.isEmpty()) {
                if (begun) {
                    new Fitting(experiment).checkPromises();
                }
                run(engine, new Engine.Setup(threads, master, kept.checkpoints()), open, kept, rows, progress);
                requireAll(engine, plan, rows);
            }
            List<Row> all = List.copyOf(rows.values());
            ExperimentReport report = new ExperimentReport(experiment, plan, all, command);
            Map<String, String> files = files(all, report);
            kept.finish(all, files);
            return new Outcome(all, before, files, report);
        }
    }

    private void run(
            Engine engine,
            Engine.Setup setup,
            List<Job> open,
            ExperimentFolder kept,
            Map<Integer, Row> rows,
            Progress progress) {
        boolean stops = experiment.onError() == Experiment.OnError.STOP;
        Map<Integer, Row> failed = new TreeMap<>();
        engine.run(open, setup, finished -> {
            List<Row> good =
                    finished.stream().filter(row -> !stops || !row.failed()).toList();
            kept.keep(good);
            good.forEach(row -> rows.put(row.number(), row));
            progress.played(good.size());
            finished.stream().filter(row -> stops && row.failed()).forEach(row -> failed.put(row.number(), row));
            return failed.isEmpty();
        });
        if (!failed.isEmpty()) {
            Row first = failed.values().iterator().next();
            first.requireNoDefect();
            throw new Refused(experiment, first).mistake();
        }
    }

    private static void requireAll(Engine engine, Plan plan, Map<Integer, Row> rows) {
        if (rows.size() < plan.jobs().size()) {
            throw new IllegalStateException(
                    engine.name() + " ended with " + rows.size() + " rows, and nobody had stopped it");
        }
    }

    private void requireOf(Plan plan, Row row) {
        boolean fits = row.number() >= 0 && row.number() < plan.jobs().size();
        if (fits) {
            Job job = plan.jobs().get(row.number());
            fits = row.hash().equals(job.setting().scenario().hash())
                    && row.version().equals(Version.current())
                    && row.setting().equals(job.setting().values())
                    && row.strategy().equals(job.setting().strategy())
                    && row.replication() == job.replication()
                    && (job.seed() == null || row.seed() == job.seed())
                    && (row.failed()
                            || List.copyOf(row.values().keySet())
                                    .equals(job.task().columns()));
        }
        if (!fits) {
            throw UserMistake.at(
                            "",
                            "the folder " + folder + " cannot be continued: row " + row.number() + " is not its own")
                    .maybe("Maybe --out names a new folder.");
        }
    }

    private Map<String, String> files(List<Row> rows, ExperimentReport report) {
        Results results = new Results(experiment, rows);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("results.csv", results.csv());
        files.put("results.json", results.json());
        files.putAll(report.files());
        return files;
    }
}
