package suasion.solve;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;

/**
 * The multiplier of one honesty incentive of a single buyer and how it splits over what the liar may do.
 *
 * @param type index of the true type
 * @param report index of the type that is reported
 * @param multiplier of the gain given the type
 * @param replies per signal and action the part of the multiplier that goes to doing this action on this signal; at
 *     least 0, and every row sums to the multiplier exactly
 */
public record Lie(int type, int report, BigFraction multiplier, BigFraction[][] replies) {
    /**
     * Checks that this is a mixture of replies, since no other one bounds anything.
     *
     * @throws IllegalArgumentException if a part is negative or a row does not sum to the multiplier
     */
    public Lie {
        for (BigFraction[] row : replies) {
            ExactSum sum = new ExactSum();
            Arrays.stream(row).forEach(sum::add);
            boolean negative =
                    Arrays.stream(row).anyMatch(part -> part.getNumerator().signum() < 0);
            if (negative || !sum.value().equals(multiplier)) {
                throw new IllegalArgumentException(
                        "replies " + Arrays.toString(row) + " are no split of the multiplier " + multiplier);
            }
        }
    }
}
