package suasion.audit;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a statistic saw: its distinct values in ascending order and how often each occurred. The order of play, the
 * threads and the merging of tallies leave no trace in it, so neither do they in anything computed from it.
 */
final class Sample {
    private final double[] values;
    private final long[] counts;
    private final long size;
    private final double mean;
    private final double variance;

    private Sample(double[] values, long[] counts) {
        this.values = values;
        this.counts = counts;
        long n = 0;
        double shifted = 0;
        for (int c = 0; c < values.length; c++) {
            n = Math.addExact(n, counts[c]);
            // Relative to the first value, so that the mean of one value is that value to the last bit.
            shifted += counts[c] * (values[c] - values[0]);
        }
        this.size = n;
        this.mean = n == 0 ? Double.NaN : values[0] + shifted / n;
        double squares = 0;
        for (int c = 0; c < values.length; c++) {
            squares += counts[c] * (values[c] - mean) * (values[c] - mean);
        }
        this.variance = n == 0 ? Double.NaN : squares / n;
    }

    /** Groups equal values; counts of 0 are dropped. */
    static Sample of(double[] values, long[] counts) {
        Map<Double, Long> groups = new TreeMap<>();
        for (int c = 0; c < values.length; c++) {
            if (counts[c] != 0) {
                // Adding 0.0 turns -0.0, which a map would hold apart, into 0.0.
                groups.merge(values[c] + 0.0, counts[c], Math::addExact);
            }
        }
        return new Sample(
                groups.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                groups.values().stream().mapToLong(Long::longValue).toArray());
    }

    /** Number of distinct values. */
    int distinct() {
        return values.length;
    }

    double value(int c) {
        return values[c];
    }

    long count(int c) {
        return counts[c];
    }

    /** Number of observations. */
    long size() {
        return size;
    }

    /** Their mean, NaN without observations. */
    double mean() {
        return mean;
    }

    /** Their variance with divisor n, NaN without observations. */
    double variance() {
        return variance;
    }

    /** Whether every value lies in [low, high]. */
    boolean within(double low, double high) {
        return values.length == 0 || (values[0] >= low && values[values.length - 1] <= high);
    }
}
