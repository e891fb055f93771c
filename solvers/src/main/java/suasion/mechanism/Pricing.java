package suasion.mechanism;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** What bidders pay in an {@link AuctionRule}. */
public sealed interface Pricing {
    /** The fee for the report, won or not, that the table owes: the interim payment. */
    record OnReport() implements Pricing {}

    /**
     * Whoever wins pays what goes with his report, as in a first-price auction or at a posted price; who does not pays
     * nothing.
     *
     * @param prices one per type
     */
    record Own(List<BigFraction> prices) implements Pricing {
        public Own {
            prices = List.copyOf(prices);
        }
    }

    /**
     * Whoever wins pays the highest value that another bidder who could have won has reported, and at least the reserve
     * price (Vickrey 1961).
     */
    record SecondPrice(BigFraction reserve) implements Pricing {}

    /**
     * Whoever wins pays the least value of his with which, the others' reports and the order among equals as they are,
     * he would still have won (Myerson 1981).
     */
    record Threshold() implements Pricing {}
}
