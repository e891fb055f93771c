package suasion.myerson;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.PriorityRule;

/**
 * What a winner pays on average in the symmetric equilibrium of the first-price auction, per type.
 *
 * <p>With finitely many values equals mix over an interval of bids, and the interval of the next higher value begins
 * where theirs ends. There a bidder beats all who have a lower value and nobody else, so that with k the value's place
 *
 * <pre>
 *   u_k = u_(k-1) + (v_k - v_(k-1)) Pr(all others' values &lt; v_k),
 *   u = (v - r) Pr(all others' values &lt; v) at the least v of at least the reserve r
 *   mean bid given winning b_k = v_k - u_k / q_k
 * </pre>
 *
 * <p>At the second price a bidder gains the same u_k, so revenues are equal (Vickrey 1961, Myerson 1981). Told his mean
 * bid, whoever pays it when he wins is honest, since Pr(all others' values &lt; v_k) lies between the chances to win of
 * the two values.
 */
final class MeanBids {
    private MeanBids() {}

    /**
     * The bids; of those who never win 0.
     *
     * @param order who wins: levels in the order of values
     * @throws IllegalArgumentException if bidders are not alike
     */
    static List<BigFraction> of(Bidders bidders, PriorityRule.Order order, BigFraction reserve) {
        if (!bidders.areAlike()) {
            throw new IllegalArgumentException("who bids what is known for alike bidders only");
        }
        List<BigFraction> wins = new ReducedForm(bidders).wins(order);
        List<BigFraction> bids = new ArrayList<>();
        BigFraction gain = BigFraction.ZERO;
        BigFraction lower = BigFraction.ZERO;
        BigFraction from = reserve;
        for (int k = 0; k < wins.size(); k++) {
            if (order.levels().get(k) < 0) {
                bids.add(BigFraction.ZERO);
            } else {
                BigFraction value = bidders.value(k);
                gain = gain.add(value.subtract(from).multiply(lower.pow(bidders.count() - 1)));
                bids.add(value.subtract(gain.divide(wins.get(k))));
                from = value;
            }
            lower = lower.add(bidders.odds().get(k));
        }
        return bids;
    }
}
