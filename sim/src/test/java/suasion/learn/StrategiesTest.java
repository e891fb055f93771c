package suasion.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import suasion.game.UserMistake;
import suasion.sim.BestResponding;
import suasion.sim.Obedient;
import suasion.sim.Strategy.Learning;
import suasion.sim.TieRule;

class StrategiesTest {
    private static String line(Executable asked) {
        return assertThrows(UserMistake.class, asked).line();
    }

    private static Population.Kind kind(String name, String share) {
        return new Population.Kind(name, suasion.game.Exact.parse(share), Strategies.of(name));
    }

    @Test
    void everyStrategyHasANameAndSettingsOfItsOwn() {
        assertEquals(
                List.of(
                        "obedient",
                        "bayesian",
                        "empirical-bayes",
                        "fictitious-play",
                        "hedge",
                        "exp3",
                        "thompson",
                        "quantal",
                        "neglecting",
                        "credulous"),
                Strategies.names());
        assertEquals(new Obedient(), Strategies.of("obedient"));
        assertEquals(BestResponding.usual(), Strategies.of("bayesian"));
        assertEquals(new Hedge(0, Learning.EVERY_ROUND), Strategies.of("hedge"));
        assertEquals(
                new Exp3(.01, Learning.EVERY_CHUNK), Strategies.of("exp3", Map.of("rate", "1/100", "every", "chunk")));
        assertEquals(
                new BestResponding(TieRule.UNIFORM, .5, 0),
                Strategies.of("bayesian", Map.of("ties", "uniform", "band", "0.5")));
        assertEquals(
                new EmpiricalBayes(8, 1e-9, Learning.EVERY_ROUND),
                Strategies.of("empirical-bayes", Map.of("prior-strength", "8")));
        for (Entry entry : Strategies.all()) {
            assertTrue(entry.made() != null && !entry.does().isEmpty());
            assertEquals(
                    entry.name(), Strategies.find(entry.name()).orElseThrow().name());
        }
    }

    @Test
    void strategiesPrintTheirSettings() {
        assertEquals("hedge (anytime rate)", Strategies.of("hedge").toString());
        assertEquals(
                "exp3 (rate 0.01, learns after every chunk)",
                Strategies.of("exp3", Map.of("rate", "1/100", "every", "chunk")).toString());
        assertEquals(
                "quantal response (rationality 10)", Strategies.of("quantal").toString());
        assertEquals(
                "population (1/2 hedge, 1/2 credulous)",
                Strategies.population(List.of(kind("hedge", "1/2"), kind("credulous", "1/2")))
                        .toString());
    }

    @Test
    void whatIsNotThereIsRefusedWithAGuess() {
        assertEquals(
                "there is no strategy 'hegde', only obedient, bayesian, empirical-bayes, fictitious-play, hedge, exp3,"
                        + " thompson, quantal, neglecting, credulous. Maybe hedge.",
                line(() -> Strategies.of("hegde")));
        assertEquals(
                "/rat: hedge has no setting 'rat', only rate, every. Maybe rate.",
                line(() -> Strategies.of("hedge", Map.of("rat", "1"))));
        assertEquals(
                "/rate: credulous has no setting 'rate'; nothing of it can be set",
                line(() -> Strategies.of("credulous", Map.of("rate", "1"))));
        assertEquals(
                "/every: 'rounds' is not one of round, chunk. Maybe round.",
                line(() -> Strategies.of("hedge", Map.of("every", "rounds"))));
        assertEquals("/rate: it is 0, must be positive", line(() -> Strategies.of("exp3", Map.of("rate", "0"))));
        assertEquals(
                "/rationality: it is -1, must not be negative",
                line(() -> Strategies.of("quantal", Map.of("rationality", "-1"))));
        assertEquals(
                "/rate: 'fast' is not a number; a number is written like 2, -0.5, 1e-3 or 1/3",
                line(() -> Strategies.of("hedge", Map.of("rate", "fast"))));
        assertEquals(
                "/rate: 'anytme' is not a number; a number is written like 2, -0.5, 1e-3 or 1/3. Maybe anytime.",
                line(() -> Strategies.of("hedge", Map.of("rate", "anytme"))));
    }

    @Test
    void sharesOfAPopulationSumToOne() {
        assertEquals(
                "shares sum to 3/4, must be 1 (hedge 1/2, exp3 1/4)",
                line(() -> Strategies.population(List.of(kind("hedge", "1/2"), kind("exp3", "1/4")))));
        assertEquals(
                "/exp3: the share is 0, must be positive",
                line(() -> Strategies.population(List.of(kind("hedge", "1"), kind("exp3", "0")))));
        Population crowd = Strategies.population(List.of(kind("hedge", "1")));
        assertEquals(
                "/crowd: a population within a population; a kind is one strategy",
                line(() -> Strategies.population(List.of(new Population.Kind("crowd", BigFraction.ONE, crowd)))));
    }
}
