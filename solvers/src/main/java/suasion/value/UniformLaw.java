package suasion.value;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * Uniform between two numbers: F(v) = (v - from) / (to - from).
 *
 * @param from at least 0
 * @param to more than {@code from}
 */
public record UniformLaw(BigFraction from, BigFraction to) implements ContinuousLaw {
    public UniformLaw {
        if (from.getNumerator().signum() < 0 || from.compareTo(to) >= 0) {
            throw new IllegalArgumentException("uniform between " + from + " and " + to);
        }
    }

    /** Uniform on [0, 1]. */
    public static UniformLaw unit() {
        return new UniformLaw(BigFraction.ZERO, BigFraction.ONE);
    }

    @Override
    public String name() {
        return "uniform on [" + Exact.show(from) + ", " + Exact.show(to) + "]";
    }

    @Override
    public double high() {
        return Exact.toDouble(to);
    }

    @Override
    public double cdf(double v) {
        return Math.min(1, Math.max(0, (v - low()) / (high() - low())));
    }

    @Override
    public double survival(double v) {
        return Math.min(1, Math.max(0, (high() - v) / (high() - low())));
    }

    @Override
    public double quantile(double p) {
        Probabilities.require(p);
        return p == 1 ? high() : low() + p * (high() - low());
    }

    @Override
    public double mean() {
        return (low() + high()) / 2;
    }

    @Override
    public double mass(double from, double to) {
        double a = Math.max(from, low());
        double b = Math.min(to, high());
        return b > a ? (b - a) / (high() - low()) : 0;
    }

    @Override
    public double partialMean(double from, double to) {
        double a = Math.max(from, low());
        double b = Math.min(to, high());
        return b > a ? (b - a) / (high() - low()) * ((a + b) / 2) : 0;
    }

    @Override
    public double density(double v) {
        return v < low() || v > high() ? 0 : 1 / (high() - low());
    }

    @Override
    public double slope(double v) {
        return 0;
    }

    @Override
    public List<Double> turns() {
        return List.of();
    }

    @Override
    public BigFraction gridEnd() {
        return to;
    }

    @Override
    public BigFraction gridCdf(BigFraction edge) {
        return edge.subtract(from).divide(to.subtract(from));
    }
}
