package suasion.symmetric;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import suasion.mechanism.TypeLaw;

/**
 * Order statistics of independent types. With F the probability of a level and those below it, F' that of those below,
 * q = F - F':
 *
 * <pre>
 *   Pr(rec = k)            = p_k (F^n - F'^n) / q
 *   Pr(rec = k, other = l) = n p_k p_l (F^(n-1) - F'^(n-1)) / ((n-1) q)                          l below the level of k
 *                          = p_k p_l (n q F^(n-1) - (F^n - F'^n)) / ((n-1) q^2)                  l of the level of k
 * </pre>
 *
 * <p>The second lines sum over the number j of actions of that level, C(n,j) q^j F'^(n-j), of which the other is one
 * with probability (j-1)/(n-1). With p_k = weights[k] / whole all divisions by q come out even, so everything is a
 * whole number over (n-1) whole^n.
 */
record IndependentTypes(int actions, BigInteger[] weights, BigInteger whole) implements OrderStatistics {
    static IndependentTypes of(TypeLaw law) {
        Scaled each = Scaled.of(law.each());
        return new IndependentTypes(law.actions(), each.parts(), each.unit());
    }

    /** What is needed of the level of a type: q, F^(n-1), F^n, F'^(n-1), F'^n, each in units of whole. */
    private record Level(BigInteger q, BigInteger under, BigInteger all, BigInteger belowUnder, BigInteger below) {}

    /** One per type; null where the whole level has probability 0. */
    private Level[] levels(int[] levels) {
        Level[] found = new Level[weights.length];
        BigInteger cumulated = BigInteger.ZERO;
        BigInteger under = BigInteger.ZERO;
        BigInteger all = BigInteger.ZERO;
        for (int height : IntStream.of(levels).distinct().sorted().toArray()) {
            BigInteger q = BigInteger.ZERO;
            for (int k = 0; k < weights.length; k++) {
                q = levels[k] == height ? q.add(weights[k]) : q;
            }
            if (q.signum() > 0) {
                cumulated = cumulated.add(q);
                BigInteger power = cumulated.pow(actions - 1);
                Level level = new Level(q, power, power.multiply(cumulated), under, all);
                IntStream.range(0, weights.length)
                        .filter(k -> levels[k] == height)
                        .forEach(k -> found[k] = level);
                under = level.under;
                all = level.all;
            }
        }
        return found;
    }

    @Override
    public Scaled recommended(int[] levels) {
        Level[] of = levels(levels);
        BigInteger[] parts = new BigInteger[weights.length];
        Arrays.setAll(
                parts,
                k -> of[k] == null
                        ? BigInteger.ZERO
                        : weights[k].multiply(of[k].all.subtract(of[k].below).divide(of[k].q)));
        return new Scaled(parts, whole.pow(actions));
    }

    @Override
    public Scaled pairs(int[] levels) {
        int types = weights.length;
        BigInteger n = BigInteger.valueOf(actions);
        Level[] of = levels(levels);
        BigInteger[] parts = new BigInteger[types * types];
        Arrays.fill(parts, BigInteger.ZERO);
        for (int k = 0; k < types; k++) {
            Level level = of[k];
            if (level == null) {
                continue;
            }
            BigInteger lower =
                    n.multiply(level.under.subtract(level.belowUnder)).divide(level.q);
            BigInteger same = n.multiply(level.under)
                    .subtract(level.all.subtract(level.below).divide(level.q))
                    .divide(level.q);
            for (int l = 0; l < types; l++) {
                if (levels[l] <= levels[k]) {
                    BigInteger factor = levels[l] == levels[k] ? same : lower;
                    parts[k * types + l] = weights[k].multiply(weights[l]).multiply(factor);
                }
            }
        }
        return new Scaled(parts, whole.pow(actions).multiply(BigInteger.valueOf(actions - 1)));
    }
}
