package suasion.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import suasion.family.Designed;
import suasion.lab.Inverse;
import suasion.report.FeasibleJson;
import suasion.report.FeasibleReport;
import suasion.report.FeasibleText;

/** Asks whether an outcome distribution can come about. */
@Command(
        name = "feasible",
        mixinStandardHelpOptions = true,
        description = {
            "Ask whether players can be doing what the file's 'outcome' says, in some equilibrium: whatever they may know, where",
            "all move at once (Bayes correlated equilibrium), and whoever may move when (sequential information design).",
            "Prints who would not obey, or a scheme that does it; exit code 0 for either answer."
        })
final class FeasibleCommand implements Callable<Integer> {
    @Mixin
    private ScenarioArgument scenario;

    @Mixin
    private OutputFormat format;

    @Override
    public Integer call() {
        Designed designed = scenario.read();
        String command = "suasion feasible " + scenario.words();
        FeasibleReport report = Progressing.solve(true, () -> Inverse.report(designed, command));
        System.out.print(format.isJson() ? FeasibleJson.of(report) : FeasibleText.of(report, Ansi.AUTO.enabled()));
        System.out.flush();
        return 0;
    }
}
