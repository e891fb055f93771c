package suasion.receivers;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.UserMistake;

/** v(S) = an entry of a table of 2^N numbers, in the order of {@link Sets}. */
public final class Tabulated extends SetFunction {
    private final List<BigFraction> values;
    private final double[] approx;

    private Tabulated(List<BigFraction> values) {
        super(Long.numberOfTrailingZeros(values.size()), values);
        this.values = values;
        this.approx = doubles(values);
    }

    /**
     * 2^N numbers.
     *
     * @throws UserMistake if there are more than 20 receivers
     * @throws IllegalArgumentException if the number of entries is no power of 2
     */
    public static Tabulated of(List<BigFraction> values) {
        if (Integer.bitCount(values.size()) != 1) {
            throw new IllegalArgumentException(values.size() + " entries; one per set is needed");
        }
        if (values.size() > 1 << Sets.MOST_ENUMERATED) {
            throw Enumeration.refused(Long.numberOfTrailingZeros(values.size()), "a table has an entry for every set");
        }
        return new Tabulated(List.copyOf(values));
    }

    @Override
    public BigFraction exact(long set) {
        return values.get((int) set);
    }

    @Override
    public double approx(long set) {
        return approx[(int) set];
    }

    @Override
    public BigFraction smallest() {
        return lowest();
    }

    @Override
    public BigFraction largest() {
        return highest();
    }

    @Override
    BigFraction lowest() {
        return Collections.min(values);
    }

    @Override
    BigFraction highest() {
        return Collections.max(values);
    }

    @Override
    double magnitude() {
        return Arrays.stream(approx).map(Math::abs).max().orElseThrow();
    }

    @Override
    int summands() {
        return 1;
    }

    @Override
    Optional<Shape> shape() {
        return Optional.empty();
    }

    @Override
    public Optional<Violation> monotoneViolation() {
        return Enumeration.monotoneViolation(this);
    }

    @Override
    public Optional<Violation> supermodularViolation() {
        return Enumeration.supermodularViolation(this);
    }
}
