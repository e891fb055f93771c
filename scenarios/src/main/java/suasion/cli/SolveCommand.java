package suasion.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import suasion.family.Designed;
import suasion.lab.Laboratory;
import suasion.report.Report;

/** Computes the best mechanism and its certificate; nothing is played. */
@Command(
        name = "solve",
        mixinStandardHelpOptions = true,
        description = "Compute the best mechanism and prove how good it is.")
final class SolveCommand implements Callable<Integer> {
    @Mixin
    private ScenarioArgument scenario;

    @Mixin
    private OutputFormat format;

    @Override
    public Integer call() {
        Designed designed = scenario.read(List.of());
        Laboratory laboratory = new Laboratory(designed, "suasion solve " + scenario.words());
        Report report = laboratory.report(Progressing.solve(laboratory));
        Console.print(report, format);
        return report.exitCode();
    }
}
