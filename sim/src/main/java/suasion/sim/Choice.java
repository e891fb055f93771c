package suasion.sim;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What a player of one type does on hearing one signal: an action, or a lottery over actions.
 *
 * @param probabilities one per action, summing to 1
 */
public record Choice(List<BigFraction> probabilities) {
    public Choice {
        probabilities = List.copyOf(probabilities);
        BigFraction sum = BigFraction.ZERO;
        for (BigFraction p : probabilities) {
            if (p.getNumerator().signum() < 0) {
                throw new IllegalArgumentException("negative probability in " + probabilities);
            }
            sum = p.getNumerator().signum() == 0 ? sum : sum.add(p);
        }
        if (!sum.equals(BigFraction.ONE)) {
            throw new IllegalArgumentException("probabilities do not sum to 1: " + probabilities);
        }
    }

    /** Action {@code action} of {@code actions}, for certain. */
    public static Choice pure(int action, int actions) {
        return uniform(List.of(action), actions);
    }

    /** Each of the given actions with the same probability. */
    public static Choice uniform(Collection<Integer> among, int actions) {
        BigFraction[] p = Collections.nCopies(actions, BigFraction.ZERO).toArray(BigFraction[]::new);
        among.forEach(action -> p[action] = new BigFraction(1, among.size()));
        return new Choice(List.of(p));
    }

    /** Whether one action is taken for certain. */
    public boolean isPure() {
        return probabilities.contains(BigFraction.ONE);
    }

    /** The most probable action, the first among equals. */
    public int action() {
        return IntStream.range(0, probabilities.size())
                .reduce(0, (a, b) -> probabilities.get(b).compareTo(probabilities.get(a)) > 0 ? b : a);
    }
}
