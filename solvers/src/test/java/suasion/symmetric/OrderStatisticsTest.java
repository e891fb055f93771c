package suasion.symmetric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;

class OrderStatisticsTest {
    /** The law of pairs by walking through all profiles of types. */
    private static BigFraction[] enumerated(SymmetricGame game, int[] levels) {
        DesignProblem written = WrittenOut.of(game);
        int n = game.actions();
        int m = game.types();
        BigFraction[] pairs = new BigFraction[m * m];
        Arrays.fill(pairs, BigFraction.ZERO);
        for (int state = 0; state < written.game().cells(); state++) {
            int[] profile = new int[n];
            for (int i = n - 1, rest = state; i >= 0; i--, rest /= m) {
                profile[i] = rest % m;
            }
            int top = Arrays.stream(profile).map(k -> levels[k]).max().orElseThrow();
            int[] best =
                    IntStream.range(0, n).filter(i -> levels[profile[i]] == top).toArray();
            for (int i : best) {
                for (int j = 0; j < n; j++) {
                    if (i != j) {
                        int cell = profile[i] * m + profile[j];
                        BigFraction each = new BigFraction(1, best.length * (n - 1));
                        pairs[cell] = pairs[cell].add(
                                written.game().prior().get(state).multiply(each));
                    }
                }
            }
        }
        return pairs;
    }

    @Test
    void pairsAndRecommendationsFollowTheProfiles() {
        Random random = new Random(2019);
        for (int round = 0; round < 120; round++) {
            int m = 1 + random.nextInt(4);
            SymmetricGame game =
                    SymmetricGames.random(random, 2 + random.nextInt(4), m, round % 2 == 0, Sense.MAX, Regime.NONE);
            int[] levels = random.ints(m, 0, m).toArray();
            BigFraction[] truth = enumerated(game, levels);
            OrderStatistics statistics = OrderStatistics.of(game.law());
            Scaled pairs = statistics.pairs(levels);
            Scaled recommended = statistics.recommended(levels);
            for (int k = 0; k < m; k++) {
                BigFraction sum = BigFraction.ZERO;
                for (int l = 0; l < m; l++) {
                    assertEquals(truth[k * m + l], pairs.get(k * m + l).exact(), game + " " + Arrays.toString(levels));
                    sum = sum.add(truth[k * m + l]);
                }
                assertEquals(sum, recommended.get(k).exact(), game + " " + Arrays.toString(levels));
            }
        }
    }
}
