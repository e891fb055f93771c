package suasion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
class TreeCommandsTest {
    /** Myerson (1991), section 2.1: red or black, Fred sees the card, Alice only whether he raises; value 1/3. */
    private static final String POKER = """
            EFG 2 R "One card" { "Fred" "Alice" }
            "after Myerson (1991)"
            c "" 1 "" { "Red" 1/2 "Black" 1/2 } 0
            p "" 1 1 "red" { "Raise" "Fold" } 0
            p "" 2 1 "" { "Meet" "Pass" } 0
            t "" 1 "Win Big" { 2, -2 }
            t "" 2 "Win" { 1, -1 }
            t "" 2
            p "" 1 2 "black" { "Raise" "Fold" } 0
            p "" 2 1 0
            t "" 3 "Lose Big" { -2, 2 }
            t "" 2 "Win" { 1, -1 }
            t "" 4 "Lose" { -1, 1 }
            """;

    private static Path file(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** His optimal raise with black is 1/3 and hers to meet 2/3, which is worth 1/3 to him (Myerson 1991). */
    @Test
    void anImportedTreeIsAScenarioThatCanBeSolved(@TempDir Path folder) throws IOException {
        Printed imported =
                Printed.suasion("import", file(folder, "poker.efg", POKER).toString());
        assertEquals(0, imported.code(), imported.err());
        assertTrue(imported.out().contains("title: One card\n"), imported.out());
        assertTrue(imported.out().contains("extensive form): after Myerson (1991)"), imported.out());
        String scenario = file(folder, "poker.yaml", imported.out()).toString();
        assertEquals(0, Printed.suasion("check", scenario).code());
        Printed solved = Printed.suasion("solve", scenario);
        assertEquals(0, solved.code(), solved.err());
        assertTrue(solved.out().contains("1/3 for Fred, -1/3 for Alice"), solved.out());
    }

    /** The same profile, given as Gambit prints one, on the tree: raising on black is worth as much as folding. */
    @Test
    void aProfileAsGambitPrintsItIsAnalysedOnTheTree(@TempDir Path folder) throws IOException {
        String poker = file(folder, "poker.efg", POKER).toString();
        JsonNode json = Printed.suasion("tree", poker, "--profile", "NE,1,0,1/3,2/3,2/3,1/3", "--format", "json")
                .json();
        assertEquals("1/3", json.at("/players/0/exactPayoff").asText());
        JsonNode black = json.at("/informationSets/1");
        assertEquals("black", black.get("name").asText());
        assertEquals("-1", black.at("/actions/0/exactPayoff").asText());
        assertEquals("-1", black.at("/actions/1/exactPayoff").asText());
        // Pr(black | raise) = (1/2 1/3) / (1/2 + 1/2 1/3) = 1/4
        JsonNode alice = json.at("/informationSets/2");
        assertEquals("2/3", alice.get("exactProbability").asText());
        assertEquals("1/4", alice.at("/nodes/1/exactBelief").asText());
        assertEquals("[\"Black\",\"Raise\"]", alice.at("/nodes/1/path").toString());
        assertEquals("0", alice.get("exactRegret").asText());
    }

    @Test
    void plansOfATreeWhoseMovesAreSeenAreSaidToBePlans(@TempDir Path folder) throws IOException {
        String text = """
                EFG 2 R "Entry" { "entrant" "incumbent" }
                p "" 1 1 "" { "out" "in" } 0
                t "" 1 "" { 0 2 }
                p "" 2 1 "" { "fight" "share" } 0
                t "" 2 "" { -1 -1 }
                p "" 1 2 "again" { "stay" "leave" } 0
                t "" 3 "" { 1 1 }
                t "" 4 "" { 0 1 }
                """;
        Printed imported =
                Printed.suasion("import", file(folder, "entry.efg", text).toString());
        assertEquals(0, imported.code(), imported.err());
        assertTrue(imported.out().startsWith("# Reduced normal form: "), imported.out());
        assertTrue(
                imported.out().contains("players: {entrant: [out+*, in+stay, in+leave], incumbent: [fight, share]}"),
                imported.out());
        assertTrue(imported.out().contains("\"in+stay, share\": [1, 1]"), imported.out());
    }

    /** Kamenica and Gentzkow (2011): the prosecutor gets 3/5 with a prior of 3/10. */
    @Test
    void anExportedSolutionIsWorthTheSameWhenItIsReadBack(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("court.efg");
        Printed exported = Printed.suasion(
                "export", "court", "--to", out.toString(), "--set", "states={innocent: 7/10, guilty: 3/10}");
        assertEquals(0, exported.code(), exported.err());
        assertEquals("", exported.out());
        assertEquals(List.of(out), Files.list(folder).toList());
        JsonNode json =
                Printed.suasion("tree", out.toString(), "--format", "json").json();
        assertEquals("everybody does what he is told", json.get("profile").asText());
        assertEquals("prosecutor", json.at("/players/1/name").asText());
        assertEquals("3/5", json.at("/players/1/exactPayoff").asText());
        json.get("informationSets")
                .forEach(set -> assertEquals("0", set.get("exactRegret").asText()));
        assertEquals(
                Printed.suasion("tree", out.toString()).out(),
                Printed.suasion("tree", "court", "--set", "states={innocent: 7/10, guilty: 3/10}")
                        .out());
        assertEquals(0, Printed.suasion("import", out.toString()).code());
    }

    /** Doval and Ely (2020): both cooperate for sure; whoever hears D is sure that the other has done D before. */
    @Test
    void theDeviceOfThePrisonersIsObeyedAtEveryInformationSet(@TempDir Path folder) throws IOException {
        JsonNode json =
                Printed.suasion("tree", "prisoners-dilemma", "--format", "json").json();
        assertEquals("5/2", json.at("/players/0/exactPayoff").asText());
        assertEquals("1", json.at("/players/2/exactPayoff").asText());
        assertEquals(4, json.get("informationSets").size());
        json.get("informationSets").forEach(set -> {
            assertEquals("0", set.get("exactRegret").asText(), set.toString());
            boolean reached = set.get("name").asText().equals("told C");
            assertEquals(reached ? "play" : "mechanism", set.get("beliefFrom").asText());
        });
        JsonNode broken = Printed.suasion("tree", "prisoners-dilemma", "--scheme", "forgiving", "--format", "json")
                .json();
        // nobody is punished: 3 for D against 5/2 for C
        assertEquals("1/2", broken.at("/informationSets/0/exactRegret").asText());
        Path out = folder.resolve("dilemma.efg");
        assertEquals(
                0,
                Printed.suasion("export", "prisoners-dilemma", "--to", out.toString())
                        .code());
        JsonNode read =
                Printed.suasion("tree", out.toString(), "--format", "json").json();
        assertEquals(json.get("players"), read.get("players"));
        assertEquals(json.get("outcomes"), read.get("outcomes"));
        Printed imported = Printed.suasion("import", out.toString());
        assertEquals(0, imported.code(), imported.err());
        assertTrue(imported.out().startsWith("# Reduced normal form"), imported.out());
    }

    /** Chicken's "dare" is credible only as the limit of devices that send it, so that no belief is named there. */
    @Test
    void devicesOfTheCatalogueAreObeyedWhereverABeliefIsNamed() throws IOException {
        for (String name : List.of("chicken-in-turn", "missed-meetings", "three-contributors")) {
            JsonNode json = Printed.suasion("tree", name, "--format", "json").json();
            for (JsonNode set : json.get("informationSets")) {
                boolean nowhere = set.get("beliefFrom").asText().equals("nowhere");
                assertEquals(nowhere ? "null" : "0", set.get("exactRegret").asText(), name + set);
                assertTrue(!nowhere || name.equals("chicken-in-turn"), name + set);
            }
        }
    }

    @Test
    void aBrokenSchemeShowsTheRegretOfObeying() {
        Printed tree = Printed.suasion("tree", "contribution", "--scheme", "always-contribute");
        assertEquals(0, tree.code(), tree.err());
        assertTrue(tree.out().contains("another action would bring"), tree.out());
        Printed alone = Printed.suasion("export", "contribution", "--players-only");
        assertTrue(alone.out().startsWith("EFG 2 R \"Contribution to a public good\" { \"citizen\" }"), alone.out());
    }

    @Test
    void mistakesAreOneLineAndExitCodeTwo(@TempDir Path folder) throws IOException {
        String bad =
                file(folder, "bad.efg", "EFG 2 R \"x\" { \"a\" }\nt \"\" 1\n").toString();
        String poker = file(folder, "poker.efg", POKER).toString();
        List<List<String>> all = List.of(
                List.of("import", bad),
                List.of("tree", bad),
                List.of("import", folder.resolve("none.efg").toString()),
                List.of("tree", folder.resolve("none.efg").toString()),
                List.of("tree", poker, "--profile", "1,0"),
                List.of("tree", poker, "--profile", "1,1,1/3,2/3,2/3,1/3"),
                List.of("tree", poker, "--profile", "1,x"),
                List.of("tree", "court", "--profile", "1,0"),
                List.of("export", "court", "--scheme", "nonsense"),
                List.of("export", "court", "--to", folder.toString()),
                List.of(
                        "export",
                        "court",
                        "--to",
                        folder.resolve("no/where.efg").toString()),
                List.of("export", "thousand-flats"),
                List.of("export", "advertiser"));
        for (List<String> command : all) {
            Printed printed = Printed.suasion(command.toArray(String[]::new));
            assertEquals(2, printed.code(), command + printed.err());
            assertEquals(1, printed.err().strip().lines().count(), command + printed.err());
            assertEquals("", printed.out(), command.toString());
            assertFalse(printed.err().contains("Exception"), printed.err());
        }
        assertTrue(Printed.suasion("tree", bad).err().contains("bad.efg:2:6: outcome 1 is used here"));
    }

    /** A threshold is no move made before the price is heard: a tree of thresholds would be another game. */
    @Test
    void aPostedPriceIsNotDrawnAsAnotherGame() {
        for (String command : List.of("tree", "export")) {
            Printed refused = Printed.suasion(command, "roesler-szentes-2017/three-values");
            assertEquals(2, refused.code(), refused.out());
            assertTrue(refused.err().contains("a posted price has no tree here: "), refused.err());
            assertEquals(1, refused.err().strip().lines().count(), refused.err());
        }
    }
}
