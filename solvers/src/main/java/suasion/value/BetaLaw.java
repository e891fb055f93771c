package suasion.value;

import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.special.Beta;
import suasion.game.Exact;

/**
 * Beta on [0, 1]: f(v) = v^(a-1) (1-v)^(b-1) / B(a, b).
 *
 * <p>F is the regularised incomplete beta function I_v(a, b); E[value; value at most v] = a / (a + b) I_v(a + 1, b).
 */
public final class BetaLaw implements ContinuousLaw {
    private final BigFraction alpha;
    private final BigFraction beta;
    private final double a;
    private final double b;
    private final double logBeta;
    private final Inverse inverse;

    /**
     * The law with these exponents plus one.
     *
     * @param alpha positive
     * @param beta positive
     */
    public BetaLaw(BigFraction alpha, BigFraction beta) {
        if (alpha.getNumerator().signum() <= 0 || beta.getNumerator().signum() <= 0) {
            throw new IllegalArgumentException("beta with parameters " + alpha + " and " + beta);
        }
        this.alpha = alpha;
        this.beta = beta;
        this.a = Exact.toDouble(alpha);
        this.b = Exact.toDouble(beta);
        this.logBeta = Beta.logBeta(a, b);
        this.inverse = new Inverse(this);
    }

    public BigFraction alpha() {
        return alpha;
    }

    public BigFraction beta() {
        return beta;
    }

    @Override
    public String name() {
        return "beta with parameters " + Exact.show(alpha) + " and " + Exact.show(beta);
    }

    @Override
    public BigFraction from() {
        return BigFraction.ZERO;
    }

    @Override
    public double high() {
        return 1;
    }

    @Override
    public double cdf(double v) {
        return v <= 0 ? 0 : v >= 1 ? 1 : lower(v, a, b);
    }

    /** By the mirrored law where that is smaller. */
    @Override
    public double survival(double v) {
        return between(v, 1, a, b);
    }

    /** I_v(p, q) for v in (0, 1), in closed form where one of them is 1. */
    private static double lower(double v, double p, double q) {
        return q == 1
                ? Math.pow(v, p)
                : p == 1 ? -Math.expm1(q * Math.log1p(-v)) : Probabilities.within(Beta.regularizedBeta(v, p, q));
    }

    @Override
    public double quantile(double p) {
        Probabilities.require(p);
        if (p == 0 || p == 1) {
            return p;
        }
        return b == 1 ? Math.pow(p, 1 / a) : a == 1 ? -Math.expm1(Math.log1p(-p) / b) : inverse.at(p);
    }

    @Override
    public double mean() {
        return a / (a + b);
    }

    @Override
    public double mass(double from, double to) {
        return between(from, to, a, b);
    }

    @Override
    public double partialMean(double from, double to) {
        return mean() * between(from, to, a + 1, b);
    }

    /** By the tail that is smaller, in which less cancels. */
    private static double between(double from, double to, double p, double q) {
        double x = Math.max(0, from);
        double y = Math.min(1, to);
        if (!(y > x)) {
            return 0;
        }
        double below = x <= 0 ? 0 : lower(x, p, q);
        if (below < 0.5) {
            return (y >= 1 ? 1 : lower(y, p, q)) - below;
        }
        return lower(1 - x, q, p) - (y >= 1 ? 0 : lower(1 - y, q, p));
    }

    @Override
    public double density(double v) {
        if (v < 0 || v > 1) {
            return 0;
        }
        return power(v, a - 1) * power(1 - v, b - 1) * Math.exp(-logBeta);
    }

    private static double power(double base, double exponent) {
        return exponent == 0 ? 1 : Math.pow(base, exponent);
    }

    @Override
    public double slope(double v) {
        if (v < 0 || v > 1) {
            return 0;
        }
        double left = a == 1 ? 0 : (a - 1) * power(v, a - 2) * power(1 - v, b - 1);
        double right = b == 1 ? 0 : (b - 1) * power(v, a - 1) * power(1 - v, b - 2);
        return (left - right) * Math.exp(-logBeta);
    }

    /** (a - 1) / (a + b - 2) where that is inside: the mode, or the antimode. */
    @Override
    public List<Double> turns() {
        return (a - 1) * (b - 1) > 0 ? List.of((a - 1) / (a + b - 2)) : List.of();
    }

    @Override
    public BigFraction gridEnd() {
        return BigFraction.ONE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BetaLaw that && alpha.equals(that.alpha) && beta.equals(that.beta);
    }

    @Override
    public int hashCode() {
        return Objects.hash(alpha, beta);
    }

    @Override
    public String toString() {
        return name();
    }
}
