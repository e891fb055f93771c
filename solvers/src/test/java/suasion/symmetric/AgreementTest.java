package suasion.symmetric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.solve.Claim;
import suasion.solve.Solution;
import suasion.solve.Solver;

/**
 * Order statistics against the linear program over all profiles, for every number of actions n and of types m with m^n
 * n at most the columns asked for: 150, or {@code -Dagreement.columns=20000}, which takes long.
 */
class AgreementTest {
    private static final int COLUMNS = Integer.getInteger("agreement.columns", 150);

    private record Size(int actions, int types) {}

    static Stream<Size> sizes() {
        return IntStream.rangeClosed(2, 20).boxed().flatMap(n -> IntStream.iterate(
                        1, m -> Math.pow(m, n) * n <= COLUMNS, m -> m + 1)
                .mapToObj(m -> new Size(n, m)));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theWholeProgramIsWorthTheSame(Size size) {
        Random random = new Random(1000L * size.actions + size.types);
        for (Regime regime : Regime.values()) {
            for (boolean independent : new boolean[] {true, false}) {
                SymmetricGame game =
                        SymmetricGames.random(random, size.actions, size.types, independent, Sense.MAX, regime);
                DesignProblem written = WrittenOut.of(game);
                Solution whole = Solver.solve(written);
                BigFraction value = SymmetricSolver.solve(game).value();
                if (whole.isExact()) {
                    assertEquals(whole.value(), value, game::toString);
                } else {
                    // A numeric claim: within 1e-9 of the payoff range on either side.
                    double range = Exact.toDouble(written.game().range(written.objective()));
                    double difference = Exact.toDouble(whole.value().subtract(value));
                    assertEquals(Claim.OPTIMAL, whole.claim());
                    assertTrue(Math.abs(difference) <= 1e-9 * range, game + ": " + difference);
                }
            }
        }
    }
}
