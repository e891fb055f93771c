package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.game.Exact;
import suasion.game.Payoff;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.mechanism.Table;
import suasion.scenario.Catalogue;
import suasion.scenario.ScenarioText;
import suasion.solve.Claim;
import suasion.solve.Solution;

/** Finite games in which somebody informs the players: what files mean. */
class BayesCorrelatedTest {
    private static final String TEAM = """
      suasion: 1
      family: finite-game
      parameters: {bonus: 3}
      states: {rain: {probability: 1/3, wet: 1}, sun: {probability: 2/3, wet: 0}}
      players:
        ann: {work: {effort: 1}, rest: {effort: 0}}
        my boss: {work: {effort: 2}, rest: {effort: 0}}
      payoffs:
        ann: bonus*total_effort - wet - effort
        my boss: total_effort - effort
      information:
        nobody: {}
        ann: {ann: states}
      structure: nobody
      """;

    private static Designed designed(String text, String... changes) {
        return Families.variants(new ScenarioText("game", "game.yaml", text), List.of(changes))
                .single()
                .orElseThrow();
    }

    private static Payoff objective(String written) {
        return designed(TEAM, "objective={max: " + written + "}").problem().objective();
    }

    /** Outcomes (work, work), (work, rest), (rest, work), (rest, rest); the numbers are the formulas worked out. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ann | 7 1 5 -1 | 8 2 6 0",
                "ann + my_boss | 8 2 5 -1 | 9 3 6 0",
                "total_effort - wet | 2 0 1 -1 | 3 1 2 0",
                "effort_ann*bonus | 3 3 0 0 | 3 3 0 0",
                "{rain: 1, sun: {work: ann, rest: {work: 2, otherwise: 5}}} | 1 1 1 1 | 8 2 2 5",
                "{'work, rest': my_boss, otherwise: 1/2} | 1/2 1 1/2 1/2 | 1/2 1 1/2 1/2",
                "{probability: 'work, rest'} | 0 1 0 0 | 0 1 0 0",
                "{probability: ['work, rest', 'rest, work']} | 0 1 1 0 | 0 1 1 0",
                "{probability: {my boss: work}} | 1 0 1 0 | 1 0 1 0",
                "{probability: [{ann: work}, {my boss: work}]} | 1 1 1 0 | 1 1 1 0",
                "{probability: {ann: [work, rest], my boss: rest}} | 0 1 0 1 | 0 1 0 1",
                "{probability: {rain: {ann: work}}} | 1 1 0 0 | 0 0 0 0",
                "{probability: {ann: work}, given: rain} | 3 3 0 0 | 0 0 0 0",
                "{probability: {rain: 'work, work', sun: {ann: rest}}, given: sun} | 0 0 0 0 | 0 0 3/2 3/2"
            })
    void objectivesAreReadByName(String written, String rain, String sun) {
        Payoff objective = objective(written);
        String[] expected = (rain + " " + sun).split(" ");
        for (int k = 0; k < 8; k++) {
            assertEquals(Exact.parse(expected[k]), objective.exact(k / 4, k % 4), written + " at " + k);
        }
    }

    @Test
    void thereIsADesignerOnlyWhereThereIsAnObjective() {
        assertEquals(Claim.EQUILIBRIUM, designed(TEAM).promisedClaim());
        assertTrue(!designed(TEAM).problem().hasDesigner());
        Designed least = designed(TEAM, "objective={min: ann}");
        assertEquals(Claim.OPTIMAL, least.promisedClaim());
        assertEquals(Sense.MIN, least.problem().sense());
        assertEquals("analyst", least.problem().designer());
        assertEquals(
                "coach",
                designed(TEAM, "objective={min: ann}", "designer=coach")
                        .problem()
                        .designer());
    }

    /** The payoff of "effort" is nobody's own in an objective. */
    @Test
    void aNumberOfOnesOwnActionMeansNothingToADesigner() {
        String line = assertThrows(UserMistake.class, () -> objective("effort")).line();
        assertTrue(line.contains("there is no number 'effort'"), line);
        assertTrue(line.contains("Maybe effort_"), line);
    }

    @Test
    void aSchemeSaysWhoIsToldWhatByStateAndLabels() {
        Table blind = designed(
                        TEAM,
                        "objective={max: ann}",
                        "scheme={rain: {'work, work': 1/4, 'rest, rest': 3/4}, sun: 'work, rest'}")
                .scheme()
                .orElseThrow()
                .table();
        assertEquals(new BigFraction(1, 4), blind.probability(0, 0));
        assertEquals(new BigFraction(3, 4), blind.probability(0, 3));
        assertEquals(BigFraction.ONE, blind.probability(1, 1));
        Table told = designed(
                        TEAM,
                        "structure=ann",
                        "objective={max: ann}",
                        "scheme={rain: {rain: 'work, rest', sun: 'rest, rest'}, sun: {sun: {'rest, work': 1}}}")
                .scheme()
                .orElseThrow()
                .table();
        // Cells (rain, rain), (rain, sun), (sun, rain), (sun, sun).
        assertEquals(BigFraction.ONE, told.probability(0, 1));
        assertEquals(BigFraction.ONE, told.probability(3, 2));
        Table always = designed(TEAM, "structure=ann", "objective={max: ann}", "scheme='rest, rest'")
                .scheme()
                .orElseThrow()
                .table();
        assertEquals(BigFraction.ONE, always.probability(3, 3));
    }

    /**
     * A strategy of given information is also something that a designer can recommend: ann works 1/2, my boss rests.
     */
    @Test
    void strategiesAreSchemesAsWell() {
        Designed designed =
                designed(TEAM, "objective={max: total_effort}", "scheme={ann: {work: 1/2, rest: 1/2}, my boss: rest}");
        Solution audit = new FiniteGame().audit(designed, designed.scheme().orElseThrow());
        assertEquals(Claim.AUDITED, audit.claim());
        assertEquals(new BigFraction(1, 2), audit.value());
        // Whoever works gains more than effort costs: 3 - 1 > 0, so both always work.
        assertEquals(new BigFraction(3), audit.benchmarks().optimum());
    }

    /** Firms that certainly know more make the fewest entrants more: 1/3, 1/2, 1, as entry.yaml derives. */
    @ParameterizedTest
    @ValueSource(strings = {"nobody 1/3", "one 1/2", "both 1"})
    void privateInformationRestrictsThePredictions(String expected) {
        String[] parts = expected.split(" ");
        Designed designed = Families.variants(Catalogue.find("entry"), List.of("structure=" + parts[0]))
                .single()
                .orElseThrow();
        Solution solution = new FiniteGame().solve(designed);
        assertTrue(solution.isExact());
        assertEquals(Exact.parse(parts[1]), solution.value());
        assertEquals("predictions", solution.exhibits().get(0).id());
    }
}
