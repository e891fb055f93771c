package suasion.symmetric;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Orders of types: by the score s + kappa r, equal scores by what {@link Ties} says; levels from 0, higher is better.
 */
final class Ranking {
    private final List<BigFraction> s;
    private final List<BigFraction> r;

    Ranking(List<BigFraction> s, List<BigFraction> r) {
        this.s = s;
        this.r = r;
    }

    /** s + kappa r of every type. */
    List<BigFraction> scores(BigFraction kappa) {
        return IntStream.range(0, s.size())
                .mapToObj(k -> s.get(k).add(kappa.multiply(r.get(k))))
                .toList();
    }

    /** The levels of the types by score. */
    int[] byScore(BigFraction kappa, Ties ties) {
        return switch (ties) {
            case UNIFORM -> levels(List.of(scores(kappa)));
            case SENDER -> levels(List.of(scores(kappa), s, r));
            case RECEIVER -> levels(List.of(scores(kappa), r, s));
        };
    }

    /** The levels of the types by the receiver's payoff, equal ones by the sender's. */
    int[] byReceiver() {
        return levels(List.of(r, s));
    }

    private static int[] levels(List<List<BigFraction>> keys) {
        Comparator<Integer> order = keys.stream()
                .map(key -> Comparator.comparing((Integer k) -> key.get(k)))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        Integer[] sorted =
                IntStream.range(0, keys.get(0).size()).boxed().sorted(order).toArray(Integer[]::new);
        int[] levels = new int[sorted.length];
        for (int i = 1; i < sorted.length; i++) {
            int step = order.compare(sorted[i - 1], sorted[i]) == 0 ? 0 : 1;
            levels[sorted[i]] = levels[sorted[i - 1]] + step;
        }
        return levels;
    }
}
