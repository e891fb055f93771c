package suasion.reduced;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.Pricing;
import suasion.mechanism.PriorityRule.Order;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/** Contests for several goods as one bidder is told of them: his odds of every bundle, and a fee for his report. */
final class Announced {
    private final ManyGoods auction;
    private final List<List<Order>> contests;
    private final List<List<BigFraction>> odds;

    /** @throws suasion.game.UserMistake if bidders and types are too many to say what one of them gets */
    Announced(ManyGoods auction, List<List<Order>> contests) {
        this.auction = auction;
        this.contests = contests;
        List<BigFraction> mass = IntStream.range(0, auction.types())
                .mapToObj(auction::probability)
                .toList();
        this.odds = new BundleOdds(auction.bidders(), mass).of(contests);
    }

    /** With fees that leave every type so much, in the mean over the others' types. */
    AuctionRule leaving(DesignProblem problem, List<BigFraction> payoffs) {
        return charging(
                problem,
                IntStream.range(0, payoffs.size())
                        .mapToObj(t -> worth(t).subtract(payoffs.get(t)))
                        .toList());
    }

    /** With these fees, one per type. */
    AuctionRule charging(DesignProblem problem, List<BigFraction> fees) {
        SignalSpace signals = SignalSpace.recommendations(problem.game());
        BigFraction[][] rows =
                odds.stream().map(row -> row.toArray(BigFraction[]::new)).toArray(BigFraction[][]::new);
        Table table = Table.of(problem.game(), signals, rows)
                .withPayments(Payments.none(signals).withFees(List.of(fees)));
        return new AuctionRule(contests, new Pricing.OnReport(), table);
    }

    private BigFraction worth(int type) {
        ExactSum sum = new ExactSum();
        for (int j = 0; j < auction.goods().size(); j++) {
            sum.addProduct(chance(odds.get(type), j), auction.value(type, j));
        }
        return sum.value();
    }

    /** The chance to get a good whatever else one gets, from the odds of all bundles. */
    static BigFraction chance(List<BigFraction> odds, int good) {
        ExactSum sum = new ExactSum();
        for (int bundle = 0; bundle < odds.size(); bundle++) {
            if ((bundle >> good & 1) == 1) {
                sum.add(odds.get(bundle));
            }
        }
        return sum.value();
    }

    /** The same auction with all fees multiplied, and an entry fee added to each. */
    public static AuctionRule recharged(AuctionRule rule, BigFraction factor, BigFraction entry) {
        return new AuctionRule(rule.contests(), rule.pricing(), recharged(rule.table(), factor, entry));
    }

    /** The same table with all fees multiplied, and an entry fee added to each. */
    static Table recharged(Table table, BigFraction factor, BigFraction entry) {
        List<BigFraction> fees = new ArrayList<>();
        for (int t = 0; t < table.game().players().get(0).types().size(); t++) {
            fees.add(table.payments().fee(0, t).multiply(factor).add(entry));
        }
        return table.withPayments(Payments.none(table.signals()).withFees(List.of(fees)));
    }
}
