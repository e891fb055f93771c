package suasion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import suasion.family.Designed;
import suasion.family.Families;
import suasion.family.Family;
import suasion.lab.Laboratory;
import suasion.lab.PlaySettings;
import suasion.report.Report;
import suasion.report.TextReport;
import suasion.scenario.ScenarioText;
import suasion.scenario.Simulation;
import suasion.sim.Progress;

/** The games that the README writes out are games: read, solved, played, and worth what the README says. */
class ReadmeGamesTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml\n(.*?)^```$");

    static Stream<String> games() throws IOException {
        String text = Files.readString(Repository.root().resolve("README.md"));
        return BLOCK.matcher(text).results().map(found -> found.group(1));
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

    @Test
    void everyFamilyHasAGame() throws IOException {
        Set<String> shown =
                games().map(text -> designed(text).scenario().family()).collect(Collectors.toSet());
        assertEquals(Families.all().stream().map(Family::name).collect(Collectors.toSet()), shown);
    }
}
