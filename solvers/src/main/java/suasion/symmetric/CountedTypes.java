package suasion.symmetric;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.mechanism.TypeLaw;

/**
 * Order statistics where the prior is over counts of types.
 *
 * <p>Given counts c, with top the number of actions of the highest level present,
 *
 * <pre>
 *   Pr(rec = k)            = c_k / top                          k of that level
 *   Pr(rec = k, other = l) = c_k / top (c_l - [k = l]) / (n-1)
 * </pre>
 */
record CountedTypes(TypeLaw law) implements OrderStatistics {
    @Override
    public Scaled recommended(int[] levels) {
        return sums(
                levels.length,
                (sums, composition) ->
                        top(composition, levels, (share, k) -> sums.get(k).add(share)));
    }

    @Override
    public Scaled pairs(int[] levels) {
        int types = levels.length;
        return sums(
                types * types,
                (sums, composition) -> top(composition, levels, (share, k) -> {
                    for (int l = 0; l < types; l++) {
                        int others = composition.counts().get(l) - (k == l ? 1 : 0);
                        if (others > 0) {
                            sums.get(k * types + l).addProduct(share, new BigFraction(others, law.actions() - 1));
                        }
                    }
                }));
    }

    /** Tells Pr(these counts) c_k / top for every type of the highest level present. */
    private static void top(TypeLaw.Composition composition, int[] levels, ObjIntConsumer<BigFraction> found) {
        List<Integer> counts = composition.counts();
        int highest = IntStream.range(0, levels.length)
                .filter(k -> counts.get(k) > 0)
                .map(k -> levels[k])
                .max()
                .orElseThrow();
        int[] members = IntStream.range(0, levels.length)
                .filter(k -> levels[k] == highest && counts.get(k) > 0)
                .toArray();
        int top = IntStream.of(members).map(counts::get).sum();
        for (int k : members) {
            found.accept(composition.probability().multiply(new BigFraction(counts.get(k), top)), k);
        }
    }

    private Scaled sums(int size, BiConsumer<List<ExactSum>, TypeLaw.Composition> adding) {
        List<ExactSum> sums = Stream.generate(ExactSum::new).limit(size).toList();
        law.compositions().forEach(composition -> adding.accept(sums, composition));
        return Scaled.of(sums.stream().map(ExactSum::value).toList());
    }
}
