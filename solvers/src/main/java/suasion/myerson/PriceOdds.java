package suasion.myerson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.Pricing;
import suasion.mechanism.PriorityRule;

/**
 * With which odds every type wins one good at which price, the others being honest.
 *
 * @param bidders who bids
 */
record PriceOdds(Bidders bidders) {
    /** Per type its prices with their chances, ascending; what is missing to 1 is the chance to get nothing. */
    List<Map<BigFraction, BigFraction>> of(List<PriorityRule.Order> contest, Pricing pricing) {
        List<Map<BigFraction, BigFraction>> odds = new ArrayList<>();
        for (int type = 0; type < bidders.types().size(); type++) {
            odds.add(new TreeMap<>());
        }
        for (PriorityRule.Order order : contest) {
            List<BigFraction> wins = new ReducedForm(bidders).wins(order);
            for (int type = 0; type < odds.size(); type++) {
                if (order.levels().get(type) >= 0) {
                    Map<BigFraction, BigFraction> row = odds.get(type);
                    prices(order, wins, type, pricing)
                            .forEach((price, chance) ->
                                    row.merge(price, order.weight().multiply(chance), BigFraction::add));
                }
            }
        }
        odds.forEach(
                row -> row.values().removeIf(chance -> chance.getNumerator().signum() == 0));
        return odds;
    }

    private Map<BigFraction, BigFraction> prices(
            PriorityRule.Order order, List<BigFraction> wins, int type, Pricing pricing) {
        if (pricing instanceof Pricing.Own own) {
            return Map.of(own.prices().get(type), wins.get(type));
        }
        if (pricing instanceof Pricing.SecondPrice second) {
            return secondPrices(order, type, second.reserve());
        }
        return pricing instanceof Pricing.Threshold
                ? thresholds(order, wins, type)
                : Map.of(BigFraction.ZERO, wins.get(type));
    }

    /**
     * He wins with every level that is high enough for the others and the drawn order among equals, so with chance w_l
     * - w_l' the least that wins is l, l' being his next lower one; he then pays his least value of that level or more.
     */
    private Map<BigFraction, BigFraction> thresholds(PriorityRule.Order order, List<BigFraction> wins, int type) {
        Map<Integer, BigFraction> chances = new TreeMap<>();
        for (int own : bidders.block(bidders.blocks().get(type))) {
            chances.put(order.levels().get(own), wins.get(own));
        }
        Map<BigFraction, BigFraction> prices = new TreeMap<>();
        BigFraction below = BigFraction.ZERO;
        for (Map.Entry<Integer, BigFraction> level : chances.entrySet()) {
            if (level.getKey() >= 0 && level.getKey() <= order.levels().get(type)) {
                prices.merge(
                        leastValue(order, type, level.getKey()),
                        level.getValue().subtract(below),
                        BigFraction::add);
                below = level.getValue();
            }
        }
        return prices;
    }

    private BigFraction leastValue(PriorityRule.Order order, int type, int level) {
        return Arrays.stream(bidders.block(bidders.blocks().get(type)))
                .filter(own -> order.levels().get(own) >= level)
                .mapToObj(bidders::value)
                .min(BigFraction::compareTo)
                .orElseThrow();
    }

    /** From the chance to win while no rival who can win has a value above x. */
    private Map<BigFraction, BigFraction> secondPrices(PriorityRule.Order order, int type, BigFraction reserve) {
        NavigableSet<BigFraction> values = new TreeSet<>();
        IntStream.range(0, bidders.types().size())
                .filter(rival -> order.levels().get(rival) >= 0)
                .forEach(rival -> values.add(bidders.value(rival)));
        Map<BigFraction, BigFraction> prices = new TreeMap<>();
        BigFraction below = winsAgainst(order, type, null);
        prices.put(reserve, below);
        for (BigFraction value : values) {
            BigFraction upTo = winsAgainst(order, type, value);
            prices.merge(value.compareTo(reserve) > 0 ? value : reserve, upTo.subtract(below), BigFraction::add);
            below = upTo;
        }
        return prices;
    }

    /** The chance to win while no rival who can win has a value above the highest; null: while no rival can win. */
    private BigFraction winsAgainst(PriorityRule.Order order, int type, BigFraction highest) {
        int level = order.levels().get(type);
        RankPolynomial product = new RankPolynomial(1, bidders.count() - 1);
        for (int rival : bidders.rivals(bidders.blocks().get(type))) {
            BigFraction behind = BigFraction.ZERO;
            BigFraction tied = BigFraction.ZERO;
            for (int other : bidders.block(rival)) {
                int theirs = order.levels().get(other);
                boolean counts =
                        theirs < 0 || highest != null && bidders.value(other).compareTo(highest) <= 0;
                if (counts && theirs < level) {
                    behind = behind.add(bidders.odds().get(other));
                } else if (counts && theirs == level) {
                    tied = tied.add(bidders.odds().get(other));
                }
            }
            product.times(new BigFraction[] {behind, tied});
        }
        return product.mean();
    }
}
