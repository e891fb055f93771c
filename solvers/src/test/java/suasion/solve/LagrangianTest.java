package suasion.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.SignalSpace;

class LagrangianTest {
    private static int gains(DesignProblem problem) {
        return problem.gains(SignalSpace.recommendations(problem.game())).size();
    }

    private static Lagrangian withRandomMultipliers(DesignProblem problem, Random random) {
        List<BigFraction> multipliers = Stream.generate(() -> Exact.of(random.nextDouble() * random.nextInt(3)))
                .limit(gains(problem))
                .toList();
        return new Lagrangian(problem, multipliers);
    }

    @Test
    void anyMultipliersBoundTheOptimum() {
        Random random = new Random(11);
        for (int i = 0; i < 100; i++) {
            DesignProblem problem = Games.random(random, 3, 3, 4);
            BigFraction bound = withRandomMultipliers(problem, random).exactBound();
            assertTrue(bound.compareTo(Solver.solve(problem).value()) >= 0, problem::toString);
        }
    }

    @Test
    void theOutwardBoundEnclosesTheExactOneAndIsClose() {
        Random random = new Random(12);
        for (int i = 0; i < 200; i++) {
            DesignProblem game = Games.random(random, 1 + random.nextInt(8), 1 + random.nextInt(6), 1000);
            Sense sense = i % 2 == 0 ? Sense.MAX : Sense.MIN;
            DesignProblem problem = new DesignProblem(
                    game.game(), "designer", game.objective(), sense, new BigFraction(random.nextInt(3), 7));
            Lagrangian lagrangian = withRandomMultipliers(problem, random);
            BigFraction exact = lagrangian.exactBound();
            BigFraction outward = lagrangian.outwardBound();
            assertTrue(outward.subtract(exact)
                            .multiply(new BigFraction(sense.sign()))
                            .compareTo(BigFraction.ZERO)
                    >= 0);
            // Payoffs and multipliers are below 1000 and 2, sums below 20 terms: 1e-9 is a thousand roundings of them.
            assertEquals(Exact.toDouble(exact), Exact.toDouble(outward), 1e-9);
        }
    }

    @Test
    void withoutMultipliersTheBoundIsTheUnconstrainedBest() {
        // The prosecutor alone would convict always: 1.
        DesignProblem court = Games.court();
        assertEquals(
                BigFraction.ONE,
                new Lagrangian(court, Collections.nCopies(gains(court), BigFraction.ZERO)).exactBound());
    }

    @Test
    void aNegativeMultiplierProvesNothingAndIsRefused() {
        DesignProblem court = Games.court();
        List<BigFraction> negative = Collections.nCopies(gains(court), BigFraction.MINUS_ONE);
        assertThrows(IllegalArgumentException.class, () -> new Lagrangian(court, negative));
    }
}
