package suasion.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import suasion.experiment.Sweep;
import suasion.experiment.SweepTable;
import suasion.game.UserMistake;
import suasion.lab.Axis;
import suasion.report.ReportFolder;

/** Solves a scenario under many settings. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description = {
            "Solve a scenario under many settings.",
            "--set parameters.p=0:1:1/50 is start:end:step, ends included; several ranges are combined. "
                    + "Prints CSV (or JSON) and writes both, with a figure, to out/<name>-sweep."
        })
final class SweepCommand implements Callable<Integer> {
    @Mixin
    private ScenarioArgument scenario;

    @Mixin
    private OutputFormat format;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Folder of table and figure (default: out/<name>-sweep).")
    private Path out;

    @Override
    public Integer call() {
        if (threads < 1) {
            throw UserMistake.at("", "--threads " + threads + ": at least one thread is needed");
        }
        List<Axis> axes = scenario.changes().stream().map(Axis::parse).toList();
        if (axes.isEmpty()) {
            throw UserMistake.at("", "a sweep needs at least one range, such as --set parameters.p=0:1:1/50");
        }
        String name = scenario.text().name();
        Path folder = out != null ? out : Path.of("out", name.substring(name.lastIndexOf('/') + 1) + "-sweep");
        ReportFolder.checkSweep(folder);
        Sweep sweep = new Sweep(scenario.text(), axes);
        SweepTable table = Progressing.rows(sweep.size(), progress -> sweep.solve(threads, progress));
        ReportFolder.write(table.files(), folder);
        System.out.print(format.isJson() ? table.json() : table.csv());
        System.out.flush();
        System.err.println(table.contents() + " in " + folder);
        return table.exitCode();
    }
}
