package suasion.posted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.mechanism.Device;
import suasion.mechanism.Table;
import suasion.solve.Exhibit;

/** What is shown beside a price and the buyer's information. */
public final class PostedExhibits {
    /** The row of a buyer who has been told nothing. */
    public static final String NO_INFORMATION = "no information";

    private static final int MOST_MULTIPLIERS = 200;

    private final UnknownDemand demand;

    PostedExhibits(UnknownDemand demand) {
        this.demand = demand;
    }

    /** Whom the buyer is told to be: every threshold with its probability, its posterior mean, and profits. */
    Exhibit signal(Device device) {
        Table table = device.table();
        int posted = table.game().actionOf(table.signals().outcome(0), UnknownDemand.SELLER);
        List<BigFraction> mass = table.signalMass(UnknownDemand.BUYER, 0);
        List<List<Object>> rows = new ArrayList<>();
        for (int k = 0; k < mass.size(); k++) {
            int j = table.signals().of(UnknownDemand.BUYER).get(k).action();
            BigFraction mean = BigFraction.ZERO;
            List<BigFraction> posterior = table.posterior(UnknownDemand.BUYER, 0, k);
            for (int v = 0; v < posterior.size(); v++) {
                mean = mean.add(posterior.get(v).multiply(demand.values().get(v)));
            }
            BigFraction reached = BigFraction.ZERO;
            for (BigFraction later : mass.subList(k, mass.size())) {
                reached = reached.add(later);
            }
            BigFraction profit = j == 0 ? null : demand.prices().get(j - 1).multiply(reached);
            rows.add(Arrays.asList(
                    demand.threshold(j) + (j == posted + 1 ? ", the price" : ""), mass.get(k), mean, profit));
        }
        return new Exhibit(
                "signal",
                "What the buyer is told, and what every price would earn",
                List.of("told to buy", "Pr(told)", "mean value given that", "profit at that price"),
                rows,
                "the seller posts a price at which the last column is largest");
    }

    /** Full and no information beside what some information makes possible. */
    Exhibit corners() {
        int full = 0;
        for (int i = 1; i < demand.prices().size(); i++) {
            full = informed(i)[0].compareTo(informed(full)[0]) > 0 ? i : full;
        }
        List<List<Object>> rows = new ArrayList<>();
        rows.add(Arrays.asList("full information", demand.prices().get(full), informed(full)[0], informed(full)[1]));
        BigFraction mean = demand.mean();
        demand.prices().stream()
                .filter(price -> price.compareTo(mean) <= 0)
                .reduce((a, b) -> b)
                .ifPresent(price -> rows.add(Arrays.asList(NO_INFORMATION, price, price, mean.subtract(price))));
        return new Exhibit(
                "corners",
                "Known information",
                List.of("information", "price", "profit", "surplus"),
                rows,
                "at the best price of the grid; whatever is known, both get at most E(value) = %s together, and that only if everybody buys"
                        .formatted(Exact.show(mean)));
    }

    /** Profit and surplus at a price if the buyer knows his value. */
    private BigFraction[] informed(int i) {
        BigFraction profit = BigFraction.ZERO;
        BigFraction surplus = BigFraction.ZERO;
        BigFraction price = demand.prices().get(i);
        for (int v = 0; v < demand.values().size(); v++) {
            if (demand.values().get(v).compareTo(price) >= 0) {
                profit = profit.add(demand.prior().get(v).multiply(price));
                surplus = surplus.add(
                        demand.prior().get(v).multiply(demand.values().get(v).subtract(price)));
            }
        }
        return new BigFraction[] {profit, surplus};
    }

    /** Which prices some information makes the seller post, and what both then get. */
    List<Exhibit> regions() {
        List<List<Object>> prices = new ArrayList<>();
        List<List<Object>> corners = new ArrayList<>();
        BigFraction gap = BigFraction.ZERO;
        for (int i = 0; i < demand.prices().size(); i++) {
            BigFraction price = demand.prices().get(i);
            Optional<PriceRegion> found = PriceRegion.of(demand, i);
            if (found.isPresent()) {
                PriceRegion region = found.get();
                gap = region.gap().compareTo(gap) > 0 ? region.gap() : gap;
                prices.add(Arrays.asList(
                        price,
                        "yes",
                        region.extreme(true, false),
                        region.extreme(true, true),
                        region.extreme(false, false),
                        region.extreme(false, true),
                        null));
                region.corners()
                        .forEach(corner -> corners.add(Arrays.asList(price, corner.profit(), corner.surplus())));
            } else {
                prices.add(Arrays.asList(price, "no", null, null, null, null, new Contraction(demand).temptation(i)));
            }
        }
        String proof = gap.getNumerator().signum() == 0
                ? "every edge is proved in fractions"
                : "every edge is proved to within " + String.format(Locale.ROOT, "%.1e", Exact.toDouble(gap));
        return List.of(
                new Exhibit(
                        "prices",
                        "Prices that some information makes the seller post",
                        List.of(
                                "price",
                                "possible",
                                "least profit",
                                "most profit",
                                "least surplus",
                                "most surplus",
                                "another price gains at least"),
                        prices,
                        "a price that is not possible loses to another one, whatever the buyer knows"),
                new Exhibit(
                        "regions",
                        "Profit and surplus at every price: the corners of its polygon",
                        List.of("price", "profit", "surplus"),
                        corners,
                        "what is possible is the union of the polygons, not their hull: what the buyer knows does not"
                                + " depend on the price; " + proof));
    }

    /** The multipliers of the proof at the price; empty where there are many. */
    Optional<Exhibit> multipliers(PriceAnswer best) {
        Conditions conditions = new Conditions(demand, best.price());
        List<List<Object>> rows = new ArrayList<>();
        for (int k = 0; k < conditions.all().size(); k++) {
            if (best.multipliers().get(k).getNumerator().signum() > 0) {
                rows.add(Arrays.asList(
                        conditions.all().get(k).text(demand, best.price()),
                        best.multipliers().get(k)));
            }
        }
        return rows.isEmpty() || rows.size() > MOST_MULTIPLIERS
                ? Optional.empty()
                : Optional.of(new Exhibit(
                        "multipliers",
                        "The proof at the price",
                        List.of("condition", "multiplier"),
                        rows,
                        "the mean over values of the largest objective plus multipliers times what each condition gains is"
                                + " the bound; a condition of a threshold that is told is one of the incentives, with the"
                                + " same multiplier"));
    }
}
