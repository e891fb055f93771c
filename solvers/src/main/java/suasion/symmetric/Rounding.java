package suasion.symmetric;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * How exact numbers are announced: as they are while they are short, otherwise rounded to dyadic fractions, in a stated
 * direction where a claim hangs on it. What is rounded is always known exactly, so every error is known too.
 *
 * @param exact whether nothing is rounded
 */
record Rounding(boolean exact) {
    /** An announced probability of a pair differs from the true one by less than 2^-61. */
    static final int LAW_BITS = 61;

    /** Values, bounds and violations are rounded outwards to multiples of 2^-90. */
    private static final int VALUE_BITS = 90;

    private static final int LONGEST = 4_096;
    private static final long LARGEST = 1L << 20;

    /** Keeps a law as it is if all of its numbers together stay small enough to compute with. */
    static Rounding of(Scaled law) {
        return of(law.unit().bitLength(), law.parts().length);
    }

    /** The same from the length of the common denominator and how many numbers there are. */
    static Rounding of(int bits, int numbers) {
        return new Rounding(bits <= LONGEST && (long) bits * numbers <= LARGEST);
    }

    BigFraction down(Ratio value) {
        return exact ? value.exact() : value.down(VALUE_BITS);
    }

    BigFraction up(Ratio value) {
        return exact ? value.exact() : value.up(VALUE_BITS);
    }

    /** A law that sums to 1 exactly; what has probability 0 keeps it. */
    List<BigFraction> law(Scaled law) {
        List<BigFraction> announced = new ArrayList<>();
        if (exact) {
            for (int i = 0; i < law.parts().length; i++) {
                announced.add(law.get(i).exact());
            }
            return announced;
        }
        BigInteger one = BigInteger.ONE.shiftLeft(LAW_BITS);
        List<BigInteger[]> floors = new ArrayList<>();
        BigInteger missing = one;
        for (BigInteger part : law.parts()) {
            BigInteger[] floor = part.shiftLeft(LAW_BITS).divideAndRemainder(law.unit());
            floors.add(floor);
            missing = missing.subtract(floor[0]);
        }
        // The missing units go to the largest remainders; there are fewer of them than remainders that are not 0.
        Set<BigInteger[]> raised = floors.stream()
                .sorted(Comparator.comparing((BigInteger[] floor) -> floor[1]).reversed())
                .limit(missing.intValueExact())
                .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
        for (BigInteger[] floor : floors) {
            announced.add(new BigFraction(raised.contains(floor) ? floor[0].add(BigInteger.ONE) : floor[0], one));
        }
        return announced;
    }
}
