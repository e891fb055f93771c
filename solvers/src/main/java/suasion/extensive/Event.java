package suasion.extensive;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * A move of chance.
 *
 * @param number what tells moves of chance apart; nodes with the same number draw with the same law, independently
 * @param name what people read; may be empty
 * @param actions what can be drawn
 * @param probabilities one per action, exact; not negative, sum 1
 */
public record Event(int number, String name, List<String> actions, List<BigFraction> probabilities) {
    public Event {
        actions = List.copyOf(actions);
        probabilities = List.copyOf(probabilities);
        BigFraction sum = probabilities.stream().reduce(BigFraction.ZERO, BigFraction::add);
        if (actions.size() != probabilities.size()
                || probabilities.stream().anyMatch(p -> p.getNumerator().signum() < 0)
                || !Exact.same(sum, BigFraction.ONE)) {
            throw new IllegalArgumentException("no law over " + actions + ": " + probabilities);
        }
    }
}
