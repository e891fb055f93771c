package suasion.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import suasion.game.UserMistake;
import suasion.scenario.Catalogue;
import suasion.scenario.ScenarioText;

/** Prints a file of the catalogue and nothing else. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Print a scenario of the catalogue, to start a file of one's own from.")
final class ShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            description = "A name of the catalogue, or any unambiguous ending of one.",
            completionCandidates = CatalogueNames.class)
    private String name;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(find().text());
        out.flush();
        return 0;
    }

    private ScenarioText find() {
        try {
            return Catalogue.find(name);
        } catch (UserMistake mistake) {
            if (ScenarioText.isFile(name)) {
                throw UserMistake.at(
                                "", name + ": show prints scenarios of the catalogue, and this file is already there")
                        .maybe("Maybe check " + Words.quote(name) + ".");
            }
            throw mistake;
        }
    }
}
