package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suasion.game.UserMistake;
import suasion.lab.Laboratory;
import suasion.report.Expectation;
import suasion.report.Report;
import suasion.scenario.ScenarioText;

/** A file may expect a value, what players get, or that it is refused. */
class ExpectationsTest {
    /** At the optimum the judge convicts with probability 1/2 and is right in 3/4 of all cases, as without advice. */
    private static final String COURT = """
      suasion: 1
      family: persuasion
      states: {innocent: 3/4, guilty: 1/4}
      receiver:
        name: judge
        actions: [acquit, convict]
        payoff: {acquit: {innocent: 1, guilty: 0}, convict: {innocent: 0, guilty: 1}}
      sender: {name: prosecutor, payoff: {convict: 1}}
      """;

    private static Designed design(String expect, String... changes) {
        ScenarioText text = new ScenarioText("court", "court.yaml", COURT + "expect: [" + expect + "]\n");
        return Families.design(Families.read(text, List.of(changes)));
    }

    private static Report report(String expect) {
        Laboratory laboratory = new Laboratory(design(expect), "");
        return laboratory.report(laboratory.solve());
    }

    @Test
    void whatAPlayerGetsIsCheckedAsTheValueIs() {
        Report report = report("{value: 1/2, where: a}, {payoffs: {judge: 3/4}, where: b}");
        assertEquals(0, report.exitCode());
        assertEquals(
                List.of("value", "payoff of judge"),
                report.expectations().stream().map(Expectation::what).toList());
        assertEquals(1, report("{payoffs: {judge: 1}, where: b}").exitCode());
        assertEquals(
                0, report("{payoffs: {judge: 1}, tolerance: 1/4, where: b}").exitCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{where: a}|court.yaml:9:10: /expect/0: key 'value' is missing (or payoffs, or refused)",
                "{value: 1, refused: x, where: a}|court.yaml:9:30: /expect/0/refused: an entry expects one thing, and this one has value already",
                "{payoffs: {juge: 1}, where: a}|court.yaml:9:27: /expect/0/payoffs/juge: there is no player 'juge'. Maybe judge.",
                "{payoffs: {}, where: a}|court.yaml:9:20: /expect/0/payoffs: the map is empty",
                "{refused: too dear, where: a}|court.yaml:9:20: /expect/0/refused: the scenario is not refused",
                "{value: 1/2, where: a}, {refused: x, where: a}|court.yaml:9:44: /expect/1/refused: a scenario that is refused has no value"
            })
    void expectationsThatCannotBeMetAreMistakes(String expect, String line) {
        assertEquals(line, assertThrows(UserMistake.class, () -> design(expect)).line());
    }

    @Test
    void aRefusalHoldsUnderItsConditionOnly() {
        String expect =
                "{value: 1/2, where: a, when: {robustness: 0}}, {refused: large, where: b, when: {robustness: 3}}";
        assertEquals(1, design(expect).scenario().expectations().size());
        UserMistake other = assertThrows(UserMistake.class, () -> design(expect, "robustness=3"));
        String found = "--set robustness=3: /robustness: no signaling scheme is obeyed by a margin of 3";
        assertTrue(other.line().startsWith(found), other.line());
    }
}
