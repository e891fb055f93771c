package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Payoff;
import suasion.game.Sense;
import suasion.scenario.Catalogue;
import suasion.scenario.Scenario;
import suasion.scenario.Simulation;
import suasion.solve.Claim;

/** The catalogue's court file, line by line as the reader of Kamenica and Gentzkow (2011), section I, expects it. */
class CourtTest {
    private final Scenario court = Families.read(Catalogue.find("court"), List.of());
    private final Designed designed = Families.design(court);

    @Test
    void judgeGetsOneForBeingRightAndProsecutorOneForAConviction() {
        assertEquals(List.of("innocent", "guilty"), designed.problem().game().states());
        assertEquals(
                List.of(new BigFraction(3, 4), new BigFraction(1, 4)),
                designed.problem().game().prior());
        assertEquals(
                Payoff.of(new int[][] {{1, 0}, {0, 1}}),
                designed.problem().game().payoffs().get(0));
        assertEquals(Payoff.of(new int[][] {{0, 1}, {0, 1}}), designed.problem().objective());
        assertEquals("prosecutor", designed.problem().designer());
        assertEquals("judge", designed.problem().game().players().get(0).name());
        assertEquals(Sense.MAX, designed.problem().sense());
        assertEquals(Claim.OPTIMAL, designed.promisedClaim());
    }

    @Test
    void theFileSaysHowToPlayWhatToExpectAndWhatIsBroken() {
        assertEquals(1_000_000, court.simulation().rounds());
        assertEquals(42, court.simulation().seed());
        assertEquals(Simulation.Receiver.BAYESIAN, court.simulation().receiver());
        assertEquals(new BigFraction(1, 2), court.expectations().get(0).value());
        assertEquals(List.of("always-convict"), List.copyOf(designed.broken().keySet()));
        assertEquals(
                BigFraction.ONE, designed.broken().get("always-convict").table().probability(0, 1));
        assertTrue(designed.scheme().isEmpty());
    }
}
