package suasion.posted;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.mechanism.Device;
import suasion.solve.Exhibit;

/** The buyer-optimal signal of uniform grids beside that of the continuum, {@link RoeslerSzentes}. */
final class ClosedForm {
    private static final int DIGITS = 9;
    private static final int COARSEST = 4;

    private ClosedForm() {}

    /** Values in the middles of n equal parts of [0, 1], equally likely, and prices at the right ends of the parts. */
    static UnknownDemand grid(int n, String seller, String buyer) {
        List<BigFraction> values = IntStream.range(0, n)
                .mapToObj(k -> new BigFraction(2 * k + 1, 2 * n))
                .toList();
        return new UnknownDemand(
                values.stream().map(Exact::show).toList(),
                values,
                Collections.nCopies(n, new BigFraction(1, n)),
                IntStream.rangeClosed(1, n).mapToObj(k -> new BigFraction(k, n)).toList(),
                seller,
                buyer);
    }

    /** Whether a market is such a grid, fine enough to say something. */
    static boolean applies(UnknownDemand demand) {
        int n = demand.values().size();
        return n >= COARSEST && demand.equals(grid(n, demand.seller(), demand.buyer()));
    }

    /** The best for the buyer on this grid, on one half and one quarter as fine, and on the continuum. */
    static Exhibit convergence(UnknownDemand demand) {
        List<List<Object>> rows = new ArrayList<>();
        int finest = demand.values().size();
        for (int n : new int[] {finest / 4, finest / 2, finest}) {
            if (n >= 2) {
                best(grid(n, demand.seller(), demand.buyer())).ifPresent(rows::add);
            }
        }
        RoeslerSzentes limit = RoeslerSzentes.uniform();
        rows.add(Arrays.asList("continuum", rounded(limit.price()), rounded(limit.price()), rounded(limit.surplus())));
        return new Exhibit(
                "convergence",
                "The best for the buyer, grid by grid, against the closed form",
                List.of("grid", "price", "profit", "surplus"),
                rows,
                "on the continuum Pr(posterior mean < s) = 1 - p/s from p = %s to %s, with an atom there (Roesler and Szentes 2017)"
                        .formatted(rounded(limit.price()), rounded(limit.top())));
    }

    private static Optional<List<Object>> best(UnknownDemand demand) {
        Contraction contraction = new Contraction(demand, true);
        Contraction.Means best = null;
        int at = -1;
        for (int i = 0; i < demand.prices().size(); i++) {
            BigFraction[][] worth = new BigFraction[demand.values().size()][demand.thresholds()];
            for (int v = 0; v < worth.length; v++) {
                for (int j = 0; j < worth[v].length; j++) {
                    worth[v][j] = demand.surplus(v, i, j);
                }
            }
            Contraction.Means means = contraction.best(i, worth).orElse(null);
            if (means != null && (best == null || means.value().compareTo(best.value()) > 0)) {
                best = means;
                at = i;
            }
        }
        return best == null
                ? Optional.empty()
                : Optional.of(Arrays.asList(
                        demand.values().size() + " values",
                        rounded(Exact.toDouble(demand.prices().get(at))),
                        rounded(Exact.toDouble(best.profit())),
                        rounded(Exact.toDouble(best.surplus()))));
    }

    /** How likely the buyer is to buy at every price, on the grid and on the continuum. */
    static Exhibit law(UnknownDemand demand, Device device) {
        RoeslerSzentes limit = RoeslerSzentes.uniform();
        List<BigFraction> told = device.table().signalMass(UnknownDemand.BUYER, 0);
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < demand.prices().size(); i++) {
            BigFraction buys = BigFraction.ZERO;
            for (int k = 0; k < told.size(); k++) {
                int threshold =
                        device.table().signals().of(UnknownDemand.BUYER).get(k).action();
                buys = demand.buys(threshold, i) ? buys.add(told.get(k)) : buys;
            }
            double price = Exact.toDouble(demand.prices().get(i));
            rows.add(Arrays.asList(demand.prices().get(i), buys, rounded(1 - limit.below(price))));
        }
        return new Exhibit(
                "demand",
                "How likely the buyer buys at every price",
                List.of("price", "Pr(buys)", "on the continuum"),
                rows,
                "the seller is indifferent where it falls like 1/price");
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).round(new MathContext(DIGITS));
    }
}
