package suasion.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import suasion.family.Designed;
import suasion.family.Families;
import suasion.game.Game;
import suasion.game.UserMistake;
import suasion.scenario.ScenarioText;

/** Validates files: schema, names, numbers, sizes. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Validate scenario files without solving them; every file is looked at.")
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "SCENARIO",
            description = "Names of the catalogue, files, or -.",
            completionCandidates = CatalogueNames.class)
    private List<String> scenarios;

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Changes a value of every file; repeatable.")
    private List<String> changes = List.of();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int code = 0;
        for (String scenario : scenarios) {
            try {
                Designed designed = Families.design(Families.read(ScenarioText.of(scenario, System.in), changes));
                Game game = designed.problem().game();
                out.printf(
                        "%s: good (%s, %d states, %d actions)%n",
                        scenario, designed.scenario().family(), game.states().size(), game.outcomes());
            } catch (UserMistake mistake) {
                spec.commandLine().getErr().println(mistake.line());
                code = Main.MISTAKE;
            }
        }
        return code;
    }
}
