package suasion.myerson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.mechanism.Pricing;
import suasion.mechanism.PriorityRule;

/** What one bidder gets against a count of all that can happen: every profile of types, every order among equals. */
class ReducedFormTest {
    private static final int TYPES = 3;

    private static Bidders bidders(Random random, int count, boolean alike, int goods) {
        int kinds = alike ? 1 : count;
        List<String> types = new ArrayList<>();
        List<Integer> blocks = new ArrayList<>();
        List<List<BigFraction>> values = new ArrayList<>();
        List<BigFraction> odds = new ArrayList<>();
        for (int block = 0; block < kinds; block++) {
            for (int k = 0; k < TYPES; k++) {
                types.add(block + ": " + k);
                blocks.add(block);
                values.add(Collections.nCopies(goods, new BigFraction(10 * k + random.nextInt(9))));
                odds.add(new BigFraction(k + 1, 6));
            }
        }
        List<String> names = List.of("one", "two").subList(0, goods);
        return new Bidders(names, count, types, blocks, values, odds);
    }

    private static List<PriorityRule.Order> contest(Random random, Bidders bidders) {
        List<PriorityRule.Order> orders = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            List<Integer> levels = new ArrayList<>();
            bidders.types().forEach(type -> levels.add(random.nextInt(4) - 1));
            orders.add(new PriorityRule.Order(BigFraction.ONE_HALF, levels));
        }
        return orders;
    }

    /** Per type of bidder 0's block the chance of what {@code outcome} says of him, over profiles, orders and ranks. */
    private static Map<String, BigFraction> count(
            Bidders bidders, List<List<PriorityRule.Order>> contests, int looked, Describing describing) {
        Map<String, BigFraction> sums = new HashMap<>();
        int n = bidders.count();
        List<List<Integer>> ranks = new ArrayList<>();
        permute(new ArrayList<>(), n, ranks);
        int[] sizes = new int[n + 2 * contests.size()];
        Arrays.fill(sizes, 0, n, TYPES);
        for (int good = 0; good < contests.size(); good++) {
            sizes[n + 2 * good] = 2;
            sizes[n + 2 * good + 1] = ranks.size();
        }
        int[] at = new int[sizes.length];
        int digit;
        do {
            BigFraction weight = BigFraction.ONE;
            int[] types = new int[n];
            for (int i = 0; i < n; i++) {
                types[i] = bidders.block(bidders.areAlike() ? 0 : i)[at[i]];
                weight = i == looked ? weight : weight.multiply(bidders.odds().get(types[i]));
            }
            StringBuilder text = new StringBuilder(types[looked] + ":");
            for (int good = 0; good < contests.size(); good++) {
                List<Integer> levels = contests.get(good).get(at[n + 2 * good]).levels();
                List<Integer> rank = ranks.get(at[n + 2 * good + 1]);
                weight = weight.divide(2 * ranks.size());
                text.append(describing.of(types, levels, rank));
            }
            sums.merge(text.toString(), weight, BigFraction::add);
            for (digit = 0; digit < at.length && ++at[digit] == sizes[digit]; digit++) {
                at[digit] = 0;
            }
        } while (digit < at.length);
        return sums;
    }

    private interface Describing {
        String of(int[] types, List<Integer> levels, List<Integer> rank);
    }

    private static void permute(List<Integer> begun, int n, List<List<Integer>> all) {
        if (begun.size() == n) {
            all.add(List.copyOf(begun));
        }
        for (int next = 0; next < n; next++) {
            if (!begun.contains(next)) {
                begun.add(next);
                permute(begun, n, all);
                begun.remove(begun.size() - 1);
            }
        }
    }

    private static int winner(int[] types, List<Integer> levels, List<Integer> rank) {
        int best = -1;
        for (int i = 0; i < types.length; i++) {
            int level = levels.get(types[i]);
            boolean beats = best < 0
                    || level > levels.get(types[best])
                    || level == levels.get(types[best]) && rank.get(i) > rank.get(best);
            best = level >= 0 && beats ? i : best;
        }
        return best;
    }

    @Test
    void chancesToWinAreThoseOfACount() {
        Random random = new Random(81);
        for (int game = 0; game < 6; game++) {
            Bidders bidders = bidders(random, 1 + game % 3, game < 3, 1);
            List<PriorityRule.Order> contest = contest(random, bidders);
            List<BigFraction> wins = new ReducedForm(bidders).wins(contest);
            for (int looked = 0; looked < bidders.kinds(); looked++) {
                int bidder = looked;
                Map<String, BigFraction> counted =
                        count(bidders, List.of(contest), bidder, (t, l, r) -> winner(t, l, r) == bidder ? "1" : "0");
                for (int type : bidders.block(bidder)) {
                    assertEquals(
                            wins.get(type), counted.getOrDefault(type + ":1", BigFraction.ZERO), bidders.toString());
                }
            }
        }
    }

    @Test
    void bundlesAreThoseOfACountThoughRivalsAreTheSameForAllGoods() {
        Random random = new Random(82);
        for (int game = 0; game < 4; game++) {
            Bidders bidders = bidders(random, 2 + game % 2, game < 2, 2);
            List<List<PriorityRule.Order>> contests = List.of(contest(random, bidders), contest(random, bidders));
            List<List<BigFraction>> bundles = new ReducedForm(bidders).bundles(contests);
            Map<String, BigFraction> counted =
                    count(bidders, contests, 0, (t, l, r) -> winner(t, l, r) == 0 ? "1" : "0");
            for (int type : bidders.block(0)) {
                for (int set = 0; set < 4; set++) {
                    String key = type + ":" + (set & 1) + (set >> 1);
                    assertEquals(bundles.get(type).get(set), counted.getOrDefault(key, BigFraction.ZERO), key);
                }
            }
        }
    }

    @Test
    void pricesAreThoseOfACount() {
        Random random = new Random(83);
        for (int game = 0; game < 6; game++) {
            Bidders bidders = bidders(random, 2 + game % 2, game < 3, 1);
            List<PriorityRule.Order> contest = contest(random, bidders);
            BigFraction reserve = new BigFraction(5);
            List<Map<BigFraction, BigFraction>> second =
                    new PriceOdds(bidders).of(contest, new Pricing.SecondPrice(reserve));
            List<Map<BigFraction, BigFraction>> threshold = new PriceOdds(bidders).of(contest, new Pricing.Threshold());
            Map<String, BigFraction> seconds = count(bidders, List.of(contest), 0, (t, l, r) -> {
                BigFraction price = reserve;
                for (int i = 1; i < t.length; i++) {
                    price = l.get(t[i]) >= 0 && bidders.value(t[i]).compareTo(price) > 0 ? bidders.value(t[i]) : price;
                }
                return winner(t, l, r) == 0 ? price.toString() : "";
            });
            Map<String, BigFraction> thresholds = count(bidders, List.of(contest), 0, (t, l, r) -> {
                BigFraction price = null;
                for (int own : bidders.block(0)) {
                    int[] other = t.clone();
                    other[0] = own;
                    if (winner(other, l, r) == 0
                            && (price == null || bidders.value(own).compareTo(price) < 0)) {
                        price = bidders.value(own);
                    }
                }
                return winner(t, l, r) == 0 ? price.toString() : "";
            });
            for (int type : bidders.block(0)) {
                compare(second.get(type), seconds, type);
                compare(threshold.get(type), thresholds, type);
            }
        }
    }

    private static void compare(Map<BigFraction, BigFraction> odds, Map<String, BigFraction> counted, int type) {
        odds.forEach((price, chance) -> assertEquals(counted.get(type + ":" + price), chance));
        long prices = counted.keySet().stream()
                .filter(key -> key.startsWith(type + ":") && !key.endsWith(":"))
                .count();
        assertEquals(prices, odds.size());
    }
}
