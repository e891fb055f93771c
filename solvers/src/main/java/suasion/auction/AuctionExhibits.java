package suasion.auction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.game.Sense;
import suasion.mechanism.Table;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/** What is to be seen of an auction's worst or best information beside its revenue. */
public final class AuctionExhibits {
    /**
     * Id of the distribution of the winning bid: bid, Pr(winning bid <= bid), and the closed form where there is one.
     */
    public static final String WINNING_BIDS = "winning-bids";

    /** What a table of formats does not say by itself. */
    private static final String CAVEAT =
            "; a revenue moves by about a step of bids from grid to grid, so formats closer"
                    + " than that may change places on another; weakly dominated bids are allowed, as a bid of 0 against one of at"
                    + " least the mean value at the second price";

    private static final MathContext DIGITS = new MathContext(9);
    private static final MathContext FEW = new MathContext(3);

    private final Auction auction;
    private final Sense sense;
    private final Table scheme;

    private AuctionExhibits(Auction auction, Solution solution) {
        this.auction = auction;
        this.sense = solution.problem().sense();
        this.scheme = solution.table();
    }

    /** The winning bid, overall and by value; nothing where there are no bids. */
    public static List<Exhibit> of(Auction auction, Solution solution) {
        if (auction.format() == Format.POSTED_PRICE) {
            return List.of();
        }
        AuctionExhibits exhibits = new AuctionExhibits(auction, solution);
        return List.of(exhibits.winningBids(), exhibits.byValue());
    }

    private boolean isClosed() {
        return auction.format() == Format.FIRST_PRICE && sense == Sense.MIN && auction.bidders() > 1;
    }

    private static BigDecimal rounded(double number) {
        return new BigDecimal(number).round(DIGITS);
    }

    /** Pr(value and winning bid). */
    private BigFraction[][] joint() {
        ExactSum[][] sums = new ExactSum[auction.values().size()][auction.bids().size()];
        for (ExactSum[] row : sums) {
            Arrays.setAll(row, bid -> new ExactSum());
        }
        for (int message = 0; message < scheme.signals().messages(); message++) {
            int top = 0;
            for (int bid : auction.profile((int) scheme.signals().outcome(message))) {
                top = Math.max(top, bid);
            }
            for (int value = 0; value < sums.length; value++) {
                sums[value][top].add(scheme.mass(value, message));
            }
        }
        return Arrays.stream(sums)
                .map(row -> Arrays.stream(row).map(ExactSum::value).toArray(BigFraction[]::new))
                .toArray(BigFraction[][]::new);
    }

    private Exhibit winningBids() {
        ClosedForm closed = ClosedForm.of(auction);
        BigFraction[][] joint = joint();
        List<List<Object>> rows = new ArrayList<>();
        BigFraction below = BigFraction.ZERO;
        for (int bid = 0; bid < auction.bids().size(); bid++) {
            BigFraction mass = BigFraction.ZERO;
            for (BigFraction[] row : joint) {
                mass = mass.add(row[bid]);
            }
            below = below.add(mass);
            List<Object> row = new ArrayList<>(List.of(auction.bids().get(bid), mass, below));
            if (isClosed()) {
                row.add(rounded(closed.cumulative(auction.bids().get(bid).doubleValue())));
            }
            rows.add(row);
        }
        List<String> columns = new ArrayList<>(List.of("winning bid b", "Pr(b)", "Pr(at most b)"));
        if (isClosed()) {
            columns.add("closed form");
        }
        return new Exhibit(
                WINNING_BIDS,
                "Distribution of the winning bid",
                columns,
                rows,
                isClosed()
                        ? "the closed form is that of the same values with bids of any size (Bergemann, Brooks and Morris 2017)"
                        : "");
    }

    private Exhibit byValue() {
        ClosedForm closed = ClosedForm.of(auction);
        BigFraction[][] joint = joint();
        List<List<Object>> rows = new ArrayList<>();
        for (int value = 0; value < joint.length; value++) {
            ExactSum mean = new ExactSum();
            BigFraction lowest = null;
            BigFraction highest = null;
            for (int bid = 0; bid < joint[value].length; bid++) {
                if (joint[value][bid].getNumerator().signum() > 0) {
                    highest = auction.bids().get(bid);
                    lowest = lowest == null ? highest : lowest;
                    mean.addProduct(joint[value][bid], highest);
                }
            }
            List<Object> row = new ArrayList<>(List.of(
                    auction.values().get(value),
                    auction.prior().get(value),
                    lowest,
                    mean.value().divide(auction.prior().get(value)),
                    highest));
            if (isClosed()) {
                row.add(rounded(closed.meanWinningBid(value)));
            }
            rows.add(row);
        }
        List<String> columns = new ArrayList<>(
                List.of("value", "probability", "lowest winning bid", "mean winning bid", "highest winning bid"));
        if (isClosed()) {
            columns.add("closed form of the mean");
        }
        return new Exhibit("winning-bids-by-value", "Winning bids by value", columns, rows, "");
    }

    /**
     * Revenues of several grids beside what is known of bids of any size.
     *
     * @param names of the grids
     * @param auctions one per grid, alike but for the grid
     * @param solutions one per auction
     * @param uniform whether values are equally likely steps from 0, so that the continuum is that of uniform values
     */
    public static Exhibit grids(List<String> names, List<Auction> auctions, List<Solution> solutions, boolean uniform) {
        AuctionExhibits first = new AuctionExhibits(auctions.get(0), solutions.get(0));
        List<String> columns = new ArrayList<>(List.of("grid", "values x bids", "claim", "revenue"));
        columns.addAll(first.isClosed() ? List.of("these values, any bids", "difference") : List.of("mean value"));
        boolean continuum = first.isClosed() && uniform;
        if (continuum) {
            columns.add("uniform values, any bids");
        }
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Auction auction = auctions.get(i);
            BigFraction revenue = solutions.get(i).value();
            List<Object> row = new ArrayList<>(List.of(
                    names.get(i),
                    auction.values().size() + " x " + auction.bids().size(),
                    solutions.get(i).claim().toString(),
                    revenue));
            if (first.isClosed()) {
                double closed = ClosedForm.of(auction).revenue();
                row.add(rounded(closed));
                row.add(rounded(revenue.doubleValue() - closed).round(FEW));
            } else {
                row.add(auction.meanValue());
            }
            if (continuum) {
                BigFraction top = auction.values().get(auction.values().size() - 1);
                row.add(ClosedForm.uniform(auction.bidders()).multiply(top));
            }
            rows.add(row);
        }
        String note = first.isClosed()
                ? "a grid bounds neither closed form: it also forbids bids between its steps, to those who deviate as well;"
                        + " refine values and bids together"
                : "";
        return new Exhibit("grids", "Revenue by grid", columns, rows, note);
    }

    /** What every price brings for sure (MIN), or at best (MAX). */
    public static Exhibit prices(PostedPrices posted, Sense sense) {
        List<List<Object>> rows = new ArrayList<>();
        for (int k = 0; k < posted.prices().size(); k++) {
            BigFraction price = posted.prices().get(k);
            boolean best = price.equals(posted.best());
            rows.add(List.of(price, posted.revenues().get(k), best ? "chosen" : ""));
        }
        String what = sense == Sense.MIN ? "Lowest" : "Highest";
        return new Exhibit(
                "prices",
                what + " revenue of every price",
                List.of("price", "revenue", "which"),
                rows,
                "the information may depend on the price, which is known when it is chosen");
    }

    /** Which format is best when all are judged by the same objective. */
    public static Exhibit formats(List<Auction> auctions, List<Solution> solutions) {
        List<List<Object>> rows = new ArrayList<>();
        int best = 0;
        for (int i = 0; i < auctions.size(); i++) {
            Auction auction = auctions.get(i);
            boolean posted = auction.format() == Format.POSTED_PRICE;
            String name =
                    auction.format().label() + (posted ? " at " + auction.bids().get(1) : "");
            BigFraction revenue = solutions.get(i).value();
            best = revenue.compareTo(solutions.get(best).value()) > 0 ? i : best;
            BigFraction mean = auction.meanValue();
            boolean worthless = mean.getNumerator().signum() == 0;
            rows.add(Arrays.asList(name.replace(" / ", "/"), revenue, worthless ? null : revenue.divide(mean)));
        }
        boolean worst = solutions.get(0).problem().sense() == Sense.MIN;
        String extreme = worst ? "worst" : "best";
        return new Exhibit(
                "formats",
                "Formats by their %s revenue: %s is best"
                        .formatted(extreme, rows.get(best).get(0)),
                List.of("format", extreme + " revenue", "share of the mean value"),
                rows,
                "over all information structures and equilibria on these grids; the information may differ by format"
                        + CAVEAT);
    }
}
