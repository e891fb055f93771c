package suasion.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * What payoffs are counted in where numbers near doubles are made short: an exact fraction of the payoffs' own size, so
 * that the same game in other units of payoff has the same numbers in those.
 *
 * <p>A quarter of 10^11 is short, a whole number beside it is not, whatever the denominators say.
 *
 * @param size above 0, in the unit of payoffs
 */
record Unit(BigFraction size) {
    /**
     * The range of both payoffs where everybody holds 0, the prior or 1; 1 where they are the same everywhere there.
     */
    static Unit of(BeliefDesign design) {
        List<BigFraction> known = List.of(BigFraction.ZERO, design.prior(), BigFraction.ONE);
        BigFraction[] held = new BigFraction[design.receivers().size()];
        BigFraction most = BigFraction.ZERO;
        for (int state = 0; state < 2; state++) {
            List<BigFraction> worths = new ArrayList<>();
            for (int profile = 0; profile < Math.pow(known.size(), held.length); profile++) {
                int rest = profile;
                for (int i = 0; i < held.length; i++) {
                    held[i] = known.get(rest % known.size());
                    rest /= known.size();
                }
                worths.add(design.worth(state, List.of(held)));
            }
            BigFraction range = Collections.max(worths).subtract(Collections.min(worths));
            most = range.compareTo(most) > 0 ? range : most;
        }
        return of(most);
    }

    /** A size; 1 in place of 0. */
    static Unit of(BigFraction size) {
        return new Unit(size.getNumerator().signum() == 0 ? BigFraction.ONE : size);
    }

    /** A short number within a distance of another one. */
    BigFraction near(double number, double distance) {
        double one = Exact.toDouble(size);
        return Simplest.near(number / one, distance / one).multiply(size);
    }

    /** Numbers of least denominators within a share of the largest of some numbers. */
    BigFraction[] simple(double[] numbers, double share) {
        double one = Exact.toDouble(size);
        BigFraction[] counted = Fractions.simple(
                Arrays.stream(numbers).map(number -> number / one).toArray(), share);
        return Arrays.stream(counted).map(size::multiply).toArray(BigFraction[]::new);
    }
}
