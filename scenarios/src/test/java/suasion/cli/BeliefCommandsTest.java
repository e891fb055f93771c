package suasion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What the other commands make of a game in which players are told what to believe. */
@ResourceLock(Resources.SYSTEM_OUT)
class BeliefCommandsTest {
    private static final String COVARIANCE = """
            suasion: 1
            title: Covariance
            family: beliefs
            parameters: {exponent: 1}
            states: {low: 1/2, high: 1/2}
            receivers: [ann, bob]
            sender: {name: analyst, payoff: "abs(ann - bob)^exponent"}
            grid: 4
            """;

    private static String file(Path folder) throws IOException {
        return Files.writeString(folder.resolve("told.yaml"), COVARIANCE).toString();
    }

    /** To hold what he is told is the best that anybody can do in the tree, whose moves are beliefs. */
    @Test
    void theTreeOfASchemeHasBeliefsForMoves(@TempDir Path folder) throws IOException {
        Printed printed = Printed.suasion("tree", file(folder), "--format", "json");
        assertEquals(0, printed.code(), printed.err());
        JsonNode json = printed.json();
        assertEquals("analyst", json.at("/players/2/name").asText());
        assertEquals("1/2", json.at("/players/2/exactPayoff").asText(), "2^-a at a = 1, attained on the grid");
        for (JsonNode set : json.get("informationSets")) {
            assertEquals("0", set.get("exactRegret").asText(), set.toString());
        }
    }

    @Test
    void aSchemeIsExportedAndReadAgain(@TempDir Path folder) throws IOException {
        Path tree = folder.resolve("told.efg");
        assertEquals(
                0,
                Printed.suasion("export", file(folder), "--to", tree.toString()).code());
        Printed again = Printed.suasion("tree", tree.toString());
        assertEquals(0, again.code(), again.err());
        Printed imported = Printed.suasion("import", tree.toString());
        assertEquals(0, imported.code(), imported.err());
        assertTrue(imported.out().contains("family: finite-game"), imported.out());
    }

    @Test
    void thereIsNoRegionOfOutcomes(@TempDir Path folder) throws IOException {
        Printed refused = Printed.suasion("region", file(folder));
        assertEquals(2, refused.code());
        assertEquals(
                "told.yaml: the family beliefs has no outcomes to ask about; known in persuasion, finite-game,"
                        + " sequential-game; feasible knows an allocation in menu, auction too",
                refused.err().strip().replaceFirst(".*/told.yaml", "told.yaml"));
    }

    /** 2^-a for a from 1 to 2: one receiver is told the state, the other nothing. */
    @Test
    void anExponentIsSwept(@TempDir Path folder) throws IOException {
        Printed swept = Printed.suasion(
                "sweep",
                file(folder),
                "--set",
                "parameters.exponent=1:2:1",
                "--out",
                folder.resolve("sweep").toString());
        assertEquals(0, swept.code(), swept.err());
        assertTrue(swept.out().lines().anyMatch(line -> line.startsWith("1,") && line.contains(",0.5,")), swept.out());
        assertTrue(swept.out().lines().anyMatch(line -> line.startsWith("2,") && line.contains(",0.25,")), swept.out());
    }
}
