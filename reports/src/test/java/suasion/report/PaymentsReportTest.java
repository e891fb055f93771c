package suasion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import suasion.mechanism.Regime;

/** Numbers are those of {@link PaidSamples}, computed by hand there. */
class PaymentsReportTest {
    private static void assertHolds(String text, String... pieces) {
        for (String piece : pieces) {
            assertTrue(text.contains(piece), () -> "'" + piece + "' is missing in\n" + text);
        }
    }

    @Test
    void theSummaryShowsThresholdsAndPaymentsOfEverySignal() {
        assertHolds(
                TextReport.of(PaidSamples.report(Regime.BALANCED), false, null),
                """
                told      probability   threshold T   paid per round P   per occurrence p
                acquit            1/4          -1/4               -1/4                 -1
                convict           3/4           1/4                1/4                1/3
                Payments     balanced: in all nothing per round
                             observed 0.0002 per round (obedient), BALANCE CONFIRMED
                """,
                "no scheme with balanced payments gives more than 3/4");
    }

    @Test
    void whoIsChargedIsToldSo() {
        Report report = PaidSamples.report(Regime.UNRESTRICTED);
        assertHolds(TextReport.of(report, false, null), "unrestricted: in all -1 per round (players are charged)");
        assertHolds(
                MarkdownReport.of(report),
                "A negative payment is charged",
                "| acquit | 3/4 | -3/4 | -3/4 | -1 | -0.7501 | -0.7501 |",
                "| in all |  |  | -1 |  | -0.9998 | -0.9998 |",
                "BALANCE prosecutor");
    }

    @Test
    void whereNothingIsWorthPayingTheReportSaysSo() {
        Report report = PaidSamples.report(Regime.NONNEGATIVE);
        assertHolds(TextReport.of(report, false, null), "Payments     nonnegative: nothing is promised");
        assertFalse(TextReport.of(PaidSamples.report(Regime.NONE), false, null).contains("Payments"));
        assertFalse(HtmlReport.of(PaidSamples.report(Regime.NONE)).contains("id=\"payments\""));
    }

    @Test
    void everyRecommendationIsExplainedByItsDualAdjustedPayoff() {
        assertHolds(
                MarkdownReport.of(PaidSamples.report(Regime.UNRESTRICTED)),
                "- **innocent**: acquit is recommended because its dual-adjusted payoff 1 is the largest"
                        + " (next: convict 0)",
                "- **guilty**: convict is recommended because its dual-adjusted payoff 2 is the largest"
                        + " (next: acquit -1)",
                "so the worth is 1 for every recommendation");
        assertHolds(
                MarkdownReport.of(PaidSamples.report(Regime.BALANCED)),
                "- **innocent**: acquit and convict are recommended by lot because they tie: their dual-adjusted payoff"
                        + " 1/2 is the largest",
                "the same for all, the multiplier of the balance, 1/2 (0.5).");
        assertHolds(
                MarkdownReport.of(PaidSamples.report(Regime.NONNEGATIVE)),
                "| judge | acquit | 0 | 0 |",
                "| judge | convict | 1 | 0 |",
                "judge told convict, not acquit (λ = 1)");
    }

    @Test
    void theDocumentHoldsRegimePaymentsAndAdjustedPayoffs() {
        JsonNode d = JsonReport.of(PaidSamples.report(Regime.BALANCED));
        assertEquals("BALANCED", d.at("/solution/regime").asText());
        assertEquals("1/4", d.at("/solution/payments/1/exact/threshold").asText());
        assertEquals("1/3", d.at("/solution/payments/1/exact/owed").asText());
        assertEquals("0", d.at("/solution/exact/meanPayment").asText());
        assertEquals("3/2", d.at("/solution/adjusted/exact/1/1").asText());
        assertEquals("1/2", d.at("/solution/adjusted/exactPrice").asText());
        assertEquals(0.2503, d.at("/payments/1/perRound").asDouble(), 1e-12);
    }
}
