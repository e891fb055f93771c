package suasion.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import suasion.experiment.Engine;
import suasion.experiment.Experiment;
import suasion.experiment.ExperimentRun;
import suasion.experiment.Experiments;
import suasion.experiment.LocalEngine;
import suasion.experiment.Plan;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.scenario.ScenarioText;

/** Runs an experiment, or goes on with one. */
@Command(
        name = "experiment",
        mixinStandardHelpOptions = true,
        description = {
            "Run an experiment: many settings of scenarios, played many times.",
            "Rows are kept in out/<experiment> as they finish; killed at any moment, the same command goes on and ends"
                    + " with the same files."
        })
final class ExperimentCommand implements Callable<Integer> {
    private static final int SOME_FAILED = 1;
    private static final String SPARK = "Maybe the launcher ./suasion, which builds the module cluster.";

    @Parameters(
            index = "0",
            paramLabel = "EXPERIMENT",
            description = "An experiment file, or a name that 'list' shows.",
            completionCandidates = ExperimentNames.class)
    private String argument;

    @Mixin
    private OutputFormat format;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads; the result is the same on any number (default: all processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--engine", paramLabel = "NAME", description = "Who runs the jobs: local (default) or spark.")
    private String engine = "local";

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "The cluster of the engine, such as spark://host:7077 (default: the engine's own).")
    private String master = "";

    @Option(names = "--out", paramLabel = "FOLDER", description = "Folder of the experiment (default: out/<name>).")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (threads < 1) {
            throw UserMistake.at("", "--threads " + threads + ": at least one thread is needed");
        }
        Engine chosen = chosen();
        if (!master.isEmpty() && chosen instanceof LocalEngine) {
            throw UserMistake.at("", "--master " + master + ": the engine local has no master")
                    .maybe("Maybe --engine spark.");
        }
        ScenarioText source = Experiments.find(argument, System.in);
        Experiment experiment = Experiment.read(source);
        Path folder = out != null ? out : Path.of("out", experiment.name());
        int rows = Plan.of(experiment).jobs().size();
        Thread farewell = new Thread(() -> farewell(folder));
        Runtime.getRuntime().addShutdownHook(farewell);
        try {
            ExperimentRun run = new ExperimentRun(experiment, folder, command());
            ExperimentRun.Outcome outcome =
                    Progressing.rows(rows, progress -> run.run(chosen, threads, master, progress));
            print(outcome, experiment, folder);
            return outcome.failed() > 0 ? SOME_FAILED : 0;
        } catch (UserMistake mistake) {
            throw Experiment.located(source, mistake);
        } finally {
            withdraw(farewell);
        }
    }

    /** What repeats the experiment into the same folder. */
    private String command() {
        return "suasion experiment " + Words.quote(argument)
                + (out == null ? "" : " --out " + Words.quote(out.toString()));
    }

    private static void withdraw(Thread farewell) {
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException ending) {
            // The process was told to end just as the work did.
        }
    }

    private static void farewell(Path folder) {
        System.err.println(
                "suasion: interrupted; what is finished is kept in " + folder + ", the same command goes on");
    }

    private Engine chosen() {
        List<Engine> engines = new ArrayList<>(List.of(new LocalEngine()));
        ServiceLoader.load(Engine.class).forEach(engines::add);
        List<String> names = engines.stream().map(Engine::name).toList();
        Set<String> known = new LinkedHashSet<>(names);
        // What this build lacks is known nevertheless.
        known.add("spark");
        return engines.stream()
                .filter(one -> one.name().equals(engine))
                .findFirst()
                .orElseThrow(() -> UserMistake.at(
                                "", "--engine " + engine + ": there is no such engine here; there is " + names)
                        .maybe(engine.equals("spark") ? SPARK : Suggestion.near(engine, known)));
    }

    private void print(ExperimentRun.Outcome outcome, Experiment experiment, Path folder) {
        PrintWriter out = spec.commandLine().getOut();
        if (format.isJson()) {
            out.print(outcome.files().get("results.json"));
            out.flush();
            return;
        }
        out.println(outcome.report().text(Console.isTerminal()).strip());
        out.println();
        String before = outcome.before() == 0
                ? ""
                : outcome.before() == outcome.rows().size()
                        ? ", all were there"
                        : ", %,d were there".formatted(outcome.before());
        out.println("%,d rows%s%s"
                .formatted(
                        outcome.rows().size(),
                        before,
                        outcome.failed() == 0 ? "" : "; %,d failed".formatted(outcome.failed())));
        out.println(String.join(", ", outcome.files().keySet()) + " in " + folder);
    }
}
