package suasion.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Blackwell's order of experiments, exact. */
class GarblingTest {
    private static final Garbling EXACT = new Garbling(true);

    private static Experiment experiment(BigFraction[]... rows) {
        return new Experiment(IntStream.range(0, rows[0].length)
                .mapToObj(k -> Arrays.stream(rows).map(row -> row[k]).toList())
                .toList());
    }

    private static Experiment random(Random random, int states, int signals) {
        BigFraction[][] rows = new BigFraction[states][];
        Arrays.setAll(rows, s -> Markets.law(random, signals, 0));
        return experiment(rows);
    }

    private static boolean isGarbling(Experiment b, Experiment a) {
        return EXACT.isGarbling(b, a).orElseThrow();
    }

    /** Signals of one posterior are one signal, in whatever order they come. */
    @Test
    void splittingAndNamingSignalsChangesNothing() {
        Experiment one = experiment(Markets.fractions("1/2", "1/2"), Markets.fractions("1/4", "3/4"));
        Experiment split =
                experiment(Markets.fractions("1/6", "1/2", "1/3", "0"), Markets.fractions("1/4", "1/4", "1/2", "0"));
        assertEquals(one, experiment(Markets.fractions("1/2", "1/6", "1/3"), Markets.fractions("3/4", "1/12", "1/6")));
        assertEquals(one, split);
        assertTrue(experiment(Markets.fractions("1/3", "2/3"), Markets.fractions("1/3", "2/3"))
                .revealsNothing());
        assertTrue(experiment(Markets.fractions("1/3", "2/3", "0"), Markets.fractions("0", "0", "1"))
                .revealsAll());
    }

    /** Two noisy tests of one state each, neither a garbling of the other. */
    @Test
    void testsForDifferentStatesAreNotComparable() {
        Experiment surelyFirst = experiment(Markets.fractions("1", "0"), Markets.fractions("1/2", "1/2"));
        Experiment surelySecond = experiment(Markets.fractions("1/2", "1/2"), Markets.fractions("0", "1"));
        assertFalse(isGarbling(surelyFirst, surelySecond));
        assertFalse(isGarbling(surelySecond, surelyFirst));
    }

    @Test
    void whatIsGarbledIsAGarbling() {
        Random random = new Random(1953);
        for (int k = 0; k < 60; k++) {
            int states = 2 + random.nextInt(3);
            int signals = 2 + random.nextInt(3);
            BigFraction[][] a = new BigFraction[states][];
            BigFraction[][] g = new BigFraction[signals][];
            Arrays.setAll(a, s -> Markets.law(random, signals, 0));
            Arrays.setAll(g, s -> Markets.law(random, 3, 0));
            BigFraction[][] b = new BigFraction[states][3];
            for (int s = 0; s < states; s++) {
                for (int j = 0; j < 3; j++) {
                    b[s][j] = BigFraction.ZERO;
                    for (int m = 0; m < signals; m++) {
                        b[s][j] = b[s][j].add(a[s][m].multiply(g[m][j]));
                    }
                }
            }
            assertTrue(isGarbling(experiment(b), experiment(a)));
        }
    }

    /**
     * With two states A is above B iff sum of max((1 - q) p_0, q p_1) is at least as large for A at all q, which it is
     * iff it is where A's sum bends: between bends A's sum is linear, B's convex.
     */
    @Test
    void withTwoStatesTheOrderIsThatOfConvexFunctions() {
        Random random = new Random(1954);
        int above = 0;
        for (int k = 0; k < 200; k++) {
            Experiment a = random(random, 2, 2 + random.nextInt(2));
            Experiment b = random(random, 2, 2 + random.nextInt(2));
            boolean order = a.signals().stream().allMatch(column -> {
                BigFraction q = column.get(0).divide(column.get(0).add(column.get(1)));
                return worth(a, q).compareTo(worth(b, q)) >= 0;
            });
            assertEquals(order, isGarbling(b, a), a + " " + b);
            above += order ? 1 : 0;
            if (order && isGarbling(a, b)) {
                assertEquals(a, b, "equivalent experiments have the same columns");
            }
        }
        assertTrue(above > 10 && above < 190, "both answers occur: " + above);
    }

    private static BigFraction worth(Experiment experiment, BigFraction q) {
        BigFraction sum = BigFraction.ZERO;
        for (List<BigFraction> column : experiment.signals()) {
            BigFraction zero = BigFraction.ONE.subtract(q).multiply(column.get(0));
            BigFraction one = q.multiply(column.get(1));
            sum = sum.add(zero.compareTo(one) > 0 ? zero : one);
        }
        return sum;
    }

    /** Likelihoods off by 1e-12 are a garbling to eight digits, not exactly. */
    @Test
    void roundingIsForgivenWhereLikelihoodsAreRounded() {
        Experiment a = experiment(Markets.fractions("3/4", "1/4"), Markets.fractions("1/3", "2/3"));
        Experiment b =
                experiment(Markets.fractions("0.750000000001", "0.249999999999"), Markets.fractions("1/3", "2/3"));
        assertFalse(isGarbling(b, a));
        assertEquals(Optional.of(true), new Garbling(false).isGarbling(b, a));
    }

    /** Ten states with ten signals each are too many to decide quickly. */
    @Test
    void largeExperimentsAreLeftUndecided() {
        Random random = new Random(1955);
        assertEquals(Optional.empty(), EXACT.isGarbling(random(random, 10, 10), random(random, 10, 10)));
    }
}
