package suasion.menu;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * One of finitely many buyers.
 *
 * @param name what people read, such as "(1, 2)"
 * @param probability positive
 * @param values what each good is worth to him, at least 0, payoff units
 */
public record BuyerType(String name, BigFraction probability, List<BigFraction> values) {
    public BuyerType {
        values = List.copyOf(values);
        if (probability.getNumerator().signum() <= 0
                || values.stream().anyMatch(value -> value.getNumerator().signum() < 0)) {
            throw new IllegalArgumentException("a buyer of probability " + probability + " with values " + values);
        }
    }
}
