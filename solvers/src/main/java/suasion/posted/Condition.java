package suasion.posted;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.mechanism.Incentive;

/**
 * What information must satisfy so that a price is posted and thresholds are followed: the mean of {@link #gain} over
 * values and thresholds is at least 0.
 *
 * <pre>
 *   WORTH j    of those told "up to p_j":   v - p_j          he buys at p_j, hence at all lower prices
 *   ENOUGH j   of those told "up to p_j":   p_(j+1) - v      he does not at p_(j+1), hence at no higher price
 *   PRICE q    of all:                      p_i [j &gt;= i] - p_q [j &gt;= q]   the seller posts p_i rather than p_q
 * </pre>
 *
 * <p>Each is an incentive of the device ({@link #incentive}) for whoever is told the threshold, payoff(following) less
 * payoff(the other thing) out of the payoffs of which {@link UnknownDemand#game} is made: row, multiplier, statistic
 * and verdict are one object. That he would not buy at a loss at a lower price, or refuse a bargain at a higher one,
 * follows from these and has no row.
 *
 * @param kind which
 * @param at index of the threshold, or of the other price
 */
record Condition(Kind kind, int at) {
    private static final int NEVER = 0;

    enum Kind {
        WORTH,
        ENOUGH,
        PRICE
    }

    /** Whether the condition is about those told a threshold. */
    boolean concerns(int threshold) {
        return kind == Kind.PRICE || threshold == at;
    }

    /**
     * What one buyer adds to the mean.
     *
     * @param price index of the price that is posted
     * @param value index of his value
     * @param threshold index of what he is told; the condition must concern it
     */
    BigFraction gain(UnknownDemand demand, int price, int value, int threshold) {
        return switch (kind) {
            case WORTH -> demand.surplus(value, at - 1, at).subtract(demand.surplus(value, at - 1, NEVER));
            case ENOUGH -> demand.surplus(value, at, at).subtract(demand.surplus(value, at, at + 1));
            case PRICE -> demand.profit(price, threshold).subtract(demand.profit(at, threshold));
        };
    }

    /**
     * The incentive whose gain this is: OBEDIENCE at the price that is posted, CREDIBILITY at others.
     *
     * @param price index of the price that is posted
     */
    Incentive incentive(UnknownDemand demand, int price) {
        String told = demand.threshold(at);
        return switch (kind) {
            case WORTH ->
                at - 1 == price
                        ? Incentive.obedience(demand.buyer(), "", told, demand.threshold(NEVER))
                        : reply(demand, at - 1);
            case ENOUGH ->
                at == price
                        ? Incentive.obedience(demand.buyer(), "", told, demand.threshold(at + 1))
                        : reply(demand, at);
            case PRICE -> Incentive.obedience(demand.seller(), "", show(demand, price), show(demand, at));
        };
    }

    private Incentive reply(UnknownDemand demand, int asked) {
        List<String> actions = PostedReply.actions(demand, at, asked);
        int follows = PostedReply.follows(demand, at, asked);
        return Incentive.credibility(demand.buyer(), "", actions.get(follows), actions.get(1 - follows));
    }

    /** "up to 1/2: buys at 1/2", "posts 1/4, not 1/2". */
    String text(UnknownDemand demand, int price) {
        return switch (kind) {
            case WORTH -> demand.buyer() + " told " + demand.threshold(at) + " buys at " + show(demand, at - 1);
            case ENOUGH -> demand.buyer() + " told " + demand.threshold(at) + " refuses " + show(demand, at);
            case PRICE -> demand.seller() + " posts " + show(demand, price) + ", not " + show(demand, at);
        };
    }

    private static String show(UnknownDemand demand, int price) {
        return Exact.show(demand.prices().get(price));
    }
}
