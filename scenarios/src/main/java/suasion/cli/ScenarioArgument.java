package suasion.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import suasion.experiment.Experiments;
import suasion.family.Designed;
import suasion.family.Families;
import suasion.family.Variants;
import suasion.scenario.Scenario;
import suasion.scenario.ScenarioText;

/** The scenario that a command works on, with changes. */
final class ScenarioArgument {
    @Parameters(
            index = "0",
            paramLabel = "SCENARIO",
            description = "A name of the catalogue (any unambiguous ending), a file, or - for standard input.",
            completionCandidates = CatalogueNames.class)
    private String scenario;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Changes a value of the file, such as parameters.c=2/3; repeatable, checked together.")
    private List<String> changes = List.of();

    private ScenarioText text;

    /** The words that repeat the choice: scenario and changes. */
    String words() {
        StringBuilder words = new StringBuilder(Words.quote(scenario));
        changes.forEach(change -> words.append(" --set ").append(Words.quote(change)));
        return words.toString();
    }

    /** What the command line changed by {@code --set}. */
    List<String> changes() {
        return changes;
    }

    /** Whether a game tree in an .efg file is meant, which is no scenario. */
    boolean isTree() {
        return scenario.matches("(?i).*\\.efg");
    }

    /** The text of the scenario, unread; standard input is taken once. */
    ScenarioText text() {
        if (text == null) {
            if (isTree()) {
                text = ScenarioText.file(scenario, System.in);
            } else {
                Experiments.requireNone(scenario, () -> text = ScenarioText.of(scenario, System.in));
            }
        }
        return text;
    }

    /** Reads, changes, checks and designs a scenario that must not compare several settings. */
    Designed read() {
        return read(List.of());
    }

    /** Reads, changes and checks a scenario without designing it. */
    Scenario scenario() {
        return Families.read(text(), changes);
    }

    /** The same as {@link #read()} with more changes. */
    Designed read(List<String> more) {
        List<String> all = new ArrayList<>(changes);
        all.addAll(more);
        return Families.design(Families.read(text(), all));
    }

    /** The same for one that may. */
    Variants variants(List<String> more) {
        List<String> all = new ArrayList<>(changes);
        all.addAll(more);
        return Families.variants(text(), all);
    }
}
