package suasion.auction;

import java.util.Locale;
import org.apache.commons.math3.fraction.BigFraction;

/** Who gets the good and who pays what; those who tie share the good and its price equally. */
public enum Format {
    /** The highest bid wins and is paid. */
    FIRST_PRICE,
    /** The highest bid wins; the second-highest is paid, which is the highest where several tie. */
    SECOND_PRICE,
    /** The highest bid wins; everybody pays his own. */
    ALL_PAY,
    /** Bids are no (0) and yes (1) to a price; one of those who say yes, drawn at random, gets the good and pays it. */
    POSTED_PRICE;

    /** What a file writes: "first-price". */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What everybody gets, in a sentence. */
    public String rules() {
        String lots = ", one of them drawn by lot where several bid as much";
        return switch (this) {
            case FIRST_PRICE ->
                "The highest bidder gets the good" + lots
                        + ": he gets its value less his bid, the seller his bid, everybody else 0.";
            case SECOND_PRICE ->
                "The highest bidder gets the good" + lots
                        + ": he gets its value less the second-highest bid, which is his own where it is tied, the seller that bid,"
                        + " everybody else 0.";
            case ALL_PAY ->
                "The highest bidder gets the good" + lots
                        + ", and everybody pays his bid to the seller: he gets its value less his bid, everybody else loses his.";
            case POSTED_PRICE ->
                "One of those who say yes, drawn by lot, gets the good: he gets its value less the price, the seller the price,"
                        + " everybody else 0; nobody gets anything where nobody says yes.";
        };
    }

    /**
     * How a bidder fares: he gets the good with probability 1 / sharing, 0 for never, and {@code price} is involved.
     */
    record Fate(int sharing, int price) {}

    /** The fate of a bidder in a profile of bids, numbers of the grid. */
    Fate fate(int[] profile, int bidder) {
        int own = profile[bidder];
        int top = 0;
        int sharing = 0;
        int others = 0;
        for (int i = 0; i < profile.length; i++) {
            if (profile[i] > top) {
                top = profile[i];
                sharing = 0;
            }
            sharing += profile[i] == top ? 1 : 0;
            others = i == bidder ? others : Math.max(others, profile[i]);
        }
        boolean wins = own == top && (this != POSTED_PRICE || own > 0);
        return switch (this) {
            case FIRST_PRICE, POSTED_PRICE -> wins ? new Fate(sharing, own) : new Fate(0, 0);
            case SECOND_PRICE -> wins ? new Fate(sharing, others) : new Fate(0, 0);
            case ALL_PAY -> new Fate(wins ? sharing : 0, own);
        };
    }

    /** What a bidder of that fate gets if the good is worth {@code value}; {@code bids} are the amounts of the grid. */
    BigFraction payoff(Fate fate, BigFraction value, BigFraction price) {
        BigFraction good = fate.sharing == 0 ? BigFraction.ZERO : value.divide(fate.sharing);
        if (this == ALL_PAY) {
            return good.subtract(price);
        }
        return fate.sharing == 0 ? good : good.subtract(price.divide(fate.sharing));
    }
}
