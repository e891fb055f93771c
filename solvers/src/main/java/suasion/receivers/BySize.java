package suasion.receivers;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/** v(S) = a number for every size of S, from 0 to N; "at least k act" is the special case 0, ..., 0, 1, ..., 1. */
public final class BySize extends SetFunction {
    private final List<BigFraction> values;
    private final double[] approx;

    private BySize(List<BigFraction> values) {
        super(values.size() - 1, values);
        this.values = values;
        this.approx = doubles(values);
    }

    /** N + 1 numbers. */
    public static BySize of(List<BigFraction> values) {
        return new BySize(List.copyOf(values));
    }

    /** {@code worth} if at least {@code needed} of {@code n} receivers act, else 0. */
    public static BySize threshold(int n, int needed, BigFraction worth) {
        return of(IntStream.rangeClosed(0, n)
                .mapToObj(size -> size >= needed ? worth : BigFraction.ZERO)
                .toList());
    }

    List<BigFraction> values() {
        return values;
    }

    @Override
    public BigFraction exact(long set) {
        return values.get(Sets.size(set));
    }

    @Override
    public double approx(long set) {
        return approx[Sets.size(set)];
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
        return Optional.of(Shape.sizes(values));
    }

    @Override
    public Optional<Violation> monotoneViolation() {
        return shape().orElseThrow().monotoneViolation(this);
    }

    @Override
    public Optional<Violation> supermodularViolation() {
        return shape().orElseThrow().supermodularViolation(this);
    }
}
