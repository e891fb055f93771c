package suasion.receivers;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;

/** v(S) = constant + sum of the weights of the members of S. */
public final class Additive extends SetFunction {
    private final BigFraction constant;
    private final List<BigFraction> weights;
    private final double approxConstant;
    private final double[] approx;

    private Additive(BigFraction constant, List<BigFraction> weights) {
        super(weights.size(), List.of(constant, weights));
        this.constant = constant;
        this.weights = weights;
        this.approxConstant = doubles(List.of(constant))[0];
        this.approx = doubles(weights);
    }

    /** One weight per receiver. */
    public static Additive of(BigFraction constant, List<BigFraction> weights) {
        return new Additive(constant, List.copyOf(weights));
    }

    List<BigFraction> weights() {
        return weights;
    }

    @Override
    public BigFraction exact(long set) {
        ExactSum sum = new ExactSum().add(constant);
        for (int i = 0; i < receivers(); i++) {
            if (Sets.contains(receivers(), set, i)) {
                sum.add(weights.get(i));
            }
        }
        return sum.value();
    }

    @Override
    public double approx(long set) {
        double sum = approxConstant;
        for (int i = 0; i < approx.length; i++) {
            sum += Sets.contains(approx.length, set, i) ? approx[i] : 0;
        }
        return sum;
    }

    @Override
    BigFraction lowest() {
        return constant.add(oneSided(weights, -1));
    }

    @Override
    BigFraction highest() {
        return constant.add(oneSided(weights, 1));
    }

    @Override
    double magnitude() {
        return Math.abs(approxConstant) + sizes(approx);
    }

    @Override
    int summands() {
        return approx.length + 1;
    }

    @Override
    Optional<Shape> shape() {
        return Optional.of(Shape.linear(constant, weights));
    }

    @Override
    public Optional<Violation> monotoneViolation() {
        return shape().orElseThrow().monotoneViolation(this);
    }

    @Override
    public Optional<Violation> supermodularViolation() {
        return Optional.empty();
    }
}
