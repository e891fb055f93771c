package suasion.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.value.BetaLaw;
import suasion.value.ExponentialLaw;
import suasion.value.Law;
import suasion.value.UniformLaw;

/** Known optimal revenues, to the digits that are published or follow from them. */
class ClosedFormTest {
    static final Law UNIFORM = new UniformLaw(BigFraction.ZERO, BigFraction.ONE);
    static final Law EXPONENTIAL = new ExponentialLaw(BigFraction.ONE);
    static final Law BETA = new BetaLaw(BigFraction.ONE, new BigFraction(2));

    private static double revenue(Law law, int goods) {
        return ClosedForm.all().stream()
                .flatMap(form -> form.revenue(Collections.nCopies(goods, law)).stream())
                .findFirst()
                .orElseThrow();
    }

    /** Prices 2/3 and (4 - sqrt 2)/3: (12 + 2 sqrt 2)/27 = .549201005 (Daskalakis et al. 2017). */
    @Test
    void twoUniformGoods() {
        assertEquals(0.549201005, revenue(UNIFORM, 2), 1e-9);
        Law wide = new UniformLaw(BigFraction.ZERO, new BigFraction(3));
        assertEquals(3 * 0.549201005, revenue(wide, 2), 3e-9, "payoffs are in the unit of values");
    }

    /** .75, 1.146446609 and 1.225706606, revenue .875464806 (Giannakopoulos and Koutsoupias 2018). */
    @Test
    void threeUniformGoods() {
        assertEquals(1.225706606, StraightJacket.ofAll(), 1e-9);
        assertEquals(0.875464806, revenue(UNIFORM, 3), 1e-9);
    }

    /** p (1 + p) e^-p at the golden section. */
    @Test
    void twoExponentialGoods() {
        assertEquals(0.839962095, revenue(EXPONENTIAL, 2), 1e-9);
    }

    /** Lotteries up to x* = .061876791, revenue .331061107 (Daskalakis et al. 2017). */
    @Test
    void twoBetaGoods() {
        assertEquals(0.061876791, TwoBeta.end(), 1e-9);
        assertEquals(0.331061107, revenue(BETA, 2), 1e-9);
    }

    /** U[0,1]: 1/2 earns 1/4; Exp(1): 1 earns 1/e; Beta(1,2): p (1 - p)^2 is 4/27 at 1/3 (Myerson 1981). */
    @Test
    void thePriceOfOneGoodIsProvedToBeBest() {
        check(UNIFORM, 0.5, 0.25);
        check(EXPONENTIAL, 1, Math.exp(-1));
        check(BETA, 1.0 / 3, 4.0 / 27);
    }

    private static void check(Law law, double price, double revenue) {
        PostedPrice best = PostedPrice.of(law);
        assertEquals(price, best.price(), 1e-4);
        assertEquals(revenue, best.revenue(), 1e-10);
        assertTrue(best.bound() >= revenue && best.bound() <= revenue + 5e-10, best::toString);
    }
}
