package suasion.reduced;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.UserMistake;
import suasion.mechanism.PriorityRule.Order;

/**
 * The odds with which one of several bidders who are alike gets every bundle, given his type: what contests by priority
 * give him while the others report the truth.
 *
 * <pre>
 *   odds(bundle | t) = sum over the rivals' types of their probability
 *                      x product over goods in the bundle of w_j, over the others of 1 - w_j
 *   w_j = sum over the orders of good j of their weight x [t is on top] / (how many are on top with him)
 * </pre>
 *
 * <p>Contests of different goods are drawn independently, but the rivals are the same in all of them, so the odds are
 * no product of chances.
 */
final class BundleOdds {
    private static final long MOST_STEPS = 2_000_000_000L;
    private static final int LONGEST = 55;

    private final int bidders;
    private final List<BigFraction> mass;
    private final BigInteger massUnit;
    private final BigInteger[] massNumber;
    private final long shares;

    BundleOdds(int bidders, List<BigFraction> mass) {
        this.bidders = bidders;
        this.mass = List.copyOf(mass);
        this.massUnit = common(mass);
        this.massNumber = mass.stream().map(p -> number(p, massUnit)).toArray(BigInteger[]::new);
        long lcm = 1;
        for (int k = 2; k <= bidders; k++) {
            lcm = lcm / BigInteger.valueOf(lcm).gcd(BigInteger.valueOf(k)).longValue() * k;
        }
        this.shares = lcm;
    }

    /** Whether the weights of a contest have a common denominator that this arithmetic can hold. */
    static boolean isShort(List<Order> contest) {
        return common(contest.stream().map(Order::weight).toList()).bitLength() <= LONGEST;
    }

    /**
     * One list per type: the odds of every bundle, bit j of whose number is good j.
     *
     * @throws UserMistake if there are too many combinations of rivals
     */
    List<List<BigFraction>> of(List<List<Order>> contests) {
        int types = mass.size();
        requireFeasible(contests);
        BigInteger[] units = new BigInteger[contests.size()];
        long[][] weights = new long[contests.size()][];
        int[][][] levels = new int[contests.size()][][];
        for (int j = 0; j < units.length; j++) {
            List<Order> contest = contests.get(j);
            BigInteger unit = common(contest.stream().map(Order::weight).toList());
            units[j] = unit.multiply(BigInteger.valueOf(shares));
            weights[j] = contest.stream()
                    .mapToLong(o -> number(o.weight(), unit).longValueExact())
                    .toArray();
            levels[j] = contest.stream()
                    .map(o -> o.levels().stream().mapToInt(Integer::intValue).toArray())
                    .toArray(int[][]::new);
        }
        int bundles = 1 << units.length;
        BigInteger denominator = massUnit.pow(bidders - 1);
        for (BigInteger unit : units) {
            denominator = denominator.multiply(unit);
        }
        List<List<BigFraction>> odds = new ArrayList<>();
        for (int type = 0; type < types; type++) {
            BigInteger[] sum = new BigInteger[bundles];
            Arrays.fill(sum, BigInteger.ZERO);
            int[] rivals = new int[bidders - 1];
            do {
                BigInteger weight = weight(rivals);
                BigInteger[] wins = new BigInteger[units.length];
                for (int j = 0; j < wins.length; j++) {
                    wins[j] = BigInteger.valueOf(wins(type, rivals, weights[j], levels[j]));
                }
                for (int bundle = 0; bundle < bundles; bundle++) {
                    BigInteger product = weight;
                    for (int j = 0; j < wins.length; j++) {
                        product = product.multiply((bundle >> j & 1) == 1 ? wins[j] : units[j].subtract(wins[j]));
                    }
                    sum[bundle] = sum[bundle].add(product);
                }
            } while (next(rivals, types));
            BigInteger common = denominator;
            odds.add(Arrays.stream(sum).map(s -> new BigFraction(s, common)).toList());
        }
        return odds;
    }

    /** How often these rivals come, in any order of them, in units of 1 / massUnit^(bidders - 1). */
    private BigInteger weight(int[] rivals) {
        BigInteger weight = BigInteger.ONE;
        int equal = 0;
        for (int k = 0; k < rivals.length; k++) {
            equal = k > 0 && rivals[k] == rivals[k - 1] ? equal + 1 : 1;
            weight = weight.multiply(massNumber[rivals[k]].multiply(BigInteger.valueOf(k + 1)))
                    .divide(BigInteger.valueOf(equal));
        }
        return weight;
    }

    /** What a type wins of one good against these rivals, in units of 1 / (weights' unit x shares). */
    private long wins(int type, int[] rivals, long[] weights, int[][] levels) {
        long sum = 0;
        for (int o = 0; o < weights.length; o++) {
            int own = levels[o][type];
            int equals = 1;
            for (int rival : rivals) {
                int other = levels[o][rival];
                equals = other > own ? bidders + 1 : other == own ? equals + 1 : equals;
            }
            sum += own < 0 || equals > bidders ? 0 : weights[o] * (shares / equals);
        }
        return sum;
    }

    /** The next ascending list of rivals' types. */
    private static boolean next(int[] rivals, int types) {
        int k = rivals.length - 1;
        while (k >= 0 && rivals[k] == types - 1) {
            k--;
        }
        if (k < 0) {
            return false;
        }
        Arrays.fill(rivals, k, rivals.length, rivals[k] + 1);
        return true;
    }

    private void requireFeasible(List<List<Order>> contests) {
        long orders = contests.stream().mapToLong(List::size).sum();
        double steps = (double) mass.size() * orders * bidders;
        for (int k = 1; k < bidders; k++) {
            steps = steps * (mass.size() + k - 1) / k;
        }
        if (steps > MOST_STEPS) {
            throw UserMistake.at(
                            "/bidders",
                            "%d bidders of %,d types are too many to say what one of them gets with which odds"
                                    .formatted(bidders, mass.size()))
                    .maybe("Maybe a smaller grid.");
        }
    }

    private static BigInteger common(List<BigFraction> numbers) {
        BigInteger common = BigInteger.ONE;
        for (BigFraction number : numbers) {
            common = common.multiply(number.getDenominator().divide(common.gcd(number.getDenominator())));
        }
        return common;
    }

    private static BigInteger number(BigFraction fraction, BigInteger unit) {
        return fraction.getNumerator().multiply(unit.divide(fraction.getDenominator()));
    }
}
