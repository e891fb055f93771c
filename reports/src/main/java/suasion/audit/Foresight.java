package suasion.audit;

/**
 * What more rounds would decide, and what these rounds would have caught, from the law of what was observed.
 *
 * <p>Both follow from the interval's own wealth at a threshold t. An observation x moves the logarithm of the wealth of
 * bet k by z_k(x) = log(1 + lambda_k (x - t)); n observations of a law F move it by n E_F[z_k], give or take sqrt(n
 * Var_F[z_k]) times a normal quantile. The limit passes t when log mean_k exp(...) reaches log(1/alpha).
 */
final class Foresight {
    /** The 99 % quantile of the standard normal distribution: the power of what is foreseen. */
    static final double NORMAL_99 = 2.3263478740408408;

    /** Reported where no number of rounds decides, because the mean lies on the threshold. */
    static final long NEVER = 1_000_000_000_000_000_000L;

    // Share of a forecast to which it is computed; the observed law is not known better than this.
    private static final double PRECISION = 1e-5;

    private final double low;
    private final double high;
    private final double bar;
    private final double[] values;
    private final double[] weights;
    private final double mean;

    /** For observations in [low, high] and limits of error {@code alpha} each; low < high. */
    Foresight(Sample sample, double low, double high, double alpha) {
        this.low = low;
        this.high = high;
        this.bar = -StrictMath.log(alpha);
        this.mean = sample.mean();
        this.values = new double[sample.distinct()];
        this.weights = new double[values.length];
        for (int c = 0; c < values.length; c++) {
            values[c] = sample.value(c);
            weights[c] = (double) sample.count(c) / sample.size();
        }
    }

    /**
     * Observations after which the limit that lies beyond {@code t}, seen from the mean, has come back to t with 99 %
     * power: n E[z_k] less 2.326 standard deviations reaches the bar; 0 where the range ends before t.
     *
     * <p>Without these standard deviations the advice would be right every other time.
     */
    double needed(double t) {
        boolean above = mean > t;
        if (above ? t <= low : t >= high) {
            return 0;
        }
        Drifts drifts = drifts(t, above);
        // A bet alone reaches the bar in the mixture when n d - z sqrt(n v) = bar + log SIZE: a quadratic in sqrt(n).
        double enough = Double.POSITIVE_INFINITY;
        double[] spread = new double[Bets.SIZE];
        for (int k = 0; k < Bets.SIZE; k++) {
            double drift = drifts.first[k];
            spread[k] = NORMAL_99 * Math.sqrt(Math.max(0, drifts.second[k] - drift * drift));
            if (drift > 0) {
                double root = spread[k] + Math.sqrt(spread[k] * spread[k] + 4 * drift * (bar + Bets.LOG_SIZE));
                enough = Math.min(enough, root * root / (4 * drift * drift));
            }
        }
        // No bet gains (the mean is on the threshold), or so little that a lifetime would not do.
        if (!(enough < NEVER)) {
            return NEVER;
        }
        // Short of the bar at n = 0 and past it by then; where the wealth exceeds 1 it grows, so it crosses once.
        double few = 0;
        double[] terms = new double[Bets.SIZE];
        while (enough - few > PRECISION * enough) {
            double n = (few + enough) / 2;
            for (int k = 0; k < Bets.SIZE; k++) {
                terms[k] = n * drifts.first[k] - Math.sqrt(n) * spread[k];
            }
            if (Bets.logMean(terms, Bets.SIZE) < bar) {
                few = n;
            } else {
                enough = n;
            }
        }
        return enough;
    }

    /**
     * The largest mean below t (for {@code below}; else the smallest above t) whose violation n observations catch with
     * 99 % power: the limit facing t passes it. The law of a given mean is the observed one mixed with the end of the
     * range that the mean moves towards. NaN where not even the end of the range is caught.
     */
    double caughtMean(long n, double t, boolean below) {
        double end = below ? low : high;
        if (below ? t <= low : t >= high) {
            return Double.NaN;
        }
        if (below ? t > high : t < low) {
            return below ? high : low;
        }
        Drifts drifts = drifts(t, !below);
        if (!caught(n, end, drifts)) {
            return Double.NaN;
        }
        double missed = t;
        double caught = end;
        while (Math.abs(caught - missed) > PRECISION * Math.abs(caught - t)) {
            double middle = (missed + caught) / 2;
            if (middle == missed || middle == caught) {
                break;
            }
            if (caught(n, middle, drifts)) {
                caught = middle;
            } else {
                missed = middle;
            }
        }
        return caught;
    }

    /** Per bet: z_k at the ends of the range, and its first two moments under the observed law. */
    private record Drifts(double[] atLow, double[] atHigh, double[] first, double[] second) {
        Drifts() {
            this(new double[Bets.SIZE], new double[Bets.SIZE], new double[Bets.SIZE], new double[Bets.SIZE]);
        }
    }

    private Drifts drifts(double t, boolean above) {
        Drifts drifts = new Drifts();
        for (int k = 0; k < Bets.SIZE; k++) {
            drifts.atLow[k] = gain(k, low, t, above);
            drifts.atHigh[k] = gain(k, high, t, above);
            for (int c = 0; c < values.length; c++) {
                double z = gain(k, values[c], t, above);
                drifts.first[k] += weights[c] * z;
                drifts.second[k] += weights[c] * z * z;
            }
        }
        return drifts;
    }

    private boolean caught(long n, double target, Drifts drifts) {
        boolean down = target <= mean;
        double pole = down ? low : high;
        double[] atPole = down ? drifts.atLow : drifts.atHigh;
        double share = pole == mean ? 0 : (mean - target) / (mean - pole);
        double[] terms = new double[Bets.SIZE];
        for (int k = 0; k < Bets.SIZE; k++) {
            double first = (1 - share) * drifts.first[k] + share * atPole[k];
            double second = (1 - share) * drifts.second[k] + share * atPole[k] * atPole[k];
            terms[k] = n * first - NORMAL_99 * Math.sqrt(n * Math.max(0, second - first * first));
        }
        return Bets.logMean(terms, Bets.SIZE) >= bar;
    }

    /** log(1 + lambda_k (x - t)) for the lower limit ({@code above}), log(1 - lambda_k (x - t)) for the upper. */
    private double gain(int k, double x, double t, boolean above) {
        double step = (x - t) / (high - low);
        return Bets.log1p(Bets.lambda(k) * (above ? step : -step));
    }
}
