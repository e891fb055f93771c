package suasion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import suasion.mechanism.Regime;

class JsonReportTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(JsonReport.schema());

    @Test
    void everyDocumentSatisfiesTheSchema() throws Exception {
        for (Report report : List.of(
                Samples.court(),
                Samples.courtSolved(),
                Samples.threeStates(),
                LargeSamples.large(),
                Samples.nasty(),
                Samples.audited(),
                PaidSamples.report(Regime.BALANCED),
                PaidSamples.report(Regime.UNRESTRICTED),
                SellingSamples.solved(),
                SellingSamples.excluded(),
                SellingSamples.played(),
                GivenSamples.report("nobody", GivenSamples.nobody(), true),
                GivenSamples.report("customer", GivenSamples.customer(), false),
                GivenSamples.disobeyed(),
                DeviceSamples.solved(),
                DeviceSamples.played(),
                CrowdSamples.rule(),
                CrowdSamples.many(60),
                CrowdSamples.many(5))) {
            JsonNode document = MAPPER.readTree(JsonReport.text(JsonReport.of(report)));
            assertEquals(
                    Set.of(), SCHEMA.validate(document), report.provenance().name());
        }
    }

    @Test
    void comparisonsSatisfyTheSchema() throws Exception {
        for (Comparison comparison : List.of(
                PaidSamples.comparison(),
                PaidSamples.solved(),
                GivenSamples.comparison(true),
                GivenSamples.comparison(false))) {
            JsonNode document = MAPPER.readTree(JsonReport.text(JsonReport.of(comparison)));
            assertEquals(Set.of(), SCHEMA.validate(document));
        }
        ObjectNode nameless = JsonReport.of(PaidSamples.solved());
        ((ObjectNode) nameless.at("/alternatives/0")).remove("name");
        assertFalse(SCHEMA.validate(nameless).isEmpty(), "an alternative has a name");
        ObjectNode named = JsonReport.of(Samples.courtSolved()).put("name", "none");
        assertFalse(SCHEMA.validate(named).isEmpty(), "a report of one has none");
    }

    @Test
    void aComparisonOfInformationStructuresListsPayoffsByPlayerAndHasNoValue() {
        ObjectNode d = JsonReport.of(GivenSamples.comparison(false));
        assertEquals("nobody", d.at("/structures/0/name").asText());
        assertEquals(-10, d.at("/structures/0/payoffs/customer").asDouble());
        assertEquals(4, d.at("/structures/0/payoffs/insurer").asDouble());
        assertEquals(-11, d.at("/structures/1/payoffs/customer").asDouble());
        assertTrue(d.get("value").isNull()
                && d.get("bound").isNull()
                && d.get("gap").isNull());
        assertEquals("prices", d.at("/exhibits/0/id").asText());
        d.remove("structures");
        assertFalse(SCHEMA.validate(d).isEmpty(), "structures are compared by their payoffs");
        ObjectNode payments = JsonReport.of(PaidSamples.solved());
        payments.putArray("structures");
        assertFalse(SCHEMA.validate(payments).isEmpty(), "payments are no structures");
    }

    @Test
    void aMenuSaysWhatEveryTypeBuysAndStrategiesWhatEveryPlayerDoes() {
        JsonNode low = JsonReport.of(SellingSamples.solved()).at("/menu/0");
        assertEquals("part", low.get("buys").asText());
        assertEquals("1/10", low.at("/exact/fee").asText());
        assertEquals("1/10", low.at("/exact/worth").asText());
        assertEquals(0, low.get("rent").asDouble());
        assertTrue(JsonReport.of(SellingSamples.excluded()).at("/menu/0/item").isNull(), "excluded");
        JsonNode healthy = JsonReport.of(GivenSamples.report("customer", GivenSamples.customer(), false))
                .at("/strategies/0");
        assertEquals("healthy", healthy.get("observes").asText());
        assertEquals("5/9", healthy.at("/exact/actions/buy").asText());
        assertEquals(1, healthy.at("/belief/0").asDouble());
    }

    @Test
    void theSchemaRefusesMisspeltAndMissingKeys() {
        ObjectNode misspelt = JsonReport.of(Samples.courtSolved()).put("vaule", 1);
        assertFalse(SCHEMA.validate(misspelt).isEmpty());
        ObjectNode missing = JsonReport.of(Samples.court());
        missing.remove("summary");
        assertFalse(SCHEMA.validate(missing).isEmpty());
    }

    @Test
    void courtIsWorthOneHalfAsNumberAndAsFraction() {
        JsonNode d = JsonReport.of(Samples.courtSolved());
        assertEquals("kamenica-gentzkow-2011/court", d.get("scenario").asText());
        assertEquals("persuasion", d.get("family").asText());
        assertEquals("OPTIMAL", d.get("claim").asText());
        assertEquals(0.5, d.get("value").asDouble());
        assertEquals(0.5, d.get("bound").asDouble());
        assertEquals(0, d.get("gap").asDouble());
        assertEquals("1/2", d.at("/exact/value").asText());
        assertEquals(0, d.at("/benchmarks/noInformation").asDouble());
        assertEquals(0.25, d.at("/benchmarks/fullInformation").asDouble());
        assertEquals(0.75, d.at("/benchmarks/players/0").asDouble());
        assertEquals("1/3", d.at("/mechanism/exact/0/1").asText());
        assertEquals(1.0 / 3, d.at("/mechanism/probabilities/0/1").asDouble());
        JsonNode line = d.at("/incentives/1");
        assertEquals("convict", line.get("recommendation").asText());
        assertEquals("acquit", line.get("deviation").asText());
        assertEquals(0.5, line.get("probability").asDouble());
        assertEquals(0, line.get("conditionalGain").asDouble());
        assertEquals(1, line.get("multiplier").asDouble());
        assertTrue(line.get("type").isNull() && line.get("report").isNull());
    }

    @Test
    void aRunHoldsItsSolutionVerdictsCountsAndBrokenSchemes() {
        JsonNode d = JsonReport.of(Samples.court());
        assertEquals("1/2", d.at("/solution/exact/value").asText());
        assertEquals(1_000_000, d.get("rounds").asLong());
        assertEquals(42, d.get("seed").asLong());
        assertEquals(
                "OBEDIENCE judge: told acquit, not convict",
                d.at("/verdicts/0/promise").asText());
        assertEquals("CONFIRMED", d.at("/verdicts/0/verdict").asText());
        assertEquals(0.01, d.at("/verdicts/0/margin").asDouble());
        long counted = 0;
        for (JsonNode count : d.get("summary")) {
            counted += count.asLong();
        }
        assertEquals(d.get("verdicts").size(), counted);
        assertEquals("always-convict", d.at("/broken/0/name").asText());
        assertEquals("REFUTED", d.at("/broken/0/verdict").asText());
        assertEquals(
                "OBEDIENCE judge: told convict, not acquit",
                d.at("/broken/0/by/0").asText());
    }

    @Test
    void whatMeansNothingIsNull() {
        JsonNode audited = JsonReport.of(Samples.audited());
        assertTrue(audited.get("bound").isNull() && audited.get("gap").isNull());
        assertTrue(audited.at("/incentives/0/multiplier").isNull());
        assertEquals("7/16", audited.at("/exact/value").asText());
        JsonNode vacuous = JsonReport.of(Samples.threeStates()).at("/verdicts/0");
        assertEquals("VACUOUS", vacuous.get("verdict").asText());
        assertTrue(vacuous.get("estimate").isNull(), "NaN is no JSON number");
    }

    @Test
    void theSameReportGivesTheSameText() {
        assertEquals(
                JsonReport.text(JsonReport.of(LargeSamples.large())),
                JsonReport.text(JsonReport.of(LargeSamples.large())));
    }
}
