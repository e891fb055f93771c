package suasion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What came of learners as JSON, as comma-separated values and on the terminal. */
class LearningNumbersTest {
    private static LearningCurve curve(String name, long after, Band designer, double bound) {
        Band half = Band.of(0.25, 0.75);
        return new LearningCurve(
                name,
                name + " (anytime rate)",
                Samples.f("1/20"),
                designer.exists() ? 0.5 : Double.NaN,
                List.of(
                        new LearningCurve.Moment(1, half, designer, Band.of(0, 1), bound),
                        new LearningCurve.Moment(2, half, designer, Band.of(1, 2), bound)),
                new LearningSummary(
                        half, after, 1, designer, designer, List.of(new LearningSummary.Regret("judge", half, bound))));
    }

    private static Report learning() {
        Report court = Samples.court();
        Run run = court.run();
        LearningCurves curves = new LearningCurves(
                2,
                2,
                List.of("judge"),
                List.of(
                        curve("hedge", 1536, Band.of(0.5, 0.25), 236.125),
                        curve("=exp3", LearningSummary.NEVER, Band.NONE, Double.NaN)));
        return new Report(
                court.provenance(),
                court.solution(),
                court.promisedClaim(),
                court.expectations(),
                new Run(
                        run.rounds(),
                        run.seed(),
                        run.receiver(),
                        run.ties(),
                        run.alpha(),
                        run.verdicts(),
                        run.broken(),
                        run.convergence(),
                        run.obedience(),
                        run.payments(),
                        Optional.of(curves)));
    }

    @Test
    void theDocumentOfLearnersSatisfiesTheSchema() throws Exception {
        JsonNode document = new ObjectMapper().readTree(JsonReport.text(JsonReport.of(learning())));
        assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                        .getSchema(JsonReport.schema())
                        .validate(document));
        JsonNode curves = document.get("learning").get("curves");
        assertEquals(1536, curves.get(0).get("summary").get("obeyedAfter").asLong());
        assertTrue(curves.get(1).get("summary").get("obeyedAfter").isNull());
        assertTrue(curves.get(1).get("moments").get(1).get("designer").isNull());
    }

    @Test
    void learnersDoNotChangeTheExitCode() {
        assertEquals(Samples.court().exitCode(), learning().exitCode());
    }

    /**
     * Of 0.25 and 0.75 the mean is 0.5, its standard error 0.25, and a tenth of the way from either end 0.3 and 0.7.
     */
    @Test
    void everyMomentIsALineOfValues() {
        String[] lines =
                LearningCsv.of(learning().run().learning().orElseThrow()).split("\r\n");
        assertEquals(5, lines.length);
        assertEquals(
                "hedge,hedge (anytime rate),1/20,0.5,1,0.5,0.25,0.3,0.7,0.375,0.125,0.275,0.475,0.5,0.5,0.1,0.9,236.125",
                lines[1]);
        assertEquals("\"'=exp3\",\"'=exp3 (anytime rate)\",1/20,,2,0.5,0.25,0.3,0.7,,,,,1.5,0.5,1.1,1.9,", lines[4]);
    }

    @Test
    void theTerminalShowsALinePerStrategy() {
        List<String> lines = TextReport.of(learning(), false, null).lines().toList();
        int at = lines.indexOf("Learners     judge learns, in 2 histories of 2 rounds each; nothing is judged");
        assertEquals(
                "hedge        1/20    50 %        1,536        0.5   0.375   0.375      1.5     236.1",
                lines.get(at + 2));
        assertEquals(
                "=exp3        1/20    50 %    in 1 of 2          -       -       -      1.5         -",
                lines.get(at + 3));
        assertTrue(lines.stream().allMatch(line -> line.length() <= TextReport.WIDTH));
    }

    /** Half of the histories are no reason to name a median; 9 of 10 are. */
    @Test
    void aMedianIsNamedOfNineInTenHistories() {
        assertTrue(LearningSummary.isMost(9, 10));
        assertTrue(LearningSummary.isMost(36, 40));
        assertFalse(LearningSummary.isMost(35, 40));
        assertFalse(LearningSummary.isMost(1, 2));
    }
}
