package suasion.receivers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The shapes of a state's payoffs, written so that pairs and functions of the size do not stand side by side where that
 * can be helped.
 *
 * @param payoff the sender's
 * @param gains the receivers', each a function of the others
 */
record Shapes(Shape payoff, List<Shape> gains) {
    /** A gain without what stands at the receiver himself; empty where it depends on pairs of others. */
    static Optional<Shape> ofOthers(int receiver, Shape gain) {
        int n = gain.receivers();
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                if (j != receiver && k != receiver && j != k && isNot(gain.pair(j, k), BigFraction.ZERO)) {
                    return Optional.empty();
                }
            }
        }
        BigFraction[] weights = gain.weights().clone();
        weights[receiver] = BigFraction.ZERO;
        return Optional.of(new Shape(gain.constant(), weights, null, gain.sizes()));
    }

    private static boolean isNot(BigFraction a, BigFraction b) {
        return a.compareTo(b) != 0;
    }

    /**
     * Only sizes where all pairs are alike, only pairs where all functions of the size are quadratic, else as they are.
     */
    static Shapes uniform(Shape payoff, List<Shape> gains) {
        Shapes given = new Shapes(payoff, gains);
        int n = payoff.receivers();
        BigFraction pair = n > 1 ? payoff.pair(0, 1) : BigFraction.ZERO;
        List<BigFraction> each = IntStream.range(0, n)
                .mapToObj(i -> n > 1 ? gains.get(i).weights()[i == 0 ? 1 : 0] : BigFraction.ZERO)
                .toList();
        if (given.areAlike(pair, each)) {
            boolean none = pair.compareTo(BigFraction.ZERO) == 0
                    && each.stream().allMatch(w -> w.compareTo(BigFraction.ZERO) == 0);
            return none ? given : given.bySize(pair, each);
        }
        return given.isSized() ? given.byPairs() : given;
    }

    private boolean areAlike(BigFraction pair, List<BigFraction> each) {
        int n = payoff.receivers();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j
                        && (isNot(payoff.pair(i, j), pair) || isNot(gains.get(i).weights()[j], each.get(i)))) {
                    return false;
                }
            }
        }
        return true;
    }

    boolean isSized() {
        return payoff.sizes() != null || gains.stream().anyMatch(gain -> gain.sizes() != null);
    }

    private Shapes bySize(BigFraction pair, List<BigFraction> each) {
        int n = payoff.receivers();
        BigFraction[] sizes = IntStream.rangeClosed(0, n)
                .mapToObj(k -> payoff.size(k).add(pair.multiply(k * (k - 1) / 2)))
                .toArray(BigFraction[]::new);
        List<Shape> own = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Shape gain = gains.get(i);
            BigFraction weight = each.get(i);
            BigFraction[] bySize = IntStream.rangeClosed(0, n)
                    .mapToObj(k -> gain.size(k).add(weight.multiply(k)))
                    .toArray(BigFraction[]::new);
            own.add(new Shape(gain.constant(), Shape.zeros(n), null, bySize));
        }
        return new Shapes(new Shape(payoff.constant(), payoff.weights(), null, sizes), own);
    }

    /** z(k) = z(0) + k a + k (k-1)/2 d is a weight a for each and d for each pair; for gains z_i(k) = z_i(0) + k b. */
    private Shapes byPairs() {
        int n = payoff.receivers();
        BigFraction a = payoff.size(1).subtract(payoff.size(0));
        BigFraction d = n < 2
                ? BigFraction.ZERO
                : payoff.size(2).subtract(payoff.size(1)).subtract(a);
        for (int k = 0; k <= n; k++) {
            BigFraction quadratic = payoff.size(0).add(a.multiply(k)).add(d.multiply(k * (k - 1) / 2));
            if (isNot(quadratic, payoff.size(k))) {
                return this;
            }
        }
        List<Shape> own = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Shape gain = gains.get(i);
            BigFraction b = n < 2 ? BigFraction.ZERO : gain.size(1).subtract(gain.size(0));
            BigFraction[] weights = gain.weights().clone();
            for (int k = 0; k < n; k++) {
                if (isNot(gain.size(0).add(b.multiply(k)), gain.size(k))) {
                    return this;
                }
                weights[k] = k == i ? BigFraction.ZERO : weights[k].add(b);
            }
            own.add(new Shape(gain.constant().add(gain.size(0)), weights, null, null));
        }
        BigFraction[][] pairs = new BigFraction[n][n];
        BigFraction[] weights = new BigFraction[n];
        for (int i = 0; i < n; i++) {
            weights[i] = payoff.weights()[i].add(a);
            for (int j = 0; j < n; j++) {
                pairs[i][j] = i == j ? BigFraction.ZERO : payoff.pair(i, j).add(d);
            }
        }
        return new Shapes(new Shape(payoff.constant().add(payoff.size(0)), weights, pairs, null), own);
    }
}
