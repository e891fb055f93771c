package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suasion.game.UserMistake;
import suasion.learn.Exp3;
import suasion.learn.Population;
import suasion.scenario.Catalogue;
import suasion.scenario.LearningPlan;
import suasion.sim.Obedient;

/** What a file says of those who learn. */
class LearningWordsTest {
    private static final String ONE = "learning={strategies: {h: hedge}}";

    private static Designed designed(String name, String... changes) {
        return Families.design(Families.read(Catalogue.find(name), List.of(changes)));
    }

    private static LearningPlan plan(String... changes) {
        return designed("court", changes).scenario().learning().orElseThrow();
    }

    private static Lineup lineup(String strategies, String name) {
        Designed designed = designed("arieli-babichenko-2019/voters", "learning={strategies: {" + strategies + "}}");
        return new Lineups(designed.scenario(), designed.problem()).of(name);
    }

    @Test
    void whatIsLeftOutIsTheDefault() {
        assertEquals(
                new LearningPlan(100_000, 40, Map.of("h", LearningPlan.Stated.named("hedge")), List.of(), List.of()),
                plan(ONE));
        assertEquals(500, plan(ONE, "learning.rounds=500").rounds());
        assertEquals(
                List.of("h", "exp3"),
                List.copyOf(
                        plan(ONE, "learning.strategies.exp3=exp3").strategies().keySet()));
        assertEquals(
                List.of(BigFraction.ZERO, new BigFraction(1, 20)),
                plan(ONE, "learning.robustness=[0, 1/20]").robustness());
    }

    /** Three voters, ann, bob and cem. */
    @Test
    void learnersPlayWhatIsInQuestionAndTheOthersObey() {
        Lineup all = lineup("slow: {strategy: exp3, rate: 1/100}", "slow");
        assertEquals(List.of(0, 1, 2), all.learners());
        assertEquals(0.01, ((Exp3) all.strategies().get(2)).rate());
        Lineup two = lineup("two: {players: {cem: exp3, ann: hedge}}", "two");
        assertEquals(List.of(0, 2), two.learners());
        assertEquals(Obedient.class, two.strategies().get(1).getClass());
        assertEquals(two.strategies().get(0) + "; " + two.strategies().get(2), two.strategy());
        Population crowd = (Population)
                lineup("slow: {strategy: exp3, rate: 1/100}, crowd: {population: {slow: 1/3, hedge: 2/3}}", "crowd")
                        .strategies()
                        .get(0);
        assertEquals(0.01, ((Exp3) crowd.kinds().get(0).strategy()).rate());
        assertEquals(new BigFraction(2, 3), crowd.kinds().get(1).share());
    }

    /** A file without the section has the built-in strategies, for experiments. */
    @Test
    void aScenarioWithoutLearnersHasTheStrategiesThatAreBuiltIn() {
        Designed court = designed("court");
        Lineups lineups = new Lineups(court.scenario(), court.problem());
        assertEquals(List.of("judge"), lineups.learners());
        assertEquals(List.of(0), lineups.of("thompson").learners());
        assertThrows(UserMistake.class, () -> lineups.of("thomson"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        two-jurors | 0 | /learning: receivers who are told what to believe have nothing to choose, so nobody learns here
        chicken | [0] | /learning/robustness: the family finite-game knows no margin of obedience; known in persuasion
        two-advisers | [0] | /learning/robustness: the file brings a scheme of its own, which is the same whatever margin is asked for
        """)
    void whatCannotBePlayedIsRefused(String name, String robustness, String line) {
        String section = "learning={strategies: {h: hedge}%s}"
                .formatted(robustness.equals("0") ? "" : ", robustness: " + robustness);
        UserMistake mistake = assertThrows(UserMistake.class, () -> designed(name, section));
        assertEquals("--set " + section + ": " + line, mistake.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        hedge: exp3 | /learning/strategies/hedge: hedge is a built-in strategy, so nothing else can have that name. Maybe my-hedge.
        obedient: {population: {exp3: 1}} | /learning/strategies/obedient: obedient is a built-in strategy, so nothing else can have that name. Maybe my-obedient.
        slow: {strategy: hedge, every: chunk} | /learning/strategies/slow/every: in 4095 rounds no chunk of 4096 ever ends, so slow would learn nothing. Maybe every: round, or more rounds.
        quick: {strategy: hedge, rate: anytme} | /learning/strategies/quick/rate: 'anytme' is not a number; a number is written like 2, -0.5, 1e-3 or 1/3. Maybe anytime.
        """)
    void namesAndSettingsThatMisleadAreRefused(String strategy, String line) {
        String section = "learning={rounds: 4095, strategies: {" + strategy + "}}";
        UserMistake mistake = assertThrows(UserMistake.class, () -> designed("court", section));
        assertEquals("--set " + section + ": " + line, mistake.line());
    }

    @Test
    void aBuiltInNameMayBeThatOfTheSameStrategy() {
        assertEquals(
                4096,
                plan("learning={rounds: 4096, strategies: {hedge: {strategy: hedge, every: chunk}}}")
                        .rounds());
    }
}
