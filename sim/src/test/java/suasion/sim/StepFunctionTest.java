package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;

class StepFunctionTest {
    private static final long ONE = Long.MAX_VALUE;

    /** The definition: as many thresholds as are at most x. */
    private static long naive(long[] thresholds, long[] values, long x) {
        return values[(int) Arrays.stream(thresholds).filter(t -> t <= x).count()];
    }

    @Test
    void comparisonsGuidesAndTablesGiveTheValueOfTheDefinition() {
        Random random = new Random(1);
        for (int size : new int[] {0, 1, 2, 3, 4, 7, 8, 9, 17, 100, 1000, 20_000}) {
            long[] thresholds = random.longs(size)
                    .map(w -> w >>> 1 + random.nextInt(3))
                    .sorted()
                    .toArray();
            if (size > 3) {
                thresholds[2] = thresholds[1];
            }
            long[] values = random.ints(size + 1, 0, 5).asLongStream().toArray();
            StepFunction f = StepFunction.ofWord(thresholds, values);
            long[] x = random.longs(500).map(w -> w >>> 1).toArray();
            x[0] = 0;
            x[1] = ONE;
            for (int j = 0; j < Math.min(size, 100); j++) {
                x[2 + 2 * j] = thresholds[j];
                x[3 + 2 * j] = Math.max(0, thresholds[j] - 1);
            }
            long[] y = new long[x.length];
            f.map(x, y, 0, x.length);
            for (int i = 0; i < x.length; i++) {
                assertEquals(naive(thresholds, values, x[i]), y[i]);
                assertEquals(y[i], f.at(x[i]));
            }
        }
    }

    @Test
    void functionsOfAnIndexAreTables() {
        Random random = new Random(2);
        for (int size : new int[] {1, 2, 5, 9, 10, 300, 70_000}) {
            long[] values = random.ints(size, 0, 4).asLongStream().toArray();
            long[] x = IntStream.range(0, size).asLongStream().toArray();
            long[] y = new long[size];
            StepFunction.ofIndex(values).map(x, y, 0, size);
            assertEquals(Arrays.toString(values), Arrays.toString(y));
        }
    }

    @Test
    void onlyTheAskedPlacesAreWritten() {
        for (int size : new int[] {1, 2, 3, 20, 200}) {
            long[] thresholds = IntStream.range(0, size - 1)
                    .mapToLong(j -> (j + 1) * (ONE / size))
                    .toArray();
            long[] x = new long[50];
            Arrays.fill(x, ONE);
            long[] y = new long[50];
            Arrays.fill(y, -1);
            StepFunction.ofWord(
                            thresholds, IntStream.range(0, size).asLongStream().toArray())
                    .map(x, y, 10, 20);
            for (int i = 0; i < 50; i++) {
                assertEquals(i >= 10 && i < 20 ? size - 1 : -1, y[i]);
            }
        }
    }

    @Test
    void prizesOfProbabilityZeroAreNeverDrawn() {
        Lottery lottery = Lottery.of(Games.fractions("0", "1/2", "0", "0", "1/3", "1/6", "0"));
        assertEquals("[1, 4, 5]", Arrays.toString(lottery.prizes()));
        StepFunction prize = lottery.draw(k -> k);
        assertEquals(1, prize.at(0));
        assertEquals(1, prize.at((1L << 62) - 1));
        assertEquals(4, prize.at(1L << 62));
        assertEquals(5, prize.at(ONE));
    }

    @Test
    void thresholdsAreTheCumulativeProbabilitiesRoundedToSixtyThreeBits() {
        // 2/3 of 2^63 is 6148914691236517205.33, so word ...205 is the first that does not draw the first prize
        StepFunction prize = Lottery.of(Games.fractions("2/3", "1/3")).draw(k -> k);
        assertEquals(0, prize.at(6148914691236517204L));
        assertEquals(1, prize.at(6148914691236517205L));
    }

    @Test
    void theCumulativeJointDistributionRefinesTheCumulativePrior() {
        List<String> thirds = List.of("1/3", "1/7", "11/21");
        var prior = thirds.stream().map(Exact::parse).toList();
        var rows = List.of(Games.fractions("1/3", "2/3"), Games.fractions("0", "1"), Games.fractions("1/9", "8/9"));
        StepFunction cell = Lottery.of(prior).draw(k -> k);
        StepFunction pair = Lottery.of(prior, rows).draw(k -> k);
        Random random = new Random(3);
        for (long word : random.longs(10_000).map(w -> w >>> 1).toArray()) {
            assertEquals(cell.at(word), pair.at(word) / 2);
        }
        long third = 3074457345618258603L; // 2^63 / 3, rounded
        long tenTwentyFirsts = 4392081922311798003L; // 2^63 x 10/21, rounded
        for (long edge : new long[] {third - 1, third, tenTwentyFirsts - 1, tenTwentyFirsts, tenTwentyFirsts + 1}) {
            assertEquals(cell.at(edge), pair.at(edge) / 2);
        }
    }

    @Test
    void probabilitiesBelowAWordAreHarmless() {
        StepFunction prize = Lottery.of(Games.fractions("1e-30", "0.999999999999999999999999999999"))
                .draw(k -> k);
        assertEquals(1, prize.at(0));
        assertEquals(1, prize.at(ONE));
        StepFunction last = Lottery.of(Games.fractions("0.999999999999999999999999999999", "1e-30"))
                .draw(k -> k);
        assertEquals(0, last.at(ONE - 1));
    }
}
