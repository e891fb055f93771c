package suasion.menu;

import java.util.ArrayList;
import java.util.List;
import suasion.value.Law;

/**
 * Adds lotteries to a menu as long as they earn more: a share of a good that an offer leaves out, priced as if a buyer
 * of low value for it paid for that share, and, of offers with such a share, two in the place of one.
 */
final class Lotteries {
    private static final int MOST_DEALS = 8;
    private static final double WORTH_A_DEAL = 2e-10;
    private static final int BUDGET = 20;
    private static final double SPREAD = 0.01;
    private static final double[] SHARES = {0.05, 0.1};
    private static final double[] QUANTILES = {0.02, 0.05};

    private final List<Law> laws;
    private final Symmetry symmetry;
    private final Polish polish;

    Lotteries(List<Law> laws, Symmetry symmetry, Polish polish) {
        this.laws = laws;
        this.symmetry = symmetry;
        this.polish = polish;
    }

    /** A menu from which no further lottery was found to earn more. */
    Polish.Earning added(Polish.Earning start) {
        Polish.Earning best = start;
        for (int k = 0; k < best.offers().size(); k++) {
            for (int good = 0; good < laws.size(); good++) {
                best = best.offers().get(k).shares()[good] == 0 ? shared(best, k, good) : best;
            }
        }
        Polish.Earning split = split(best);
        while (split.revenue() > best.revenue() * (1 + WORTH_A_DEAL)) {
            best = split;
            split = split(best);
        }
        return best;
    }

    private Polish.Earning shared(Polish.Earning start, int offer, int good) {
        Polish.Earning best = start;
        for (double share : SHARES) {
            for (double quantile : QUANTILES) {
                List<Offer> other = new ArrayList<>(start.offers());
                other.set(
                        offer,
                        moved(other.get(offer), good, share, laws.get(good).quantile(quantile)));
                Polish.Earning earning = polish.earning(other);
                best = earning.revenue() > best.revenue() ? earning : best;
            }
        }
        return best == start ? start : polish.improved(best, BUDGET);
    }

    /** The best of all menus in which one lottery is split, or the menu itself. */
    private Polish.Earning split(Polish.Earning start) {
        Polish.Earning best = start;
        for (int k = 0; k < start.offers().size(); k++) {
            Offer offer = start.offers().get(k);
            for (int good = 0; good < offer.shares().length; good++) {
                if (offer.shares()[good] > 0 && offer.shares()[good] < 1) {
                    double value = laws.get(good).quantile(QUANTILES[1]);
                    List<Offer> more = new ArrayList<>(start.offers());
                    more.set(k, moved(offer, good, -SPREAD, value));
                    more.add(moved(offer, good, SPREAD, value));
                    if (symmetry.menu(more).size() <= MOST_DEALS) {
                        Polish.Earning improved = polish.improved(polish.earning(more), BUDGET);
                        best = improved.revenue() > best.revenue() ? improved : best;
                    }
                }
            }
        }
        return best;
    }

    /** Some more of one good, for what it is worth at a value. */
    private static Offer moved(Offer offer, int good, double by, double value) {
        double[] shares = offer.shares().clone();
        shares[good] = Math.min(1, Math.max(0, shares[good] + by));
        return new Offer(shares, offer.price() + by * value);
    }
}
