package suasion.receivers;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.game.UserMistake;

/**
 * v(S) = sum of the weights of the elements that some member of S covers: always monotone, and supermodular only where
 * no element of positive weight is covered by two receivers.
 */
public final class Coverage extends SetFunction {
    private final List<Element> elements;
    private final double[] approx;

    /**
     * Something to be covered.
     *
     * @param name what people call it
     * @param weight what covering it is worth, at least 0
     * @param coveredBy the set of the receivers who cover it
     */
    public record Element(String name, BigFraction weight, long coveredBy) {}

    private Coverage(int receivers, List<Element> elements) {
        super(receivers, elements);
        this.elements = elements;
        this.approx = doubles(elements.stream().map(Element::weight).toList());
        for (Element element : elements) {
            if (element.weight().getNumerator().signum() < 0) {
                throw UserMistake.at(
                        "",
                        "covering " + element.name() + " is worth " + Exact.show(element.weight())
                                + ", must be at least 0");
            }
        }
    }

    /**
     * Elements and who covers them.
     *
     * @throws UserMistake if a weight is negative
     */
    public static Coverage of(int receivers, List<Element> elements) {
        return new Coverage(receivers, List.copyOf(elements));
    }

    /** v(S + i) as a function of the others in S: what i covers is covered anyway. */
    public SetFunction joined(int i) {
        long own = Sets.only(receivers(), i);
        List<Element> open =
                elements.stream().filter(e -> (e.coveredBy() & own) == 0).toList();
        SetFunction anyway = Additive.of(exact(own), Collections.nCopies(receivers(), BigFraction.ZERO));
        return open.isEmpty() ? anyway : SumOf.of(List.of(anyway, of(receivers(), open)));
    }

    List<Element> elements() {
        return elements;
    }

    @Override
    public BigFraction exact(long set) {
        ExactSum sum = new ExactSum();
        for (Element element : elements) {
            if ((set & element.coveredBy()) != 0) {
                sum.add(element.weight());
            }
        }
        return sum.value();
    }

    @Override
    public double approx(long set) {
        double sum = 0;
        for (int e = 0; e < approx.length; e++) {
            sum += (set & elements.get(e).coveredBy()) != 0 ? approx[e] : 0;
        }
        return sum;
    }

    @Override
    BigFraction lowest() {
        return BigFraction.ZERO;
    }

    @Override
    BigFraction highest() {
        return exact(Sets.all(receivers()));
    }

    @Override
    double magnitude() {
        return sizes(approx);
    }

    @Override
    int summands() {
        return approx.length;
    }

    @Override
    Optional<Shape> shape() {
        return Optional.empty();
    }

    @Override
    public Optional<Violation> monotoneViolation() {
        return Optional.empty();
    }

    @Override
    public Optional<Violation> supermodularViolation() {
        return Enumeration.pairAtEmptySet(this);
    }
}
