package suasion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.cli.Printed.suasion;
import static suasion.cli.Printed.suasionReading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The commands feasible and region in this process. */
@ResourceLock(Resources.SYSTEM_OUT)
class InverseCommandsTest {
    private static final String DILEMMA = """
      suasion: 1
      family: finite-game
      parameters: {g: 5/2}
      states: {dry: 1/3, wet: 2/3}
      players: {row: [C, D], column: [C, D]}
      payoffs: {C: {C: [g, g], D: [0, 3]}, D: {C: [3, 0], D: [1, 1]}}
      """;

    @TempDir
    private Path folder;

    /** Contribution at prior 1/3: feasible up to Pr(contribute | low) = 1/2; 3/4 costs him 1/5 when he is told to. */
    @Test
    void contributingTooOftenInTheLowStateIsRuledOutByWhoIsToldTo() throws IOException {
        String outcome = "outcome={high: contribute, low: {contribute: %s, refuse: %s}}";
        Printed yes = suasion("feasible", "contribution", "--set", outcome.formatted("1/2", "1/2"), "--format", "json");
        assertEquals(0, yes.code(), yes.err());
        assertTrue(yes.json().get("feasible").asBoolean());
        assertEquals(
                "{high: {contribute: 1}, low: {refuse: 1/2, contribute: 1/2}}",
                yes.json().at("/witness/scheme").asText());
        assertEquals("there is one player only", yes.json().get("notAsked").asText());
        Printed no = suasion("feasible", "contribution", "--set", outcome.formatted("3/4", "1/4"), "--format", "json");
        assertEquals(0, no.code(), no.err());
        assertFalse(no.json().get("feasible").asBoolean());
        assertEquals("refuse", no.json().at("/witness/incentive/deviation").asText());
        assertEquals(
                "-1/5", no.json().at("/witness/incentive/exact/conditionalGain").asText());
        assertEquals(1, no.json().get("violated").size());
        assertTrue(no.json().get("sequential").isNull());
    }

    /** Doval and Ely (2020): at g = 5/2 a coin makes both cooperate, at g = 3/2 nothing does; at once never. */
    @Test
    void cooperationIsFeasibleInSequenceOnly() throws IOException {
        String outcome = "outcome={\"C, C\": 1}";
        Printed yes = suasion("feasible", "prisoners-dilemma", "--set", outcome, "--format", "json");
        assertFalse(yes.json().get("feasible").asBoolean());
        assertTrue(yes.json().at("/sequential/feasible").asBoolean());
        assertEquals("1/2", yes.json().at("/sequential/exactMargin").asText());
        Printed no = suasion(
                "feasible", "prisoners-dilemma", "--set", outcome, "--set", "parameters.g=3/2", "--format", "json");
        assertEquals(0, no.code());
        assertFalse(no.json().at("/sequential/feasible").asBoolean());
        assertEquals("-1/2", no.json().at("/sequential/exactMargin").asText());
        assertEquals(2, no.json().at("/sequential/witness/incentives").size());
        assertTrue(no.json().at("/sequential/witness/evenIncredible").asBoolean());
        String text = suasion("feasible", "prisoners-dilemma", "--set", outcome, "--set", "parameters.g=3/2")
                .out();
        assertTrue(text.contains("whoever moves when, and whatever is said, somebody would rather not follow"), text);
    }

    /** What is printed to be pasted is read, audited, and breaks nothing. */
    @Test
    void witnessesCanBePastedAndAudited() throws IOException {
        JsonNode yes = suasion("feasible", "prisoners-dilemma", "--set", "outcome={\"C, C\": 1}", "--format", "json")
                .json();
        String device = yes.at("/sequential/witness/scheme").asText();
        assertEquals(
                "{device: {\"row, column: C, C\": 1/2, \"column, row: C, C\": 1/2}, answers: {row: D, column: D}}",
                device);
        Printed audit = suasion("audit", "prisoners-dilemma", "--set", "scheme=" + device);
        assertEquals(0, audit.code(), audit.out() + audit.err());
        String three = suasion(
                        "feasible",
                        "three-contributors",
                        "--set",
                        "outcome={\"give, give, give\": 1/2, \"give, give, keep\": 1/2}",
                        "--format",
                        "json")
                .json()
                .at("/sequential/witness/scheme")
                .asText();
        Printed contributors = suasion("audit", "three-contributors", "--set", "scheme=" + three);
        assertEquals(0, contributors.code(), three + contributors.out() + contributors.err());
    }

    /** States that matter to nobody, joint probabilities as well as conditional ones. */
    @Test
    void jointProbabilitiesMeanTheSame() throws IOException {
        String given = "outcome={dry: \"D, D\", wet: {\"D, D\": 1}}";
        String joint = "outcome={joint: {dry: {\"D, D\": 1/3}, wet: {\"D, D\": 2/3}}}";
        for (String outcome : new String[] {given, joint}) {
            Printed yes = suasionReading(DILEMMA, "feasible", "-", "--set", outcome, "--format", "json");
            assertEquals(0, yes.code(), yes.err());
            assertTrue(yes.json().get("feasible").asBoolean());
            assertEquals(
                    "{dry: {\"D, D\": 1}, wet: {\"D, D\": 1}}",
                    yes.json().at("/witness/scheme").asText());
        }
    }

    @Test
    void privateInformationIsPartOfTheQuestion() throws IOException {
        String informed = DILEMMA + "information: {forecast: {row: states}}\n";
        String outcome = "outcome={dry: {dry: \"D, D\"}, wet: {wet: \"C, D\"}}";
        JsonNode no = suasionReading(informed, "feasible", "-", "--set", outcome, "--format", "json")
                .json();
        assertEquals("wet", no.at("/witness/incentive/type").asText());
        assertEquals("players have private information", no.get("notAsked").asText());
    }

    /**
     * Bergemann and Morris: the optimum 157/100 by states and profiles is feasible, although not by ignoring signals.
     */
    @Test
    void whatIsGivenByStatesMayGoWithWhatPlayersObserve() throws IOException {
        String mixed = "outcome={good: \"invest, invest\", bad: {\"wait, wait\": 11/50, \"wait, invest\": 21/100,"
                + " \"invest, wait\": 21/100, \"invest, invest\": 9/25}}";
        String[] words = {"feasible", "investment", "--set", "structure=signals", "--format", "json", "--set"};
        Printed yes = suasion(with(words, mixed));
        assertTrue(yes.json().get("feasible").asBoolean());
        assertTrue(yes.json().get("proof").isEmpty());
        Printed no = suasion(with(words, "outcome={good: \"wait, wait\", bad: \"invest, invest\"}"));
        assertFalse(no.json().get("feasible").asBoolean());
        assertEquals("invest", no.json().at("/proof/0/recommendation").asText());
    }

    private static String[] with(String[] words, String last) {
        return Stream.concat(Arrays.stream(words), Stream.of(last)).toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/bad-outcome.txt", delimiter = '|', quoteCharacter = '`')
    void everyMistakeIsOneLine(String command, String more, String line) {
        String text = more == null ? DILEMMA : DILEMMA + more.replace("\\n", "\n") + "\n";
        boolean draws = command.equals("region");
        Printed printed = suasionReading(
                text,
                command,
                "-",
                draws ? "--out" : "--format",
                draws ? folder.resolve("new").toString() : "text");
        assertEquals(line, printed.err().strip());
        assertEquals(2, printed.code());
        assertEquals("", printed.out());
    }

    @Test
    void otherFamiliesHaveNoOutcomesToAskAbout() {
        for (String command : new String[] {"feasible", "region"}) {
            Printed printed = suasion(command, "voters");
            assertEquals(2, printed.code());
            assertEquals(
                    "voters.yaml: the family binary-actions has no outcomes to ask about;"
                            + " known in persuasion, finite-game, sequential-game;"
                            + " feasible knows an allocation in menu, auction too",
                    printed.err().strip());
        }
    }

    @Test
    void aRegionIsATableAFigureAndADocument() throws IOException {
        Path out = folder.resolve("region");
        Printed region = suasion(
                "region",
                "contribution",
                "--x",
                "{probability: contribute, given: high}",
                "--y",
                "{probability: contribute, given: low}",
                "--format",
                "json",
                "--out",
                out.toString());
        assertEquals(0, region.code(), region.err());
        JsonNode document = region.json();
        assertEquals(
                document, new ObjectMapper().readTree(out.resolve("region.json").toFile()));
        assertTrue(document.get("exact").asBoolean());
        assertEquals(3, document.get("corners").size());
        assertEquals("1/2", document.at("/corners/2/exact/y").asText());
        assertEquals("Pr(contribute | high)", document.get("x").asText());
        assertTrue(Files.readString(out.resolve("region.svg")).startsWith("<svg"));
        assertEquals(
                "corner 3,1.0,0.5,1,1/2",
                Files.readAllLines(out.resolve("region.csv")).get(3));
        Files.createFile(folder.resolve("mine"));
        assertEquals(
                2, suasion("region", "contribution", "--out", folder.toString()).code());
        assertEquals(
                0, suasion("region", "contribution", "--out", out.toString()).code());
    }
}
