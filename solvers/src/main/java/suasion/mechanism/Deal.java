package suasion.mechanism;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What a buyer can get and what he pays for it: a probability of every good, and a price.
 *
 * @param name what people read, such as "both at 6/7" or "nothing"
 * @param shares the probability with which he gets each good, in [0, 1], in the order of the goods
 * @param price what he pays, whatever the lottery over goods gives him; payoff units
 */
public record Deal(String name, List<BigFraction> shares, BigFraction price) {
    public Deal {
        shares = List.copyOf(shares);
        if (shares.stream()
                .anyMatch(share -> share.getNumerator().signum() < 0 || share.compareTo(BigFraction.ONE) > 0)) {
            throw new IllegalArgumentException("shares of goods are probabilities: " + shares);
        }
    }

    /** What it is worth to one who values the goods so, the price not counted: sum_j share_j value_j. */
    public BigFraction worth(List<BigFraction> values) {
        BigFraction worth = BigFraction.ZERO;
        for (int good = 0; good < shares.size(); good++) {
            worth = worth.add(shares.get(good).multiply(values.get(good)));
        }
        return worth;
    }

    /** Whether neither goods nor money change hands. */
    public boolean isNothing() {
        return price.getNumerator().signum() == 0
                && shares.stream().allMatch(share -> share.getNumerator().signum() == 0);
    }
}
