package suasion.learn;

/**
 * Chance of a round split further: from its one word, words for different purposes and as many as are needed.
 *
 * <p>The k-th word for a purpose is mix(mix(word + purpose g) + k g) without its last bit, mix and g those of
 * SplitMix64 (Steele, Lea and Flood 2014), as in {@link suasion.sim.Chance}. Nothing depends on what was drawn before.
 */
final class Words {
    /** What a mind draws when it acts. */
    static final int ACTING = 1;

    /** What it draws when it learns. */
    static final int LEARNING = 2;

    /** Who of a population comes to play. */
    static final int WHO = 3;

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private long state;
    private double spare;

    /** Begins with the first word for a purpose. */
    void begin(long word, int purpose) {
        state = mix(word + purpose * GOLDEN);
        spare = Double.NaN;
    }

    /** The first word for a purpose, on [0, 2^63). */
    static long first(long word, int purpose) {
        return mix(mix(word + purpose * GOLDEN) + GOLDEN) >>> 1;
    }

    /** A word as a number in [0, 1), a multiple of 2^-53. */
    static double unit(long word) {
        return (word >>> 10) * 0x1p-53;
    }

    /** The next word as a number in [0, 1). */
    double unit() {
        state += GOLDEN;
        return unit(mix(state) >>> 1);
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** A draw from Beta(a, b), a and b at least 1: X / (X + Y) of two gamma draws. */
    double beta(double a, double b) {
        double x = gamma(a);
        return x / (x + gamma(b));
    }

    /** A draw from Gamma(shape, 1), shape at least 1 (Marsaglia and Tsang 2000). */
    private double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = 1 + c * x;
            if (v <= 0) {
                continue;
            }
            v = v * v * v;
            double u = unit();
            double square = x * x;
            if (u < 1 - .0331 * square * square || StrictMath.log(u) < square / 2 + d * (1 - v + StrictMath.log(v))) {
                return d * v;
            }
        }
    }

    /** A standard normal draw by the polar method (Marsaglia and Bray 1964), which makes two. */
    private double normal() {
        if (!Double.isNaN(spare)) {
            double kept = spare;
            spare = Double.NaN;
            return kept;
        }
        while (true) {
            double x = 2 * unit() - 1;
            double y = 2 * unit() - 1;
            double square = x * x + y * y;
            if (square < 1 && square > 0) {
                double scale = Math.sqrt(-2 * StrictMath.log(square) / square);
                spare = y * scale;
                return x * scale;
            }
        }
    }
}
