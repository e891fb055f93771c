package suasion.posted;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.posted.Condition.Kind;

/**
 * All conditions for one price, and what multipliers of them prove without any solver.
 *
 * <p>For multipliers lambda_c &gt;= 0 of the conditions and any function w of (value, threshold), every information
 * structure for which the price is posted and thresholds are followed has
 *
 * <pre>
 *   E[w]  &lt;=  sum_v prior(v) max_j ( w(v, j) + sum_c lambda_c gain_c(v, j) )
 * </pre>
 *
 * <p>because the left side plus terms that are at least 0 is a mean of what the maximum bounds (weak duality). With w =
 * 0 a bound below 0 proves that there is no such information structure.
 */
final class Conditions {
    private final UnknownDemand demand;
    private final int price;
    private final List<Condition> all = new ArrayList<>();

    /**
     * The conditions of a price.
     *
     * @param price its index
     */
    Conditions(UnknownDemand demand, int price) {
        this.demand = demand;
        this.price = price;
        for (int j = 0; j < demand.thresholds(); j++) {
            if (j > 0) {
                all.add(new Condition(Kind.WORTH, j));
            }
            if (j < demand.prices().size()) {
                all.add(new Condition(Kind.ENOUGH, j));
            }
        }
        for (int q = 0; q < demand.prices().size(); q++) {
            if (q != price) {
                all.add(new Condition(Kind.PRICE, q));
            }
        }
    }

    UnknownDemand demand() {
        return demand;
    }

    int price() {
        return price;
    }

    List<Condition> all() {
        return all;
    }

    BigFraction gain(Condition condition, int value, int threshold) {
        return condition.gain(demand, price, value, threshold);
    }

    /** The multipliers of these conditions, whose rows come first, as engines state them; noise is cut. */
    List<BigFraction> multipliers(BigFraction[] dual) {
        List<BigFraction> multipliers = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            // The shadow price of a row that is at least 0 in a maximisation is at most 0.
            multipliers.add(dual[k].getNumerator().signum() > 0 ? BigFraction.ZERO : dual[k].negate());
        }
        return multipliers;
    }

    /**
     * What multipliers prove: no information structure makes the mean of {@code worth} larger than this.
     *
     * @param worth w, rows values and columns thresholds
     * @param multipliers one per condition, each at least 0
     */
    BigFraction bound(BigFraction[][] worth, List<BigFraction> multipliers) {
        ExactSum bound = new ExactSum();
        for (int v = 0; v < worth.length; v++) {
            BigFraction most = null;
            for (int j = 0; j < demand.thresholds(); j++) {
                BigFraction adjusted = adjusted(worth[v][j], multipliers, v, j);
                most = most == null || adjusted.compareTo(most) > 0 ? adjusted : most;
            }
            bound.addProduct(demand.prior().get(v), most);
        }
        return bound.value();
    }

    private BigFraction adjusted(BigFraction worth, List<BigFraction> multipliers, int v, int j) {
        ExactSum sum = new ExactSum().add(worth);
        for (int k = 0; k < all.size(); k++) {
            BigFraction multiplier = multipliers.get(k);
            if (multiplier.getNumerator().signum() < 0) {
                throw new IllegalArgumentException("negative multiplier");
            }
            if (multiplier.getNumerator().signum() > 0 && all.get(k).concerns(j)) {
                sum.addProduct(multiplier, gain(all.get(k), v, j));
            }
        }
        return sum.value();
    }
}
