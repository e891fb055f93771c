package suasion.sim;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.Deal;
import suasion.mechanism.Pricing;
import suasion.mechanism.SignalSpace;

/**
 * What the bidder who is looked at is told once it is known which goods he wins: the message of the deal of these goods
 * at the price that {@link Pricing} asks.
 */
final class PriceTags {
    /** A deal that the table does not know. */
    private static final int UNKNOWN = -1;

    private final AuctionRule rule;
    private final Bidders bidders;

    /** Per good and order the level of every type, one place later than its number. */
    private final int[][][] levels;

    private final Ranks ranks;
    private final BigFraction[] values;
    private final int[] unpaid;
    private final Tag tag;

    /** The message to a bidder who has won the only good. */
    @FunctionalInterface
    private interface Tag {
        int message(int place, int bidder, int order, long round);
    }

    PriceTags(AuctionRule rule, Bidders bidders, int[][][] levels, Ranks ranks) {
        this.rule = rule;
        this.bidders = bidders;
        this.levels = levels;
        this.ranks = ranks;
        this.values = rule.sale().values().stream().map(goods -> goods.get(0)).toArray(BigFraction[]::new);
        this.unpaid = IntStream.range(0, 1 << bidders.goods())
                .map(won -> message(won, BigFraction.ZERO))
                .toArray();
        this.tag = tag(rule.pricing());
    }

    /** The first message of the deal of these goods, one bit per good, at this price. */
    private int message(int won, BigFraction price) {
        SignalSpace signals = rule.table().signals();
        List<Deal> deals = rule.sale().deals();
        return IntStream.range(0, signals.messages())
                .filter(message -> {
                    Deal deal = deals.get((int) signals.outcome(message));
                    return deal.price().equals(price)
                            && IntStream.range(0, bidders.goods())
                                    .allMatch(good -> deal.shares().get(good).equals(share(won, good)));
                })
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static BigFraction share(int won, int good) {
        return (won >> good & 1) == 1 ? BigFraction.ONE : BigFraction.ZERO;
    }

    private Tag tag(Pricing pricing) {
        if (pricing instanceof Pricing.Own own) {
            int[] tags =
                    own.prices().stream().mapToInt(price -> message(1, price)).toArray();
            return (place, bidder, order, round) -> tags[bid(bidder, place)];
        }
        if (pricing instanceof Pricing.SecondPrice second) {
            return secondPrice(second.reserve());
        }
        return pricing instanceof Pricing.Threshold ? threshold() : (place, bidder, order, round) -> unpaid[1];
    }

    private Tag secondPrice(BigFraction reserve) {
        BigFraction[] distinct = IntStream.range(0, values.length)
                .mapToObj(t -> values[t])
                .distinct()
                .sorted()
                .toArray(BigFraction[]::new);
        List<BigFraction> ascending = List.of(distinct);
        int[] rank = IntStream.range(0, values.length)
                .map(type -> ascending.indexOf(values[type]) + 1)
                .toArray();
        int[] tags = IntStream.rangeClosed(0, distinct.length)
                .map(k -> message(1, k == 0 || distinct[k - 1].compareTo(reserve) < 0 ? reserve : distinct[k - 1]))
                .toArray();
        return (place, bidder, order, round) -> {
            int highest = 0;
            for (int i = 0; i < bidders.count(); i++) {
                int type = bid(i, place);
                if (i != bidder && levels[0][order][type + 1] >= 0) {
                    highest = Math.max(highest, rank[type]);
                }
            }
            return tags[highest];
        };
    }

    /** The least value at which he would still have won: his level must reach what the others make it. */
    private Tag threshold() {
        List<List<Integer>> blocks = NatureOfBidders.blocks(rule);
        int most = IntStream.range(0, levels[0].length)
                .flatMap(order -> IntStream.of(levels[0][order]))
                .max()
                .orElse(0);
        int[][][] tags = new int[levels[0].length][blocks.size()][most + 1];
        for (int order = 0; order < tags.length; order++) {
            for (int block = 0; block < blocks.size(); block++) {
                for (int level = 0; level <= most; level++) {
                    tags[order][block][level] = threshold(blocks.get(block), levels[0][order], level);
                }
            }
        }
        return (place, bidder, order, round) -> {
            int needed = 0;
            for (int i = 0; i < bidders.count(); i++) {
                int level = i == bidder ? Bidders.NONE : levels[0][order][bid(i, place) + 1];
                if (level >= needed) {
                    needed = ranks.isBefore(0, bidder, i, round) ? level : level + 1;
                }
            }
            return tags[order][blocks.size() == 1 ? 0 : bidder][needed];
        };
    }

    private int threshold(List<Integer> block, int[] ofTypes, int level) {
        return block.stream()
                .filter(type -> ofTypes[type + 1] >= level)
                .map(type -> values[type])
                .min(BigFraction::compareTo)
                .map(price -> message(1, price))
                .orElse(UNKNOWN);
    }

    private int bid(int bidder, int place) {
        return (int) bidders.bids[bidder][place];
    }

    /**
     * Writes the messages of the rounds, in which so much was won, one bit per good, in such an order for the first.
     */
    void messages(long[] won, long[] drawn, long first, long[] messages, int from, int to) {
        boolean onReport = rule.pricing() instanceof Pricing.OnReport;
        for (int place = from; place < to; place++) {
            int bidder = (int) bidders.looked[place];
            int message = won[place] == 0 || onReport
                    ? unpaid[(int) won[place]]
                    : tag.message(place, bidder, (int) drawn[place], first + place);
            if (message == UNKNOWN && bid(bidder, place) != Bidders.NONE) {
                throw new IllegalStateException("the auction gives what its table has no deal for: goods "
                        + Long.toBinaryString(won[place]) + ", " + rule.pricing());
            }
            // Who stays out is told nothing; a message stands for that.
            messages[place] = Math.max(0, message);
        }
    }
}
