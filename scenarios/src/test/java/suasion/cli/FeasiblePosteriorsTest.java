package suasion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.cli.Printed.suasion;
import static suasion.cli.Printed.suasionReading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The command feasible asked about joint distributions of posteriors, in this process. */
@ResourceLock(Resources.SYSTEM_OUT)
class FeasiblePosteriorsTest {
    private static final String HEAD = """
      suasion: 1
      family: beliefs
      states: %s
      receivers: [ann, bob]
      """;

    private static String file(String states, String posteriors) {
        return HEAD.formatted(states) + "posteriors: " + posteriors + "\n";
    }

    /** By hand: 1/8 - 3/8 = -1/4 must be at least 0. */
    @Test
    void contradictingEachOtherForSureIsRuledOutByTwoSets() throws IOException {
        Printed no = suasion("feasible", "contradictory-beliefs", "--format", "json");
        assertEquals(0, no.code(), no.err());
        JsonNode json = no.json();
        assertEquals("suasion-posteriors/1", json.get("format").asText());
        assertFalse(json.get("feasible").asBoolean());
        assertEquals("[\"1/4\"]", json.at("/contradiction/sets/A").toString());
        assertEquals("[\"3/4\"]", json.at("/contradiction/sets/B").toString());
        assertEquals("-1/4", json.at("/contradiction/sets/slack").asText());
        assertEquals("1/4", json.at("/contradiction/left").asText());
        assertEquals("0", json.at("/contradiction/right").asText());
        String text = suasion("feasible", "contradictory-beliefs").out();
        assertTrue(text.contains("no, because A = {1/4}, B = {3/4}:"), text);
        assertTrue(text.contains("with probability 3/8 the state is high and bob's belief is in B"), text);
    }

    @Test
    void whatIsInfeasibleIsNotPlayed() throws IOException {
        Printed refused = suasion("run", "contradictory-beliefs");
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("/posteriors: no information makes the receivers believe this: A = {1/4}"));
    }

    /** What is printed to be pasted is read and audited, and every belief told is the posterior. */
    @Test
    void structuresCanBePastedAndAudited() throws IOException {
        JsonNode yes = suasion("feasible", "independent-beliefs", "--set", "parameters.a=1/3", "--format", "json")
                .json();
        assertTrue(yes.get("feasible").asBoolean());
        String scheme = yes.at("/structure/scheme").asText();
        String pasted = HEAD.formatted("{low: 1/2, high: 1/2}") + "scheme: " + scheme + "\n";
        Printed audited = suasionReading(pasted, "audit", "-", "--format", "json");
        assertEquals(0, audited.code(), audited.err());
        assertEquals(0, suasion("audit", "independent-beliefs").code());
    }

    /** {1/4, 3/4} independently is an extreme point; {1/3, 2/3} is not, and what it mixes is feasible again. */
    @Test
    void whatIsMixedIsFeasible() throws IOException {
        JsonNode extreme =
                suasion("feasible", "independent-beliefs", "--format", "json").json();
        assertTrue(extreme.get("extreme").asBoolean());
        assertTrue(extreme.get("mixture").isNull());
        JsonNode mixed = suasion("feasible", "independent-beliefs", "--set", "parameters.a=1/3", "--format", "json")
                .json();
        assertFalse(mixed.get("extreme").asBoolean());
        for (JsonNode part : mixed.get("mixture")) {
            Printed again = suasionReading(
                    file("[low, high]", part.get("points").toString()), "feasible", "-", "--format", "json");
            assertEquals(0, again.code(), again.err());
            assertTrue(again.json().get("feasible").asBoolean());
            assertEquals("1/2", again.json().get("prior").asText());
        }
    }

    @Test
    void differentMeansAreAnAnswerAndNoMistake() throws IOException {
        String posteriors = "[{at: [1/4, 1/2], weight: 1/2}, {at: [1/2, 1/2], weight: 1/2}]";
        Printed no = suasionReading(file("[low, high]", posteriors), "feasible", "-");
        assertEquals(0, no.code(), no.err());
        String reason = "ann's beliefs average to 3/8, 1/8 less than bob's beliefs, which average to 1/2";
        assertTrue(no.out().replaceAll("\\s+", " ").contains(reason), no.out());
    }

    @Test
    void aPriorThatTheBeliefsDoNotAverageToIsAnAnswerAndNoMistake() throws IOException {
        Printed no = suasion("feasible", "court-posteriors", "--set", "states={innocent: 2/3, guilty: 1/3}");
        assertEquals(0, no.code(), no.err());
        String words = no.out().replaceAll("\\s+", " ");
        assertTrue(words.contains("judge's beliefs average to 3/10, 1/30 less than the prior 1/3"), no.out());
    }

    // Everybody sure of the second state is what a prior of 1 gives, stated or not; but there is nothing to tell.
    @Test
    void certaintyIsFeasibleAndNothingToPlay() throws IOException {
        String sure = "[{at: [1, 1], weight: 1}]";
        for (String states : List.of("[low, high]", "{low: 0, high: 1}")) {
            Printed yes = suasionReading(file(states, sure), "feasible", "-", "--format", "json");
            assertEquals(0, yes.code(), yes.err());
            assertTrue(yes.json().get("feasible").asBoolean());
            for (String command : List.of("check", "solve", "run", "audit")) {
                Printed refused = suasionReading(file(states, sure), command, "-");
                assertEquals(2, refused.code(), refused.err());
                assertTrue(refused.err().contains("nobody could be told anything"), refused.err());
                assertEquals(1, refused.err().lines().count(), refused.err());
            }
        }
    }

    /** The splitting lemma. */
    @Test
    void oneReceiverMayBelieveWhateverAveragesToThePrior() throws IOException {
        JsonNode yes =
                suasion("feasible", "court-posteriors", "--format", "json").json();
        assertTrue(yes.get("feasible").asBoolean());
        assertEquals("3/10", yes.get("prior").asText());
        assertEquals(
                "{innocent: {\"0\": 4/7, \"1/2\": 3/7}, guilty: {\"1/2\": 1}}",
                yes.at("/structure/scheme").asText());
    }

    @Test
    void aFileWithoutPosteriorsIsTold() throws IOException {
        String text = HEAD.formatted("{low: 1/2, high: 1/2}") + "sender: {payoff: ann}\n";
        Printed mistake = suasionReading(text, "feasible", "-");
        assertEquals(2, mistake.code());
        assertTrue(mistake.err().contains("the file has no 'posteriors' to ask about"), mistake.err());
    }
}
