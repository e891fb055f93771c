package suasion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import suasion.experiment.Experiment;
import suasion.experiment.Plan;
import suasion.family.Designed;
import suasion.family.Families;
import suasion.family.Family;
import suasion.lab.Laboratory;
import suasion.lab.PlaySettings;
import suasion.report.Report;
import suasion.report.TextReport;
import suasion.scenario.Catalogue;
import suasion.scenario.ScenarioText;
import suasion.scenario.Simulation;
import suasion.sim.Progress;

/** The games that the README writes out are games: read, solved, played, and worth what the README says. */
class ReadmeGamesTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml\n(.*?)^```$");

    private static Stream<String> blocks(Predicate<String> kind) throws IOException {
        String text = Files.readString(Repository.root().resolve("README.md"));
        return BLOCK.matcher(text).results().map(found -> found.group(1)).filter(kind);
    }

    private static boolean isWhole(String text) {
        return text.startsWith("suasion:");
    }

    private static boolean isExperiment(String text) {
        return isWhole(text) && text.contains("\nexperiment:");
    }

    static Stream<String> games() throws IOException {
        return blocks(text -> isWhole(text) && !isExperiment(text));
    }

    static Stream<String> experiments() throws IOException {
        return blocks(ReadmeGamesTest::isExperiment);
    }

    /** Sections that are shown by themselves. */
    static Stream<String> sections() throws IOException {
        return blocks(text -> !isWhole(text));
    }

    private static Designed designed(String text) {
        return Families.design(Families.read(new ScenarioText("readme", "README.md", text), List.of()));
    }

    @ParameterizedTest
    @MethodSource("games")
    void everyGameIsCertifiedAndPlaysAsExpected(String text) {
        Designed game = designed(text);
        assertFalse(game.scenario().expectations().isEmpty(), "a number to expect");
        assertFalse(game.broken().isEmpty(), "a broken scheme");
        Laboratory laboratory = new Laboratory(game, "");
        Simulation own = game.scenario().simulation();
        PlaySettings settings = new PlaySettings(own.rounds(), own.seed(), 2, false);
        Report report = laboratory.run(laboratory.solve(), settings, Progress.NONE);
        String summary = TextReport.of(report, false, null);
        assertTrue(report.solution().claim().satisfies(game.promisedClaim()), summary);
        assertEquals(0, report.exitCode(), summary);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void everyExperimentHasAPlan(String text) {
        Experiment experiment = Experiment.read(new ScenarioText("readme", "README.md", text));
        assertFalse(Plan.of(experiment).jobs().isEmpty());
    }

    /** The judge of the court is who learns in the README. */
    @ParameterizedTest
    @MethodSource("sections")
    void everySectionCanBeAddedToTheCourt(String section) {
        Designed game = designed(Catalogue.find("court").text() + "\n" + section);
        assertTrue(game.scenario().learning().isPresent(), section);
    }

    @Test
    void everyFamilyHasAGame() throws IOException {
        Set<String> shown =
                games().map(text -> designed(text).scenario().family()).collect(Collectors.toSet());
        assertEquals(Families.all().stream().map(Family::name).collect(Collectors.toSet()), shown);
    }
}
