package suasion.family;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.game.UserMistake;
import suasion.scenario.Formula;

/** A formula is taken only where it has a value at all beliefs, however narrow the part of [0, 1]^n without. */
class GapsOfFormulasTest {
    private static void read(String formula) {
        Map<String, BigFraction> prior = Map.of("p", BigFraction.ONE_HALF);
        Poles.refuse(new FormulaPayoff(Formula.of(formula), List.of("ann", "bob"), prior, "/sender/payoff"));
    }

    /** Defined nowhere in a part of positive area that no multiple of 1/24 meets. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqrt(abs(ann - 0.41) - 0.001)",
                "-sqrt(abs(ann - 0.4375) - 0.02)",
                "sqrt(abs(ann - 0.4375) - 0.02) * bob",
                "(abs(ann - 0.41) - 0.001)^(1/2)",
                "(abs(ann - 0.41) - 0.001)^0.7 + bob",
                "(abs(ann - 0.41) - 0.001)^(bob/2 + 1/4)",
                "log(max(0, abs(ann - 0.41) - 0.0001) + 0*bob)",
                "max(0, abs(bob - 0.41) - 0.001)^(-2)",
                "1/max(0, abs(bob - 0.41) - 0.00001)",
                "sqrt(abs(ann - bob - 0.123) - 0.00001)",
                "sqrt((ann - 0.41)^2 + (bob - 0.73)^2 - 0.000001)",
                "log((ann - 0.41)^2 + (bob - 0.73)^2 - 0.000001)",
                "if(abs(ann - 0.41) < 0.001, 1/0, 2)",
                "if(abs(ann - 0.41) < 0.001, sqrt(0 - ann), 2)",
                "if(ann > bob, sqrt(bob - ann), 0)",
                "max(1, sqrt(abs(ann - 0.41) - 0.001))",
                "(ann > 2) && sqrt(abs(ann - 0.41) - 0.001)",
                "sqrt(ann^2 - ann + 0.2499)",
                "sqrt(0.9999 - sin(3*ann)*bob)",
                "sqrt(exp(-10*abs(ann - bob - 0.3)) - exp(-12) - 0.01)",
            })
    void whatHasNoValueInANarrowPartIsRefused(String formula) {
        UserMistake mistake = assertThrows(UserMistake.class, () -> read(formula));
        assertTrue(mistake.getMessage().endsWith("a payoff is needed at all beliefs from 0 to 1"), mistake.line());
        assertTrue(mistake.line().length() < 320, mistake.line());
    }

    /** Defined everywhere, some on the edge of a domain at points or along curves. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqrt(abs(ann - 1/2))",
                "sqrt(abs(ann - bob))",
                "sqrt(abs(ann - 0.41))",
                "abs(ann - bob)^0.5",
                "sqrt((ann - bob)^2)",
                "sqrt(ann - ann^2)",
                "sqrt(ann - ann*bob)",
                "sqrt(ann - ann^2 + bob - bob^2)",
                "sqrt(1 - ann*bob) + sqrt(2 - ann^2 - bob^2)",
                "(ann*(1 - bob))^(1/3)",
                "if(ann > 0, ann*log(ann), 0) + if(bob < 1, (1 - bob)*log(1 - bob), 0)",
                "if(ann > bob, sqrt(ann - bob), 0)",
                "if(ann <= bob, 0, (ann - bob)^1.5)",
                "if(!(ann <= bob) && bob > 1/3, sqrt(2*ann - 2*bob), 0)",
                "if(ann + bob < 1, sqrt(1 - ann - bob), 0)",
                "if(ann != bob, (ann - bob)^2 * log(abs(ann - bob)), 0)",
                "if(ann > bob, (ann - bob)*log(ann - bob), 0)",
                "if(ann > 2, 1/0, ann)",
                "if(ann != bob, (ann^2 - bob^2)/(ann - bob), 2*ann)",
                "sqrt(ann) * log(1 + bob) * 2^ann",
                "(ann - 1/2)^3 / (1 + bob)",
                "ann^bob + ann^floor(1 + 2*bob)",
            })
    void whatOnlyTouchesTheEdgeIsTaken(String formula) {
        assertDoesNotThrow(() -> read(formula));
    }
}
