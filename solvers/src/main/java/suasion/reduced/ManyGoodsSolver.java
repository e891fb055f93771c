package suasion.reduced;

import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.UserMistake;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.mechanism.Table;
import suasion.solve.Claim;
import suasion.solve.Solution;
import suasion.solve.Solver;

/**
 * The best auction of several goods with the incentives that are asked for, other auctions of them, and what there is
 * to show of each.
 *
 * @param auction goods and bidders
 * @param incentives what honesty and participation are to hold against
 */
public record ManyGoodsSolver(ManyGoods auction, Incentives incentives) {
    /** Against what honesty and participation hold. */
    public enum Incentives {
        /** In the mean over the others' types, who report the truth. */
        BAYESIAN,
        /** Whatever the others report. */
        DOMINANT;

        /** As files write it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The problem of one bidder.
     *
     * @throws UserMistake if there are too many combinations of types
     */
    public DesignProblem problem() {
        return incentives == Incentives.BAYESIAN ? auction.bayesian() : DominantAuction.problem(auction);
    }

    /**
     * The best auction with its proof, without anything beside it.
     *
     * @throws UserMistake if there are too many combinations of types
     */
    public Solution best() {
        return incentives == Incentives.BAYESIAN ? BayesianAuction.solve(auction) : DominantAuction.solve(auction);
    }

    /** The best auction beside others, none of which may contradict it. */
    public Solution shown(Solution best) {
        List<ManyGoodsExhibits.Other> others = ManyGoodsExhibits.others(this, best);
        return best.checked(ManyGoodsExhibits.checks(best, others))
                .with(ManyGoodsExhibits.of(this, best, best, others));
    }

    /**
     * Every good in the best auction for it alone; its incentives are Bayesian.
     *
     * @throws UserMistake if there are too many combinations of types
     */
    public AuctionRule separately() {
        return Separately.rule(auction, problem());
    }

    /** The same mechanism with all fees multiplied, and an entry fee added to each. */
    public static Mechanism recharged(Mechanism mechanism, BigFraction factor, BigFraction entry) {
        return mechanism instanceof AuctionRule rule
                ? Announced.recharged(rule, factor, entry)
                : Announced.recharged(mechanism.table(), factor, entry);
    }

    /**
     * What a given auction is worth, beside the best one.
     *
     * @param best the best auction
     */
    public Solution audit(Mechanism mechanism, Solution best) {
        Table optimum = best.claim() == Claim.OPTIMAL ? best.table() : null;
        Solution audited = Solver.audit(best.problem(), mechanism.table(), optimum);
        Solution own = new Solution(
                audited.problem(),
                mechanism,
                audited.claim(),
                audited.certificate(),
                audited.incentives(),
                audited.benchmarks(),
                audited.checks(),
                audited.method(),
                audited.marginCost(),
                List.of());
        return own.with(ManyGoodsExhibits.of(this, own, best, ManyGoodsExhibits.others(this, best)));
    }
}
