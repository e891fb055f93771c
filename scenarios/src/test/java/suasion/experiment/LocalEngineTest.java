package suasion.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which rows are handed over does not depend on which worker is quicker. */
@Timeout(120)
class LocalEngineTest {
    /** Of the margins 2 and 3 there is no scheme, no payoff of the court is above 1: these rows fail. */
    private static List<Job> jobs(String robustness) {
        return Plan.of(Written.read("factors: {robustness: [" + robustness + "]}\nmeasure: [value]\n"))
                .jobs();
    }

    /** Jobs of which one reaches the worker that has drawn it only when it is released. */
    private static final class Held extends AbstractList<Job> {
        private final List<Job> jobs;
        private final int held;
        private final Thread caller = Thread.currentThread();
        private final CountDownLatch released = new CountDownLatch(1);

        Held(int held, String robustness) {
            this.jobs = jobs(robustness);
            this.held = held;
        }

        @Override
        public Job get(int index) {
            try {
                if (index == held && Thread.currentThread() != caller) {
                    released.await();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return jobs.get(index);
        }

        @Override
        public int size() {
            return jobs.size();
        }
    }

    private static List<Row> handedOver(List<Job> jobs, int threads, Predicate<List<Row>> answer) {
        List<Row> all = new ArrayList<>();
        new LocalEngine().run(jobs, new Engine.Setup(threads, "", Checkpoints.NONE), rows -> {
            all.addAll(rows);
            return answer.test(rows);
        });
        return all;
    }

    private static List<Integer> handedOverWithRelease(Held jobs, int threads, int release) {
        List<Row> all = new ArrayList<>();
        handedOver(jobs, threads, rows -> {
            all.addAll(rows);
            if (all.stream().anyMatch(row -> row.number() == release)) {
                jobs.released.countDown();
            }
            return all.stream().noneMatch(Row::failed);
        });
        return all.stream().map(Row::number).toList();
    }

    @Test
    void whatComesBeforeAFailureIsHandedOverHoweverLateItBegan() {
        List<Integer> numbers = handedOverWithRelease(new Held(0, "0, 2, 1/20, 3"), 2, 1);
        assertEquals(1, numbers.get(0));
        assertTrue(numbers.contains(0), numbers.toString());
    }

    @Test
    void theFirstFailureIsFoundThoughALaterOneWasQuicker() {
        List<Integer> numbers = handedOverWithRelease(new Held(1, "0, 2, 1/20, 3"), 2, 3);
        assertEquals(List.of(0, 2, 3, 1), numbers);
    }

    @Test
    void whoeverWantsNoMoreRowsGetsNone() {
        assertEquals(
                1, handedOver(new Held(1, "0, 1/20, 1/10"), 1, rows -> false).size());
    }

    @Test
    void anInterruptionEndsItAndIsKept() {
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> handedOver(jobs("0, 1/20"), 2, rows -> true));
        assertTrue(Thread.interrupted());
    }
}
