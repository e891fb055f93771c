package suasion.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import suasion.efg.EfgReader;
import suasion.efg.ImportedScenario;
import suasion.extensive.Tree;
import suasion.family.Families;
import suasion.game.UserMistake;
import suasion.scenario.ScenarioText;

/** Makes a scenario of a game tree. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Turn a game tree in Gambit's format (.efg) into a scenario, on standard output.",
            "Chance that moves first is the state, what players know of it is their information. A tree "
                    + "in which players see each other's moves becomes its reduced normal form; a comment says so."
        })
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "GAME.efg", description = "A file in Gambit's extensive game format, or - .")
    private String file;

    @Override
    public Integer call() {
        ScenarioText text = ScenarioText.file(file, System.in);
        String scenario = imported(text);
        // What is printed must be accepted as it is; a mistake here is found before anything is printed.
        ScenarioText read = new ScenarioText(text.name(), text.origin() + ", imported", scenario);
        Families.design(Families.read(read, List.of()));
        System.out.print(scenario);
        System.out.flush();
        return 0;
    }

    private static String imported(ScenarioText text) {
        Tree tree = EfgReader.read(text.origin(), text.text());
        try {
            return ImportedScenario.of(tree, text.origin());
        } catch (UserMistake mistake) {
            throw UserMistake.at("", text.origin() + ": " + mistake.getMessage());
        }
    }
}
