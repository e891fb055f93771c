package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Player;
import suasion.game.UserMistake;
import suasion.scenario.ScenarioText;
import suasion.solve.Claim;

/** What files of finite games mean, and what is said of those that mean nothing. */
class FiniteGameTest {
    private static final String INSURANCE = """
      suasion: 1
      family: finite-game
      states: {healthy: 9/10, ill: 1/10}
      players: {customer: [buy, not], insurer: [sell, keep]}
      payoffs:
        healthy: {buy: {sell: [-10, 10], keep: [0, 0]}, not: [0, 0]}
        ill: {buy: {sell: [-10, -50], keep: [-110, 0]}, not: [-111, 0]}
      information:
        nobody: {}
        insurer: {insurer: states}
      """;

    private static final String TWO = """
      suasion: 1
      family: finite-game
      parameters: {bonus: 3}
      states: {rain: {probability: 1/3, wet: 1}, sun: {probability: 2/3, wet: 0}}
      players:
        ann: {work: {effort: 1}, rest: {effort: 0}}
        bob: {work: {effort: 2}, rest: {effort: 0}}
      """;

    private static Variants variants(String text, String... changes) {
        return Families.variants(new ScenarioText("game", "game.yaml", text), List.of(changes));
    }

    private static Game game(String text, String... changes) {
        return variants(text, changes).single().orElseThrow().problem().game();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/bad-finite-game.txt", delimiter = '|', quoteCharacter = '`')
    void everyMistakeIsOneLine(String what, String instead, String line) {
        String replacement = instead.replace("\\n", "\n");
        String piece = what == null || what.isEmpty() ? "" : what.replace("\\n", "\n");
        assertTrue(INSURANCE.contains(piece), piece);
        String text = piece.isEmpty() ? INSURANCE + replacement + "\n" : INSURANCE.replace(piece, replacement);
        assertEquals(line, assertThrows(UserMistake.class, () -> variants(text)).line());
    }

    @Test
    void severalStructuresAreComparedUnlessOneIsNamed() {
        assertEquals(
                List.of("nobody", "insurer"),
                List.copyOf(variants(INSURANCE).designed().keySet()));
        assertEquals("structure", variants(INSURANCE).by());
        assertEquals(2, game(INSURANCE, "structure=nobody").cells());
        assertEquals(4, game(INSURANCE, "structure=insurer").cells());
        Designed one = variants(INSURANCE, "structure=nobody").single().orElseThrow();
        assertEquals(Claim.EQUILIBRIUM, one.promisedClaim());
        assertEquals(
                Claim.AUDITED,
                variants(INSURANCE, "structure=nobody", "scheme={customer: buy, insurer: sell}")
                        .single()
                        .orElseThrow()
                        .promisedClaim());
    }

    @Test
    void typesAreWhatPlayersObserve() {
        Game game = game(INSURANCE, "structure=insurer");
        assertEquals(List.of(""), game.players().get(0).types());
        assertEquals(List.of("healthy", "ill"), game.players().get(1).types());
        // (healthy, healthy), (healthy, ill), (ill, healthy), (ill, ill)
        assertEquals(
                List.of(new BigFraction(9, 10), BigFraction.ZERO, BigFraction.ZERO, new BigFraction(1, 10)),
                game.prior());
    }

    /** Noise is independent between players given the state; joint signals are as written. */
    @Test
    void noisySignalsMultiplyAndJointOnesDoNot() {
        String noisy = INSURANCE.replace(
                "insurer: states",
                "insurer: {healthy: {good: 3/4, bad: 1/4}, ill: bad}, customer: {healthy: {fine: 1/3, so: 2/3}, ill: so}");
        Game game = game(noisy, "structure=insurer");
        assertEquals(
                List.of(List.of("fine", "so"), List.of("good", "bad")),
                game.players().stream().map(Player::types).toList());
        // 9/10 * (1/3, 2/3) x (3/4, 1/4); where ill it is (so, bad) for sure.
        assertEquals(
                List.of("9/40", "3/40", "9/20", "3/20", "0", "0", "0", "1/10"),
                game.prior().stream().map(Exact::fraction).toList());
        String joint = INSURANCE.replace(
                "insurer: states", "joint: {healthy: {\"fine, good\": 1/3, \"so, bad\": 2/3}, ill: {\"so, bad\": 1}}");
        assertEquals(
                List.of("3/10", "0", "0", "3/5", "0", "0", "0", "1/10"),
                game(joint, "structure=insurer").prior().stream()
                        .map(Exact::fraction)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "{healthy: same, ill: same}", "{healthy: {same: 1}, ill: same}"})
    void whoAlwaysObservesTheSameKnowsNothing(String observed) {
        Game game = game(INSURANCE.replace("insurer: states", "insurer: " + observed), "structure=insurer");
        assertEquals(List.of(""), game.players().get(1).types());
        assertEquals(2, game.cells());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{work: {work: [1, 2], rest: [3, 4]}, rest: {work: [5, 6], rest: [7, 8]}}",
                "{\"work, work\": [1, 2], \"work, rest\": [3, 4], \"rest,work\": [5, 6], \"rest, rest\": [7, 8]}",
                "{work: {work: [1, 2], otherwise: [3, 4]}, otherwise: [7, 8], \"rest, work\": [5, 6]}",
                "{ann: {work: {work: 1, rest: 3}, rest: {work: 5, rest: 7}}, bob: {\"work, work\": 2, \"work, rest\": 4, otherwise: 8, \"rest, work\": 6}}",
                "{sun: {work: {work: [1, 2], rest: [3, 4]}, rest: {work: [5, 6], rest: [7, 8]}}, rain: {work: {work: [1, 2], otherwise: [3, 4]}, rest: {work: [5, 6], rest: [7, 8]}}}"
            })
    void tablesMayBeNestedOrJoinedAndLeaveOutWhatDoesNotMatter(String payoffs) {
        Game game = game(TWO + "payoffs: " + payoffs + "\n");
        for (int player = 0; player < 2; player++) {
            for (int outcome = 0; outcome < 4; outcome++) {
                BigFraction expected = new BigFraction(2 * outcome + player + 1);
                assertEquals(expected, game.payoffs().get(player).exact(0, outcome));
                assertEquals(expected, game.payoffs().get(player).exact(1, outcome));
            }
        }
    }

    /** effort is one's own, effort_bob bob's, total_effort of both. */
    @Test
    void formulasKnowWhatEverybodyDoes() {
        Game game = game(TWO + "payoffs: {ann: bonus*effort_bob - effort - wet, bob: total_effort + 10*effort_ann}\n");
        // (work, work), (work, rest), (rest, work), (rest, rest) in rain
        int[] ann = {3 * 2 - 1 - 1, -1 - 1, 3 * 2 - 1, -1};
        int[] bob = {3 + 10, 1 + 10, 2, 0};
        IntStream.range(0, 4).forEach(outcome -> {
            assertEquals(new BigFraction(ann[outcome]), game.payoffs().get(0).exact(0, outcome));
            assertEquals(
                    new BigFraction(ann[outcome] + 1), game.payoffs().get(0).exact(1, outcome));
            assertEquals(new BigFraction(bob[outcome]), game.payoffs().get(1).exact(0, outcome));
        });
    }

    @Test
    void aGameWithoutStatesIsOneOfCompleteInformation() {
        String text = """
          suasion: 1
          family: finite-game
          players: {ann: [heads, tails], bob: [heads, tails]}
          payoffs: {heads: {heads: [1, -1], tails: [-1, 1]}, tails: {heads: [-1, 1], tails: [1, -1]}}
          """;
        assertEquals(List.of("always"), game(text).states());
        String alone =
                text.replace(", bob: [heads, tails]", "").replaceAll("payoffs.*\n", "payoffs: {heads: 1, tails: 0}\n");
        assertEquals(1, game(alone).players().size());
    }
}
