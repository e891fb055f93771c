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
 * <p>Equal iff it is the same side of equal sales.
 */
final class SalePayoff implements Payoff {
    /** Doubles that differ by more than this share of the largest number around are of different fractions. */
    private static final double DOUBTFUL = 1e-12;

    private final Sale sale;
    private final Side side;
    private final double[][] shares;
    private final double[] prices;

    enum Side {
        BUYER,
        SELLER
    }

    /**
     * The payoff of one side.
     *
     * @param sale what is sold
     * @param side whose payoff it is
     */
    SalePayoff(Sale sale, Side side) {
        this.sale = sale;
        this.side = side;
        this.shares = sale.deals().stream()
                .map(deal -> deal.shares().stream().mapToDouble(Exact::toDouble).toArray())
                .toArray(double[][]::new);
        this.prices = sale.deals().stream()
                .mapToDouble(deal -> Exact.toDouble(deal.price()))
                .toArray();
    }

    Sale sale() {
        return sale;
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
        return extreme(cell, -1);
    }

    @Override
    public BigFraction largest(int cell) {
        return extreme(cell, 1);
    }

    /** The largest or smallest payoff of a cell: exact among the few deals that doubles cannot tell from it. */
    private BigFraction extreme(int cell, int sign) {
        List<BigFraction> values = sale.values().get(cell);
        double[] worth = new double[prices.length];
        double most = Double.NEGATIVE_INFINITY;
        double size = 0;
        for (int deal = 0; deal < worth.length; deal++) {
            double sum = side == Side.SELLER ? prices[deal] : -prices[deal];
            size = Math.max(size, Math.abs(prices[deal]));
            for (int good = 0; side == Side.BUYER && good < values.size(); good++) {
                double value = Exact.toDouble(values.get(good));
                sum += shares[deal][good] * value;
                size = Math.max(size, Math.abs(value) * values.size());
            }
            worth[deal] = sign * sum;
            most = Math.max(most, worth[deal]);
        }
        double least = most - DOUBTFUL * size;
        return IntStream.range(0, worth.length)
                .filter(deal -> worth[deal] >= least)
                .mapToObj(deal -> exact(cell, deal))
                .reduce((a, b) -> sign * a.compareTo(b) >= 0 ? a : b)
                .orElseThrow();
    }

    /** The same side of another sale. */
    @Override
    public Payoff over(Game game) {
        return new SalePayoff(Sale.in(game).orElseThrow(), side);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SalePayoff that && side == that.side && (sale == that.sale || sale.equals(that.sale));
    }

    @Override
    public int hashCode() {
        return 31 * sale.hashCode() + side.hashCode();
    }

    @Override
    public String toString() {
        return "what " + (side == Side.BUYER ? "a buyer" : "the seller") + " has of " + cells() + " cells x "
                + outcomes() + " deals";
    }
}
