package suasion.mechanism;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;

/**
 * What a buyer has of his deal, sum_j share_j value_j - price, or the seller of all buyers alike, bidders x price; fees
 * not counted.
 *
 * @param sale what is sold
 * @param side whose payoff it is
 */
record SalePayoff(Sale sale, Side side) implements Payoff {
    enum Side {
        BUYER,
        SELLER
    }

    @Override
    public int cells() {
        return sale.values().size();
    }

    @Override
    public long outcomes() {
        return sale.deals().size();
    }

    @Override
    public BigFraction exact(int cell, long outcome) {
        Deal deal = sale.deals().get((int) outcome);
        return switch (side) {
            case BUYER -> deal.worth(sale.values().get(cell)).subtract(deal.price());
            case SELLER -> deal.price().multiply(sale.bidders());
        };
    }

    @Override
    public double approx(int cell, long outcome) {
        return Exact.toDouble(exact(cell, outcome));
    }

    @Override
    public BigFraction smallest(int cell) {
        return all(cell).stream().reduce((a, b) -> a.compareTo(b) <= 0 ? a : b).orElseThrow();
    }

    @Override
    public BigFraction largest(int cell) {
        return all(cell).stream().reduce((a, b) -> a.compareTo(b) >= 0 ? a : b).orElseThrow();
    }

    private List<BigFraction> all(int cell) {
        return IntStream.range(0, sale.deals().size())
                .mapToObj(deal -> exact(cell, deal))
                .toList();
    }

    /** The same side of another sale. */
    @Override
    public Payoff over(Game game) {
        return new SalePayoff(Sale.in(game).orElseThrow(), side);
    }

    @Override
    public String toString() {
        return "what " + (side == Side.BUYER ? "a buyer" : "the seller") + " has of " + cells() + " cells x "
                + outcomes() + " deals";
    }
}
