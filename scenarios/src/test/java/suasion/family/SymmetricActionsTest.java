package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.lab.Laboratory;
import suasion.mechanism.DesignProblem;
import suasion.scenario.Catalogue;
import suasion.scenario.Scenario;
import suasion.scenario.ScenarioText;
import suasion.solve.Claim;
import suasion.solve.Solution;

class SymmetricActionsTest {
    private static final String OFFERS = """
      suasion: 1
      family: symmetric-actions
      actions: 3
      types:
        flashy: {probability: 1/2, sender: 1, receiver: 0}
        solid: {probability: 1/4, sender: 0, receiver: 1}
        dull: {probability: 1/4, sender: 0, receiver: 0}
      payments: nonnegative
      """;

    private static final String COUNTED = """
      suasion: 1
      family: symmetric-actions
      actions: 3
      types:
        flashy: {sender: 1, receiver: 0}
        solid: {sender: 0, receiver: 1}
      prior:
        - {counts: {flashy: 2, solid: 1}, probability: 1/3}
        - {counts: {flashy: 3}, probability: 2/3}
      """;

    private static Designed design(String text, String... changes) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Families.design(Families.read(
                ScenarioText.of("offers", "offers.yaml", new ByteArrayInputStream(bytes)), List.of(changes)));
    }

    private static Solution solve(Designed designed) {
        return new Laboratory(designed, "").solve();
    }

    private static String line(String text) {
        return assertThrows(UserMistake.class, () -> design(text)).line();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/bad-symmetric-actions.txt", delimiter = '|', quoteCharacter = '`')
    void everyMistakeIsOneLine(String what, String instead, String line) {
        String text = OFFERS.contains(what) ? OFFERS : COUNTED;
        assertTrue(text.contains(what), what);
        assertEquals(line, line(text.replace(what, instead == null ? "" : instead.replace("\\n", "\n"))));
    }

    @Test
    void tooManyDigitsAreRefusedBeforeTheyAreMultiplied() {
        String text = OFFERS.replace(
                        "probability: 1/4, sender: 0, receiver: 1",
                        "probability: 249999/1000000, sender: 0, receiver: 1")
                .replace(
                        "probability: 1/4, sender: 0, receiver: 0",
                        "probability: 250001/1000000, sender: 0, receiver: 0")
                .replace("actions: 3", "actions: 50000");
        assertEquals(
                "offers.yaml:3:10: /actions: 50,000 actions with probabilities of 20 binary digits are too many to solve"
                        + " exactly; 20,000 are possible",
                line(text));
    }

    /** Every value that a file expects under some setting of payments or under its own rule. */
    @ParameterizedTest
    @CsvSource({
        "iid-two-actions, 0",
        "iid-two-actions, 1",
        "ties-matter, 0",
        "ties-matter, 1",
        "dichotomy-unpaid, 0",
        "dichotomy-paid, 0",
        "thousand-flats, 0"
    })
    void theCatalogueKnowsItsValues(String name, int weight) {
        for (String payments : List.of("none", "nonnegative", "balanced", "unrestricted")) {
            List<String> changes = weight == 0
                    ? List.of("payments=" + payments)
                    : List.of("payments=" + payments, "scheme.weight=" + weight);
            Scenario scenario = Families.read(Catalogue.find(name), changes);
            Solution solution = solve(Families.design(scenario));
            assertEquals(weight == 0 ? Claim.OPTIMAL : Claim.AUDITED, solution.claim());
            scenario.expectations().forEach(expected -> {
                BigFraction difference =
                        expected.value().subtract(solution.value()).abs();
                assertTrue(difference.compareTo(expected.tolerance()) <= 0, name + " " + payments + solution.value());
            });
            boolean known = weight == 0
                    ? !(name.equals("thousand-flats") && payments.equals("nonnegative"))
                    : payments.equals(name.equals("ties-matter") ? "none" : "unrestricted");
            assertEquals(known, !scenario.expectations().isEmpty(), name + " " + payments);
        }
    }

    @Test
    void beforeSolvingTheGameIsThatOfAnyTwoActions() {
        DesignProblem problem = design(OFFERS).problem();
        assertEquals("solid over flashy", problem.game().states().get(3));
        assertEquals(Exact.parse("1/8"), problem.game().prior().get(3));
        // Two of the three actions, ordered: (solid, flashy) has 1/3 (1 2)/(3 2).
        DesignProblem counted = design(COUNTED).problem();
        assertEquals("solid over flashy", counted.game().states().get(2));
        assertEquals(Exact.parse("1/9"), counted.game().prior().get(2));
    }

    @Test
    void countsMayBeLeftOutAndParametersUsed() {
        String text =
                COUNTED.replace("actions: 3", "parameters: {n: 3}\nactions: n").replace("flashy: 3", "flashy: n");
        assertEquals(solve(design(COUNTED)).value(), solve(design(text)).value());
    }

    @Test
    void theLeastObjectiveIsTheNegativeOfTheLargest() {
        String negative = OFFERS.replace("sender: 1", "sender: -1");
        assertEquals(
                solve(design(OFFERS)).value().negate(),
                solve(design(negative, "sender.objective=min")).value());
    }
}
