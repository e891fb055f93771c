package suasion.auction;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * The lowest revenue of a first-price auction of common value with n bidders and bids of any size, and the bids that
 * bring it about:
 *
 * <pre>
 *   winning bid at quantile s   beta(s) = s^-a integral_0^s v(t) d(t^a),   a = (n-1)/n
 *   revenue                     integral_0^1 beta(s) ds = sum_k v_k [n (s_k^a - s_{k-1}^a) - (n-1) (s_k - s_{k-1})]
 * </pre>
 *
 * <p>v(t) is the value at quantile t: v_k on (s_{k-1}, s_k], s_k the cumulative probability. Values uniform on [0, 1]
 * give beta = v (n-1)/(2n-1) and revenue (n-1)/(2 (2n-1)). At this law every bidder is indifferent between what he is
 * told and bidding up to any higher amount, uniformly. Amounts on a grid do not bound it, for a grid of bids also
 * forbids deviations.
 *
 * <p>Source: Bergemann, Brooks and Morris (2017), "First-price auctions with general information structures:
 * implications for bidding and revenue", Econometrica 85(1); the sum over atoms is theirs integrated here.
 */
public final class ClosedForm {
    private final double[] values;
    private final double[] cumulative;
    private final double power;
    private final int bidders;

    private ClosedForm(double[] values, double[] cumulative, int bidders) {
        this.values = values;
        this.cumulative = cumulative;
        this.bidders = bidders;
        this.power = (bidders - 1.0) / bidders;
    }

    /** The closed form for the values and bidders of an auction, whatever its bids. */
    public static ClosedForm of(Auction auction) {
        List<BigFraction> prior = auction.prior();
        double[] cumulative = new double[prior.size() + 1];
        BigFraction sum = BigFraction.ZERO;
        for (int k = 0; k < prior.size(); k++) {
            sum = sum.add(prior.get(k));
            cumulative[k + 1] = Exact.toDouble(sum);
        }
        double[] values = auction.values().stream().mapToDouble(Exact::toDouble).toArray();
        return new ClosedForm(values, cumulative, auction.bidders());
    }

    /** (n-1)/(2 (2n-1)), the revenue where values are uniform on [0, 1]. */
    public static BigFraction uniform(int bidders) {
        return new BigFraction(bidders - 1, 2 * (2 * bidders - 1));
    }

    /** The revenue, within some roundings of doubles. */
    public double revenue() {
        double sum = 0;
        for (int k = 0; k < values.length; k++) {
            sum += atom(k);
        }
        return sum;
    }

    private double atom(int k) {
        double powers = Math.pow(cumulative[k + 1], power) - Math.pow(cumulative[k], power);
        return values[k] * (bidders * powers - (bidders - 1) * (cumulative[k + 1] - cumulative[k]));
    }

    /** integral_0^s v(t) d(t^a) up to the k-th atom, that atom left out. */
    private double before(int k) {
        double sum = 0;
        for (int j = 0; j < k; j++) {
            sum += values[j] * (Math.pow(cumulative[j + 1], power) - Math.pow(cumulative[j], power));
        }
        return sum;
    }

    /** beta(s) for s in (0, 1], the lowest value where s is 0. */
    public double winningBid(double quantile) {
        int k = 0;
        while (k < values.length - 1 && quantile > cumulative[k + 1]) {
            k++;
        }
        if (k == 0 || power == 0) {
            return power == 0 ? 0 : values[0];
        }
        return values[k] - lack(k) / Math.pow(quantile, power);
    }

    /** (v_k - beta(s)) s^a, which is constant along an atom. */
    private double lack(int k) {
        return values[k] * Math.pow(cumulative[k], power) - before(k);
    }

    /** The mean of the winning bid given the k-th value: the mean of beta over its quantiles. */
    public double meanWinningBid(int k) {
        double mass = cumulative[k + 1] - cumulative[k];
        if (power == 0) {
            return 0;
        }
        double roots = Math.pow(cumulative[k + 1], 1 - power) - Math.pow(cumulative[k], 1 - power);
        return values[k] - lack(k) * bidders * roots / mass;
    }

    /** Pr(winning bid <= bid): the largest quantile whose bid is no higher. */
    public double cumulative(double bid) {
        if (power == 0) {
            return bid >= 0 ? 1 : 0;
        }
        for (int k = values.length - 1; k >= 0; k--) {
            if (winningBid(cumulative[k + 1]) <= bid) {
                return cumulative[k + 1];
            }
            if (k > 0 && winningBid(cumulative[k]) <= bid) {
                return Math.min(cumulative[k + 1], Math.pow(lack(k) / (values[k] - bid), 1 / power));
            }
        }
        return 0;
    }
}
