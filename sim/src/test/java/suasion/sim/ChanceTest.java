package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChanceTest {
    @Test
    void aColumnHoldsTheWordsOfItsRoundsWhateverIsDrawnBefore() {
        Chance chance = Chance.of(7, 3, 2);
        long[] whole = new long[Chance.CHUNK];
        long[] part = new long[Chance.CHUNK];
        for (long chunk : new long[] {0, 1, 5, 10_000_000_000L / Chance.CHUNK}) {
            chance.fill(chunk, 0, Chance.CHUNK, whole);
            chance.fill(chunk, 17, 30, part);
            for (int i = 0; i < Chance.CHUNK; i++) {
                assertEquals(chance.word(chunk * Chance.CHUNK + i), whole[i]);
                assertEquals(i >= 17 && i < 30 ? whole[i] : part[i], part[i]);
            }
        }
    }

    @Test
    void everySeedReplicationAndStreamHasWordsOfItsOwn() {
        Set<Long> words = new HashSet<>();
        for (long seed = -2; seed < 3; seed++) {
            for (int replication = 0; replication < 5; replication++) {
                for (int stream = -3; stream < 4; stream++) {
                    for (long round = 0; round < 50; round++) {
                        words.add(Chance.of(seed, replication, stream).word(round));
                    }
                }
            }
        }
        // 8,750 words of 63 bits: two agree by accident with probability 4e-12
        assertEquals(5 * 5 * 7 * 50, words.size());
        assertNotEquals(Chance.player(0), Chance.NATURE);
        assertNotEquals(Chance.observer(0), Chance.NATURE);
    }

    @Test
    void firstAndMiddleBitsOfEveryStreamAreUniform() {
        for (int stream = -2; stream < 4; stream++) {
            Chance chance = Chance.of(42, 0, stream);
            for (int shift : new int[] {55, 30, 0}) {
                long[] counts = new long[256];
                for (long round = 0; round < 256_000; round++) {
                    counts[(int) (chance.word(round) >>> shift) & 255]++;
                }
                ChiSquare test = new ChiSquare();
                for (long count : counts) {
                    test.add(count, 1000);
                }
                test.accept();
            }
        }
    }

    @Test
    void neighbouringRoundsSeedsReplicationsAndStreamsAreIndependent() {
        Chance chance = Chance.of(42, 0, 0);
        assertIndependent(chance, Chance.of(43, 0, 0), 0);
        assertIndependent(chance, Chance.of(42, 1, 0), 0);
        assertIndependent(chance, Chance.of(42, 0, 1), 0);
        assertIndependent(chance, Chance.of(42, 0, -1), 0);
        assertIndependent(Chance.of(42, 1, 0), Chance.of(42, 0, 1), 0);
        assertIndependent(chance, chance, 1);
        assertIndependent(chance, chance, Chance.CHUNK);
    }

    private static void assertIndependent(Chance one, Chance other, long lag) {
        long[] counts = new long[256];
        for (long round = 0; round < 256_000; round++) {
            counts[(int) (one.word(round) >>> 59 << 4 | other.word(round + lag) >>> 59)]++;
        }
        ChiSquare test = new ChiSquare();
        for (long count : counts) {
            test.add(count, 1000);
        }
        test.accept();
    }
}
