package suasion.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTest {
    @Test
    void everyJobIsInOneBatch() {
        // 1,000 jobs of 10 ms on 2 cores: 0.2 s would be 20 jobs, and 20 batches per core at least are up to 25.
        List<Batch> batches = Batch.of(1_000, 0.01, 2);
        assertEquals(50, batches.size());
        assertEquals(new Batch(0, 20), batches.get(0));
        assertEquals(new Batch(980, 1_000), batches.get(49));
    }

    @Test
    void longJobsGoOneByOne() {
        assertEquals(List.of(new Batch(0, 1), new Batch(1, 2), new Batch(2, 3)), Batch.of(3, 60, 64));
    }

    @Test
    void fewJobsAreSharedOutEvenWhereTheyAreShort() {
        assertEquals(40, Batch.of(40, 1e-6, 2).size());
    }

    @Test
    void whereTheLengthIsNotKnownThereAreSomeThousandBatches() {
        assertEquals(100, Batch.of(100, Double.NaN, 2).size());
        assertEquals(2_000, Batch.of(100_000, Double.NaN, 8).size());
    }
}
