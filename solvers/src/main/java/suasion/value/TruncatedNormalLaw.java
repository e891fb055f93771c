package suasion.value;

import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.special.Erf;
import suasion.game.Exact;

/**
 * Normal, given that it lies in an interval: f(v) = phi((v - m) / s) / (s Z), Z the probability of the interval.
 *
 * <p>E[value; a &lt; value &lt;= b] = m (F(b) - F(a)) - s^2 (f(b) - f(a)).
 */
public final class TruncatedNormalLaw implements ContinuousLaw {
    /** The least probability of the interval: below it digits are lost. */
    public static final double LEAST_PROBABILITY = 1e-12;

    private final BigFraction center;
    private final BigFraction deviation;
    private final BigFraction from;
    private final BigFraction to;
    private final double m;
    private final double s;
    private final double low;
    private final double high;
    private final double total;
    private final Inverse inverse;

    /**
     * The law between two numbers.
     *
     * @param center mean before truncation
     * @param deviation standard deviation before truncation, positive
     * @param from at least 0
     * @param to more than {@code from}
     * @throws IllegalArgumentException if the interval has a probability below {@link #LEAST_PROBABILITY}
     */
    public TruncatedNormalLaw(BigFraction center, BigFraction deviation, BigFraction from, BigFraction to) {
        this.center = center;
        this.deviation = deviation;
        this.from = from;
        this.to = to;
        this.m = Exact.toDouble(center);
        this.s = Exact.toDouble(deviation);
        this.low = Exact.toDouble(from);
        this.high = Exact.toDouble(to);
        this.total = deviation.getNumerator().signum() > 0 ? raw(low, high) : 0;
        if (from.getNumerator().signum() < 0 || from.compareTo(to) >= 0 || !(total >= LEAST_PROBABILITY)) {
            throw new IllegalArgumentException(
                    "normal " + center + ", " + deviation + " between " + from + " and " + to);
        }
        this.inverse = new Inverse(this);
    }

    public BigFraction center() {
        return center;
    }

    public BigFraction deviation() {
        return deviation;
    }

    @Override
    public BigFraction from() {
        return from;
    }

    public BigFraction to() {
        return to;
    }

    /** Pr(a &lt; normal &lt;= b) before truncation, on the side where less cancels. */
    private double raw(double a, double b) {
        double root = s * Math.sqrt(2);
        return 0.5 * Erf.erf((a - m) / root, (b - m) / root);
    }

    @Override
    public String name() {
        return "normal with mean " + Exact.show(center) + " and deviation " + Exact.show(deviation) + " within ["
                + Exact.show(from) + ", " + Exact.show(to) + "]";
    }

    @Override
    public double high() {
        return high;
    }

    @Override
    public double cdf(double v) {
        return mass(low, v);
    }

    @Override
    public double survival(double v) {
        return mass(v, high);
    }

    @Override
    public double quantile(double p) {
        Probabilities.require(p);
        return p == 0 ? low : p == 1 ? high : inverse.at(p);
    }

    @Override
    public double mean() {
        return partialMean(low, high);
    }

    @Override
    public double mass(double from, double to) {
        double a = Math.max(from, low);
        double b = Math.min(to, high);
        return b > a ? Probabilities.within(raw(a, b) / total) : 0;
    }

    @Override
    public double partialMean(double from, double to) {
        double a = Math.max(from, low);
        double b = Math.min(to, high);
        return b > a ? m * mass(a, b) - s * s * (density(b) - density(a)) : 0;
    }

    @Override
    public double density(double v) {
        if (v < low || v > high) {
            return 0;
        }
        double z = (v - m) / s;
        return Math.exp(-z * z / 2) / (s * total * Math.sqrt(2 * Math.PI));
    }

    @Override
    public double slope(double v) {
        return v < low || v > high ? 0 : (m - v) / (s * s) * density(v);
    }

    @Override
    public List<Double> turns() {
        return m > low && m < high ? List.of(m) : List.of();
    }

    @Override
    public BigFraction gridEnd() {
        return to;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TruncatedNormalLaw that
                && center.equals(that.center)
                && deviation.equals(that.deviation)
                && from.equals(that.from)
                && to.equals(that.to);
    }

    @Override
    public int hashCode() {
        return Objects.hash(center, deviation, from, to);
    }

    @Override
    public String toString() {
        return name();
    }
}
