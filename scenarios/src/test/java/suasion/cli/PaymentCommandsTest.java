package suasion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.cli.Printed.suasion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Payments on the command line: regimes side by side, and schemes that pay what they must not. */
@ResourceLock(Resources.SYSTEM_OUT)
class PaymentCommandsTest {
    @TempDir
    private Path folder;

    /** Dughmi et al. (2019), section 4.2, in the order none, nonnegative, balanced, unrestricted. */
    @Test
    void paymentsAreComparedSideBySideInOneDocumentAndOneFolder() throws IOException {
        Path out = folder.resolve("compared");
        Printed run = suasion(
                "run",
                "zero-sum",
                "--set",
                "payments=compare",
                "--rounds",
                "300000",
                "--format",
                "json",
                "--out",
                out.toString());
        assertEquals(0, run.code(), run.err());
        List<String> values = run.json().get("alternatives").findValues("exact").stream()
                .map(exact -> exact.path("value").asText())
                .toList();
        assertTrue(values.containsAll(List.of("1/2", "1", "3/2")), values.toString());
        assertEquals(
                run.json(),
                new ObjectMapper().readTree(out.resolve("report.json").toFile()));
        for (String regime : List.of("none", "nonnegative", "balanced", "unrestricted")) {
            JsonNode alone = new ObjectMapper()
                    .readTree(out.resolve(regime).resolve("report.json").toFile());
            assertEquals("REFUTED", alone.at("/broken/0/verdict").asText(), regime);
        }
    }

    /** Every scenario of one receiver, whatever it says of payments, can be asked to compare them. */
    @Test
    void everyScenarioOfTheCatalogueComparesItsPayments() {
        for (String name :
                List.of("contribution", "grading", "seller", "letters", "police", "three-states", "broker")) {
            Printed solved = suasion("solve", name, "--set", "payments=compare");
            assertEquals(0, solved.code(), solved.err() + solved.out());
            assertTrue(solved.out().contains("unrestricted"), solved.out());
        }
    }

    @Test
    void aSchemeThatPaysWhatItsRegimeForbidsIsExitCodeOne() {
        Printed audited = suasion("audit", "zero-sum", "--set", "payments=balanced", "--scheme", "unbalanced");
        assertEquals(1, audited.code(), audited.err());
        assertTrue(
                audited.out().contains("the scheme pays -1 per round, which payments: balanced does not allow"),
                audited.out());
    }
}
