package suasion.extensive;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What players get when play passes a node; payoffs of several on one path add up.
 *
 * @param number what tells outcomes apart; 0 for nothing at all
 * @param name what people read; may be empty
 * @param payoffs one per player, exact; none of {@link #NONE}
 */
public record Outcome(int number, String name, List<BigFraction> payoffs) {
    /** Nothing: nobody gets anything here. */
    public static final Outcome NONE = new Outcome(0, "", List.of());

    public Outcome {
        payoffs = List.copyOf(payoffs);
        if (number == 0 && !(name.isEmpty() && payoffs.isEmpty())) {
            throw new IllegalArgumentException("outcome 0 is nothing, it cannot be '" + name + "' " + payoffs);
        }
    }

    /** Whether this is an outcome, not nothing. */
    public boolean isThere() {
        return number != 0;
    }
}
