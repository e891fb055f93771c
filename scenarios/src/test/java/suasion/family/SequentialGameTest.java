package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.SignalSpace;
import suasion.scenario.ScenarioText;
import suasion.solve.Claim;

/** What files of sequential games mean, and what is said of those that mean nothing. */
class SequentialGameTest {
    private static final int C = 0;
    private static final int D = 1;

    private static final String PRISONERS = """
      suasion: 1
      family: sequential-game
      players: {row: [C, D], column: [C, D]}
      payoffs:
        C: {C: [5/2, 5/2], D: [0, 3]}
        D: {C: [3, 0], D: [1, 1]}
      orders: [[row, column], [column, row]]
      objective: {max: {probability: "C, C"}}
      """;

    private static final String THREE = """
      suasion: 1
      family: sequential-game
      states: {good: 1/2, bad: 1/2}
      players: {ann: [C, D], bob: [C, D], eve: [C, D]}
      payoffs: {ann: 1, bob: 2, eve: 3}
      objective: {max: ann}
      """;

    private static Designed design(String text, String... changes) {
        return Families.variants(new ScenarioText("game", "game.yaml", text), List.of(changes))
                .single()
                .orElseThrow();
    }

    private static SignalSpace signals(String text) {
        return ((Device) design(text).scheme().orElseThrow()).table().signals();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/bad-sequential-game.txt", delimiter = '|', quoteCharacter = '`')
    void everyMistakeIsOneLine(String what, String instead, String line) {
        String replacement = instead.replace("\\n", "\n");
        String piece = what == null ? "" : what;
        assertTrue(PRISONERS.contains(piece), piece);
        String text = piece.isEmpty() ? PRISONERS + replacement + "\n" : PRISONERS.replace(piece, replacement);
        assertEquals(line, assertThrows(UserMistake.class, () -> design(text)).line());
    }

    @Test
    void everyOrderIsAllowedUnlessTheFileNamesSome() {
        DesignProblem problem = design(THREE).problem();
        assertEquals(6, problem.sequence().orElseThrow().orders().size());
        DesignProblem fixed = design(THREE, "orders=[[bob, ann, eve]]").problem();
        assertEquals(List.of(List.of(1, 0, 2)), fixed.sequence().orElseThrow().orders());
        assertEquals("mediator", problem.designer());
        assertEquals(Claim.LOWER_BOUND, design(THREE).promisedClaim());
    }

    /** 1/2 each: the coin; whoever moves after a departure hears D. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{row: D, column: D}",
                "{row: {D: D}, column: {D: D}}",
                "{row: {column did D: D}, column: {otherwise: D}}",
                "{row: {column departed: D}, column: {row moved first: D, otherwise: C}}"
            })
    void answersAreByPlayerOrByWhatWasDone(String answers) {
        String device = "scheme: {device: {\"row, column: C, C\": 1/2, \"column, then row: C, C\": 1/2}, answers: "
                + answers + "}\n";
        SignalSpace signals = signals(PRISONERS + device);
        assertEquals(D, signals.told(0, 0, List.of(D)));
        assertEquals(D, signals.told(0, 4, List.of(D)));
        assertEquals(C, signals.told(0, 0, List.of(C)));
        Device read = (Device) design(PRISONERS + device).scheme().orElseThrow();
        assertEquals(new BigFraction(1, 2), read.table().probability(0, 0));
        assertEquals(new BigFraction(1, 2), read.table().probability(0, 4));
        assertEquals(Claim.AUDITED, design(PRISONERS + device).promisedClaim());
    }

    /** Who departed last, what was done and the state tell departures of three players apart. */
    @Test
    void answersMayDependOnEverythingThatHappened() {
        String device = """
          scheme:
            device: "ann, bob, eve: C, C, C"
            answers:
              good: {bob: D, eve: {bob departed: C, "ann did D, bob did D": D, otherwise: C}}
              bad: {bob: C, eve: D}
          """;
        SignalSpace signals = signals(THREE + "orders: [[ann, bob, eve]]\n" + device);
        assertEquals(D, signals.told(0, 0, List.of(D)));
        assertEquals(C, signals.told(1, 0, List.of(D)));
        assertEquals(D, signals.told(0, 0, List.of(D, D)));
        // bob was told D and did C, so that he departed last
        assertEquals(C, signals.told(0, 0, List.of(D, C)));
        assertEquals(C, signals.told(0, 0, List.of(C, D)));
        assertEquals(D, signals.told(1, 0, List.of(C, D)));
    }
}
