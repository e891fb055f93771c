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
import suasion.report.ImplementableJson;
import suasion.report.ImplementableReport;
import suasion.report.ImplementableText;
import suasion.report.PosteriorsJson;
import suasion.report.PosteriorsReport;
import suasion.report.PosteriorsText;

/** Asks whether an outcome distribution can come about. */
@Command(
        name = "feasible",
        mixinStandardHelpOptions = true,
        description = {
            "Ask whether players can be doing what the file's 'outcome' says, in some equilibrium.",
            "Where all move at once: whatever they may know (Bayes correlated equilibrium). Where they "
                    + "move in turn: whoever may move when (sequential information design).",
            "Of the family beliefs: whether receivers can hold the beliefs together that the file's "
                    + "'posteriors' says.",
            "Of goods for sale: whether transfers make the truth worth reporting where the file's "
                    + "'allocation' says who gets what.",
            "Prints who would not obey, what contradicts the beliefs, or the cycle of types that rules "
                    + "transfers out; or a scheme that does it; exit code 0 for either answer."
        })
final class FeasibleCommand implements Callable<Integer> {
    @Mixin
    private ScenarioArgument scenario;

    @Mixin
    private OutputFormat format;

    @Override
    public Integer call() {
        String command = "suasion feasible " + scenario.words();
        System.out.print(Inverse.posteriors(scenario.scenario(), command)
                .map(this::shown)
                .or(() -> Inverse.allocation(scenario.scenario(), command).map(this::shown))
                .orElseGet(() -> outcome(command)));
        System.out.flush();
        return 0;
    }

    private String shown(PosteriorsReport report) {
        return format.isJson() ? PosteriorsJson.of(report) : PosteriorsText.of(report, Ansi.AUTO.enabled());
    }

    private String shown(ImplementableReport report) {
        return format.isJson() ? ImplementableJson.of(report) : ImplementableText.of(report, Ansi.AUTO.enabled());
    }

    private String outcome(String command) {
        Designed designed = scenario.read();
        FeasibleReport report = Progressing.solve(true, () -> Inverse.report(designed, command));
        return format.isJson() ? FeasibleJson.of(report) : FeasibleText.of(report, Ansi.AUTO.enabled());
    }
}
