package suasion.myerson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import suasion.value.ContinuousLaw;

/** What a bidder with a continuous law buys at which price, and his ironed virtual values, numerically. */
public final class ContinuousDemand {
    private static final int POINTS = 1024;
    private static final int HALVINGS = 60;

    private final ContinuousLaw law;
    private final double high;
    private final double[] prices;
    private final double[] survivals;

    /**
     * The demand.
     *
     * @param cut the probability that is left out above where the law has no largest value
     */
    ContinuousDemand(ContinuousLaw law, double cut) {
        this.law = law;
        this.high = law.isUnbounded() ? law.quantile(1 - cut) : law.high();
        // Half of the points equally spaced in values, half in probability.
        double[] points = new double[2 * POINTS + 2];
        for (int k = 0; k <= POINTS; k++) {
            points[k] = law.low() + (high - law.low()) * k / POINTS;
            points[POINTS + 1 + k] = Math.min(high, law.quantile((double) k / POINTS));
        }
        prices = Arrays.stream(points).sorted().distinct().toArray();
        survivals = Arrays.stream(prices).map(law::survival).toArray();
    }

    /** Where values end, or are cut. */
    double high() {
        return high;
    }

    /** Pr(value above v). */
    double survival(double v) {
        return law.survival(v);
    }

    /** The best price for a seller to whom the good is worth y: argmax_v (v - y) (1 - F(v)), above what is sold. */
    public double price(double y) {
        if (y >= high) {
            return high;
        }
        int best = prices.length - 1;
        for (int k = 0; k < prices.length; k++) {
            if ((prices[k] - y) * survivals[k] > (prices[best] - y) * survivals[best]) {
                best = k;
            }
        }
        double low = prices[Math.max(0, best - 1)];
        double up = prices[Math.min(prices.length - 1, best + 1)];
        if (best == 0 && slope(prices[0], y) <= 0) {
            return prices[0];
        }
        // The profit rises before its maximum and falls after it.
        for (int halving = 0; halving < HALVINGS && low < up; halving++) {
            double middle = (low + up) / 2;
            if (slope(middle, y) > 0) {
                low = middle;
            } else {
                up = middle;
            }
        }
        return (low + up) / 2;
    }

    private double slope(double v, double y) {
        return law.survival(v) - (v - y) * law.density(v);
    }

    /** The ironed virtual value: the largest y for which the best price is at most v. */
    public double ironed(double v) {
        double low = Math.min(0, v) - 2 * high;
        double up = v;
        if (v <= law.low()) {
            return firstCorner();
        }
        while (price(low) > v) {
            low *= 2;
        }
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + up) / 2;
            if (price(middle) <= v) {
                low = middle;
            } else {
                up = middle;
            }
        }
        return (low + up) / 2;
    }

    private double firstCorner() {
        return ironed(Math.nextUp(law.low() + 1e-12 * (high - law.low())));
    }

    /**
     * Intervals of values over which virtual values are ironed.
     *
     * @return per interval its ends and the ironed virtual value
     */
    public List<double[]> ironedIntervals() {
        // Corners of the concave curve above (1 - F, v (1 - F)), from the highest value down.
        List<Integer> corners = new ArrayList<>();
        for (int k = prices.length - 1; k >= 0; k--) {
            while (corners.size() > 1
                    && turn(corners.get(corners.size() - 2), corners.get(corners.size() - 1), k) >= 0) {
                corners.remove(corners.size() - 1);
            }
            corners.add(k);
        }
        List<double[]> intervals = new ArrayList<>();
        for (int c = 1; c < corners.size(); c++) {
            int upper = corners.get(c - 1);
            int lower = corners.get(c);
            double excess = 0;
            for (int k = lower + 1; k < upper; k++) {
                excess = Math.max(excess, -turn(upper, k, lower));
            }
            if (upper - lower > 1 && excess > 1e-9 * high) {
                double y = (revenue(lower) - revenue(upper)) / (survivals[lower] - survivals[upper]);
                intervals.add(0, new double[] {prices[lower], prices[upper], y});
            }
        }
        return merged(intervals);
    }

    private static List<double[]> merged(List<double[]> intervals) {
        List<double[]> merged = new ArrayList<>();
        for (double[] interval : intervals) {
            double[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last[1] == interval[0] && Math.abs(last[2] - interval[2]) < 1e-9) {
                last[1] = interval[1];
            } else {
                merged.add(interval);
            }
        }
        return merged;
    }

    private double revenue(int k) {
        return prices[k] * survivals[k];
    }

    /** Positive if the middle point is below the straight line from the first to the last, in (1 - F, v (1 - F)). */
    private double turn(int first, int middle, int last) {
        return (survivals[middle] - survivals[first]) * (revenue(last) - revenue(first))
                - (revenue(middle) - revenue(first)) * (survivals[last] - survivals[first]);
    }
}
