package suasion.posted;

import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * The buyer-optimal signal for values uniform on [0, 1] and any price, in closed form but for one root.
 *
 * <pre>
 *   Pr(posterior mean &lt; s) = 1 - p/s on [p, b],  all the rest, p/b, at b;   p + p ln(b/p) = 1/2
 *   p the smallest price for which this is a mean-preserving contraction of the uniform law:
 *   t - p - p ln(t/p) = t^2/2  at  t = (1 + sqrt(1 - 4p))/2
 * </pre>
 *
 * <p>The seller is indifferent between all prices in [p, b] and posts p, everybody buys: profit p, surplus 1/2 - p. The
 * second line says that the mean is kept; the third that int_0^t (G - F), whose only inner maximum over t is where 1 -
 * p/t = t, is 0 there and negative elsewhere.
 *
 * <p>Source: Roesler and Szentes (2017), "Buyer-optimal learning and monopoly pricing", American Economic Review
 * 107(7).
 *
 * @param price p, which is also the profit
 * @param top b
 */
public record RoeslerSzentes(double price, double top) {
    private static final double ACCURACY = 1e-15;
    private static final int EVALUATIONS = 200;

    /** At higher prices 1 - p/s lies below s everywhere. */
    private static final double HIGHEST = 0.25;

    /** The one for values uniform on [0, 1]. */
    public static RoeslerSzentes uniform() {
        double price =
                new BrentSolver(ACCURACY, ACCURACY).solve(EVALUATIONS, RoeslerSzentes::excess, 0.1, HIGHEST - 1e-9);
        return new RoeslerSzentes(price, price * Math.exp(1 / (2 * price) - 1));
    }

    /** The largest of int_0^t (1 - p/s)^+ ds - t^2/2. */
    private static double excess(double p) {
        double t = (1 + Math.sqrt(1 - 4 * p)) / 2;
        return t - p - p * Math.log(t / p) - t * t / 2;
    }

    /** What the buyer gets: 1/2 - p. */
    public double surplus() {
        return 0.5 - price;
    }

    /** G(s-), the probability that the posterior mean is below {@code s}. */
    public double below(double s) {
        return s <= price ? 0 : s <= top ? 1 - price / s : 1;
    }
}
