package suasion.receivers;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;

/** v(S) = the sum of other functions of S. */
public final class SumOf extends SetFunction {
    private final List<SetFunction> parts;

    private SumOf(List<SetFunction> parts) {
        super(parts.get(0).receivers(), parts);
        this.parts = parts;
        for (SetFunction part : parts) {
            if (part.receivers() != receivers()) {
                throw new IllegalArgumentException(part.receivers() + " receivers here, " + receivers() + " there");
            }
        }
    }

    /** At least one part, all over the same receivers. */
    public static SumOf of(List<SetFunction> parts) {
        return new SumOf(List.copyOf(parts));
    }

    List<SetFunction> parts() {
        return parts;
    }

    @Override
    public BigFraction exact(long set) {
        ExactSum sum = new ExactSum();
        parts.forEach(part -> sum.add(part.exact(set)));
        return sum.value();
    }

    @Override
    public double approx(long set) {
        double sum = 0;
        for (SetFunction part : parts) {
            sum += part.approx(set);
        }
        return sum;
    }

    @Override
    BigFraction lowest() {
        ExactSum sum = new ExactSum();
        parts.forEach(part -> sum.add(part.smallest()));
        return sum.value();
    }

    @Override
    BigFraction highest() {
        ExactSum sum = new ExactSum();
        parts.forEach(part -> sum.add(part.largest()));
        return sum.value();
    }

    @Override
    double magnitude() {
        return parts.stream().mapToDouble(SetFunction::magnitude).sum();
    }

    @Override
    int summands() {
        return parts.stream().mapToInt(part -> part.summands() + 1).sum();
    }

    @Override
    Optional<Shape> shape() {
        return parts.stream()
                .map(SetFunction::shape)
                .reduce((a, b) -> a.flatMap(x -> b.map(x::plus)))
                .orElseThrow();
    }

    @Override
    public Optional<Violation> monotoneViolation() {
        return violation(
                SetFunction::monotoneViolation, s -> s.monotoneViolation(this), Enumeration::monotoneViolation);
    }

    @Override
    public Optional<Violation> supermodularViolation() {
        return violation(
                SetFunction::supermodularViolation,
                s -> s.supermodularViolation(this),
                Enumeration::supermodularViolation);
    }

    /** Sums of monotone functions are monotone; otherwise the form decides, or all sets. */
    private Optional<Violation> violation(
            Function<SetFunction, Optional<Violation>> ofPart,
            Function<Shape, Optional<Violation>> byShape,
            Function<SetFunction, Optional<Violation>> byEnumeration) {
        if (parts.stream().allMatch(part -> ofPart.apply(part).isEmpty())) {
            return Optional.empty();
        }
        return shape().map(byShape).orElseGet(() -> byEnumeration.apply(this));
    }
}
