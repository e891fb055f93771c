package suasion.value;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * Finitely many values.
 *
 * @param values ascending, at least 0
 * @param probabilities one per value, positive, summing to 1
 */
public record DiscreteLaw(List<BigFraction> values, List<BigFraction> probabilities) implements Law {
    public DiscreteLaw {
        values = List.copyOf(values);
        probabilities = List.copyOf(probabilities);
        boolean ascending = true;
        for (int k = 1; k < values.size(); k++) {
            ascending &= values.get(k - 1).compareTo(values.get(k)) < 0;
        }
        BigFraction sum = probabilities.stream().reduce(BigFraction.ZERO, BigFraction::add);
        if (!ascending
                || values.size() != probabilities.size()
                || !sum.equals(BigFraction.ONE)
                || values.get(0).getNumerator().signum() < 0
                || probabilities.stream().anyMatch(p -> p.getNumerator().signum() <= 0)) {
            throw new IllegalArgumentException("values " + values + " with probabilities " + probabilities);
        }
    }

    @Override
    public String name() {
        return values.size() + " values";
    }

    @Override
    public double low() {
        return Exact.toDouble(values.get(0));
    }

    @Override
    public double high() {
        return Exact.toDouble(values.get(values.size() - 1));
    }

    @Override
    public double cdf(double v) {
        double sum = 0;
        for (int k = 0; k < values.size() && Exact.toDouble(values.get(k)) <= v; k++) {
            sum += Exact.toDouble(probabilities.get(k));
        }
        return sum;
    }

    @Override
    public double quantile(double p) {
        double sum = 0;
        for (int k = 0; k < values.size(); k++) {
            sum += Exact.toDouble(probabilities.get(k));
            if (sum >= p) {
                return Exact.toDouble(values.get(k));
            }
        }
        return high();
    }

    @Override
    public double mean() {
        return Exact.toDouble(IntStream.range(0, values.size())
                .mapToObj(k -> values.get(k).multiply(probabilities.get(k)))
                .reduce(BigFraction.ZERO, BigFraction::add));
    }
}
