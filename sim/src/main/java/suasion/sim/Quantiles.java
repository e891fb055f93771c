package suasion.sim;

import java.util.Arrays;
import suasion.game.Exact;
import suasion.value.DiscreteLaw;
import suasion.value.Law;
import suasion.value.UniformLaw;

/**
 * Values of a law from words of chance: the quantile at (w + 1/2) / 2^63.
 *
 * <p>Quantiles that take an iteration would be slow, so they are linear between 2^14 of them, and exact below the first
 * and beyond the last one; what a value can be off by is some 1e-9 of the law's width, no more than the midpoint of the
 * tangent's error there. Uniform and discrete laws are exact.
 */
final class Quantiles {
    private static final int BITS = 14;
    private static final int SHIFT = 63 - BITS;
    private static final double WORD = 0x1p-63;

    private final Law law;
    private final double[] knots;
    private final StepFunction discrete;
    private final double[] values;

    Quantiles(Law law) {
        this.law = law;
        boolean tabulated = !(law instanceof UniformLaw) && !(law instanceof DiscreteLaw);
        this.knots = new double[tabulated ? (1 << BITS) + 1 : 0];
        Arrays.setAll(knots, k -> law.quantile((double) k / (1 << BITS)));
        if (law instanceof DiscreteLaw few) {
            this.discrete = Lottery.of(few.probabilities()).draw(k -> k);
            this.values = few.values().stream().mapToDouble(Exact::toDouble).toArray();
        } else {
            this.discrete = null;
            this.values = new double[0];
        }
    }

    /** Values of words. */
    void map(long[] words, double[] drawn, int from, int to) {
        for (int i = from; i < to; i++) {
            drawn[i] = discrete != null ? values[(int) discrete.at(words[i])] : at(words[i]);
        }
    }

    private double at(long word) {
        double p = (word + .5) * WORD;
        int k = (int) (word >>> SHIFT);
        if (knots.length == 0 || k == 0 || k == knots.length - 2) {
            return law.quantile(p);
        }
        return knots[k] + (p * (1 << BITS) - k) * (knots[k + 1] - knots[k]);
    }
}
