package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.interval.Interval;
import suasion.scenario.Formula;

/** Second derivatives of formulas of beliefs. */
final class CurvatureTest {
    private static FormulaPayoff payoff(String formula) {
        return new FormulaPayoff(
                Formula.of(formula), List.of("ann", "bob"), Map.of("p", BigFraction.ONE_HALF), "/sender/payoff");
    }

    private static Interval[] box(double... ends) {
        return new Interval[] {new Interval(ends[0], ends[1]), new Interval(ends[2], ends[3])};
    }

    // By the mean value theorem the slope at y differs from that at x by sum_j u_ij (y_j - x_j), u_ij within its
    // enclosure; 1e-9 covers the roundings of slopes at points.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(ann - p) * (bob - p)",
                "abs(ann - bob)^2",
                "-(ann - bob)^4 / 3 + ann",
                "(1 - ann)^3 * bob^2 - 7",
                "exp(ann * bob - p)"
            })
    void slopesDifferByCurvatures(String formula) {
        FormulaPayoff payoff = payoff(formula);
        SplittableRandom random = new SplittableRandom(3);
        for (int k = 0; k < 200; k++) {
            double[] x = {random.nextDouble(), random.nextDouble()};
            double[] y = {random.nextDouble(), random.nextDouble()};
            Interval[] box =
                    box(Math.min(x[0], y[0]), Math.max(x[0], y[0]), Math.min(x[1], y[1]), Math.max(x[1], y[1]));
            Interval[][] bends = payoff.curvatures(box);
            Interval[] from = payoff.slopes(box(x[0], x[0], x[1], x[1]));
            Interval[] to = payoff.slopes(box(y[0], y[0], y[1], y[1]));
            for (int i = 0; i < 2; i++) {
                Interval bent =
                        bends[i][0].times(Interval.at(y[0] - x[0])).plus(bends[i][1].times(Interval.at(y[1] - x[1])));
                Interval differs = to[i].minus(from[i]);
                assertTrue(
                        differs.high() >= bent.low() - 1e-9 && differs.low() <= bent.high() + 1e-9,
                        differs + " " + bent);
            }
        }
    }

    @Test
    void aQuadraticBendsAlikeEverywhere() {
        Interval[][] bends = payoff("abs(ann - bob)^2").curvatures(box(0, 1, 0, 1));
        assertEquals(Interval.at(2), bends[0][0]);
        assertEquals(-2, bends[0][1].middle(), 1e-15);
    }

    @Test
    void kinksHaveNoCurvature() {
        assertFalse(payoff("abs(ann - bob)").curvatures(box(0, 1, 0, 1))[0][0].isBounded());
        assertFalse(
                payoff("(ann >= 1/2) * bob").curvatures(box(0, 1, 0, 1))[0][0].isBounded());
    }
}
