package suasion.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Sense;
import suasion.interval.Interval;

/** The best that beliefs nearby give, where a payoff jumps the wrong way. */
final class UpperEnvelopeTest {
    private static final EnclosedPayoff EXACTLY_ONE = Payoffs.count(BigFraction.ONE_HALF, List.of(1));

    // At (1/2, 1/2) both are convinced and the payoff is 0; a little below on one side it is 1.
    @Test
    void whereBothAreAtTheThresholdOneOfThemCanBeJustBelow() {
        List<BigFraction> corner = List.of(BigFraction.ONE_HALF, BigFraction.ONE_HALF);
        UpperEnvelope envelope = new UpperEnvelope(EXACTLY_ONE, 1);
        assertEquals(BigFraction.ZERO, EXACTLY_ONE.exact(corner));
        assertEquals(BigFraction.ONE, envelope.exact(corner));
        Interval half = Interval.at(0.5);
        assertTrue(envelope.over(new Interval[] {half, half}).contains(BigFraction.ONE));
    }

    // At prior 1/2 always exactly one is approached, worth 1: ann is told just below 1/2, bob 1/2, in both states
    // alike. On a
    // grid of 40 the envelope allows that itself, and the bound is not on the wrong side of it.
    @Test
    void theProgramOfTheEnvelopeIsProvedOnLargerGrids() {
        BeliefDesign design = Payoffs.design(2, "1/2", EXACTLY_ONE, Sense.MAX);
        GridOptimum best = TransportProgram.solve(UpperEnvelope.of(design), Grid.regular(2, 40, design.prior()));
        assertEquals(BigFraction.ONE, best.value());
        assertEquals(BigFraction.ONE, best.bound());
    }
}
