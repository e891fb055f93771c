package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HistogramTest {
    @Test
    void countsAreTheSameHoweverRoundsAreJoined() {
        Random random = new Random(1);
        for (int bits : new int[] {0, 1, 3, 4, 6, 7, 12, 15}) {
            Histogram histogram = new Histogram(bits);
            long[] expected = new long[1 << bits];
            for (int block = 0; block < 30; block++) {
                long[] column = random.longs(Chance.CHUNK)
                        .map(w -> w & ((1 << bits) - 1))
                        .toArray();
                int from = random.nextInt(10);
                int to = block % 3 == 0 ? from + 1 : Chance.CHUNK - random.nextInt(10);
                histogram.add(column, from, to);
                for (int i = from; i < to; i++) {
                    expected[(int) column[i]]++;
                }
                if (block % 10 == 0) {
                    assertArrayEquals(expected, histogram.counts());
                }
            }
            assertArrayEquals(expected, histogram.counts());
            histogram.clear();
            assertArrayEquals(new long[1 << bits], histogram.counts());
        }
    }
}
