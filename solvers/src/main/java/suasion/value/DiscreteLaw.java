package suasion.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;

/** Finitely many values with probabilities that sum to exactly 1. */
public final class DiscreteLaw implements Law {
    private final List<BigFraction> values;
    private final List<BigFraction> probabilities;
    /** The values as doubles. */
    private final double[] points;
    /** cumulated[k] = Pr(value is among the first k), each the nearest double. */
    private final double[] cumulated;
    /** E[value; value among the first k]. */
    private final double[] partial;

    /**
     * The law with these values and probabilities.
     *
     * @param values ascending, at least 0
     * @param probabilities one per value, positive, summing to 1
     */
    public DiscreteLaw(List<BigFraction> values, List<BigFraction> probabilities) {
        this.values = List.copyOf(values);
        this.probabilities = List.copyOf(probabilities);
        requireLaw();
        int count = values.size();
        points = values.stream().mapToDouble(Exact::toDouble).toArray();
        cumulated = new double[count + 1];
        partial = new double[count + 1];
        ExactSum mass = new ExactSum();
        ExactSum mean = new ExactSum();
        for (int k = 0; k < count; k++) {
            mass.add(probabilities.get(k));
            mean.addProduct(values.get(k), probabilities.get(k));
            cumulated[k + 1] = Exact.toDouble(mass.value());
            partial[k + 1] = Exact.toDouble(mean.value());
        }
    }

    private void requireLaw() {
        boolean ascending = true;
        for (int k = 1; k < values.size(); k++) {
            ascending &= values.get(k - 1).compareTo(values.get(k)) < 0;
        }
        ExactSum sum = new ExactSum();
        probabilities.forEach(sum::add);
        if (!ascending
                || values.size() != probabilities.size()
                || !Exact.same(sum.value(), BigFraction.ONE)
                || values.get(0).getNumerator().signum() < 0
                || probabilities.stream().anyMatch(p -> p.getNumerator().signum() <= 0)) {
            throw new IllegalArgumentException("values " + values + " with probabilities " + probabilities);
        }
    }

    /** The law from value to probability; values of probability 0 are left out. */
    public static DiscreteLaw of(Map<BigFraction, BigFraction> law) {
        Map<BigFraction, BigFraction> sorted = new TreeMap<>();
        law.forEach((value, p) -> {
            if (p.getNumerator().signum() != 0) {
                sorted.merge(value, p, BigFraction::add);
            }
        });
        return new DiscreteLaw(new ArrayList<>(sorted.keySet()), new ArrayList<>(sorted.values()));
    }

    /** The empirical law: every observation as likely as any other, equal ones counted together. */
    public static DiscreteLaw empirical(Collection<BigFraction> observations) {
        Map<BigFraction, BigFraction> law = new TreeMap<>();
        BigFraction each = new BigFraction(1, observations.size());
        observations.forEach(value -> law.merge(value, each, BigFraction::add));
        return of(law);
    }

    /** One value for sure. */
    public static DiscreteLaw sure(BigFraction value) {
        return new DiscreteLaw(List.of(value), List.of(BigFraction.ONE));
    }

    /** The values, ascending. */
    public List<BigFraction> values() {
        return values;
    }

    /** One probability per value. */
    public List<BigFraction> probabilities() {
        return probabilities;
    }

    @Override
    public String name() {
        return values.size() == 1 ? "the value " + Exact.show(values.get(0)) : values.size() + " values";
    }

    @Override
    public double low() {
        return points[0];
    }

    @Override
    public double high() {
        return points[points.length - 1];
    }

    /** How many values are at most v. */
    private int rank(double v) {
        int found = Arrays.binarySearch(points, v);
        return found >= 0 ? found + 1 : -found - 1;
    }

    @Override
    public double cdf(double v) {
        return cumulated[rank(v)];
    }

    @Override
    public double survival(double v) {
        return 1 - cdf(v);
    }

    @Override
    public double quantile(double p) {
        Probabilities.require(p);
        int found = Arrays.binarySearch(cumulated, p);
        int upTo = found >= 0 ? found : -found - 1;
        return points[Math.min(points.length, Math.max(1, upTo)) - 1];
    }

    @Override
    public double mean() {
        return partial[points.length];
    }

    @Override
    public double mass(double from, double to) {
        return to > from ? cumulated[rank(to)] - cumulated[rank(from)] : 0;
    }

    @Override
    public double partialMean(double from, double to) {
        return to > from ? partial[rank(to)] - partial[rank(from)] : 0;
    }

    /** The law itself. */
    @Override
    public DiscreteLaw onGrid(int cells) {
        return this;
    }

    /** One per value, of no width. */
    @Override
    public List<Cell> cells(int cells) {
        return IntStream.range(0, points.length)
                .mapToObj(k -> new Cell(points[k], points[k], Exact.toDouble(probabilities.get(k)), points[k]))
                .toList();
    }

    @Override
    public BigFraction gridEnd() {
        return values.get(values.size() - 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DiscreteLaw that
                && values.equals(that.values)
                && probabilities.equals(that.probabilities);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values, probabilities);
    }

    @Override
    public String toString() {
        return values + " with probabilities " + probabilities;
    }
}
