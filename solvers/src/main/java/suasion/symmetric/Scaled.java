package suasion.symmetric;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A law over finitely many things as whole numbers over one common denominator: Pr(i) = parts[i] / unit, exactly.
 *
 * @param parts at least 0, summing to {@code unit}
 * @param unit at least 1
 */
record Scaled(BigInteger[] parts, BigInteger unit) {
    /** Fractions brought to their least common denominator. */
    static Scaled of(List<BigFraction> values) {
        BigInteger unit = common(values);
        return new Scaled(
                values.stream()
                        .map(value -> value.getNumerator().multiply(unit.divide(value.getDenominator())))
                        .toArray(BigInteger[]::new),
                unit);
    }

    private static BigInteger common(List<BigFraction> values) {
        BigInteger unit = BigInteger.ONE;
        for (BigFraction value : values) {
            BigInteger denominator = value.getDenominator();
            unit = unit.multiply(denominator.divide(unit.gcd(denominator)));
        }
        return unit;
    }

    /** Pr(i). */
    Ratio get(int i) {
        return new Ratio(parts[i], unit);
    }

    /** sum_i Pr(i) values[i]. */
    Ratio mean(List<BigFraction> values) {
        Scaled scaled = of(values);
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < parts.length; i++) {
            sum = sum.add(parts[i].multiply(scaled.parts[i]));
        }
        return new Ratio(sum, unit.multiply(scaled.unit));
    }

    /** weight times this law plus (1 - weight) times the other. */
    Scaled mixed(BigFraction weight, Scaled other) {
        if (!unit.equals(other.unit)) {
            BigInteger shared = unit.gcd(other.unit);
            return times(other.unit.divide(shared)).mixed(weight, other.times(unit.divide(shared)));
        }
        BigInteger own = weight.getNumerator();
        BigInteger others = weight.getDenominator().subtract(own);
        BigInteger[] mix = new BigInteger[parts.length];
        Arrays.setAll(mix, i -> parts[i].multiply(own).add(other.parts[i].multiply(others)));
        return new Scaled(mix, unit.multiply(weight.getDenominator()));
    }

    private Scaled times(BigInteger factor) {
        return new Scaled(
                Arrays.stream(parts).map(part -> part.multiply(factor)).toArray(BigInteger[]::new),
                unit.multiply(factor));
    }
}
