package suasion.posted;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

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
 * <p>This is the only place where the conditions stand: the program and the proof of its bound read them here.
 *
 * @param kind which
 * @param at index of the threshold, or of the other price
 */
record Condition(Kind kind, int at) {
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
            case WORTH -> demand.values().get(value).subtract(demand.prices().get(at - 1));
            case ENOUGH -> demand.prices().get(at).subtract(demand.values().get(value));
            case PRICE -> demand.profit(price, threshold).subtract(demand.profit(at, threshold));
        };
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
