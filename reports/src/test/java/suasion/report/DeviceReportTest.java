package suasion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Incentive;
import suasion.mechanism.OffPath;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/** What is read of a device; its numbers are those of {@link DeviceSamples}. */
class DeviceReportTest {
    @Test
    void theSummarySaysWhoMovesWhenWhatIsToldAfterADepartureAndWhyThatIsBelieved() {
        String text = TextReport.of(DeviceSamples.played(), false, null);
        assertTrue(text.contains("no device gives more than 1; gap 0, proved in fractions"), text);
        assertTrue(text.contains("row, then column   C, C                   1/2"), text);
        assertTrue(text.contains("After a departure row is told D; column is told D."), text);
        assertTrue(
                text.contains(
                        "Row, told D off the path, believes: column first, did D; following brings 1, the best else 0."),
                text);
        assertTrue(text.contains("players (bayesian) all followed in 100 %"), text);
        assertTrue(text.contains("Broken       forgiving is REFUTED by OBEDIENCE row: told C, not D"), text);
        assertFalse(text.contains("scheme"), text);
        assertTrue(text.lines().count() <= 22, text);
        assertTrue(text.lines().allMatch(line -> line.length() <= TextReport.WIDTH), text);
    }

    @Test
    void onlyDeparturesThatCanHappenAreAnswered() {
        Grid answers = DeviceTables.answers(DeviceSamples.device(1).table());
        assertEquals(List.of("order of moves", "what has been done", "next", "is told", "heard"), answers.head());
        assertEquals(
                List.of(
                        List.of("row, then column", "row did D", "column", "D", "off the path only"),
                        List.of("column, then row", "column did D", "row", "D", "off the path only")),
                answers.rows());
        assertEquals(
                "on the path as well",
                DeviceTables.answers(DeviceSamples.device(0).table())
                        .rows()
                        .get(0)
                        .get(4));
    }

    @Test
    void anAnswerThatCostsMoreThanItBringsIsNotCredible() {
        Device device = DeviceSamples.device(1);
        OffPath told = device.offPath().get(0);
        OffPath turned = new OffPath(told.game(), 0);
        assertEquals(
                List.of("row, told C off the path, believes: column first, did D; following brings 0, the best else 1:"
                        + " NOT credible"),
                DeviceTables.credibility(List.of(turned)));
    }

    /** A CREDIBILITY line has a gain at its belief, 1 - 0, no probability on the path and no multiplier. */
    @Test
    void theCertificateListsWhatIsCredible() {
        String page = MarkdownReport.of(DeviceSamples.solved());
        assertTrue(page.contains("| CREDIBILITY row: told D, not C | 0 | 0 | 1 | - |"), page);
        assertTrue(page.contains("## The device"), page);
        assertTrue(page.contains("**Weak perfect Bayesian equilibrium**"), page);
        assertFalse(page.contains(" scheme"), page);
    }

    @Test
    void theTreeShowsWhatIsDoneOnThePathAndOffIt() {
        String page = HtmlReport.of(DeviceSamples.played());
        assertTrue(page.contains(">column told C<"), page);
        assertTrue(page.contains(">column told D<"), page);
        assertTrue(page.contains("stroke-dasharray"), page);
        assertTrue(page.contains(">5/2, 5/2<"), page);
    }

    @Test
    void theDocumentHasOrdersAnswersAndBeliefs() {
        JsonNode device = JsonReport.of(DeviceSamples.solved()).at("/mechanism/device");
        assertEquals(8, device.get("orders").size());
        assertEquals("[\"column\",\"row\"]", device.at("/orders/4").toString());
        assertEquals(
                "{\"states\":[\"always\"],\"order\":[\"row\",\"column\"],\"deviator\":\"row\",\"done\":[\"D\"],"
                        + "\"player\":\"column\",\"told\":\"D\"}",
                device.at("/answers/0").toString());
        assertEquals("row", device.at("/offPath/0/player").asText());
        assertEquals("1", device.at("/offPath/0/exactBelief/0").asText());
        assertEquals("[[0,1]]", device.at("/offPath/0/payoffs").toString());
        assertTrue(JsonReport.of(Samples.courtSolved()).at("/mechanism/device").isNull());
    }

    @Test
    void promisesOffThePathStandInTheTableOfVerdicts() {
        String csv = PromisesCsv.of(DeviceSamples.played());
        assertTrue(csv.contains("CREDIBILITY"), csv);
        assertTrue(csv.contains("off the path: row told D"), csv);
        assertEquals(
                2,
                DeviceSamples.played().run().verdicts().stream()
                        .filter(v -> v.promise().kind() == Incentive.Kind.CREDIBILITY)
                        .count());
    }

    /** Where nobody moves in sequence, what is off the path stands below the scheme, which keeps its name. */
    @Test
    void aDeviceWithoutSequenceIsAScheme() {
        Table table = Samples.courtSolution().table();
        DesignProblem problem = Samples.courtSolution().problem();
        SignalSpace signals = table.signals();
        assertTrue(signals.sequence().isEmpty());
        Device device = new Device(table, DeviceSamples.device(1).offPath());
        Display display = Display.of(problem, device);
        assertEquals(new TableDisplay(table).setting(problem), display.setting(problem));
        List<String> lines = display.lines();
        List<String> scheme = new TableDisplay(table).lines();
        assertEquals(scheme, lines.subList(0, scheme.size()));
        assertTrue(lines.get(scheme.size()).startsWith("Row, told D off the path, believes:"), lines.toString());
        assertEquals(Wording.SCHEME, Wording.of(problem));
    }
}
