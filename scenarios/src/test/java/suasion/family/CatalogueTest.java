package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.BestResponse;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.scenario.Catalogue;
import suasion.scenario.Scenario;

/** What every scenario of the catalogue owes its reader. */
class CatalogueTest {
    static List<String> names() {
        return Catalogue.list();
    }

    private static Scenario read(String name) {
        return Families.read(Catalogue.find(name), List.of());
    }

    @Test
    void theNineScenariosOfOneReceiverAreThere() {
        assertEquals(
                List.of(
                        "crawford-sobel-1982/three-states",
                        "doval-2022/contribution",
                        "dughmi-et-al-2019/broker",
                        "dughmi-et-al-2019/subsidy",
                        "dughmi-et-al-2019/zero-sum",
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
        double range =
                Exact.toDouble(problem.game().range(problem.game().payoffs().get(0)));
        designed.broken()
                .forEach((broken, mechanism) -> assertTrue(worst(problem, mechanism.table()) > 0.03 * range, broken));
    }

    private static double worst(DesignProblem problem, Table table) {
        Game game = problem.game();
        double worst = 0;
        for (int signal = 0; signal < table.signals().messages(); signal++) {
            List<BigFraction> belief = table.posterior(0, 0, signal);
            if (!belief.isEmpty()) {
                BigFraction best =
                        BestResponse.expected(game.payoffs().get(0), belief, BestResponse.to(problem, belief));
                BigFraction told = BestResponse.expected(
                        game.payoffs().get(0), belief, (int) table.signals().outcome(signal));
                worst = Math.max(worst, Exact.toDouble(best.subtract(told)));
            }
        }
        return worst;
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
