package suasion.menu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.mechanism.Deal;

/**
 * Makes a menu of what a program found for every type: few deals, exact fractions, from which everybody chooses.
 *
 * <p>Shares are rounded to fractions, types of equal shares share a deal, and prices are the highest at which everybody
 * likes the deal that he was found to get:
 *
 * <pre>
 *   price_j = min over deals i of price_i + min over types v of deal j of (shares_j - shares_i) . v,   price_nothing = 0
 * </pre>
 *
 * <p>the lengths of shortest paths (Rochet 1987). Where rounding leaves no such prices those that were found are kept,
 * and whoever likes another deal better takes that.
 */
final class Closing {
    private static final double ROUNDING = 1e-7;

    private final MenuDesign design;
    private final List<List<BigFraction>> shares = new ArrayList<>();
    private final List<List<Integer>> buyers = new ArrayList<>();

    private Closing(MenuDesign design) {
        this.design = design;
        shares.add(Collections.nCopies(design.goods().size(), BigFraction.ZERO));
        buyers.add(new ArrayList<>());
    }

    /** The deals of a program's answer, without names. */
    static List<Deal> deals(MenuDesign design, TypeOptimum optimum) {
        List<Deal> found = asFound(optimum);
        return optimum.isExact() ? found : new Closing(design).rounded(optimum, found);
    }

    private static List<Deal> asFound(TypeOptimum optimum) {
        return IntStream.range(0, optimum.prices().size())
                .mapToObj(k ->
                        new Deal("", optimum.shares().get(k), optimum.prices().get(k)))
                .toList();
    }

    private List<Deal> rounded(TypeOptimum optimum, List<Deal> found) {
        Map<List<BigFraction>, Integer> numbers = new LinkedHashMap<>();
        numbers.put(shares.get(0), 0);
        for (int k = 0; k < found.size(); k++) {
            List<BigFraction> own =
                    optimum.shares().get(k).stream().map(Closing::round).toList();
            int number = numbers.computeIfAbsent(own, list -> {
                shares.add(list);
                buyers.add(new ArrayList<>());
                return shares.size() - 1;
            });
            buyers.get(number).add(k);
        }
        BigFraction[] prices = prices();
        return prices == null
                ? found
                : IntStream.range(1, shares.size())
                        .mapToObj(i -> new Deal("", shares.get(i), prices[i]))
                        .toList();
    }

    static BigFraction round(BigFraction share) {
        BigFraction error = Exact.of(ROUNDING);
        BigFraction simplest = Exact.simplest(share.subtract(error), share.add(error));
        return simplest.compareTo(BigFraction.ONE) > 0 ? BigFraction.ONE : simplest;
    }

    /** Bellman-Ford; null where a cycle is negative. */
    private BigFraction[] prices() {
        int n = shares.size();
        BigFraction[][] steps = new BigFraction[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                steps[i][j] = step(i, j);
            }
        }
        BigFraction[] prices = new BigFraction[n];
        Arrays.fill(prices, null);
        prices[0] = BigFraction.ZERO;
        for (int round = 0; round < n; round++) {
            if (!improves(prices, steps)) {
                return prices;
            }
        }
        return null;
    }

    private static boolean improves(BigFraction[] prices, BigFraction[][] steps) {
        boolean improved = false;
        for (int i = 0; i < prices.length; i++) {
            for (int j = 0; j < prices.length; j++) {
                if (prices[i] != null && steps[i][j] != null) {
                    BigFraction length = prices[i].add(steps[i][j]);
                    if (prices[j] == null || length.compareTo(prices[j]) < 0) {
                        prices[j] = length;
                        improved = true;
                    }
                }
            }
        }
        return improved;
    }

    /** By how much deal j may at most cost more than deal i; null where nobody is to choose j. */
    private BigFraction step(int i, int j) {
        BigFraction least = null;
        for (int type : buyers.get(j)) {
            BigFraction more = BigFraction.ZERO;
            for (int good = 0; good < design.goods().size(); good++) {
                more = more.add(shares.get(j)
                        .get(good)
                        .subtract(shares.get(i).get(good))
                        .multiply(design.types().get(type).values().get(good)));
            }
            least = least == null || more.compareTo(least) < 0 ? more : least;
        }
        return least;
    }
}
