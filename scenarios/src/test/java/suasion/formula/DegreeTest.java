package suasion.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suasion.scenario.Formula;

/** Which polynomials formulas are. */
class DegreeTest {
    // By the rules of degrees; what jumps, bends or has a kink is no polynomial.
    @ParameterizedTest
    @CsvSource({
        "p - 1/3, 0",
        "2 * x - p * y / 3, 1",
        "(x - p) * (y - p), 2",
        "abs(x - y)^2, 2",
        "-(x + y)^2 / 7, 2",
        "x * (x - 1/2) * (x - 1), 3",
        "x^2 * y^2, 4",
        "abs(x - y), 1000",
        "abs(x - y)^3, 1000",
        "x^1.5, 1000",
        "x^y, 1000",
        "1 / (1 + x), 1000",
        "'max(x, y)', 1000",
        "exp(x), 1000",
        "x >= 1/2, 1000",
        "'if(x > 1/2, x, y)', 1000"
    })
    void aFormulaHasTheDegreeItIsWrittenWith(String formula, int degree) {
        Term term = Formula.of(formula).compile(Map.of("x", 0, "y", 1), Map.of("p", BigFraction.ONE_HALF));
        assertEquals(degree, Degree.of(term));
    }
}
