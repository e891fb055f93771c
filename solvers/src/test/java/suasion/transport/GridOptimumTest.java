package suasion.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import suasion.game.Sense;
import suasion.transport.Coupling.Atom;

/** What every optimal law of random payoffs must satisfy, recomputed from its atoms. */
final class GridOptimumTest {
    // Bayes: masses sum to 1 in each state; p (1 - x) nu_high,i(x) = (1 - p) x nu_low,i(x); the mean posterior is p.
    @RepeatedTest(10)
    void optimaAreLawsOfPosteriors(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int[] values = IntStream.range(0, 100).map(k -> random.nextInt(9) - 4).toArray();
        BeliefDesign design = Designs.of(
                2,
                "2/5",
                random.nextBoolean() ? Sense.MAX : Sense.MIN,
                x -> new BigFraction(
                        values[x.get(0).multiply(4).add(x.get(1).multiply(20)).intValue()]),
                x -> new BigFraction(
                        values[x.get(0).multiply(4).add(x.get(1).multiply(20)).intValue() + 50]));
        GridOptimum optimum = Designs.solve(design, 4);
        BigFraction p = design.prior();
        BigFraction rest = BigFraction.ONE.subtract(p);
        for (int state = 0; state < 2; state++) {
            int in = state;
            assertEquals(BigFraction.ONE, sum(optimum, atom -> atom.in(in)));
        }
        for (int i = 0; i < 2; i++) {
            int receiver = i;
            for (BigFraction x : optimum.coupling().told().get(i)) {
                assertEquals(
                        BigFraction.ZERO,
                        sum(
                                optimum,
                                atom -> atom.beliefs().get(receiver).equals(x)
                                        ? p.multiply(BigFraction.ONE.subtract(x))
                                                .multiply(atom.high())
                                                .subtract(rest.multiply(x).multiply(atom.low()))
                                        : BigFraction.ZERO));
            }
            assertEquals(
                    p, sum(optimum, atom -> atom.mass(p).multiply(atom.beliefs().get(receiver))));
        }
        assertEquals(optimum.value(), optimum.coupling().value(design));
        assertTrue(new TransportChecks(design, optimum).checks().stream().allMatch(check -> check.agrees()));
    }

    private static BigFraction sum(GridOptimum optimum, java.util.function.Function<Atom, BigFraction> term) {
        return optimum.coupling().atoms().stream().map(term).reduce(BigFraction.ZERO, BigFraction::add);
    }
}
