package suasion.convex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
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

    /** Known from an independent program in floating point; 12: 503/864. */
    @Test
    void twoUniformGoodsOnGridsAreWorthWhatIsKnown() {
        assertEquals(new BigFraction(21, 32), uniform(2, 4).solve().exact().value());
        ConvexAnswer eight = uniform(2, 8).solve();
        assertTrue(eight.isExact());
        assertEquals(new BigFraction(153, 256), eight.bound());
        ConvexAnswer twelve = uniform(2, 12).solve();
        assertEquals(503.0 / 864, twelve.value(), ROUNDING);
        assertTrue(Math.abs(twelve.gap()) < ROUNDING && twelve.violation() < ROUNDING, twelve::toString);
    }

    /** One good at k values: the best posted price, max_i v_i (k - i) / k. */
    @Test
    void oneGoodIsSoldAtTheBestPrice() {
        assertEquals(price(10), uniform(1, 10).solve().bound());
        assertEquals(price(40).doubleValue(), uniform(1, 40).solve().value(), ROUNDING);
    }

    private static BigFraction price(int k) {
        BigFraction best = BigFraction.ZERO;
        for (int i = 0; i < k; i++) {
            BigFraction revenue = new BigFraction((2 * i + 1) * (k - i), 2 * k * k);
            best = best.compareTo(revenue) < 0 ? revenue : best;
        }
        return best;
    }

    /** Types with random shares, where neighbours' rows do not suffice: all rows give the same optimum. */
    @Test
    void rowsAsTheyAreBrokenReachTheOptimumOverAllRows() {
        for (int seed = 0; seed < 4; seed++) {
            ConvexAnswer generated = random(seed).solve();
            ConvexAnswer whole = random(seed).whole();
            assertEquals(whole.value(), generated.value(), 1e-10, "seed " + seed);
            assertTrue(generated.rows() < whole.rows(), generated::toString);
            assertTrue(generated.violation() < 1e-9 && generated.gap() < 1e-9, generated::toString);
        }
    }

    /** 40 of the points of a 9 x 9 grid, with shares that are whole multiples of 1/1000. */
    private static ConvexProgram random(int seed) {
        Random random = new Random(seed);
        List<Integer> cells = new ArrayList<>(IntStream.range(0, 81).boxed().toList());
        Collections.shuffle(cells, random);
        List<BigFraction[]> points = new ArrayList<>();
        List<BigFraction[]> gains = new ArrayList<>();
        List<BigFraction> costs = new ArrayList<>();
        for (int cell : cells.subList(0, 40)) {
            BigFraction share = new BigFraction(1 + random.nextInt(40), 1000);
            BigFraction[] values = {new BigFraction(1 + cell % 9, 9), new BigFraction(1 + cell / 9, 9)};
            points.add(values);
            gains.add(new BigFraction[] {values[0].multiply(share), values[1].multiply(share)});
            costs.add(share.negate());
        }
        return ConvexProgram.of(points, costs, gains);
    }

    /** No more than half of the first good is there to sell: uniform on 1/4, 3/4, sold to the higher at 3/4: 3/8. */
    @Test
    void furtherRowsBindAndAreFoundByTheSeparator() {
        SideRow cap = new SideRow(
                "half",
                List.of(new SideRow.Term(2, new BigFraction(1, 2)), new SideRow.Term(3, new BigFraction(1, 2))),
                new BigFraction(1, 4));
        ConvexAnswer listed = uniform(1, 2).row(cap).solve();
        ConvexAnswer found =
                uniform(1, 2).solve((u, x, extra) -> (x[0][0] + x[1][0]) / 2 > 0.25 + 1e-9 ? List.of(cap) : List.of());
        assertEquals(new BigFraction(3, 16), listed.bound());
        assertEquals(3.0 / 16, found.value(), ROUNDING);
        assertEquals(3.0 / 16, found.bound().doubleValue(), ROUNDING);
        assertEquals(1, found.sides().size());
    }

    /** Multipliers are a flow: what a point's own cost does not take it passes on, so all of u's columns are priced. */
    @Test
    void multipliersOfExchangedPairsAreSpreadOverAll() {
        ConvexAnswer answer = uniform(2, 8).solve();
        BigFraction[] rest = new BigFraction[64];
        Arrays.fill(rest, new BigFraction(-1, 64));
        for (ConvexAnswer.SlopeLine line : answer.slopes()) {
            rest[line.from()] = rest[line.from()].subtract(line.multiplier());
            rest[line.to()] = rest[line.to()].add(line.multiplier());
        }
        for (BigFraction reduced : rest) {
            assertTrue(reduced.compareTo(BigFraction.ZERO) <= 0, () -> "u would be raised: " + reduced);
        }
    }

    @Test
    void anInterruptEndsTheWork() {
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> uniform(2, 20).solve());
        assertTrue(Thread.interrupted());
    }
}
