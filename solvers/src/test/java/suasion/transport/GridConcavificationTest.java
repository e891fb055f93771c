package suasion.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import suasion.game.Sense;

/** One receiver: the transport program against the concave closure. */
final class GridConcavificationTest {
    private static final int INTERVALS = 9;

    // Kamenica and Gentzkow (2011): at prior .3 the prosecutor convicts with probability 0.6; at 1/4 with 1/2.
    @Test
    void prosecutorConvictsTwiceThePrior() {
        BeliefDesign court = Designs.of(1, "3/10", Sense.MAX, x -> convicts(x.get(0)));
        assertEquals(new BigFraction(3, 5), GridConcavification.value(court, Grid.regular(1, 2, court.prior())));
        BeliefDesign slides = Designs.of(1, "1/4", Sense.MAX, x -> convicts(x.get(0)));
        assertEquals(BigFraction.ONE_HALF, GridConcavification.value(slides, Grid.regular(1, 8, slides.prior())));
    }

    // Minimising the same: he never convicts when nothing is said.
    @Test
    void theDefenceRevealsNothing() {
        BeliefDesign court = Designs.of(1, "3/10", Sense.MIN, x -> convicts(x.get(0)));
        assertEquals(BigFraction.ZERO, GridConcavification.value(court, Grid.regular(1, 4, court.prior())));
    }

    // An identity: the program's optimum is Cav[(1 - x) u_low + x u_high](prior), both in fractions, so exactly.
    @RepeatedTest(40)
    void theProgramIsWorthTheConcaveClosure(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String prior = 1 + random.nextInt(10) + "/11";
        BeliefDesign design =
                Designs.of(1, prior, random.nextBoolean() ? Sense.MAX : Sense.MIN, values(random), values(random));
        Grid grid = Grid.regular(1, INTERVALS, design.prior());
        assertEquals(TransportProgram.solve(design, grid).value(), GridConcavification.value(design, grid));
    }

    private static Function<List<BigFraction>, BigFraction> values(Random random) {
        int[] values = IntStream.range(0, 100).map(k -> random.nextInt(13) - 6).toArray();
        return x -> new BigFraction(values[x.get(0).multiply(99).intValue()], 5);
    }

    private static BigFraction convicts(BigFraction belief) {
        return belief.compareTo(BigFraction.ONE_HALF) >= 0 ? BigFraction.ONE : BigFraction.ZERO;
    }
}
