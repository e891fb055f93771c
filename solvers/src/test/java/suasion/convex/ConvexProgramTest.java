package suasion.convex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ConvexProgramTest {
    /** What an engine in doubles is off by at values of about 1. */
    private static final double ROUNDING = 1e-12;

    /** Goods whose values are equally likely to be the middles of k cells of [0, 1]. */
    static ConvexProgram uniform(int goods, int k) {
        int size = (int) Math.round(Math.pow(k, goods));
        BigFraction share = new BigFraction(1, size);
        List<BigFraction[]> points = new ArrayList<>();
        List<BigFraction[]> gains = new ArrayList<>();
        List<BigFraction> costs = new ArrayList<>();
        for (int point = 0; point < size; point++) {
            BigFraction[] values = new BigFraction[goods];
            int rest = point;
            for (int j = 0; j < goods; j++) {
                values[j] = new BigFraction(2 * (rest % k) + 1, 2 * k);
                rest /= k;
            }
            points.add(values);
            gains.add(IntStream.range(0, goods)
                    .mapToObj(j -> values[j].multiply(share))
                    .toArray(BigFraction[]::new));
            costs.add(share.negate());
        }
        return ConvexProgram.of(points, costs, gains);
    }

    /** Computed independently in floating point; 21/32, 153/256 and 503/864 are the fractions near. */
    @Test
    void twoUniformGoodsOnGridsAreWorthWhatIsKnown() {
        int[] sizes = {4, 8, 12};
        double[] known = {21.0 / 32, .59765625, .582175926};
        for (int i = 0; i < sizes.length; i++) {
            ConvexAnswer answer = uniform(2, sizes[i]).solve();
            assertEquals(known[i], answer.value(), 5e-10);
            assertTrue(answer.gap() < ROUNDING, answer::toString);
            assertTrue(answer.violation() < ROUNDING, answer::toString);
        }
    }
}
