package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.lab.Laboratory;
import suasion.lab.SideBySide;
import suasion.report.Alternative;
import suasion.report.Comparison;
import suasion.scenario.Catalogue;
import suasion.scenario.ScenarioText;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/** What information is worth to the players of finite games. */
class InformationExhibitsTest {
    private static final String EXTREMES = "payoffs-over-all-information";

    private static Comparison compare(String name) {
        SideBySide sides = new SideBySide(Families.variants(Catalogue.find(name), List.of()), "");
        return sides.report(sides.solve());
    }

    private static Solution solve(ScenarioText text, String... changes) {
        return new Laboratory(Families.design(Families.read(text, List.of(changes))), "").solve();
    }

    private static Map<String, List<List<String>>> shown(List<Exhibit> exhibits) {
        return exhibits.stream().collect(Collectors.toMap(Exhibit::id, exhibit -> exhibit.rows().stream()
                .map(row -> row.stream()
                        .map(cell -> cell instanceof BigFraction number ? Exact.fraction(number) : String.valueOf(cell))
                        .toList())
                .toList()));
    }

    /** From (-10, 4): a customer who learns his health ends at (-11, 0), an informed insurer at (-111/10, 0). */
    @Test
    void bothWouldPayToPreventInformationAboutHealth() {
        Comparison insurance = compare("xu-2019/insurance");
        assertEquals(0, insurance.exitCode());
        assertEquals(
                List.of(
                        List.of("customer", "customer", "-1", "would pay 1 to prevent it"),
                        List.of("customer", "insurer", "-4", "would pay 4 to prevent it"),
                        List.of("insurer", "customer", "-11/10", "would pay 11/10 to prevent it"),
                        List.of("insurer", "insurer", "-4", "would pay 4 to prevent it"),
                        List.of("both", "customer", "-1", "would pay 1 to prevent it"),
                        List.of("both", "insurer", "-4", "would pay 4 to prevent it")),
                shown(insurance.exhibits()).get("price-of-information"));
    }

    /** Exact optima of the programs over Bayes correlated equilibria of the insurance game, confirmed independently. */
    @Test
    void overAllInformationTheCustomerGetsFromMinus111TenthsToMinus6() {
        List<List<String>> expected = List.of(List.of("customer", "-111/10", "-6"), List.of("insurer", "0", "91/20"));
        assertEquals(expected, shown(compare("xu-2019/insurance").exhibits()).get(EXTREMES));
        for (Alternative structure : compare("xu-2019/insurance").alternatives()) {
            assertFalse(shown(structure.report().solution().exhibits()).containsKey(EXTREMES), structure.name());
        }
        Solution one = solve(Catalogue.find("xu-2019/insurance"), "structure=customer");
        assertEquals(expected, shown(one.exhibits()).get(EXTREMES));
        assertEquals(Claim.EQUILIBRIUM, one.claim());
    }

    @Test
    void informingTheBuyerKillsTradeButAWeakTestHelpsHim() {
        Comparison lemons = compare("akerlof-1970/lemons");
        assertEquals(0, lemons.exitCode());
        List<List<String>> prices = shown(lemons.exhibits()).get("price-of-information");
        assertEquals(List.of("weak test", "buyer", "3/2", "would pay 3/2 for it"), prices.get(0));
        assertEquals(List.of("buyer", "seller", "-5", "would pay 5 to prevent it"), prices.get(3));
    }

    /** 150^2 profiles x 2 * 149 deviations are too much to optimise over; the equilibrium is there. */
    @Test
    void largeGamesSayThatTheExtremesAreNotComputed() {
        String gifts = IntStream.range(0, 150)
                .mapToObj(gift -> "g%d: {gift: %d}".formatted(gift, gift))
                .collect(Collectors.joining(", ", "{", "}"));
        String text = "suasion: 1\nfamily: finite-game\nplayers: {ann: %s, bob: %s}\n".formatted(gifts, gifts)
                + "payoffs: {ann: total_gift/2 - gift, bob: total_gift/2 - gift}\n";
        Solution solution = solve(new ScenarioText("gifts", "gifts.yaml", text));
        // Giving nothing is dominant: a gift of 1 costs 1 and returns 1/2.
        assertTrue(solution.benchmarks().players().stream().allMatch(BigFraction.ZERO::equals));
        Exhibit extremes = solution.exhibits().stream()
                .filter(exhibit -> exhibit.id().equals(EXTREMES))
                .findFirst()
                .orElseThrow();
        assertTrue(extremes.rows().isEmpty());
        assertEquals("not computed: 4 programs of 6,705,000 coefficients each are more than 400,000", extremes.note());
    }

    @Test
    void aSearchThatFindsNoEquilibriumIsAMistakeInThisFile() {
        // Three players in a circle, each wants to be unlike the next: with binary actions no pure equilibrium.
        String text = """
          suasion: 1
          family: finite-game
          players:
            ann: {heads: {side: 1}, tails: {side: -1}}
            bob: {heads: {side: 1}, tails: {side: -1}}
            cem: {heads: {side: 1}, tails: {side: -1}}
          payoffs: {ann: -side_ann*side_bob, bob: -side_bob*side_cem, cem: -side_cem*side_ann}
          information: {nobody: {}}
          """;
        UserMistake mistake =
                assertThrows(UserMistake.class, () -> solve(new ScenarioText("circle", "circle.yaml", text)));
        assertTrue(mistake.line().startsWith("circle.yaml:8:23: /information/nobody: no equilibrium"), mistake.line());
    }
}
