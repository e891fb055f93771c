package suasion.menu;

import java.util.Arrays;
import suasion.game.Exact;
import suasion.mechanism.Deal;

/**
 * A deal in doubles, while it is searched for.
 *
 * @param shares of the goods
 * @param price what it costs
 */
record Offer(double[] shares, double price) {
    Deal deal() {
        return new Deal(
                "",
                Arrays.stream(shares)
                        .mapToObj(share -> Exact.of(Math.min(1, Math.max(0, share))))
                        .toList(),
                Exact.of(Math.max(0, price)));
    }

    @Override
    public String toString() {
        return Arrays.toString(shares) + " at " + price;
    }
}
