package suasion.report;

import java.util.Arrays;

/**
 * One number over the replications of a play: its mean, how well that is known, and where most of them lie.
 *
 * <p>A quantile p of n sorted numbers lies (n - 1) p steps above the least, straight between two neighbours (type 7 of
 * Hyndman and Fan 1996). So of 10, 20, 30, ... different numbers a tenth lies below a band, a tenth above, and 8 of 10
 * within; of fewer than 10 the least and the largest lie outside. Without replications everything is NaN; of one
 * replication the standard error is NaN.
 *
 * @param mean mean over the replications
 * @param error standard error of the mean, deviation of the sample over the root of its size
 * @param low the {@link #LOW} quantile
 * @param high the {@link #HIGH} quantile
 */
public record Band(double mean, double error, double low, double high) {
    /** Where among the replications the lower end of a band lies. */
    public static final double LOW = 0.1;

    /** Where its upper end lies. */
    public static final double HIGH = 0.9;

    /** What is not known or does not exist. */
    public static final Band NONE = new Band(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** The band of these numbers, one per replication; none if one of them is NaN. */
    public static Band of(double... numbers) {
        if (numbers.length == 0 || Arrays.stream(numbers).anyMatch(Double::isNaN)) {
            return NONE;
        }
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int count = sorted.length;
        double mean = Arrays.stream(sorted).sum() / count;
        double squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
        double error = count == 1 ? Double.NaN : Math.sqrt(squares / (count - 1) / count);
        return new Band(mean, error, quantile(sorted, LOW), quantile(sorted, HIGH));
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /** Whether there is a number at all. */
    public boolean exists() {
        return !Double.isNaN(mean);
    }
}
