package suasion.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import suasion.experiment.Checkpoints;
import suasion.experiment.Engine;
import suasion.experiment.Experiment;
import suasion.experiment.Experiment.OnError;
import suasion.experiment.ExperimentRun;
import suasion.experiment.Factor;
import suasion.experiment.Job;
import suasion.experiment.LocalEngine;
import suasion.experiment.Measure;
import suasion.experiment.Plan;
import suasion.experiment.Row;
import suasion.experiment.Stop;
import suasion.scenario.Catalogue;
import suasion.sim.Progress;

/** Experiments that tests run, and what engines make of them. */
final class Experimental {
    private static final List<Measure> MEASURES = List.of(
            new Measure(Measure.Kind.EXACT_VALUE, ""),
            new Measure(Measure.Kind.GAP, ""),
            new Measure(Measure.Kind.ESTIMATE, "VALUE"),
            new Measure(Measure.Kind.OBEDIENCE, ""),
            new Measure(Measure.Kind.VERDICTS, ""));

    private Experimental() {}

    /** The court with five margins, played so often. */
    static Experiment court(int replications, long rounds, OnError onError, String... margins) {
        return new Experiment(
                "court",
                "",
                "",
                "",
                List.of(Catalogue.find("court")),
                List.of(new Factor("robustness", List.of(margins), false)),
                List.of(),
                replications,
                7L,
                MEASURES,
                Stop.after(rounds),
                onError);
    }

    /** Runs an experiment in a folder, and gives the files that it leaves there. */
    static Map<String, String> run(Engine engine, Experiment experiment, String master, Path folder) {
        new ExperimentRun(experiment, folder).run(engine, 2, master, Progress.NONE);
        return files(folder);
    }

    /** Name -> content of all files of a folder. */
    static Map<String, String> files(Path folder) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    static List<Job> jobs(Experiment experiment) {
        return Plan.of(experiment).jobs();
    }

    static Engine.Setup setup(String master) {
        return new Engine.Setup(2, master, Checkpoints.NONE);
    }

    /** What the local engine finds, in the order of the jobs. */
    static List<Row> local(List<Job> jobs) {
        return rows(new LocalEngine(), jobs, setup(""), row -> true);
    }

    /** What an engine hands over, in the order of the jobs; it is asked to stop at the first row that is not wanted. */
    static List<Row> rows(Engine engine, List<Job> jobs, Engine.Setup setup, Predicate<Row> wanted) {
        List<Row> rows = new ArrayList<>();
        engine.run(jobs, setup, some -> {
            rows.addAll(some);
            return some.stream().allMatch(wanted);
        });
        rows.sort(Comparator.comparing(Row::number));
        return rows;
    }
}
