package suasion.family;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.interval.Interval;
import suasion.scenario.Formula;

/** Formulas of beliefs in fractions, in doubles and over boxes say the same. */
class FormulaPayoffTest {
    private static final double NEAR = 1e-12;

    private static FormulaPayoff payoff(String formula) {
        Map<String, BigFraction> numbers = Map.of("p", BigFraction.ONE_HALF, "c", new BigFraction(1, 3));
        return new FormulaPayoff(Formula.of(formula), List.of("ann", "bob"), numbers, "/sender/payoff");
    }

    private static Interval[] box(double... ends) {
        return new Interval[] {new Interval(ends[0], ends[1]), new Interval(ends[2], ends[3])};
    }

    /**
     * On random boxes with random points in them: the fast value is near the exact one, the enclosure contains it, and
     * differences of values lie in slopes times differences of beliefs (both up to roundings of doubles).
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(ann - p) * (bob - p)",
                "abs(x1 - x2)",
                "abs(x1 - x2)^1.5",
                "abs(x1 - x2)^c",
                "(x1 - x2)^3 - x1^2*x2",
                "sqrt(x1 * x2)",
                "x1^x2",
                "(-1/2)^floor(3*x1) + x2",
                "(x1 - c)^(-2) * 0 + x1",
                "exp(x1) * sin(7*x2) - cos(x1*x2) + tan(x2/2)",
                "log(1 + x1) / (2 - x2)",
                "min(x1, x2, c) + max(x1*x2, p)",
                "if(x1 >= 1/2 && x2 >= 1/2, 1, 0)",
                "(x1 >= 1/2) * (x2 < c) - (x1 + x2 = 1)",
                "if(x1 + x2 <= 3/10 || !(x1 > x2), x1, 2*x2)",
                "if(x1 > 0, -x1*log(x1), 0) + if(x2 < 1, (1 - x2)*log(1 - x2), 0)",
                "if(x1 > x2, x1 - x2, x2 - x1)",
                "(x1 >= 1/2) + (x2 >= 1/2) - 2*(x1 >= 1/2)*(x2 >= 1/2)",
                "if(x1 >= 1/2, if(x1 >= 1/3, x1, 7), x2) + x1*(x1 > 1/2)",
                "if(x1 + x2 >= 1, x1 + x2 - 1, 0) - (x2 >= c)*(3*x2 - 1)*x1",
                "if(2*x1 - x2/3 > 1/4 || x1 = x2, x1*x2, if(x1 < x2, -x2, x1))",
                "(x1 > x2) - (x2 > x1)*(x1 < 1/3) + (x1 = x2)*(x2 >= 1/4)*x1",
                "if(-x1 >= -x2^2, abs(x1 - x2^2)^0.5, (x2^2 - x1)*(x1 >= 1/5))",
                "((x1 >= 1/2) = (x2 >= 1/2)) * (x1 - x2) + floor(2*x1)*(floor(2*x1) >= x2)",
                "if(x1 < 1/2, x1, if(x1 < 3/4, 1/2, 2*x1 - 1)) * max(x2 >= 1/2, x1)",
                "floor(10*x1) - ceil(4*x2)",
                "(x1 != x2) + (x1 <> p)",
                "-x1^2 / (1 + x2^2)",
                "(x1 - x2) * (x1 - x2)",
                "7",
            })
    void enclosuresContainValuesAndSlopesContainDifferences(String formula) {
        FormulaPayoff payoff = payoff(formula);
        SplittableRandom random = new SplittableRandom(7);
        for (int k = 0; k < 400; k++) {
            Interval[] box = new Interval[2];
            double[] x = new double[2];
            double[] y = new double[2];
            for (int i = 0; i < 2; i++) {
                // Multiples of 1/60, so that kinks and jumps are met; the end points as well.
                double low = random.nextInt(0, 61) / 60.0;
                double high = Math.min(low + random.nextInt(0, 20) / 60.0, 1);
                box[i] = new Interval(low, high);
                x[i] = random.nextBoolean() ? low : low + (high - low) * random.nextDouble();
                y[i] = random.nextBoolean() ? high : low + (high - low) * random.nextDouble();
            }
            if (formula.contains("(-2)") && box[0].contains(1.0 / 3)) {
                continue;
            }
            Interval over = payoff.over(box);
            BigFraction exact = payoff.exact(List.of(Exact.of(x[0]), Exact.of(x[1])));
            String where = formula + " at " + x[0] + ", " + x[1] + " in " + box[0] + " x " + box[1] + ": " + over;
            assertTrue(over.contains(exact), where);
            double other = Exact.toDouble(payoff.exact(List.of(Exact.of(y[0]), Exact.of(y[1]))));
            Interval[] slopes = payoff.slopes(box);
            Interval change = slopes[0]
                    .times(Interval.at(x[0]).minus(Interval.at(y[0])))
                    .plus(slopes[1].times(Interval.at(x[1]).minus(Interval.at(y[1]))));
            double difference = Exact.toDouble(exact) - other;
            assertTrue(
                    change.low() - NEAR <= difference && difference <= change.high() + NEAR,
                    where + ", " + difference + " not in " + change);
        }
    }

    /** At multiples of 1/120, where thresholds lie, doubles decide comparisons as fractions do. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "if(x1 + x2 <= 3/10, 1, 0)",
                "(x1 + 2*x2 = 1) + (x1 > c)",
                "floor(10*x1) + ceil(6*x2)",
                "sqrt(1 - x1) + sqrt(abs(x1 - x2))",
                "(x1 - x2)^2 * if(x1 >= c, 1, x2)",
                "abs(x1 - x2)^2.5"
            })
    void doublesDecideAsFractionsDo(String formula) {
        FormulaPayoff payoff = payoff(formula);
        for (int i = 0; i <= 120; i++) {
            for (int j = 0; j <= 120; j += 3) {
                BigFraction exact = payoff.exact(List.of(new BigFraction(i, 120), new BigFraction(j, 120)));
                assertEquals(
                        Exact.toDouble(exact), payoff.approx(new double[] {i / 120.0, j / 120.0}), NEAR, i + " " + j);
            }
        }
    }

    @Test
    void squaresAndEntropyAreEnclosedTightly() {
        assertEquals(new Interval(0, 0.25), payoff("(x1 - x2)^2").over(box(0, 0.5, 0, 0.5)));
        assertEquals(new Interval(0, 0.25), payoff("(x1 - x2) * (x1 - x2)").over(box(0, 0.5, 0, 0.5)));
        Interval entropy = payoff("if(x1 > 0, x1*log(x1), 0)").over(box(0, 1, 0, 1));
        // -1/e at 1/e.
        assertEquals(-Math.exp(-1), entropy.low(), 1e-15);
        assertEquals(0, entropy.high());
    }

    @Test
    void slopesAreThoseOfTheKinksAndUnknownAtJumps() {
        Interval[] kink = payoff("abs(x1 - x2)").slopes(box(0, 1, 0, 1));
        assertEquals(new Interval(-1, 1), kink[0]);
        assertEquals(new Interval(-1, 1), kink[1]);
        assertEquals(Interval.ONE, payoff("abs(x1 - x2)").slopes(box(0.5, 1, 0, 0.5))[0]);
        assertEquals(Interval.UNIT, payoff("max(x1, x2)").slopes(box(0, 1, 0, 1))[0]);
        Interval[] jump = payoff("(x1 >= 1/2) + x2").slopes(box(0, 1, 0, 1));
        assertEquals(Interval.ALL, jump[0]);
        assertEquals(Interval.ONE, jump[1]);
        assertEquals(Interval.ZERO, payoff("(x1 >= 1/2) + x2").slopes(box(0.5, 1, 0, 1))[0]);
        assertFalse(payoff("abs(x1 - x2)^0.5").slopes(box(0, 1, 0, 1))[0].isBounded());
        assertTrue(payoff("abs(x1 - x2)^1.5").slopes(box(0, 1, 0, 1))[0].isBounded());
    }

    @Test
    void aMillionPointsTakeLessThanTenSeconds() {
        FormulaPayoff payoff = payoff("abs(x1 - x2)^1.5 - (x1 - p)*(x2 - p)*(x1 >= c)");
        long start = System.nanoTime();
        double sum = 0;
        for (int k = 0; k < 1_000_000; k++) {
            sum += payoff.approx(new double[] {k % 1000 / 1000.0, k / 1_000_000.0});
        }
        assertTrue(Double.isFinite(sum));
        assertTrue(System.nanoTime() - start < 10_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/x1",
                "log(bob)",
                "(x1 - c)/(x2 - c)",
                "1/(x1 - 1/7)",
                "1/(x1^2 - 1/2)",
                "log(abs(x1 - sqrt(1/2)))",
                "abs(x1 - x2)^(-0.5)",
                "if(x1 > 0, 1/x1, 0)",
                "sqrt(x1 - x2)",
                "tan(3*x1)",
                "exp(400*x1)",
                "1/(x1 + x2 - 1/7)",
                "if(x1 > 0, log(x1), 0)",
                "x1^(-c)",
                "(x1 - p)^c"
            })
    void formulasThatBlowUpAreRefused(String formula) {
        UserMistake mistake = assertThrows(UserMistake.class, () -> Poles.refuse(payoff(formula)));
        assertEquals("/sender/payoff", mistake.path());
        assertTrue(mistake.line().contains("ann ") && mistake.line().contains("bob "), mistake.line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/(2 - x1)",
                "if(x1 > 0, x1*log(x1), 0)",
                "if(x1*(1 - x1) > 0, -x1*log(x1) - (1 - x1)*log(1 - x1), 0)",
                "if(x1 = x2, 0, (x1 - x2)/abs(x1 - x2))",
                "if(x1 > 2, 1/0, x1)",
                "1/(x1^2 - x1 + 1/3)",
                "x1/(x1 + x2 + 1/1000)",
                "sqrt(x1^2 - 2*x1*x2 + x2^2)",
                "abs(x1 - x2)^0.5",
                "x1^x2",
                "tan(x1)",
                "(x1 - x2)^100"
            })
    void boundedFormulasAreNotRefused(String formula) {
        assertDoesNotThrow(() -> Poles.refuse(payoff(formula)));
    }

    @Test
    void equalFormulasAreEqualPayoffs() {
        assertEquals(payoff("x1 + c"), payoff("x1 + c"));
        assertNotEquals(payoff("x1 + c"), payoff("x1 + p"));
        assertEquals(payoff("x1").hashCode(), payoff("x1").hashCode());
    }
}
