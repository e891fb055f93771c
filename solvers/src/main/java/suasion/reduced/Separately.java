package suasion.reduced;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.Accounts;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.PriorityRule.Order;
import suasion.value.DiscreteLaw;

/**
 * Simple ways to sell several goods: each in an auction of its own, the best for that good alone (Myerson 1981), or all
 * of them as one.
 */
final class Separately {
    private Separately() {}

    /** Every good in the best auction for it alone. */
    static AuctionRule rule(ManyGoods auction, DesignProblem problem) {
        List<List<Order>> contests = new ArrayList<>();
        List<AuctionRule> own = new ArrayList<>();
        for (int j = 0; j < auction.goods().size(); j++) {
            ManyGoods single =
                    single(auction, auction.goods().get(j), auction.laws().get(j));
            AuctionRule rule = new BayesianAuction(single).rule(single.bayesian());
            own.add(rule);
            List<Order> lifted = new ArrayList<>();
            for (Order order : rule.contests().get(0)) {
                List<Integer> levels = new ArrayList<>();
                for (int t = 0; t < auction.types(); t++) {
                    levels.add(order.levels().get(auction.place(t, j)));
                }
                lifted.add(new Order(order.weight(), levels));
            }
            contests.add(lifted);
        }
        List<BigFraction> fees = new ArrayList<>();
        for (int t = 0; t < auction.types(); t++) {
            BigFraction fee = BigFraction.ZERO;
            for (int j = 0; j < own.size(); j++) {
                fee = fee.add(own.get(j).table().payments().fee(0, auction.place(t, j)));
            }
            fees.add(fee);
        }
        return new Announced(auction, contests).charging(problem, fees);
    }

    /** What that brings. */
    static BigFraction revenue(ManyGoods auction) {
        BigFraction sum = BigFraction.ZERO;
        for (int j = 0; j < auction.goods().size(); j++) {
            sum = sum.add(
                    best(single(auction, auction.goods().get(j), auction.laws().get(j))));
        }
        return sum;
    }

    /** What the best auction of all goods as one brings. */
    static BigFraction bundle(ManyGoods auction) {
        TreeMap<BigFraction, BigFraction> law = new TreeMap<>();
        for (int t = 0; t < auction.types(); t++) {
            BigFraction sum = auction.values(t).stream().reduce(BigFraction.ZERO, BigFraction::add);
            law.merge(sum, auction.probability(t), BigFraction::add);
        }
        return best(single(auction, "bundle", DiscreteLaw.of(law)));
    }

    private static ManyGoods single(ManyGoods auction, String good, DiscreteLaw law) {
        return new ManyGoods(List.of(good), List.of(law), auction.bidders(), auction.bidder(), auction.seller());
    }

    private static BigFraction best(ManyGoods single) {
        DesignProblem problem = single.bayesian();
        AuctionRule rule = new BayesianAuction(single).rule(problem);
        return Accounts.of(problem, rule.table()).expectedDesigner();
    }
}
