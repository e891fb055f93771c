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
import suasion.lab.Inverse;
import suasion.lab.Laboratory;
import suasion.report.ImplementableJson;
import suasion.report.ImplementableReport;
import suasion.report.ImplementableText;
import suasion.scenario.Scenario;
import suasion.scenario.ScenarioText;
import suasion.solve.Claim;
import suasion.solve.Solution;

class MultiGoodMenuTest {
    private static final String SHOP = """
      suasion: 1
      family: menu
      parameters: {most: 6}
      goods: [tea, coffee]
      types:
        coffee-drinker: {probability: 1/8, values: [0, 4]}
        undecided: {probability: 3/8, values: [2, 2]}
        tea-drinker: {probability: 1/2, values: {tea: most, coffee: 0}}
      buyer: {name: guest}
      seller: {name: house}
      scheme:
        menu:
          tea: {tea: 1, price: most}
          mixed: {tea: 1/2, coffee: 1, price: 3}
        charged: {tea: 6}
      """;

    private static final String FIELDS = """
      suasion: 1
      family: menu
      goods: {first: {uniform: [0, 1]}, second: {exponential: 1}}
      grid: 12
      broken:
        dearer: {menu: {both: {first: 1, second: 1, price: 1}}, charged: {both: 3}}
      """;

    private static Scenario read(String text, String... changes) {
        return Families.read(new ScenarioText("shop", "shop.yaml", text), List.of(changes));
    }

    private static Designed design(String text, String... changes) {
        return Families.design(read(text, changes));
    }

    private static void assertLine(String file, String what, String instead, String line) {
        assertTrue(file.contains(what), what);
        String text = file.replace(what, instead == null ? "" : instead);
        assertEquals(line, assertThrows(UserMistake.class, () -> design(text)).line());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/bad-menu.txt", delimiter = '|', quoteCharacter = '`')
    void everyMistakeIsOneLine(String file, String what, String instead, String line) {
        assertLine(file.equals("shop") ? SHOP : FIELDS, what, instead, line);
    }

    /** 1/8 (3) + 3/8 (3) + 1/2 (6): everybody takes what he likes best, and of several the dearest. */
    @Test
    void aMenuIsChosenFromAndAuditedBesideTheBest() {
        Designed shop = design(SHOP);
        assertEquals(Claim.AUDITED, shop.promisedClaim());
        Solution audited = new Laboratory(shop, "").solve();
        assertEquals(new BigFraction(9, 2), audited.value());
        assertTrue(audited.incentives().stream()
                .allMatch(line -> line.conditionalGain().getNumerator().signum() >= 0));
    }

    private static final String RULE = SHOP.substring(0, SHOP.indexOf("scheme:"))
            + "allocation: {undecided: {coffee: 1/2}, tea-drinker: {tea: 1}}";

    /**
     * Coffee drinkers get nothing; half a coffee is worth 1 to the undecided and 2 to them, so the rule needs a cycle.
     */
    @Test
    void aRuleThatPassesOverWhoWantsItMoreIsRuledOutByACycle() {
        ImplementableReport report = Inverse.allocation(read(RULE), "").orElseThrow();
        String text = ImplementableText.of(report, false);
        assertTrue(text.contains("coffee-drinker   undecided"), text);
        assertTrue(text.contains("2 - 1 = 1"), text);
        assertTrue(ImplementableJson.of(report).contains("\"implementable\" : false"));
        assertEquals(
                "shop.yaml:11:13: /allocation: no transfers make the truth worth reporting: coffee-drinker would have 2 more of"
                        + " what undecided gets, undecided would have 1 less of what coffee-drinker gets; together 1 more,"
                        + " and payments cancel round the cycle. Maybe ./suasion feasible, which shows it.",
                assertThrows(UserMistake.class, () -> design(RULE)).line());
    }

    /** Coffee for the coffee drinker as well: half a coffee costs 1, whole tea 6; 1/8 + 3/8 + 3 = 7/2. */
    @Test
    void aRuleThatCanBeHadIsSoldAtItsHighestTransfers() {
        String rule = RULE.replace("{undecided:", "{coffee-drinker: {coffee: 1/2}, undecided:");
        ImplementableReport report = Inverse.allocation(read(rule), "").orElseThrow();
        assertEquals(
                List.of(BigFraction.ONE, BigFraction.ONE, new BigFraction(6)),
                report.answers().get(0).found().payments().orElseThrow());
        Designed designed = design(rule);
        assertEquals(Claim.AUDITED, designed.promisedClaim());
        assertEquals(new BigFraction(7, 2), new Laboratory(designed, "").solve().value());
    }

    @Test
    void askingForTransfersNeedsARule() {
        assertEquals(
                "shop.yaml: the file has no 'allocation' to find transfers for. Maybe ad-slot, which has one.",
                assertThrows(UserMistake.class, () -> Inverse.allocation(read(SHOP), ""))
                        .line());
    }
}
