package suasion.myerson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.value.BetaLaw;
import suasion.value.ContinuousLaw;
import suasion.value.TruncatedNormalLaw;
import suasion.value.UniformLaw;

/** Revenue where values are a continuum, of laws whose mass lies in a narrow part of all values. */
class ContinuumTest {
    private static BigFraction whole(int number) {
        return new BigFraction(number);
    }

    /** max p (1 - Phi((p - 3.9)/.001) (p/10)^2) over 400,001 prices: 3.896414, at 3.89669. */
    @Test
    void aPriceBelowANarrowLawIsFound() {
        ContinuousLaw narrow =
                new TruncatedNormalLaw(new BigFraction(39, 10), new BigFraction(1, 1000), whole(0), whole(10));
        ContinuousLaw wide = new UniformLaw(whole(0), whole(10));
        Continuum continuum = new Continuum(List.of(narrow, wide, wide));
        assertEquals(3.896414, continuum.postedPrice(continuum.bestPrice()), 2e-6, "six digits after the point");
    }

    /**
     * For a regular law the second price with the best reserve is the best auction (Myerson 1981); SciPy: .42085797793,
     * .48051024319.
     */
    @Test
    void theSecondPriceIsBestWhereTheLawIsRegular() {
        double[] known = {.42085797793, .48051024319};
        for (int n = 1; n <= known.length; n++) {
            Continuum continuum = new Continuum(Collections.nCopies(n, new BetaLaw(whole(100), whole(100))));
            assertEquals(known[n - 1], continuum.optimal(), 2e-9, "accurate to some 1e-9");
            assertEquals(known[n - 1], continuum.secondPrice(continuum.bestReserve()), 2e-9, "the same");
        }
    }
}
