package suasion.mechanism;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * Sells every good to one of several bidders, or keeps it: an actual auction, from what all bidders report and chance.
 *
 * <p>Good by good: an order of priorities is drawn; of the bidders whose type has a level of at least 0 in it the one
 * of the highest level wins, equals in an order that is drawn too, all alike. Every reduced form that can be
 * implemented at all is one of such a rule (Border 1991): the sets that bind in his theorem are the levels.
 *
 * <p>Bidders draw their types independently. Where all are alike the sale has one block of types, which is everybody's;
 * otherwise bidder i has the types of block i, whose probabilities in the prior are all divided by the number of
 * bidders. The table is what one bidder, looked at alone, gets per type while the others report the truth.
 *
 * @param contests per good its orders of priorities, whose weights sum to 1; one level per type, negative where the
 *     type never wins in this order
 * @param pricing what bidders pay; with more than one good {@link Pricing.OnReport}
 * @param table the odds of every deal per type, over a game that is a {@link Sale}
 */
public record AuctionRule(List<List<PriorityRule.Order>> contests, Pricing pricing, Table table) implements Mechanism {
    public AuctionRule {
        contests = contests.stream().map(List::copyOf).toList();
        Sale sale = Sale.in(table.game()).orElseThrow();
        if (contests.size() != sale.goods().size()) {
            throw new IllegalArgumentException(contests.size() + " contests for " + sale.goods());
        }
        for (List<PriorityRule.Order> contest : contests) {
            BigFraction sum =
                    contest.stream().map(PriorityRule.Order::weight).reduce(BigFraction.ZERO, BigFraction::add);
            if (!sum.equals(BigFraction.ONE)
                    || contest.stream()
                            .anyMatch(o -> o.levels().size() != sale.blocks().size())) {
                throw new IllegalArgumentException("a contest's orders of weight " + Exact.show(sum));
            }
        }
        if (contests.size() > 1 && !(pricing instanceof Pricing.OnReport)) {
            throw new IllegalArgumentException("several goods are paid for on report");
        }
    }

    /** The sale. */
    public Sale sale() {
        return Sale.in(table.game()).orElseThrow();
    }
}
