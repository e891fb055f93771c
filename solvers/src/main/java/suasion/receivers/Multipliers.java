package suasion.receivers;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Dual multipliers of obedience, each at least 0.
 *
 * @param acting alpha_i, of receiver i's obedience when told to act
 * @param staying beta_i, of his obedience when told not to
 */
record Multipliers(List<BigFraction> acting, List<BigFraction> staying) {
    Multipliers {
        acting = List.copyOf(acting);
        staying = List.copyOf(staying);
    }

    /** The same multiplier for everything. */
    static Multipliers uniform(int receivers, BigFraction multiplier) {
        List<BigFraction> all = Collections.nCopies(receivers, multiplier);
        return new Multipliers(all, all);
    }

    /** In the order of the problem's gains: receiver by receiver, what he hears when not acting first. */
    List<BigFraction> ofGains() {
        List<BigFraction> all = new ArrayList<>();
        for (int i = 0; i < acting.size(); i++) {
            all.add(staying.get(i));
            all.add(acting.get(i));
        }
        return all;
    }

    /** The least common denominator. */
    BigInteger denominator() {
        return denominator(Stream.concat(acting.stream(), staying.stream()));
    }

    static BigInteger denominator(Stream<BigFraction> numbers) {
        return numbers.map(BigFraction::getDenominator)
                .reduce(BigInteger.ONE, (a, b) -> a.equals(b) ? a : a.multiply(b.divide(a.gcd(b))));
    }
}
