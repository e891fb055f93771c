package suasion.value;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * Uniform between two numbers: F(v) = (v - from) / (to - from).
 *
 * @param from at least 0
 * @param to more than {@code from}
 */
public record UniformLaw(BigFraction from, BigFraction to) implements Law {
    public UniformLaw {
        if (from.getNumerator().signum() < 0 || from.compareTo(to) >= 0) {
            throw new IllegalArgumentException("uniform between " + from + " and " + to);
        }
    }

    @Override
    public String name() {
        return "uniform on [" + Exact.show(from) + ", " + Exact.show(to) + "]";
    }

    @Override
    public double low() {
        return Exact.toDouble(from);
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
    public double quantile(double p) {
        return low() + p * (high() - low());
    }

    @Override
    public double mean() {
        return (low() + high()) / 2;
    }
}
