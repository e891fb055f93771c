package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import suasion.game.UserMistake;
import suasion.mechanism.Device;
import suasion.scenario.ScenarioText;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/** What files of posted prices mean, and what is said of those that mean nothing. */
class PostedPriceTest {
    private static final String HOUSE = """
      suasion: 1
      family: posted-price
      values: {2: 1/2, 6: 1/2}
      prices: [1, 2, 3, 4]
      """;

    private static Designed design(String text, String... changes) {
        return Families.variants(new ScenarioText("game", "game.yaml", text), List.of(changes))
                .single()
                .orElseThrow();
    }

    private static Solution solve(String... changes) {
        Designed designed = design(HOUSE, changes);
        return Families.of(designed.scenario()).solve(designed);
    }

    private static String line(String text) {
        return assertThrows(UserMistake.class, () -> design(text)).line();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/bad-posted-price.txt", delimiter = '|', quoteCharacter = '`')
    void everyMistakeIsOneLine(String what, String instead, String line) {
        String piece = what == null ? "" : what;
        assertTrue(HOUSE.contains(piece), piece);
        assertEquals(line, line(piece.isEmpty() ? HOUSE + instead + "\n" : HOUSE.replace(piece, instead)));
    }

    /** Everybody is worth 2 at least, so price 1 earns half of what price 2 does, and 2 leaves E(v) - 2 = 2. */
    @Test
    void theBuyerOfTheHouseGetsAllAboveItsLowestValue() {
        Solution solution = solve();
        assertEquals(new BigFraction(2), solution.value());
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertTrue(solution.mechanism() instanceof Device);
        assertEquals("nature", solution.problem().designer());
    }

    /**
     * Price 4 sells to value 6 alone or, if nobody knows anything, to all: profit up to E(v) = 4. At price 2 a quarter
     * that is worth 2 may refuse: told up to 1, 2, 3, 4 with probability 1/4, 1/4, 1/8, 3/8 and means 2, 3, 4, 6 all
     * prices from 2 on earn 3/2, and the surplus is 2.
     */
    @Test
    void whatIsWantedIsAFormulaOverWhatBothGet() {
        assertEquals(new BigFraction(4), solve("objective.max=seller").value());
        assertEquals(new BigFraction(4), solve("objective.max=value*trade").value());
        assertEquals(
                new BigFraction(-5, 2), solve("objective.min=seller - 2*buyer").value());
    }

    /** The law above has the largest mean for which no price earns more than 3/2; price 1 earns 1. */
    @Test
    void onePriceIsAskedAboutAlone() {
        assertEquals(BigFraction.ONE, solve("price=4").value());
        assertEquals(
                "game.yaml:5:8: /price: whatever buyer knows, seller does not post 1: another price earns at least 1/2 more."
                        + " Maybe 2, which is possible.",
                assertThrows(UserMistake.class, () -> new suasion.lab.Laboratory(design(HOUSE + "price: 1\n"), "")
                                .solve())
                        .line());
    }

    @Test
    void theUsualPricesAreTheValues() {
        Designed designed = design("""
          suasion: 1
          family: posted-price
          values: {6: 1/4, 0: 1/4, 4/2: 1/2}
          """);
        assertEquals(List.of("0", "4/2", "6"), designed.problem().game().states());
        assertEquals(
                List.of("2", "6"), designed.problem().game().players().get(0).actions());
        assertEquals(
                List.of("never", "up to 2", "up to 6"),
                designed.problem().game().players().get(1).actions());
        assertEquals(
                List.of(new BigFraction(1, 4), new BigFraction(1, 2), new BigFraction(1, 4)),
                designed.problem().game().prior());
    }

    @Test
    void aGridOfUniformValuesHasTheClosedFormBesideIt() {
        Designed designed = design("""
          suasion: 1
          family: posted-price
          values: {uniform: {points: 4}}
          """);
        Solution solution = Families.of(designed.scenario()).solve(designed);
        assertEquals(
                List.of("1/8", "3/8", "5/8", "7/8"), solution.problem().game().states());
        List<String> shown = solution.exhibits().stream().map(Exhibit::id).toList();
        assertTrue(
                shown.containsAll(List.of("signal", "corners", "prices", "regions", "convergence", "demand")),
                "" + shown);
    }

    /** Those who are told up to 4 are worth 2. */
    @Test
    void aSchemeIsAuditedAtAllPrices() {
        Designed designed = design(HOUSE, "scheme={price: 2, told: {2: up to 4, 6: up to 2}}");
        Solution audited = Families.of(designed.scenario())
                .audit(designed, designed.scheme().orElseThrow());
        assertEquals(Claim.AUDITED, audited.claim());
        assertEquals(new BigFraction(3), audited.certificate().violation());
        assertEquals(new BigFraction(2), audited.value());
        assertEquals(new BigFraction(2), audited.benchmarks().optimum());
    }

    /** No information makes the seller post 1, so there is no optimum to stand beside what is audited. */
    @Test
    void aPriceThatCannotBePostedLeavesTheAuditWithoutOptimum() {
        Designed designed = design(HOUSE + "price: 1\n", "scheme={price: 2, told: up to 2}");
        Solution audited = Families.of(designed.scenario())
                .audit(designed, designed.scheme().orElseThrow());
        assertEquals(null, audited.benchmarks().optimum());
    }
}
