package suasion.reduced;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What the other bidders may report, in no order since they are alike: ascending lists of types, each with its
 * probability.
 *
 * @param lists one list of types per block
 * @param probabilities one per block
 * @param numbers the block of every list
 */
record Rivals(List<List<Integer>> lists, List<BigFraction> probabilities, Map<List<Integer>, Integer> numbers) {
    static Rivals of(ManyGoods auction) {
        List<List<Integer>> lists = new ArrayList<>();
        collect(auction.types(), auction.bidders() - 1, List.of(), lists);
        List<BigFraction> probabilities = new ArrayList<>();
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        for (List<Integer> list : lists) {
            numbers.put(list, numbers.size());
            probabilities.add(probability(auction, list));
        }
        return new Rivals(lists, probabilities, numbers);
    }

    private static void collect(int types, int missing, List<Integer> begun, List<List<Integer>> into) {
        if (missing == 0) {
            into.add(begun);
            return;
        }
        for (int type = begun.isEmpty() ? 0 : begun.get(begun.size() - 1); type < types; type++) {
            List<Integer> longer = new ArrayList<>(begun);
            longer.add(type);
            collect(types, missing - 1, List.copyOf(longer), into);
        }
    }

    /** The product, times the number of orders that the list can come in. */
    private static BigFraction probability(ManyGoods auction, List<Integer> list) {
        BigFraction product = BigFraction.ONE;
        int equal = 0;
        for (int k = 0; k < list.size(); k++) {
            equal = k > 0 && list.get(k).equals(list.get(k - 1)) ? equal + 1 : 1;
            product = product.multiply(auction.probability(list.get(k)))
                    .multiply(k + 1)
                    .divide(equal);
        }
        return product;
    }

    /** How many blocks there are. */
    int size() {
        return lists.size();
    }

    /** The block that a bidder sees in a profile, given by ascending types, in which he is the k-th. */
    int without(List<Integer> profile, int k) {
        List<Integer> others = new ArrayList<>(profile);
        others.remove(k);
        return numbers.get(others);
    }

    /** All profiles of the bidders, as ascending lists of types. */
    static List<List<Integer>> profiles(ManyGoods auction) {
        List<List<Integer>> profiles = new ArrayList<>();
        collect(auction.types(), auction.bidders(), List.of(), profiles);
        return profiles;
    }

    /** How many lists of so many types there are. */
    static double count(int types, int bidders) {
        int[] lengths = new int[bidders];
        Arrays.setAll(lengths, k -> k + 1);
        double count = 1;
        for (int k : lengths) {
            count = count * (types + k - 1) / k;
        }
        return count;
    }
}
