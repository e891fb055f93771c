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

    /** To the healthy alone: 9/10*10; to half of all: (9/10*10 - 1/10*50)/2; to all: 9/10*10 - 1/10*50. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{sell: sell, keep: keep}",
                "{sell: {sell: 1}, keep: {keep: 1}}",
                "{sell: sell, keep: {sell: 0, keep: 1}}"
            })
    void labelsMayBeCalledLikeActions(String healthyAlone) {
        String named = INSURANCE.replace("insurer: states", "insurer: {healthy: sell, ill: keep}");
        assertEquals("9", insurer(named, healthyAlone));
        assertEquals("2", insurer(named, "{sell: 1/2, keep: 1/2}"));
        assertEquals("4", insurer(named, "{sell: 1, keep: 0}"));
        assertEquals("4", insurer(named, "sell"));
    }

    /** What the insurer gets if the customer buys. */
    private static String insurer(String game, String strategy) {
        Designed designed = variants(game, "structure=insurer", "scheme={customer: buy, insurer: " + strategy + "}")
                .single()
                .orElseThrow();
        Game played = designed.problem().game();
        return Exact.fraction(designed.scheme()
                .orElseThrow()
                .table()
                .expected(played.payoffs().get(1)));
    }

    /** Where actions are numbers, {0: 1, 1: 0} could be "at 0 do 1" or "0 for sure". */
    @Test
    void actionsThatAreNumbersAreNoProbabilities() {
        String numbers = INSURANCE
                .replace("insurer: [sell, keep]", "insurer: [1, 0]")
                .replace("sell:", "1:")
                .replace("keep:", "0:")
                .replace("insurer: states", "insurer: {healthy: 1, ill: 0}");
        for (String unclear : List.of("{1: 1, 0: 0}", "{0: 1, 1: '0'}", "{1: 1}")) {
            String first = unclear.substring(1, 2);
            assertEquals(
                    "--set scheme={customer: buy, insurer: " + unclear + "}: /scheme/insurer: what insurer observes is"
                            + " called like his actions, and these like numbers: this could be an action for every"
                            + " label, or a probability for every action. Maybe " + first
                            + ": {1: 1}, if at '" + first + "' he does 1.",
                    assertThrows(UserMistake.class, () -> insurer(numbers, unclear))
                            .line());
        }
        assertEquals("9", insurer(numbers, "{1: {1: 1}, 0: {0: 1}}"));
        assertEquals("9", insurer(numbers, "{1: 1, 0: {0: 1}}"));
        assertEquals("2", insurer(numbers, "{1: 1/2, 0: 1/2}"));
        assertEquals("4", insurer(numbers, "1"));
    }

    /** A number attached to actions is bob's own under his name, in letters that a formula can read. */
    @ParameterizedTest
    @ValueSource(strings = {"b-b", "b b", "b.b", "'b+b'"})
    void formulasCallEverybodySomehow(String name) {
        String text = TWO.replace("bob:", name + ":");
        Game game = game(text + "payoffs: {ann: effort_b_b, " + name + ": 0}\n");
        assertEquals(new BigFraction(2), game.payoffs().get(0).exact(0, 0));
        assertEquals(BigFraction.ZERO, game.payoffs().get(0).exact(0, 1));
        String difference = text + "payoffs: {ann: effort_b-b, " + name + ": 0}\n";
        assertEquals(
                "game.yaml:8:16: /payoffs/ann: formula 'effort_b-b', character 1: there is no number 'effort_b'"
                        + " (state rain, profile (work, work)). Maybe effort_b_b.",
                assertThrows(UserMistake.class, () -> game(difference)).line());
    }

    /**
     * Whatever p and q do in matching pennies, one of them regrets it, and with three players nothing mixed is sought.
     */
    @Test
    void aGameThatIsRefusedWhileItIsSolvedMayBeExpectedToBe() {
        String pennies = """
          suasion: 1
          family: finite-game
          players: {p: [h, t], q: [h, t], r: [H, T]}
          payoffs:
            h: {h: {H: [1, -1, 1], T: [1, -1, 0]}, t: {H: [-1, 1, 0], T: [-1, 1, 1]}}
            t: {h: {H: [-1, 1, 1], T: [-1, 1, 0]}, t: {H: [1, -1, 0], T: [1, -1, 1]}}
          """;
        assertTrue(refusal(pennies + "expect: [{refused: no equilibrium was found, where: here}]")
                .contains("/players: no equilibrium was found"));
        String other = pennies + "expect: [{refused: too large, where: here}]";
        assertTrue(assertThrows(UserMistake.class, () -> refusal(other)).line().contains("no equilibrium was found"));
        String sound = pennies.replace("[1, -1, 1]", "[1, 2, 1]") + "expect: [{refused: no, where: here}]";
        assertEquals(
                "game.yaml:7:20: /expect/0/refused: the scenario is not refused",
                assertThrows(UserMistake.class, () -> refusal(sound)).line());
    }

    private static String refusal(String text) {
        return Families.refusal(Families.read(new ScenarioText("game", "game.yaml", text), List.of()))
                .orElseThrow()
                .line();
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
