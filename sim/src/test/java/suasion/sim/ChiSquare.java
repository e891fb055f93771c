package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/** Pearson's test, with seeds fixed and a false-alarm rate of one in a million per test. */
final class ChiSquare {
    private static final double FALSE_ALARMS = 1e-6;

    private double statistic;
    private int bins;

    /** Adds a bin; a bin that expects nothing must be empty. */
    void add(long count, double expected) {
        if (expected == 0) {
            assertEquals(0, count, "something impossible was drawn");
        } else {
            statistic += (count - expected) * (count - expected) / expected;
            bins++;
        }
    }

    void accept() {
        if (bins > 1) {
            double limit = new ChiSquaredDistribution(bins - 1).inverseCumulativeProbability(1 - FALSE_ALARMS);
            assertTrue(statistic < limit, statistic + " on " + (bins - 1) + " degrees of freedom, limit " + limit);
        } else {
            assertEquals(0, statistic, 1e-9);
        }
    }
}
