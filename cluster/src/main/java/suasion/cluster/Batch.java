package suasion.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive jobs that one machine does in one go.
 *
 * @param from place of the first in the list of jobs
 * @param to place after the last
 */
record Batch(int from, int to) implements Serializable {
    private static final double SECONDS = 0.2;

    /** Where the length of a job is not known: as many batches as Spark hands out in some seconds. */
    private static final int MANY = 2_000;

    /** Batches per core at least, so that no core waits long for the last. */
    private static final int SHARES = 20;

    /**
     * Batches of some fifth of a second, beside which the few milliseconds that Spark takes for each do not count.
     *
     * @param jobs number of jobs
     * @param seconds of one job; NaN if not known
     * @param cores that work side by side
     */
    static List<Batch> of(int jobs, double seconds, int cores) {
        double size = Double.isNaN(seconds) ? jobs / (double) MANY : SECONDS / seconds;
        int most = Math.max(1, jobs / (SHARES * cores));
        int length = (int) Math.max(1, Math.min(size, most));
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < jobs; from += length) {
            batches.add(new Batch(from, Math.min(jobs, from + length)));
        }
        return batches;
    }
}
