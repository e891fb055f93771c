package suasion.audit;

/**
 * The fixed grid of bets: lambda_k = (15/16) 2^(-k/4) / (b - a), k = 0..59, for the lower limit and minus that for the
 * upper.
 *
 * <p>A bet is best near lambda = sqrt(2 log(1/alpha) / n) / standard deviation. The grid covers that from some 20
 * observations to 10^10 at every variance; beyond it the interval stays valid and is wider than it need be. The price
 * of the mixture against the best bet in hindsight is about log(log-width of the grid / sqrt(pi / log(1/alpha))) = 2.7
 * nats of log(1/alpha), whatever the number of bets; four per factor of two are dense enough to lose nothing more.
 */
final class Bets {
    /** Number of bets per side. */
    static final int SIZE = 60;

    /** log(SIZE), the divisor of the mean. */
    static final double LOG_SIZE = StrictMath.log(SIZE);

    // Terms this far below the largest (in nats) change the sum by less than one rounding.
    private static final double NEGLIGIBLE = 45;
    private static final double[] LAMBDA = ascending();

    private Bets() {}

    private static double[] ascending() {
        double[] grid = new double[SIZE];
        // Square roots are exact to the last bit everywhere; powers are not.
        double quarter = Math.sqrt(Math.sqrt(2));
        double[] octave = {1, quarter, Math.sqrt(2), Math.sqrt(2) * quarter};
        for (int k = 0; k < SIZE; k++) {
            grid[k] = Math.scalb(15.0 / 16 / octave[3] * octave[k % 4], k / 4 - (SIZE / 4 - 1));
        }
        return grid;
    }

    /** The k-th smallest bet on a range of length 1. */
    static double lambda(int k) {
        return LAMBDA[k];
    }

    /**
     * log E(m) = log mean_k exp(sum_c n_c log(1 + lambda_k (y_c - m))) for values y_c and m in [0, 1].
     *
     * <p>The logarithm of a bet's wealth is concave in lambda, so once it has fallen {@link #NEGLIGIBLE} below the
     * largest the larger bets are negligible too and are not computed.
     */
    static double logWealth(double[] values, long[] counts, double m) {
        double[] wealth = new double[SIZE];
        double largest = Double.NEGATIVE_INFINITY;
        int used = 0;
        while (used < SIZE) {
            double sum = 0;
            for (int c = 0; c < values.length; c++) {
                sum += counts[c] * log1p(LAMBDA[used] * (values[c] - m));
            }
            wealth[used++] = sum;
            largest = Math.max(largest, sum);
            if (sum < largest - NEGLIGIBLE) {
                break;
            }
        }
        return logMean(wealth, used);
    }

    /**
     * log(1 + z), the same bits on every machine: a series where its remainder is below one rounding, else StrictMath.
     */
    static double log1p(double z) {
        return Math.abs(z) < 0x1p-11
                ? z * (1 - z * (1. / 2 - z * (1. / 3 - z * (1. / 4 - z * (1. / 5)))))
                : StrictMath.log1p(z);
    }

    /** log of (sum of the exponentials of the first {@code used} terms) / SIZE. */
    static double logMean(double[] terms, int used) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < used; k++) {
            largest = Math.max(largest, terms[k]);
        }
        double sum = 0;
        for (int k = 0; k < used; k++) {
            sum += terms[k] < largest - NEGLIGIBLE ? 0 : StrictMath.exp(terms[k] - largest);
        }
        return largest + StrictMath.log(sum) - LOG_SIZE;
    }
}
