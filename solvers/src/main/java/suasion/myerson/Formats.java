package suasion.myerson;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.Pricing;
import suasion.mechanism.PriorityRule;

/**
 * The usual ways to sell one good to several bidders, as rules that agents play.
 *
 * <p>Source: Vickrey (1961); Myerson (1981).
 *
 * @param bidders who bids
 * @param buyer what the one who is looked at is called
 */
public record Formats(Bidders bidders, String buyer) {
    /** Virtual values, one list of them per block of types. */
    public List<VirtualValues> virtualValues() {
        return IntStream.range(0, bidders.kinds())
                .mapToObj(bidders::block)
                .map(block -> VirtualValues.of(
                        IntStream.of(block).mapToObj(bidders::value).toList(),
                        IntStream.of(block)
                                .mapToObj(type -> bidders.odds().get(type))
                                .toList()))
                .toList();
    }

    /**
     * The auction of the highest revenue: the highest ironed virtual value wins if it is at least 0, and pays the least
     * value with which it would have won.
     */
    public AuctionRule optimal() {
        return rule(levels(ironed(), BigFraction.ZERO), new Pricing.Threshold());
    }

    /** E max(0, highest ironed virtual value): what the auction of the highest revenue brings. */
    public BigFraction optimalRevenue() {
        return meanOfHighest(ironed());
    }

    private List<BigFraction> ironed() {
        return virtualValues().stream().flatMap(v -> v.ironed().stream()).toList();
    }

    /** The highest value of at least the reserve wins and pays the next one, or the reserve. */
    public AuctionRule secondPrice(BigFraction reserve) {
        return rule(levels(values(), reserve), new Pricing.SecondPrice(reserve));
    }

    /**
     * The highest value of at least the reserve wins and pays what he bids on average in the equilibrium of the
     * first-price auction. Its revenue is that of the second price with the same reserve, on the grid as well.
     *
     * @throws IllegalArgumentException if bidders are not alike
     */
    public AuctionRule firstPrice(BigFraction reserve) {
        PriorityRule.Order order = levels(values(), reserve);
        return rule(order, new Pricing.Own(MeanBids.of(bidders, order, reserve)));
    }

    /** The highest value wins and pays all of it: a first-price auction in which nobody shades his bid. */
    public AuctionRule ownValue(BigFraction reserve) {
        return rule(levels(values(), reserve), new Pricing.Own(values()));
    }

    /**
     * One of those who value the good at {@code from} or more is drawn and pays the price.
     *
     * @param price what is paid; the same as {@code from} where everybody decides for himself
     */
    public AuctionRule postedPrice(BigFraction from, BigFraction price) {
        List<Integer> accepts = values().stream()
                .map(value -> value.compareTo(from) >= 0 ? 0 : -1)
                .toList();
        List<BigFraction> prices = values().stream().map(value -> price).toList();
        return rule(new PriorityRule.Order(BigFraction.ONE, accepts), new Pricing.Own(prices));
    }

    private AuctionRule rule(PriorityRule.Order order, Pricing pricing) {
        return DirectAuction.of(bidders, buyer, List.of(List.of(order)), pricing);
    }

    private List<BigFraction> values() {
        return bidders.values().stream().map(list -> list.get(0)).toList();
    }

    /** Levels in the order of scores; a score below the least has none. */
    private static PriorityRule.Order levels(List<BigFraction> scores, BigFraction least) {
        List<BigFraction> ranked = new ArrayList<>(new TreeSet<>(scores).tailSet(least));
        return new PriorityRule.Order(
                BigFraction.ONE, scores.stream().map(ranked::indexOf).toList());
    }

    /** The reserve that is best at the second price: the least among the best of all values. */
    public BigFraction bestReserve() {
        return best(this::secondPriceRevenue);
    }

    /** The price that is best to post: the least among the best of all values. */
    public BigFraction bestPrice() {
        return best(this::postedPriceRevenue);
    }

    private BigFraction best(Function<BigFraction, BigFraction> revenue) {
        BigFraction best = null;
        BigFraction most = null;
        for (BigFraction value : new TreeSet<>(values())) {
            BigFraction brings = revenue.apply(value);
            if (most == null || brings.compareTo(most) > 0) {
                best = value;
                most = brings;
            }
        }
        return best;
    }

    /** p Pr(somebody values it at p or more). */
    public BigFraction postedPriceRevenue(BigFraction price) {
        return price.multiply(new Reaching(bidders, values(), price).somebody());
    }

    /**
     * r Pr(somebody values it at r or more) + the integral over y above r of Pr(two value it at y or more): the mean of
     * the second highest value, but at least the reserve.
     */
    public BigFraction secondPriceRevenue(BigFraction reserve) {
        BigFraction revenue = postedPriceRevenue(reserve);
        BigFraction from = reserve;
        NavigableSet<BigFraction> above = new TreeSet<>(values()).tailSet(reserve, false);
        for (BigFraction value : above) {
            revenue = revenue.add(value.subtract(from).multiply(new Reaching(bidders, values(), value).two()));
            from = value;
        }
        return revenue;
    }

    /** The mean of the highest value: all that there is to gain. */
    public BigFraction fullSurplus() {
        return meanOfHighest(values());
    }

    /** E max(0, highest score), from the chances that somebody reaches each of them. */
    private BigFraction meanOfHighest(List<BigFraction> scores) {
        BigFraction sum = BigFraction.ZERO;
        BigFraction from = BigFraction.ZERO;
        for (BigFraction score : new TreeSet<>(scores).tailSet(BigFraction.ZERO, false)) {
            sum = sum.add(score.subtract(from).multiply(new Reaching(bidders, scores, score).somebody()));
            from = score;
        }
        return sum;
    }
}
