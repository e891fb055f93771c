package suasion.myerson;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * How probable it is that bidders reach a height with their values, or with other scores.
 *
 * @param chances per bidder the probability that his value is at least that
 */
record Reaching(List<BigFraction> chances) {
    /**
     * The chances of the types whose score is at least the height.
     *
     * @param scores one per type: his value, or what else counts
     */
    Reaching(Bidders bidders, List<BigFraction> scores, BigFraction height) {
        this(chances(bidders, scores, height));
    }

    private static List<BigFraction> chances(Bidders bidders, List<BigFraction> scores, BigFraction height) {
        List<BigFraction> chances = new ArrayList<>();
        for (int i = 0; i < bidders.count(); i++) {
            BigFraction chance = BigFraction.ZERO;
            for (int type : bidders.block(bidders.areAlike() ? 0 : i)) {
                if (scores.get(type).compareTo(height) >= 0) {
                    chance = chance.add(bidders.odds().get(type));
                }
            }
            chances.add(chance);
        }
        return chances;
    }

    /** Pr(at least one does). */
    BigFraction somebody() {
        return BigFraction.ONE.subtract(nobodyBut(-1));
    }

    /** Pr(at least two do). */
    BigFraction two() {
        BigFraction two = somebody();
        for (int i = 0; i < chances.size(); i++) {
            two = two.subtract(chances.get(i).multiply(nobodyBut(i)));
        }
        return two;
    }

    private BigFraction nobodyBut(int one) {
        BigFraction product = BigFraction.ONE;
        for (int i = 0; i < chances.size(); i++) {
            product = i == one ? product : product.multiply(BigFraction.ONE.subtract(chances.get(i)));
        }
        return product;
    }
}
