package suasion.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.value.BetaLaw;
import suasion.value.ExponentialLaw;
import suasion.value.Law;
import suasion.value.TruncatedNormalLaw;
import suasion.value.UniformLaw;

class ContinuumBoundTest {
    private static final BigFraction ONE = BigFraction.ONE;
    private static final BigFraction TWO = BigFraction.TWO;
    private static final Law UNIFORM = new UniformLaw(BigFraction.ZERO, ONE);

    /** (12 + 2 sqrt 2) / 27, Daskalakis, Deckelbaum and Tzamos (2017). */
    @Test
    void twoUniformGoodsFallToTheOptimumWithTheSquareOfTheWidth() {
        fallsTo((12 + 2 * Math.sqrt(2)) / 27, UNIFORM, 2, 8, 16, 3.5);
    }

    /** The bundle at the golden ratio: (1 + p) p e^-p, same source. */
    @Test
    void twoExponentialGoodsFallToTheBundle() {
        double p = (1 + Math.sqrt(5)) / 2;
        fallsTo((1 + p) * p * Math.exp(-p), new ExponentialLaw(ONE), 2, 8, 24, 6);
    }

    /** .331061107, a continuum of lotteries, same source. */
    @Test
    void twoBetaGoodsFallToTheOptimum() {
        fallsTo(.331061107, new BetaLaw(ONE, TWO), 2, 8, 24, 6);
    }

    /** .875464806, Giannakopoulos and Koutsoupias (2018). */
    @Test
    void threeUniformGoodsFallToTheOptimum() {
        fallsTo(.875464806, UNIFORM, 3, 4, 8, 3.5);
    }

    /** At least the optimum at both sizes, and the gap falls by a factor. */
    private static void fallsTo(double optimum, Law law, int goods, int few, int many, double factor) {
        List<Law> laws = Collections.nCopies(goods, law);
        ContinuumBound wide = ContinuumBound.of(laws, few);
        ContinuumBound narrow = ContinuumBound.of(laws, many);
        assertTrue(narrow.bound() >= optimum, narrow::toString);
        assertTrue(
                (narrow.bound() - optimum) * factor <= wide.bound() - optimum,
                () -> wide.bound() + " and " + narrow.bound() + " for " + optimum);
        assertTrue(narrow.answer().violation() < 1e-8, () -> narrow.answer().toString());
    }

    /**
     * The best price's revenue p (1 - F(p)): 1/4; 1/e; 4/27 at 1/3 for beta(1, 2); 1 for values between 1 and 2; for
     * beta(1, 1/2), whose density is infinite at 1, p sqrt(1 - p) at 2/3: 2/(3 sqrt 3).
     */
    @Test
    void oneGoodIsWorthTheBestPrice() {
        near(1.0 / 4, UNIFORM, 10, 1e-9);
        near(Math.exp(-1), new ExponentialLaw(ONE), 10, 1e-9);
        near(4.0 / 27, new BetaLaw(ONE, TWO), 20, 1e-3);
        near(1, new UniformLaw(ONE, TWO), 7, 1e-9);
        near(2 / (3 * Math.sqrt(3)), new BetaLaw(ONE, BigFraction.ONE_HALF), 40, 1e-3);
    }

    private static void near(double revenue, Law law, int cells, double gap) {
        double bound = ContinuumBound.of(List.of(law), cells).bound();
        assertTrue(bound >= revenue, law.name() + ": " + bound);
        assertEquals(revenue, bound, gap, law.name());
    }

    /** The best posted price for each good is a menu. */
    @Test
    void truncatedNormalsEarnNoLessThanPricesDo() {
        Law law = new TruncatedNormalLaw(BigFraction.ONE_HALF, new BigFraction(1, 5), BigFraction.ZERO, ONE);
        double best = 0;
        for (int i = 1; i < 1000; i++) {
            best = Math.max(best, i / 1000.0 * law.survival(i / 1000.0));
        }
        near(best, law, 40, 2e-3);
        double two = ContinuumBound.of(List.of(law, law), 12).bound();
        double mixed = ContinuumBound.of(List.of(law, UNIFORM), 8).bound();
        assertTrue(two > 2 * best && two < 2 * best + 0.1, "two goods " + two);
        assertTrue(mixed > best + 0.25, "a normal and a uniform good " + mixed);
    }
}
