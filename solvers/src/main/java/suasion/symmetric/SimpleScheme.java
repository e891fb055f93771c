package suasion.symmetric;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The simple scheme for independent types: every action is praised or not, independently of the others.
 *
 * <p>Let z_k be n times the probability that a given action has type k and is recommended. Every scheme, made
 * symmetric, satisfies sum z = 1, 0 <= z_k <= n p_k and, to be obeyed, sum z_k r_k >= E[r]; maximising sum z_k s_k
 * under these alone is a relaxation, solved by filling up types in the order of s + kappa r. The scheme praises an
 * action of type k with probability z_k / (n p_k). The receiver takes a praised action, each alike; where none is
 * praised, which has probability (1 - 1/n)^n, any action. Praised ones are worth sum z_k r_k >= E[r] to him, so that is
 * what he wants.
 *
 * <p>The scheme gives the sender 1 - (1-1/n)^n of the relaxation, hence of the optimum without payments, both counted
 * from the smallest payoff s that can happen (the paper's payoffs are not negative).
 *
 * <p>Source: Dughmi and Xu (2016), "Algorithmic Bayesian persuasion", section 3, independent signaling scheme.
 *
 * @param relaxation the relaxed program's value, at least the optimum without payments
 * @param value what the scheme is worth to the sender
 * @param guarantee 1 - (1 - 1/n)^n
 * @param least the smallest payoff of the sender, from which shares are counted
 */
record SimpleScheme(BigFraction relaxation, BigFraction value, BigFraction guarantee, BigFraction least) {
    private static final int LARGEST_EXACT = 60;

    /**
     * The scheme, all values with the sign that makes more better.
     *
     * @throws IllegalArgumentException if types are not independent
     */
    static SimpleScheme of(SymmetricGame game) {
        if (!game.law().isIndependent()) {
            throw new IllegalArgumentException("praise is independent, types are not");
        }
        List<BigFraction> s = game.wanted();
        List<BigFraction> r = game.receives();
        Ranking ranking = new Ranking(s, r);
        Multiplier multiplier = Multiplier.smallest(ranking, s, r, game.mean(r), order -> filled(game, order));
        Scaled praised = filled(game, ranking.byScore(multiplier.kappa(), Ties.SENDER))
                .mixed(
                        multiplier.sendersShare().exact(),
                        filled(game, ranking.byScore(multiplier.kappa(), Ties.RECEIVER)));
        BigFraction relaxation = praised.mean(s).exact();
        BigFraction guarantee = guarantee(game.actions());
        // n E[s] is shared by the one expected praise and the n - 1 others.
        BigFraction others =
                game.mean(s).multiply(game.actions()).subtract(relaxation).divide(game.actions() - 1);
        BigFraction value = guarantee
                .multiply(relaxation)
                .add(BigFraction.ONE.subtract(guarantee).multiply(others));
        BigFraction least = IntStream.range(0, s.size())
                .filter(k -> game.law().each().get(k).getNumerator().signum() > 0)
                .mapToObj(s::get)
                .min(BigFraction::compareTo)
                .orElseThrow();
        return new SimpleScheme(relaxation, value, guarantee, least);
    }

    /** The share of the optimum without payments; null where that is the least possible. */
    BigFraction share(BigFraction optimum) {
        BigFraction most = optimum.subtract(least);
        return most.getNumerator().signum() == 0 ? null : value.subtract(least).divide(most);
    }

    /** 1 - (1 - 1/n)^n, rounded down where that is long. */
    private static BigFraction guarantee(int n) {
        Ratio none = new Ratio(
                BigInteger.valueOf(n - 1L).pow(n), BigInteger.valueOf(n).pow(n));
        Ratio some = none.times(BigFraction.MINUS_ONE).plus(BigFraction.ONE);
        return new Rounding(n <= LARGEST_EXACT).down(some);
    }

    /**
     * z where levels are filled from the highest on up to n p_k each, types of a level in proportion, to a total of 1.
     */
    private static Scaled filled(SymmetricGame game, int[] levels) {
        BigFraction[] filled = new BigFraction[levels.length];
        Arrays.fill(filled, BigFraction.ZERO);
        BigFraction left = BigFraction.ONE;
        int[] heights = IntStream.of(levels)
                .distinct()
                .map(h -> -h)
                .sorted()
                .map(h -> -h)
                .toArray();
        for (int height : heights) {
            int[] members = IntStream.range(0, levels.length)
                    .filter(k -> levels[k] == height)
                    .toArray();
            BigFraction room = IntStream.of(members)
                    .mapToObj(game.law().each()::get)
                    .reduce(BigFraction.ZERO, BigFraction::add)
                    .multiply(game.actions());
            if (room.getNumerator().signum() > 0) {
                BigFraction taken = room.compareTo(left) <= 0 ? room : left;
                left = left.subtract(taken);
                for (int k : members) {
                    filled[k] =
                            game.law().each().get(k).multiply(game.actions()).multiply(taken.divide(room));
                }
            }
        }
        return Scaled.of(List.of(filled));
    }
}
