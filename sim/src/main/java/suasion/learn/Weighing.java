package suasion.learn;

/** Draws an option with probability proportional to exp(-rate x loss). */
final class Weighing {
    private final double[] weights;

    Weighing(int most) {
        weights = new double[most];
    }

    /** Weighs {@code count} options, whose losses begin at a place of an array; returns the sum of the weights. */
    private double weigh(double[] losses, int at, int count, double rate) {
        double least = losses[at];
        for (int option = 1; option < count; option++) {
            least = Math.min(least, losses[at + option]);
        }
        double sum = 0;
        for (int option = 0; option < count; option++) {
            double behind = losses[at + option] - least;
            // the same bits on every machine, which Math.exp does not promise
            weights[option] = behind == 0 ? 1 : StrictMath.exp(-rate * behind);
            sum += weights[option];
        }
        return sum;
    }

    /** The option drawn by a word of chance. */
    int draw(double[] losses, int at, int count, double rate, long word) {
        double rest = Words.unit(word) * weigh(losses, at, count, rate);
        int drawn = 0;
        for (int option = 0; option < count; option++) {
            // what has no weight is never drawn, whatever rounding leaves of the rest
            if (weights[option] > 0) {
                drawn = option;
                if (rest < weights[option]) {
                    break;
                }
                rest -= weights[option];
            }
        }
        return drawn;
    }

    /** The probability of an option. */
    double probability(double[] losses, int at, int count, double rate, int option) {
        double sum = weigh(losses, at, count, rate);
        return weights[option] / sum;
    }
}
