package suasion.value;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * Exponential: F(v) = 1 - exp(-rate v), from 0 without end.
 *
 * @param rate one over the mean, positive
 */
public record ExponentialLaw(BigFraction rate) implements ContinuousLaw {
    /** The end of a grid is rounded to this fraction of the mean, so that its fractions stay short. */
    private static final int PARTS_OF_THE_MEAN = 100;

    public ExponentialLaw {
        if (rate.getNumerator().signum() <= 0) {
            throw new IllegalArgumentException("exponential with rate " + rate);
        }
    }

    private double lambda() {
        return Exact.toDouble(rate);
    }

    @Override
    public String name() {
        return "exponential with rate " + Exact.show(rate);
    }

    @Override
    public BigFraction from() {
        return BigFraction.ZERO;
    }

    @Override
    public double high() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double cdf(double v) {
        return v <= 0 ? 0 : -Math.expm1(-lambda() * v);
    }

    @Override
    public double survival(double v) {
        return v <= 0 ? 1 : Math.exp(-lambda() * v);
    }

    @Override
    public double quantile(double p) {
        Probabilities.require(p);
        return p == 0 ? 0 : -Math.log1p(-p) / lambda();
    }

    @Override
    public double mean() {
        return 1 / lambda();
    }

    @Override
    public double mass(double from, double to) {
        double a = Math.max(0, from);
        return to > a ? survival(a) * -Math.expm1(-lambda() * (to - a)) : 0;
    }

    /** e^(-l a) ((a + 1/l)(1 - e^(-l h)) - h e^(-l h)) with h = b - a. */
    @Override
    public double partialMean(double from, double to) {
        double a = Math.max(0, from);
        double h = to - a;
        if (!(h > 0)) {
            return 0;
        }
        double l = lambda();
        double end = Double.isInfinite(h) ? 0 : h * Math.exp(-l * h);
        return survival(a) * (-(a + 1 / l) * Math.expm1(-l * h) - end);
    }

    @Override
    public double density(double v) {
        return v < 0 ? 0 : lambda() * survival(v);
    }

    @Override
    public double slope(double v) {
        return v < 0 ? 0 : -lambda() * lambda() * survival(v);
    }

    @Override
    public List<Double> turns() {
        return List.of();
    }

    /** The quantile, to a hundredth of the mean. */
    @Override
    public BigFraction gridEnd() {
        long parts = Math.round(quantile(GRID_QUANTILE) * lambda() * PARTS_OF_THE_MEAN);
        return new BigFraction(parts).divide(PARTS_OF_THE_MEAN).divide(rate);
    }
}
