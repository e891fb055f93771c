package suasion.experiment;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * What the replications of one setting come to.
 *
 * @param rows how many of them have a value
 * @param mean their mean; NaN where there is none
 * @param standardError of the mean, sqrt(sum (x - mean)^2 / (n (n - 1))); NaN for less than two
 * @param least the least value
 * @param greatest the greatest value
 * @param bounds how many of the values are bounds from below, which makes the mean one
 */
record Spread(int rows, double mean, double standardError, double least, double greatest, int bounds) {
    /** Error of the bands, on both sides together. */
    static final double ERROR = 0.05;

    /** Of values in the order of their rows; what is not a number is left out. */
    static Spread of(List<Double> values) {
        double[] known = values.stream()
                .mapToDouble(x -> x)
                .filter(x -> !Double.isNaN(x))
                .toArray();
        if (known.length == 0) {
            return new Spread(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);
        }
        double least = known[0];
        double greatest = known[0];
        double sum = 0;
        for (double x : known) {
            least = Math.min(least, x);
            greatest = Math.max(greatest, x);
            sum += x;
        }
        // Equal values have their own mean, whatever a sum rounds to.
        double mean = least == greatest ? least : sum / known.length;
        double squares = 0;
        for (double x : known) {
            squares += least == greatest ? 0 : (x - mean) * (x - mean);
        }
        double error = known.length < 2 ? Double.NaN : Math.sqrt(squares / known.length / (known.length - 1));
        return new Spread(known.length, mean, error, least, greatest, 0);
    }

    /** The same of which some values are known to be more than they say. */
    Spread withBounds(int count) {
        return new Spread(rows, mean, standardError, least, greatest, count);
    }

    /** Whether the mean is more than it says. */
    boolean isBound() {
        return bounds > 0;
    }

    /** The same in another unit. */
    Spread times(double unit) {
        return new Spread(rows, unit * mean, unit * standardError, unit * least, unit * greatest, bounds);
    }

    boolean isKnown() {
        return rows > 0;
    }

    /** Whether the replications differ. */
    boolean varies() {
        return rows > 0 && least < greatest;
    }

    /** Half the width of the 95 % interval of the mean (Student 1908); NaN for less than two rows. */
    double halfWidth() {
        if (rows < 2) {
            return Double.NaN;
        }
        return standardError == 0
                ? 0
                : standardError * new TDistribution(null, rows - 1).inverseCumulativeProbability(1 - ERROR / 2);
    }

    /** Sum of squares within the setting. */
    double squares() {
        return rows < 2 ? 0 : standardError * standardError * rows * (rows - 1);
    }
}
