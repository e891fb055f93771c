package suasion.transport;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/** Fractions near numbers that were computed in doubles. */
final class Fractions {
    private Fractions() {}

    /** Numbers raised by a share of the largest of them. */
    static BigFraction[] raised(double[] numbers, double share) {
        double most = Math.max(
                Double.MIN_NORMAL, Arrays.stream(numbers).map(Math::abs).max().orElseThrow());
        return Arrays.stream(numbers)
                .mapToObj(number -> Exact.of(number).add(Exact.of(most * share)))
                .toArray(BigFraction[]::new);
    }

    /** The fractions of least denominators within a share of the largest of the numbers. */
    static BigFraction[] simple(double[] numbers, double share) {
        double most = Arrays.stream(numbers).map(Math::abs).max().orElseThrow();
        return Arrays.stream(numbers)
                .mapToObj(number -> most == 0 ? BigFraction.ZERO : simple(number, most * share))
                .toArray(BigFraction[]::new);
    }

    /** The fraction of least denominator within a distance of a number, by its continued fraction. */
    static BigFraction simple(double number, double within) {
        return Exact.simplest(Exact.of(number - within), Exact.of(number + within));
    }
}
