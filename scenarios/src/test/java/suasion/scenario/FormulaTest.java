package suasion.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.game.Exact;
import suasion.game.UserMistake;

/** Arithmetic worked out by hand, at a = 3, b = 1/2. */
class FormulaTest {
    private static final Map<String, BigFraction> NUMBERS =
            Map.of("a", new BigFraction(3), "b", new BigFraction(1, 2), "no", BigFraction.ONE, "e", new BigFraction(7));

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
          2 # 2
          -0.5 # -1/2
          1e-3 # 1/1000
          1 / 3 # 1/3
          010 # 10
          1/3 + 1/6 # 1/2
          a - b*2 # 2
          -(a - b)^2 # -25/4
          -a^2 # -9
          2^(-2) # 1/4
          2^(-a) # 1/8
          2^3^2 # 512
          a/b/2 # 3
          a - 1 - 1 # 1
          b^a # 1/8
          0.1 + 0.2 # 3/10
          min(a, b, 1) # 1/2
          max(a, b) # 3
          abs(b - a) # 5/2
          floor(-b) # -1
          ceil(b) # 1
          ceil(-b) # 0
          if(a > b, 1, 1/0) # 1
          (a >= 3) + (a < 3) + (b = 1/2) + (b != a) # 3
          a > 2 && b > 2 || no # 1
          !no # 0
          sqrt(a + 1) # 2
          (a + 1)^b # 2
          exp(0) + log(1) + sin(0) + cos(0) + tan(0) # 2
          no + e # 8
          """)
    void formulasAreExact(String formula, String value) {
        assertEquals(value, Exact.fraction(Formula.of(formula).value(NUMBERS)));
    }

    @Test
    void rootsBecomeTheExactValueOfTheNearestDouble() {
        assertEquals(Exact.of(StrictMath.sqrt(2)), Formula.of("sqrt(2)").value(Map.of()));
    }

    @Test
    void aSignedExponentNeedsBrackets() {
        assertEquals(
                "'2^-2' is neither a number nor a formula: missing second operand for operator (character 2)."
                        + " Maybe the exponent needs brackets, as in 2^(-1).",
                assertThrows(UserMistake.class, () -> Formula.of("2^-2")).line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/0",
                "a +",
                "a b",
                "2a",
                "a(b)",
                "min()",
                "abs(a, b)",
                "if(a, b)",
                "a[1]",
                "a.b",
                "\"a\"",
                "'a'",
                "a % b",
                "0x10",
                "1e9999",
                "nan",
                "-.inf",
                "sqrt(-1)",
                "log(0)",
                "0^-1",
                "2^(10^9)",
                "10^999^9",
                "a; b",
                "a = b = c()",
                "ABS(a)",
                "()"
            })
    void whatIsNoFormulaIsAMistakeOfTheUser(String formula) {
        assertThrows(UserMistake.class, () -> Formula.of(formula).value(NUMBERS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
          1,5 # Maybe 1.5.
          -0,25 # Maybe -0.25.
          1,000 # Maybe 1000 or 1.000.
          1,000,000 # Maybe 1000000.
          1_000 # Maybe 1000.
          1_0000 # Maybe 10000.
          5% # Maybe 1/20 or 0.05.
          2.5 % # Maybe 1/40 or 0.025.
          2p # Maybe 2*p.
          2 p + 1 # Maybe 2*p + 1.
          p p # Maybe p*p.
          3(p + 1) # Maybe 3*(p + 1).
          (p)(p) # Maybe (p)*(p).
          1,5*p # Maybe 1.5*p.
          min(1, 2p) # Maybe min(1, 2*p).
          """)
    void numbersAsTheyAreWrittenElsewhereAreGuessed(String text, String guess) {
        UserMistake mistake = assertThrows(UserMistake.class, () -> Formula.of(text));
        assertEquals(guess, mistake.guess());
        assertEquals("'" + text + "' is no", mistake.getMessage().substring(0, text.length() + 8));
    }

    /** A pattern that tries every length of the number takes 40 s for 20,000 digits and a day for a million. */
    @ParameterizedTest
    @ValueSource(ints = {501, 20_000, 1_000_000})
    void aLongNumberIsRefusedAtOnce(int digits) {
        for (String last : new String[] {"", "x", "e", "/", ".5x"}) {
            String text = "1".repeat(digits) + last;
            UserMistake mistake = assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> assertThrows(UserMistake.class, () -> Formula.of(text)));
            assertTrue(mistake.line().endsWith(" characters; the limit is 500"), mistake.line());
        }
    }
}
