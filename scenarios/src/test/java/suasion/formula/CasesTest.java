package suasion.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.interval.Interval;
import suasion.scenario.Formula;

/** A comparison comes out the same way wherever it stands. That enclosures are true is tested with the payoffs. */
class CasesTest {
    private static final Interval[] SQUARE = {Interval.UNIT, Interval.UNIT};

    private static Cases cases(String formula) {
        return new Cases(Formula.of(formula).compile(Map.of("x1", 0, "x2", 1), Map.of()));
    }

    // Ranges over the unit square, by hand.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(x1 >= 1/2) + (x2 >= 1/2) - 2*(x1 >= 1/2)*(x2 >= 1/2); 0; 1",
                "(x1 >= 1/2) - (x1 >= 1/2); 0; 0",
                "(x1 >= 1/2) + (x1 < 1/2); 1; 1",
                "(1/2 <= x1) - (x1 >= 1/2); 0; 0",
                "(x1 >= 1/2) * (x1 < 1/4); 0; 0",
                "(x1 > x2) + (x2 > x1) + (x1 = x2); 1; 1",
                "x1 * (x1 >= 1/2) + (x1 < 1/2); 0.5; 1",
                "if(2*x1 - 1 >= 0, x1, 1); 0.5; 1",
                "if(x1 + x2 >= 3/2, x1, 1); 0.5; 1",
                "if(x1 >= 1/2 && x2 >= 1/2, x1 + x2, 1); 1; 2",
                "((x1 >= 1/2) = (x2 >= 1/2)) - (x1 >= 1/2)*(x2 >= 1/2) - !(x1 >= 1/2)*!(x2 >= 1/2); 0; 0",
            })
    void valuesAreThoseOfConsistentCases(String formula, double low, double high) {
        assertEquals(new Interval(low, high), cases(formula).over(SQUARE));
    }

    // Thirteen thresholds are more than are told apart: still an enclosure, of the range {0}.
    @Test
    void manyComparisonsAreTakenAtOnce() {
        StringBuilder formula = new StringBuilder("0*x1");
        for (int k = 1; k <= 13; k++) {
            formula.append(" + (x1 >= %d/30) - (x1 >= %d/30)".formatted(k, k));
        }
        assertTrue(cases(formula.toString()).over(SQUARE).contains(0));
    }

    // Continuous: the gradients of the cases are known by hand, and no more than these is allowed.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "if(x1 > x2, x1 - x2, x2 - x1); -1; 1; -1; 1",
                "if(x1 >= x2, x1 - x2, 0); 0; 1; -1; 0",
                "(x1 >= 1/2) * (x1 - 1/2); 0; 1; 0; 0",
                "if(x1 > 1/3, 3*x1 - 1, 0) + x2; 0; 3; 1; 1",
                "if(x1 + x2 >= 1, 2*x1 + 2*x2 - 2, 0); 0; 2; 0; 2",
                "if(x1 = x2, x1, x2); 0; 0; 1; 1",
                "if(x1 < x2, x1, if(x1 = x2, x2, x2)); 0; 1; 0; 1",
                "(x1 >= 1/2)*(x2 >= 1/2)*(x1 - 1/2)*(x2 - 1/2); 0; 0.5; 0; 0.5",
                "if(x1 < 1/2, x1, if(x1 < 3/4, 1/2, 2*x1 - 1)); 0; 2; 0; 0",
            })
    void slopesOfCasesThatMeetAreThoseOfEither(String formula, double a, double b, double c, double d) {
        Interval[] slopes = cases(formula).slopes(SQUARE);
        assertEquals(a, slopes[0].low(), 1e-15, Arrays.toString(slopes));
        assertEquals(b, slopes[0].high(), 1e-15, Arrays.toString(slopes));
        assertEquals(c, slopes[1].low(), 1e-15, Arrays.toString(slopes));
        assertEquals(d, slopes[1].high(), 1e-15, Arrays.toString(slopes));
    }

    @Test
    void powersOfSizesMeetAtZero() {
        // d/dx x^(3/2) = 3/2 x^(1/2) is at most 3/2 on [0, 1]; the enclosure of (x1 - x2)^(3/2) is that of its base.
        for (Interval slope : cases("if(x1 > x2, abs(x1 - x2)^1.5, 0)").slopes(SQUARE)) {
            assertEquals(1.5, Math.max(-slope.low(), slope.high()), 1e-12);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if(x1 > 1/2, x1, 0)",
                "(x1 >= 1/2) * (x2 >= 1/2)",
                "if(x1 = 1/2, 1, 0)",
                "if(x1 >= x2, x1, 0)",
                "if(floor(2*x1) >= x1, x1 - floor(2*x1), 0)",
                "if(x1 * x1 >= 1/2, exp(x1*x1) - exp(1/2), 0)",
            })
    void slopesAreUnknownWhereAJumpCannotBeExcluded(String formula) {
        assertEquals(Interval.ALL, cases(formula).slopes(SQUARE)[0]);
    }

    @Test
    void whatIsNotComparedKeepsItsSlope() {
        Interval[] slopes = cases("(x1 >= 1/2) + 2*x2").slopes(SQUARE);
        assertEquals(Interval.ALL, slopes[0]);
        assertEquals(new Interval(2, 2), slopes[1]);
    }
}
