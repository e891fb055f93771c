package suasion.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import suasion.family.Designed;
import suasion.lab.Regions;
import suasion.report.RegionFiles;
import suasion.report.RegionReport;
import suasion.report.ReportFolder;

/** Draws what can happen against two numbers. */
@Command(
        name = "region",
        mixinStandardHelpOptions = true,
        description = {
            "Draw everything that players could be made to do by information, against two numbers.",
            "Shown are the exact polygon, its corners as fractions, and a proof for every side. --x and "
                    + "--y are payoffs (a player's name), formulas over them, or probabilities as in '{probability: "
                    + "\"C, C\"}'; left out, they are the file's 'region', or the players' payoffs.",
            "Writes table and figure to out/<name>-region."
        })
final class RegionCommand implements Callable<Integer> {
    @Mixin
    private ScenarioArgument scenario;

    @Mixin
    private OutputFormat format;

    @Option(
            names = "--x",
            paramLabel = "NUMBER",
            description = "What runs to the right (default: region.x of the file).")
    private String x;

    @Option(names = "--y", paramLabel = "NUMBER", description = "What runs upwards (default: region.y of the file).")
    private String y;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Folder of table and figure (default: out/<name>-region).")
    private Path out;

    @Override
    public Integer call() {
        List<String> axes = new ArrayList<>();
        StringBuilder command = new StringBuilder("suasion region ").append(scenario.words());
        if (x != null) {
            axes.add("region.x=" + x);
            command.append(" --x ").append(Words.quote(x));
        }
        if (y != null) {
            axes.add("region.y=" + y);
            command.append(" --y ").append(Words.quote(y));
        }
        Designed designed = scenario.read(axes);
        String name = scenario.text().name();
        Path folder = out != null ? out : Path.of("out", name.substring(name.lastIndexOf('/') + 1) + "-region");
        ReportFolder.checkRegion(folder);
        Regions regions = new Regions(designed, command.toString());
        RegionReport report = Progressing.solve(true, () -> regions.report(() -> {}));
        ReportFolder.write(RegionFiles.of(report), folder);
        System.out.print(format.isJson() ? RegionFiles.json(report) : RegionFiles.text(report, Ansi.AUTO.enabled()));
        System.out.flush();
        System.err.println("table and figure in " + folder);
        return 0;
    }
}
