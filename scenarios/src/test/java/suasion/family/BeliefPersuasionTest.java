package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import suasion.feasible.StatedPosteriors;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.mechanism.Table;
import suasion.scenario.Scenario;
import suasion.scenario.ScenarioText;
import suasion.solve.Claim;
import suasion.solve.Solution;

/** What files of beliefs mean, and what is said of those that mean nothing. */
class BeliefPersuasionTest {
    private static final String GAME = """
      suasion: 1
      family: beliefs
      parameters: {c: 1/4}
      states: {low: 1/2, high: 1/2}
      receivers: [ann, bob]
      sender: {name: analyst, objective: min, payoff: "(ann - p) * (bob - p)"}
      grid: 4
      """;

    /** Arieli, Babichenko, Sandomirskiy and Tamuz (2021): the least covariance, -1/32. */
    private static final String LEAST = "[{at: [0, 3/4], weight: 1/8}, {at: [1/2, 3/4], weight: 3/8},"
            + " {at: [1/2, 1/4], weight: 3/8}, {at: [1, 1/4], weight: 1/8}]";

    private static final BeliefPersuasion FAMILY = new BeliefPersuasion();

    private static Scenario scenario(String text, String... changes) {
        return Families.read(new ScenarioText("game", "game.yaml", text), List.of(changes));
    }

    private static Designed designed(String text, String... changes) {
        return Families.design(scenario(text, changes));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/bad-beliefs.txt", delimiter = '|', quoteCharacter = '`')
    void everyMistakeIsOneLine(String what, String instead, String line) {
        String piece = what == null ? "" : what;
        assertTrue(GAME.contains(piece), piece);
        String text = piece.isEmpty() ? GAME + instead + "\n" : GAME.replace(piece, instead);
        assertEquals(line, assertThrows(UserMistake.class, () -> designed(text)).line());
    }

    @Test
    void aSenderWhoMinimisesIsPromisedAnUpperBound() {
        assertEquals(Claim.UPPER_BOUND, designed(GAME).promisedClaim());
        assertEquals(Claim.LOWER_BOUND, designed(GAME, "sender.objective=max").promisedClaim());
        assertEquals(
                Claim.AUDITED,
                designed(GAME, "scheme={low: '1/2, 1/2', high: '1/2, 1/2'}").promisedClaim());
        assertEquals(Claim.AUDITED, designed(GAME, "posteriors=" + LEAST).promisedClaim());
    }

    @Test
    void theLeastCovarianceIsFoundOnAGridThatHoldsIt() {
        Solution solution = FAMILY.solve(designed(GAME));
        assertEquals(new BigFraction(-1, 32), solution.value());
        assertTrue(solution.claim().satisfies(Claim.UPPER_BOUND));
    }

    /**
     * w is linear in the payoff: c times it is worth c times as much, whatever the solver's fractions, and as surely;
     * the sphere bound is attained at p = 1/2 (Arieli, Babichenko, Sandomirskiy and Tamuz 2021).
     */
    @ParameterizedTest
    @CsvSource({"4, 1/100000000000", "adaptive, 100000000000", "adaptive, 3/700000000000", "adaptive, 1"})
    void payoffsInOtherUnitsAreWorthTheSameInThose(String grid, String unit) {
        Solution solution = assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> FAMILY.solve(designed(GAME, "grid=" + grid, "sender.payoff=(ann - p) * (bob - p) * " + unit)));
        assertEquals(Exact.parse(unit).multiply(new BigFraction(-1, 32)), solution.value());
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertEquals(2, solution.checks().size());
        solution.checks().forEach(check -> assertEquals(BigFraction.ZERO, check.difference(), check.name()));
    }

    @Test
    void receiversAreCalledByNameOrByNumber() {
        assertEquals(
                FAMILY.solve(designed(GAME)).value(),
                FAMILY.solve(designed(GAME, "sender.payoff=(x1 - 2*c)*(x2 - 2*c)"))
                        .value());
    }

    @Test
    void receiversCanHoldTheTruePosteriorOfWhatTheyAreFalselyTold() {
        // In high ann is told 1/4 with probability 1/2, in low 3/4: Pr(high | told 1/4) = (1/4)/(1/4 + 1/2) = 1/3.
        Designed designed = designed(GAME, "scheme={low: {'1/4, 1/2': 1}, high: {'1/4, 1/2': 1/2, '3/4, 1/2': 1/2}}");
        Table scheme = designed.scheme().orElseThrow().table();
        assertEquals(
                List.of("0", "1/4", "1/3", "1/2", "3/4", "1"),
                scheme.game().players().get(0).actions());
        assertEquals(List.of("0", "1/2", "1"), scheme.game().players().get(1).actions());
        Solution audited = FAMILY.audit(designed, designed.scheme().get());
        assertEquals(Claim.AUDITED, audited.claim());
        assertFalse(audited.certificate().violation().equals(BigFraction.ZERO));
        assertEquals(audited.problem(), designed.problem().over(scheme.game()));
    }

    @Test
    void statedPosteriorsAreToldWhereNoSchemeIs() {
        Designed designed = designed(GAME, "posteriors=" + LEAST);
        Solution audited = FAMILY.audit(designed, designed.scheme().orElseThrow());
        assertEquals(new BigFraction(-1, 32), audited.value());
        assertEquals(BigFraction.ZERO, audited.certificate().violation());
    }

    @Test
    void withoutASenderNobodyDesignsAndThePriorIsTheMean() {
        String text = """
            suasion: 1
            family: beliefs
            states: [low, high]
            receivers: [ann, bob]
            posteriors: %s
            """.formatted(LEAST.replace("3/4", "1/2").replace("1/4", "1/2"));
        Designed designed = designed(text);
        assertFalse(designed.problem().hasDesigner());
        assertEquals(BigFraction.ONE_HALF, designed.problem().game().prior().get(1));
        StatedPosteriors stated = FAMILY.posteriors(scenario(text)).orElseThrow();
        assertTrue(stated.prior().isEmpty());
        assertEquals(3, stated.law().size());
    }

    /** {@code feasible} asks about means that differ, so that reading alone refuses nothing. */
    @Test
    void posteriorsWithOtherMeansCanBeAskedAboutButNotRun() {
        String changes = "posteriors=[{at: [1/2, 1/4], weight: 1}]";
        StatedPosteriors stated = FAMILY.posteriors(scenario(GAME, changes)).orElseThrow();
        assertEquals(new BigFraction(1, 4), stated.law().mean(1));
        assertEquals(BigFraction.ONE_HALF, stated.prior().orElseThrow());
        assertThrows(UserMistake.class, () -> designed(GAME, changes));
    }

    @Test
    void payoffsMayDependOnTheState() {
        // u_high = 0, u_low = |x - y| at p = 1/2: 2p(1-p)/(1+p) = 1/3, which beliefs 0, 1/3, ... hold.
        Solution solution = FAMILY.solve(designed(
                GAME,
                "sender={objective: max, payoff: {low: 'abs(ann - bob)', high: 0}}",
                "grid=[0, 1/3, 1/2, 2/3, 1]"));
        assertTrue(solution.value().compareTo(new BigFraction(1, 3)) <= 0, solution.value() + "");
        assertTrue(solution.value().compareTo(new BigFraction(3, 10)) > 0, solution.value() + "");
    }

    @Test
    void brokenSchemesMayDependOnSettings() {
        String broken = "broken={loud: {low: '1, 1', high: '1, 1', when: {parameters.c: 1/4}}}";
        assertEquals(1, designed(GAME, broken).broken().size());
        assertEquals(0, designed(GAME, broken, "parameters.c=1/3").broken().size());
    }
}
