package suasion.receivers;

import org.apache.commons.math3.fraction.BigFraction;

/** Maximises by comparing all sets: doubles with their error leave few, which fractions decide among. */
final class Exhaustive {
    private Exhaustive() {}

    static Maximum maximise(AdjustedPayoff payoff) {
        int sets = 1 << payoff.game().size();
        double slack = payoff.roundoff();
        double[] values = new double[sets];
        double highest = Double.NEGATIVE_INFINITY;
        for (int set = 0; set < sets; set++) {
            values[set] = payoff.approx(set);
            highest = Math.max(highest, values[set]);
        }
        long best = -1;
        BigFraction value = null;
        for (int set = 0; set < sets; set++) {
            if (values[set] >= highest - 2 * slack) {
                BigFraction exact = payoff.exact(set);
                if (value == null || exact.compareTo(value) > 0) {
                    value = exact;
                    best = set;
                }
            }
        }
        return new Maximum(best, value, new Maximum.Exhaustion());
    }
}
