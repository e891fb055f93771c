package suasion.myerson;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.Sale;
import suasion.solve.Exhibit;
import suasion.value.ContinuousLaw;

/**
 * What is to be seen of an auction beside its revenue: virtual values, reserve prices, other formats, other grids.
 *
 * @param market the good and the bidders
 */
public record MyersonExhibits(PrivateValues market) {
    private static final MathContext DIGITS = new MathContext(10);
    private static final MathContext FEW = new MathContext(3);

    /** Virtual values and reserve prices, the chances to win being those of a rule. */
    public List<Exhibit> ofValues(AuctionRule rule) {
        List<Exhibit> all = new ArrayList<>(List.of(virtualValues(rule), reserves()));
        all.addAll(ironed());
        return all;
    }

    /** What other formats bring, and the best one on other grids. */
    public List<Exhibit> ofRevenue() {
        return market.isContinuous() ? List.of(mechanisms(), grids()) : List.of(mechanisms());
    }

    /** Null where a density so small that it is 0 leaves no number. */
    private static BigDecimal rounded(double number) {
        return Double.isFinite(number) ? new BigDecimal(number).round(DIGITS) : null;
    }

    /** Every type's value, virtual value and chance to win. */
    private Exhibit virtualValues(AuctionRule rule) {
        List<List<Object>> rows = new ArrayList<>();
        int type = 0;
        List<VirtualValues> all = market.formats().virtualValues();
        for (int block = 0; block < all.size(); block++) {
            VirtualValues virtual = all.get(block);
            for (int k = 0; k < virtual.values().size(); k++) {
                double value = Exact.toDouble(virtual.values().get(k));
                rows.add(Arrays.asList(
                        market.bidder(block),
                        virtual.values().get(k),
                        virtual.odds().get(k),
                        virtual.raw().get(k),
                        virtual.ironed().get(k),
                        market.laws().get(block) instanceof ContinuousLaw law ? rounded(law.virtualValue(value)) : null,
                        BigFraction.ONE.subtract(rule.table().probability(type, Sale.NOTHING))));
                type++;
            }
        }
        return new Exhibit(
                "virtual-values",
                "Virtual values",
                List.of("bidder", "value", "probability", "virtual value", "ironed", "continuous", "chance to win"),
                rows,
                (market.isContinuous()
                                ? "on the grid v - (next v - v) (1 - F) / f, on the continuum v - (1 - F) / f (Myerson 1981)"
                                : "v - (next v - v) (1 - F) / f (Myerson 1981)")
                        + "; ironed:"
                        + " slopes of the least concave curve above the revenue of every price");
    }

    /** From which value on a bidder can win the best auction. */
    private Exhibit reserves() {
        List<List<Object>> rows = new ArrayList<>();
        List<VirtualValues> all = market.formats().virtualValues();
        for (int block = 0; block < all.size(); block++) {
            VirtualValues virtual = all.get(block);
            int k = virtual.values().indexOf(virtual.reserve());
            rows.add(Arrays.asList(
                    market.bidder(block),
                    virtual.reserve(),
                    virtual.reserve().multiply(virtual.survival(k)),
                    demand(block) == null ? null : rounded(demand(block).price(0))));
        }
        return new Exhibit(
                "reserves",
                "Reserve prices of the best auction",
                List.of("bidder", "reserve price", "revenue from this bidder alone", "reserve price on the continuum"),
                rows,
                "the least value whose ironed virtual value is at least 0, which is the monopoly price too");
    }

    private ContinuousDemand demand(int block) {
        return market.laws().get(block) instanceof ContinuousLaw law ? new ContinuousDemand(law, 1e-13) : null;
    }

    /** Intervals of equal ironed virtual values, on the grid and on the continuum; nothing where there are none. */
    private List<Exhibit> ironed() {
        List<List<Object>> onGrid = new ArrayList<>();
        List<List<Object>> continuous = new ArrayList<>();
        List<VirtualValues> all = market.formats().virtualValues();
        for (int block = 0; block < all.size(); block++) {
            VirtualValues virtual = all.get(block);
            for (BigFraction ironed : new TreeSet<>(virtual.ironed())) {
                int from = virtual.ironed().indexOf(ironed);
                int to = virtual.ironed().lastIndexOf(ironed);
                if (!virtual.raw().subList(from, to + 1).stream().allMatch(ironed::equals)) {
                    onGrid.add(List.of(
                            market.bidder(block),
                            virtual.values().get(from),
                            virtual.values().get(to),
                            ironed));
                }
            }
            if (demand(block) != null) {
                for (double[] interval : demand(block).ironedIntervals()) {
                    continuous.add(List.of(
                            market.bidder(block),
                            rounded(interval[0]).round(new MathContext(4)),
                            rounded(interval[1]).round(new MathContext(4)),
                            rounded(interval[2]).round(new MathContext(6))));
                }
            }
        }
        List<String> columns = List.of("bidder", "from", "to", "ironed value");
        List<Exhibit> exhibits = new ArrayList<>();
        if (!onGrid.isEmpty()) {
            String note = "values in between are treated alike: serving the lower of them less would cost more above";
            exhibits.add(new Exhibit("ironed", "Ironed values", columns, onGrid, note));
        }
        if (!continuous.isEmpty()) {
            String note = "by quadrature; ends to about a thousandth of the range";
            exhibits.add(new Exhibit("ironed-continuum", "Ironed values on the continuum", columns, continuous, note));
        }
        return exhibits;
    }

    /** What every format brings, on the grid and, where laws are continuous, on the continuum. */
    private Exhibit mechanisms() {
        Formats formats = market.formats();
        Continuum continuum = market.isContinuous() ? market.continuum() : null;
        BigFraction best = formats.optimalRevenue();
        BigFraction reserve = formats.bestReserve();
        BigFraction price = formats.bestPrice();
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row("optimal", best, best, continuum == null ? null : continuum.optimal()));
        boolean alike = formats.bidders().areAlike();
        String prices = alike ? "first or second price" : "second price";
        rows.add(row(
                prices + ", reserve " + Exact.show(reserve),
                formats.secondPriceRevenue(reserve),
                best,
                continuum == null ? null : continuum.secondPrice(Exact.toDouble(reserve))));
        rows.add(row(
                prices + ", no reserve",
                formats.secondPriceRevenue(BigFraction.ZERO),
                best,
                continuum == null ? null : continuum.secondPrice(0)));
        rows.add(row(
                "posted price " + Exact.show(price),
                formats.postedPriceRevenue(price),
                best,
                continuum == null ? null : continuum.postedPrice(Exact.toDouble(price))));
        rows.add(row(
                "all that the good is worth (no mechanism)",
                formats.fullSurplus(),
                best,
                continuum == null ? null : continuum.fullSurplus()));
        return new Exhibit(
                "mechanisms",
                "Revenue by mechanism",
                continuum == null
                        ? List.of("mechanism", "revenue", "of the best")
                        : List.of("mechanism", "revenue", "of the best", "on the continuum"),
                rows,
                (alike
                                ? "first and second price bring the same with the same reserve; "
                                : "the first price is left out, since what bidders who are not alike bid there is not known"
                                        + " in closed form; ")
                        + "without a reserve the good always goes to who values it most; nobody can be made to pay"
                        + " all that it is worth, since values are not known"
                        + (continuum == null ? "" : "; on the continuum: " + bestOfContinuum(continuum, prices)));
    }

    /** What the reserve and the price that are best on the continuum itself bring there. */
    private static String bestOfContinuum(Continuum continuum, String prices) {
        double reserve = continuum.bestReserve();
        double price = continuum.bestPrice();
        return "the same reserve and price; the best there are the reserve %s, with which %s brings %s, and the posted price %s, which brings %s"
                .formatted(
                        few(reserve),
                        prices,
                        few(continuum.secondPrice(reserve)),
                        few(price),
                        few(continuum.postedPrice(price)));
    }

    private static String few(double number) {
        return new BigDecimal(number)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static List<Object> row(String name, BigFraction revenue, BigFraction best, Double continuous) {
        List<Object> row = new ArrayList<>(
                Arrays.asList(name, revenue, best.getNumerator().signum() == 0 ? null : revenue.divide(best)));
        if (continuous != null) {
            row.add(rounded(continuous));
        }
        return row;
    }

    /** The best revenue on several grids beside that on the continuum. */
    private Exhibit grids() {
        double continuous = market.continuum().optimal();
        List<List<Object>> rows = new ArrayList<>();
        for (int cells : new int[] {Math.max(1, market.grid() / 2), market.grid(), 2 * market.grid()}) {
            BigFraction revenue = market.onGrid(cells).formats().optimalRevenue();
            double difference = Exact.toDouble(revenue) - continuous;
            rows.add(List.of(cells + " values", revenue, rounded(continuous), new BigDecimal(difference).round(FEW)));
        }
        return new Exhibit(
                "grids",
                "Revenue by grid",
                List.of("grid", "revenue on the grid", "revenue on the continuum", "difference"),
                rows,
                "a grid of midpoints has its own law, whose optimum is exact; the continuum's is by quadrature");
    }
}
