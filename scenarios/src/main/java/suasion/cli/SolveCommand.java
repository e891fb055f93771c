package suasion.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import suasion.family.Variants;
import suasion.lab.Laboratory;
import suasion.lab.SideBySide;
import suasion.report.Comparison;
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
        Variants variants = scenario.variants(List.of());
        String command = "suasion solve " + scenario.words();
        if (variants.single().isPresent()) {
            Laboratory laboratory = new Laboratory(variants.single().get(), command);
            Report report = laboratory.report(Progressing.solve(laboratory.isLarge(), laboratory::solve));
            Console.print(report, format);
            return report.exitCode();
        }
        SideBySide sides = new SideBySide(variants, command);
        Comparison comparison = sides.report(Progressing.solve(sides.isLarge(), sides::solve));
        Console.print(comparison, format, null);
        return comparison.exitCode();
    }
}
