package suasion.auction;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Sense;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;

/**
 * What a seller who offers the good at a price can be sure of (MIN) or hope for (MAX), price by price.
 *
 * <p>Bidders say yes or no at once, one of those who say yes gets the good and pays; the revenue is the price times the
 * probability that anybody says yes, over all information about the value and all equilibria.
 *
 * @param prices every amount above 0
 * @param revenues one per price, exact
 */
public record PostedPrices(List<BigFraction> prices, List<BigFraction> revenues) {
    public PostedPrices {
        prices = List.copyOf(prices);
        revenues = List.copyOf(revenues);
    }

    /** All prices above 0 of an auction's grid of bids. */
    public static PostedPrices of(Auction auction, Sense sense) {
        List<BigFraction> prices = auction.bids().subList(1, auction.bids().size());
        List<BigFraction> revenues = new ArrayList<>();
        for (BigFraction price : prices) {
            ExactAnswer answer = ExactSimplex.solve(new SymmetricProgram(auction.posted(price)).program(sense));
            if (answer.status() != ExactAnswer.Status.OPTIMAL) {
                throw new IllegalStateException("a program that always has a solution ended " + answer.status());
            }
            revenues.add(answer.value());
        }
        return new PostedPrices(prices, revenues);
    }

    /** The price of the highest revenue, the lowest of several. */
    public BigFraction best() {
        int best = 0;
        for (int k = 1; k < prices.size(); k++) {
            best = revenues.get(k).compareTo(revenues.get(best)) > 0 ? k : best;
        }
        return prices.get(best);
    }
}
