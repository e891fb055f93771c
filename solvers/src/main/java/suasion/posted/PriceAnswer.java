package suasion.posted;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The best information under which one price is posted, and the bound that its multipliers prove.
 *
 * @param price index of the price
 * @param masses x(v, j), rows values and columns thresholds, each row summing to the value's prior
 * @param value the mean of what is maximised
 * @param bound no information under which this price is posted has a larger one
 * @param multipliers one per condition
 * @param method how it was found
 */
record PriceAnswer(
        int price,
        BigFraction[][] masses,
        BigFraction value,
        BigFraction bound,
        List<BigFraction> multipliers,
        String method) {}
