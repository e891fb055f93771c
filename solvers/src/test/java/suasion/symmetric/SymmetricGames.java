package suasion.symmetric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.mechanism.Regime;
import suasion.mechanism.TypeLaw;

/** Games that tests solve. */
final class SymmetricGames {
    private SymmetricGames() {}

    /** Dughmi et al. 2019, section 4.1: (s, r) uniform on {0,1}^2, two actions. */
    static SymmetricGame binary(Regime regime) {
        return independent(2, "1/4 1/4 1/4 1/4", "0 0 1 1", "0 1 0 1", regime);
    }

    /** (s, r) = (1,0) 1/2, (0,1) 1/4, (0,0) 1/4: at lambda* a uniform tie-break is not optimal. */
    static SymmetricGame tied(Regime regime) {
        return independent(2, "1/2 1/4 1/4", "1 0 0", "0 1 0", regime);
    }

    /** (10,0) 1/2, (0,1) 1/4, (5,3/4) 1/4: the dichotomy's second branch. */
    static SymmetricGame paid(Regime regime) {
        return independent(2, "1/2 1/4 1/4", "10 0 5", "0 1 3/4", regime);
    }

    static SymmetricGame independent(int n, String each, String s, String r, Regime regime) {
        List<BigFraction> probabilities = numbers(each);
        TypeLaw law = TypeLaw.independent(n, names(probabilities.size()), probabilities);
        return new SymmetricGame(law, "receiver", numbers(r), "sender", numbers(s), Sense.MAX, regime);
    }

    static SymmetricGame random(Random random, int n, int m, boolean independent, Sense sense, Regime regime) {
        TypeLaw law = independent
                ? TypeLaw.independent(n, names(m), weights(random, m))
                : TypeLaw.ofCounts(n, names(m), compositions(random, n, m));
        return new SymmetricGame(law, "receiver", payoffs(random, m), "sender", payoffs(random, m), sense, regime);
    }

    private static List<TypeLaw.Composition> compositions(Random random, int n, int m) {
        List<BigFraction> weights = weights(random, 1 + random.nextInt(4));
        List<TypeLaw.Composition> compositions = new ArrayList<>();
        for (BigFraction weight : weights) {
            Integer[] counts = new Integer[m];
            Arrays.fill(counts, 0);
            for (int i = 0; i < n; i++) {
                counts[random.nextInt(m)]++;
            }
            compositions.add(new TypeLaw.Composition(List.of(counts), weight));
        }
        return compositions;
    }

    private static List<BigFraction> weights(Random random, int count) {
        int[] weights = random.ints(count, 0, 5).toArray();
        weights[random.nextInt(count)]++;
        int total = IntStream.of(weights).sum();
        return IntStream.of(weights).mapToObj(w -> new BigFraction(w, total)).toList();
    }

    private static List<BigFraction> payoffs(Random random, int m) {
        return random.ints(m, -2, 4).mapToObj(BigFraction::new).toList();
    }

    static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(k -> "t" + k).toList();
    }

    static List<BigFraction> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(Exact::parse).toList();
    }
}
