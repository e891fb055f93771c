package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import suasion.game.Exact;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Gain;
import suasion.mechanism.Table;
import suasion.scenario.Catalogue;
import suasion.scenario.Scenario;
import suasion.solve.Certifier;
import suasion.solve.IncentiveLine;

/** What every scenario of the catalogue owes its reader. */
class CatalogueTest {
    static List<String> names() {
        return Catalogue.list();
    }

    private static Scenario read(String name) {
        return Families.read(Catalogue.find(name), List.of());
    }

    @Test
    void theScenariosAreThere() {
        assertEquals(
                List.of(
                        "arieli-babichenko-2019/voters",
                        "crawford-sobel-1982/three-states",
                        "doval-2022/contribution",
                        "dughmi-et-al-2019/adoption",
                        "dughmi-et-al-2019/congestion",
                        "dughmi-et-al-2019/friends",
                        "dughmi-et-al-2019/zero-sum",
                        "generated/adoption-60",
                        "generated/random-30x10",
                        "kamenica-gentzkow-2011/court",
                        "lazear-2006/police",
                        "ostrovsky-schwarz-2010/grading",
                        "rayo-segal-2010/seller",
                        "xu-2019/letters"),
                Catalogue.list());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyScenarioIsFoundByItsLastName(String name) {
        assertEquals(name, Catalogue.find(name.substring(name.indexOf('/') + 1)).name());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyScenarioHasASourceAnExpectationAndABrokenScheme(String name) {
        Scenario scenario = read(name);
        assertFalse(scenario.title().isEmpty());
        assertTrue(scenario.source().matches(".*\\d{4}.*"), scenario.source());
        assertFalse(scenario.expectations().isEmpty());
        assertTrue(scenario.expectations().stream()
                .allMatch(expected -> !expected.where().isEmpty()));
        assertFalse(Families.design(scenario).broken().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyFileNamesItsSchemaForEditors(String name) {
        String text = Catalogue.find(name).text();
        assertTrue(
                text.startsWith("# yaml-language-server: $schema=../../schema/scenario.schema.json\n# $schema: "),
                text);
    }

    /** Play judges with a margin of 1 % of the payoff range; a broken scheme must miss by three times that. */
    @ParameterizedTest
    @MethodSource("names")
    void brokenSchemesAskForSomethingThatClearlyDoesNotPay(String name) {
        Designed designed = Families.design(read(name));
        DesignProblem problem = designed.problem();
        designed.broken().forEach((broken, mechanism) -> assertTrue(isClear(problem, mechanism.table()), broken));
    }

    /** Some player loses more than 3 % of the range of his payoff by following. */
    private static boolean isClear(DesignProblem problem, Table table) {
        List<Gain> gains = problem.gains(table);
        List<IncentiveLine> lines = Certifier.lines(problem, table, List.of());
        return IntStream.range(0, lines.size()).anyMatch(k -> {
            BigFraction gain = lines.get(k).conditionalGain();
            BigFraction range = problem.game().range(gains.get(k).payoff());
            return gain != null && Exact.toDouble(gain) < -0.03 * Exact.toDouble(range);
        });
    }

    @Test
    void theRandomGameIsTheSameOnEveryMachine() {
        // Drawn independently in Python from the specification of java.util.Random.
        DesignProblem problem = Families.design(read("random-30x10")).problem();
        int[] receiver = {-9, 6, -6, -3, -4, 1, 8, -8, 7, -10};
        int[] sender = {7, 10, 1, -9, 4, 3, -3, -8, -1, -8};
        for (int action = 0; action < 10; action++) {
            assertEquals(
                    new BigFraction(receiver[action]),
                    problem.game().payoffs().get(0).exact(0, action));
            assertEquals(new BigFraction(sender[action]), problem.objective().exact(0, action));
        }
    }
}
