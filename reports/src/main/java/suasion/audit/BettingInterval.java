package suasion.audit;

/**
 * A confidence interval for a mean that is valid whenever one looks, from counts alone.
 *
 * <p>For values x_c in a range [a, b] fixed before play, with counts n_c, let E(m) = mean_k exp(sum_c n_c log(1 +
 * lambda_k (x_c - m))) over the fixed grid of {@link Bets}. At the true mean E is the wealth of a fair gambler, so that
 * it ever reaches 1/alpha has probability at most alpha (Ville's inequality). The lower limit is the m at which E(m) =
 * 1/alpha with lambda in (0, 1/(b - a)), where E falls in m; the upper limit is the same with the negatives.
 *
 * <p>Source: Waudby-Smith and Ramdas (2024), "Estimating means of bounded random variables by betting".
 *
 * @param low lower limit, units of x
 * @param high upper limit, units of x
 */
public record BettingInterval(double low, double high) {
    // Limits are found to this share of their distance from the mean, and rounded outwards.
    private static final double PRECISION = 1e-9;

    /**
     * The interval from values and how often each was seen, equal values in any number of pieces.
     *
     * @param values observed values, each in [a, b]
     * @param counts as many counts, at least 0
     * @param alpha error probability of each of the two limits
     * @throws IllegalArgumentException if a value is outside [a, b], or alpha is not in (0, 1)
     */
    public static BettingInterval of(double[] values, long[] counts, double a, double b, double alpha) {
        return of(Sample.of(values, counts), a, b, alpha);
    }

    static BettingInterval of(Sample sample, double a, double b, double alpha) {
        if (!(a <= b) || !sample.within(a, b) || !(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("values outside [" + a + ", " + b + "], or alpha " + alpha);
        }
        if (a == b || sample.size() == 0) {
            return new BettingInterval(a, b);
        }
        double bar = -StrictMath.log(alpha);
        double down = distance(sample, a, b, false, bar);
        double up = distance(sample, a, b, true, bar);
        return new BettingInterval(
                Math.max(a, sample.mean() - down * (b - a)), Math.min(b, sample.mean() + up * (b - a)));
    }

    /** The distance from the mean to a limit, as a share of the range. */
    private static double distance(Sample sample, double a, double b, boolean up, double bar) {
        double[] y = new double[sample.distinct()];
        long[] n = new long[y.length];
        for (int c = 0; c < y.length; c++) {
            // The upper limit is the lower limit of the mirror image.
            y[c] = (up ? b - sample.value(c) : sample.value(c) - a) / (b - a);
            n[c] = sample.count(c);
        }
        double mean = (up ? b - sample.mean() : sample.mean() - a) / (b - a);
        double most = Bets.logWealth(y, n, 0) - bar;
        if (most < 0) {
            return mean;
        }
        // By Jensen's inequality E(mean) <= 1: the limit lies below the mean. Bracket it near where a normal one would
        // be.
        double inner = 0;
        double atInner = Bets.logWealth(y, n, mean) - bar;
        double outer = 4 * Math.sqrt(sample.variance() / sample.size()) / (b - a) + bar / sample.size();
        double atOuter = outer < mean ? Bets.logWealth(y, n, mean - outer) - bar : most;
        while (atOuter < 0) {
            inner = outer;
            atInner = atOuter;
            outer *= 2;
            atOuter = outer < mean ? Bets.logWealth(y, n, mean - outer) - bar : most;
        }
        outer = Math.min(mean, outer);
        // Regula falsi, halving the value of an end that stays (Illinois), and plain bisection every fourth step.
        boolean movedInner = false;
        for (int step = 1; outer - inner > PRECISION * outer; step++) {
            double share = step % 4 == 0 ? .5 : atInner / (atInner - atOuter);
            double least = PRECISION / 2 * outer;
            double x = Math.min(Math.max(inner + share * (outer - inner), inner + least), outer - least);
            double at = Bets.logWealth(y, n, mean - x) - bar;
            if (at < 0) {
                atOuter = movedInner && step > 1 ? atOuter / 2 : atOuter;
                inner = x;
                atInner = at;
            } else {
                atInner = movedInner || step == 1 ? atInner : atInner / 2;
                outer = x;
                atOuter = at;
            }
            movedInner = at < 0;
        }
        return outer;
    }
}
