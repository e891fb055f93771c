package suasion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.solve.Exhibit;

/** Rules, and schemes for many receivers. */
class CrowdReportTest {
    @Test
    void aRuleIsItsOrderAndNotItsPairs() {
        String text = TextReport.of(CrowdSamples.rule(), false, null);
        assertTrue(text.contains("""
                first (1,1), then (0,1), then (1,0), then (0,0)
                type    share of all   of recommended   of others   priority
                (1,1)            1/4             7/16        1/16          1
                (0,1)            1/4             5/16        3/16          2
                (1,0)            1/4             3/16        5/16          3
                (0,0)            1/4             1/16        7/16          4
                """), text);
        assertTrue(text.contains("unrestricted: in all -1/2 (-0.5) per round (players are charged)"), text);
        assertFalse(text.contains("over (0,0)"), "pairs of types are not listed");
    }

    @Test
    void whatTheSolverShowsStandsInEveryFormat() {
        Report report = CrowdSamples.rule();
        String text = TextReport.of(report, false, null);
        assertTrue(text.contains("In the full report: "), text);
        assertTrue(HtmlReport.of(report).contains("symmetric actions and unrestricted payments"));
        assertTrue(MarkdownReport.of(report).contains("| (0,1) | 0 | 1 | 2 |"));
        assertTrue(HtmlReport.of(report).contains("<h3 id=\"exhibit-scores\">"));
        JsonNode d = JsonReport.of(report);
        assertEquals("propositions", d.at("/exhibits/1/id").asText());
        assertEquals(1.125, d.at("/exhibits/1/rows/0/3").asDouble());
        assertEquals("9/8", d.at("/exhibits/1/exact/0/3").asText());
        assertTrue(d.at("/exhibits/1/rows/1/3").isNull());
    }

    @Test
    void longSentencesOfTheSolverGoOnInTheNextLine() {
        String sentence = "payments of any sign are allowed and the actions are exchangeable, so that the order of"
                + " s + n/(n-1) r is optimal whatever the ties";
        Exhibit exhibit = new Exhibit(
                "propositions",
                "Propositions",
                List.of("number", "value", "why"),
                List.of(List.of("5", new BigFraction(9, 8), sentence)),
                "");
        List<String> lines = TextTable.roomy(Exhibits.grid(exhibit), TextReport.WIDTH, 6);
        assertEquals(3, lines.size(), lines.toString());
        assertTrue(lines.get(0).matches("number   why +value"), "words stand before numbers: " + lines);
        assertTrue(lines.get(1).endsWith("9/8") && lines.get(2).endsWith("whatever the ties"), lines.toString());
        assertTrue(lines.stream().allMatch(line -> line.length() <= TextReport.WIDTH), lines.toString());
    }

    /** A rounded 1/2 is no half, a fraction of 1/2 is one. */
    @Test
    void roundedNumbersAreShownAsTheyAreAndHaveNoFraction() {
        Exhibit exhibit = new Exhibit(
                "ranges",
                "Ranges",
                List.of("worst", "best", "exactly"),
                List.of(List.of(new BigDecimal("-0.333333334"), new BigDecimal("0.500000000"), new BigFraction(1, 2))),
                "");
        assertEquals(
                List.of("-0.333333334", "0.5", "1/2"),
                Exhibits.grid(exhibit).rows().get(0));
        JsonNode d = JsonSolution.exhibits(List.of(exhibit));
        assertEquals("[-0.333333334,0.5,0.5]", d.at("/0/rows/0").toString());
        assertEquals("[null,null,\"1/2\"]", d.at("/0/exact/0").toString());
    }

    @Test
    void theDocumentHoldsTheRule() {
        JsonNode rule = JsonReport.of(CrowdSamples.rule()).at("/mechanism/rule");
        assertEquals(2, rule.at("/law/actions").asInt());
        assertEquals("7/16", rule.at("/exactRecommended/3").asText());
        assertEquals(3, rule.at("/orders/0/levels/3").asInt());
        assertEquals("-1/2", rule.at("/exactPayments/0").asText());
    }

    @Test
    void sixtyReceiversAreReportedWithoutListingWhatTheyCouldDo() {
        Report report = CrowdSamples.many(60);
        String text = TextReport.of(report, false, null);
        assertTrue(text.contains("everybody           1/3      1       0"), text);
        assertTrue(text.contains("nobody              1/3      0     1/2"), text);
        assertTrue(text.contains("all but {r"), text);
        assertTrue(text.contains("all players together"), text);
        assertTrue(text.lines().count() <= 40, text);
        String page = HtmlReport.of(report);
        assertTrue(page.length() < 100_000, "no table of outcomes: " + page.length());
        assertTrue(page.contains("The first 6 of 60 players"), "beliefs of few");
        assertEquals(62, JsonReport.of(report).at("/mechanism/signals").size());
    }
}
