package suasion.myerson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.Deal;
import suasion.mechanism.Payments;
import suasion.mechanism.Pricing;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Sale;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * Writes an auction out for one bidder: contests and pricing become the {@link AuctionRule} whose table says what every
 * type gets with which odds when the others report the truth.
 *
 * <p>Deals are nothing and the good at every price that can be asked; with several goods every set of goods, paid for
 * on report.
 */
public final class DirectAuction {
    /** The one state of a sale in which values depend on the type only. */
    private static final String STATE = "sale";

    private DirectAuction() {}

    /** An auction in which nobody pays for reporting. */
    public static AuctionRule of(
            Bidders bidders, String buyer, List<List<PriorityRule.Order>> contests, Pricing pricing) {
        return of(
                bidders,
                buyer,
                contests,
                pricing,
                Collections.nCopies(bidders.types().size(), BigFraction.ZERO));
    }

    /**
     * An auction.
     *
     * @param buyer what the bidder who is looked at is called
     * @param contests per good its orders of priorities
     * @param fees charged for every report, won or not; with {@link Pricing.OnReport} all that is paid
     */
    public static AuctionRule of(
            Bidders bidders,
            String buyer,
            List<List<PriorityRule.Order>> contests,
            Pricing pricing,
            List<BigFraction> fees) {
        Table free = contests.size() == 1
                ? priced(bidders, buyer, contests.get(0), pricing)
                : bundled(bidders, buyer, contests);
        boolean charges = pricing instanceof Pricing.OnReport
                || fees.stream().anyMatch(fee -> fee.getNumerator().signum() != 0);
        Table table = charges ? free.withPayments(Payments.none(free.signals()).withFees(List.of(fees))) : free;
        return new AuctionRule(contests, pricing, table);
    }

    private static Table priced(Bidders bidders, String buyer, List<PriorityRule.Order> contest, Pricing pricing) {
        List<Map<BigFraction, BigFraction>> odds = new PriceOdds(bidders).of(contest, pricing);
        NavigableSet<BigFraction> prices = new TreeSet<>();
        odds.forEach(row -> prices.addAll(row.keySet()));
        List<Deal> deals = new ArrayList<>(List.of(nothing(1)));
        for (BigFraction price : prices) {
            String good = bidders.goods().get(0);
            String name = pricing instanceof Pricing.OnReport ? good : good + " at " + Exact.show(price);
            deals.add(new Deal(name, List.of(BigFraction.ONE), price));
        }
        List<BigFraction> columns = List.copyOf(prices);
        BigFraction[][] rows = new BigFraction[odds.size()][deals.size()];
        for (int type = 0; type < rows.length; type++) {
            Arrays.fill(rows[type], BigFraction.ZERO);
            BigFraction left = BigFraction.ONE;
            for (Map.Entry<BigFraction, BigFraction> price : odds.get(type).entrySet()) {
                rows[type][1 + columns.indexOf(price.getKey())] = price.getValue();
                left = left.subtract(price.getValue());
            }
            rows[type][Sale.NOTHING] = left;
        }
        return table(bidders, buyer, deals, rows);
    }

    private static Table bundled(Bidders bidders, String buyer, List<List<PriorityRule.Order>> contests) {
        int goods = contests.size();
        List<Deal> deals = new ArrayList<>(List.of(nothing(goods)));
        for (int set = 1; set < 1 << goods; set++) {
            StringJoiner name = new StringJoiner(" and ");
            List<BigFraction> shares = new ArrayList<>();
            for (int good = 0; good < goods; good++) {
                boolean wins = (set >> good & 1) == 1;
                shares.add(wins ? BigFraction.ONE : BigFraction.ZERO);
                if (wins) {
                    name.add(bidders.goods().get(good));
                }
            }
            deals.add(new Deal(name.toString(), shares, BigFraction.ZERO));
        }
        BigFraction[][] rows = new ReducedForm(bidders)
                .bundles(contests).stream()
                        .map(row -> row.toArray(BigFraction[]::new))
                        .toArray(BigFraction[][]::new);
        return table(bidders, buyer, deals, rows);
    }

    private static Deal nothing(int goods) {
        return new Deal("nothing", Collections.nCopies(goods, BigFraction.ZERO), BigFraction.ZERO);
    }

    private static Table table(Bidders bidders, String buyer, List<Deal> deals, BigFraction[][] rows) {
        Sale sale = new Sale(bidders.goods(), bidders.count(), deals, bidders.blocks(), bidders.values());
        Game game = sale.game(buyer, bidders.types(), List.of(STATE), bidders.prior());
        return Table.of(game, SignalSpace.recommendations(game), rows);
    }
}
