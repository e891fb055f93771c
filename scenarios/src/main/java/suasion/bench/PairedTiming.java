package suasion.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Compares the speed of two tasks in one run by interleaved pairs.
 *
 * <p>How it measures. Both tasks first run, alternating, until {@code warmUpNanos} have gone by, at least twice each,
 * so that both are compiled, and each has been compiled while the other existed (no task enjoys a profile that the
 * other has not spoilt). If one call of the faster task takes less than {@code windowNanos}, a measurement of
 * <em>either</em> task is that many calls of it that fill the window, so that the clock's grain does not matter. Then
 * come {@code pairs} pairs; the order within a pair alternates (ab, ba, ab, ...), so that a drift of the machine's
 * speed (heat, a neighbour, the garbage of the other task) hits both alike. The ratio is formed <em>within</em> each
 * pair and its median is reported: a burst of noise spoils the pairs that it falls on and no others. The median of the
 * times of each task is reported too, but the ratio of the medians is not the measure.
 *
 * <p>Spread is the interquartile range of the paired ratios. The limits {@code low} and {@code high} are order
 * statistics of the ratios that enclose their median with 95 % confidence whatever their distribution (sign test; Hahn
 * and Meeker 1991, section 5.2); with fewer than 6 pairs there are none, and smallest and largest ratio stand in their
 * place.
 *
 * <p>It does not guard against a compiler that removes the work: a task must leave something behind that depends on all
 * it did, and the caller must use it. Times are in nanoseconds of {@link System#nanoTime}.
 *
 * @param pairs measured pairs, at least 1
 * @param warmUpNanos how long both tasks together run before anything is measured
 * @param windowNanos the least length of one measurement
 * @param clock the clock, in nanoseconds
 */
public record PairedTiming(int pairs, long warmUpNanos, long windowNanos, LongSupplier clock) {
    private static final long MILLISECOND = 1_000_000;

    public PairedTiming {
        if (pairs < 1 || warmUpNanos < 0 || windowNanos < 0) {
            throw new IllegalArgumentException("at least one pair, and no negative time");
        }
    }

    /**
     * Times of two tasks, and what one is to the other; a ratio above 1 says that b is the faster.
     *
     * @param medianNanosA median time of one call of a
     * @param medianNanosB median time of one call of b
     * @param ratio median over pairs of (time of a / time of b)
     * @param low lower limit of the 95 % interval of that median
     * @param high upper limit
     * @param spread interquartile range of the paired ratios
     * @param pairs pairs measured
     * @param callsA calls of a in one measurement
     * @param callsB calls of b in one measurement
     */
    public record Ratio(
            double medianNanosA,
            double medianNanosB,
            double ratio,
            double low,
            double high,
            double spread,
            int pairs,
            long callsA,
            long callsB) {
        /** One line on how it was measured, for people. */
        public String howMeasured() {
            return "median of "
                    + pairs
                    + " interleaved pairs after warm-up ("
                    + callsA
                    + " and "
                    + callsB
                    + " calls per measurement), interquartile range "
                    + String.format(Locale.ROOT, "%.3f", spread);
        }
    }

    /** 31 pairs of at least 20 ms each after a second of warm-up. */
    public static PairedTiming standard() {
        return new PairedTiming(31, 1000 * MILLISECOND, 20 * MILLISECOND, System::nanoTime);
    }

    /** For tasks of a second or more each: a given number of pairs of single calls after one call of each. */
    public static PairedTiming ofLongTasks(int pairs) {
        return new PairedTiming(pairs, 0, 0, System::nanoTime);
    }

    /** {@link #ratio(Runnable, Runnable)} with the {@linkplain #standard standard} settings. */
    public static Ratio compare(Runnable a, Runnable b) {
        return standard().ratio(a, b);
    }

    /**
     * Time of {@code a} over time of {@code b}: how many times as fast as {@code a} the task {@code b} is.
     *
     * @throws RuntimeException whatever a task throws
     */
    public Ratio ratio(Runnable a, Runnable b) {
        long[] calls = warmUp(a, b);
        double[] timesA = new double[pairs];
        double[] timesB = new double[pairs];
        double[] ratios = new double[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            if (pair % 2 == 0) {
                timesA[pair] = time(a, calls[0]);
                timesB[pair] = time(b, calls[1]);
            } else {
                timesB[pair] = time(b, calls[1]);
                timesA[pair] = time(a, calls[0]);
            }
            ratios[pair] = timesA[pair] / timesB[pair];
        }
        Arrays.sort(ratios);
        int outside = outside(pairs);
        return new Ratio(
                median(timesA),
                median(timesB),
                quantile(ratios, 0.5),
                ratios[outside],
                ratios[pairs - 1 - outside],
                quantile(ratios, 0.75) - quantile(ratios, 0.25),
                pairs,
                calls[0],
                calls[1]);
    }

    /** Runs both alternately and says how many calls of each fill a window. */
    private long[] warmUp(Runnable a, Runnable b) {
        List<Double> timesA = new ArrayList<>();
        List<Double> timesB = new ArrayList<>();
        long start = clock.getAsLong();
        int least = warmUpNanos == 0 ? 1 : 2;
        while (timesA.size() < least || clock.getAsLong() - start < warmUpNanos) {
            timesA.add(time(a, 1));
            timesB.add(time(b, 1));
        }
        return new long[] {calls(timesA), calls(timesB)};
    }

    /** The second half of the warm-up is the faster, compiled one. */
    private long calls(List<Double> times) {
        double typical = median(times.subList(times.size() / 2, times.size()).stream()
                .mapToDouble(x -> x)
                .toArray());
        return Math.max(1, (long) Math.ceil(windowNanos / Math.max(typical, 1)));
    }

    /** Nanoseconds per call. */
    private double time(Runnable task, long calls) {
        long start = clock.getAsLong();
        for (long call = 0; call < calls; call++) {
            task.run();
        }
        // A clock that stands still would make ratios infinite or undefined.
        return Math.max(1, clock.getAsLong() - start) / (double) calls;
    }

    /**
     * The largest k with Pr(Binomial(n, 1/2) <= k - 1) <= 2.5 %, so that the k-th smallest and the k-th largest of n
     * ratios enclose the median with at least 95 %; as a zero-based rank, 0 where there is no such k.
     */
    static int outside(int n) {
        double probability = StrictMath.pow(0.5, n);
        double below = 0;
        int k = 0;
        while (below + probability <= 0.025) {
            below += probability;
            probability *= (n - k) / (k + 1.0);
            k++;
        }
        return Math.max(0, k - 1);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return quantile(sorted, 0.5);
    }

    /** Linear between order statistics. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
