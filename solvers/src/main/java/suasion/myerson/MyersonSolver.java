package suasion.myerson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.Accounts;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Incentive;
import suasion.solve.Benchmarks;
import suasion.solve.Certificate;
import suasion.solve.Certifier;
import suasion.solve.Check;
import suasion.solve.Claim;
import suasion.solve.IncentiveLine;
import suasion.solve.SaleLagrangian;
import suasion.solve.Solution;

/**
 * The auction of the highest revenue with its proof, and what other formats bring beside it.
 *
 * <p>Multipliers: with S_k = Pr(value at least v_k), e_k the excess of the concave curve over the revenue curve at v_k
 * and w the number of bidders over that of blocks, the lie from k to k - 1 has the weight w (S_k + e_k / (v_k -
 * v_(k-1))), the one from k - 1 to k the weight w e_k / (v_k - v_(k-1)), and participation of the lowest type w.
 *
 * <p>Source: Myerson (1981).
 */
public final class MyersonSolver {
    private MyersonSolver() {}

    /**
     * The best auction.
     *
     * @param problem over the deals of {@link Formats#optimal}
     */
    public static Solution solve(PrivateValues market, DesignProblem problem) {
        Formats formats = market.formats();
        AuctionRule rule = formats.optimal();
        List<IncentiveLine> lines = lines(problem, rule, multipliers(formats));
        BigFraction value = value(problem, rule);
        BigFraction bound = SaleLagrangian.bound(problem.game(), lines);
        Certificate certificate =
                new Certificate(value, bound, bound.subtract(value).abs(), Certifier.violation(problem, lines), true);
        Claim claim = Certifier.claim(problem, rule.table(), certificate);
        return new Solution(
                problem,
                rule,
                claim,
                certificate,
                lines,
                benchmarks(problem, rule, value, players(problem, rule)),
                checks(market, formats, problem, certificate),
                "ironed virtual values of %d types, certified by the multipliers of neighbours"
                        .formatted(formats.bidders().types().size()),
                null);
    }

    /** What an auction brings that nobody calls best, and whether it pays to be honest in it; the optimum beside it. */
    public static Solution audit(PrivateValues market, DesignProblem problem, AuctionRule rule) {
        List<IncentiveLine> lines = Certifier.lines(problem, rule.table(), List.of());
        AuctionRule best = market.formats().optimal();
        DesignProblem optimal = problem.over(best.table().game());
        return new Solution(
                problem,
                rule,
                Claim.AUDITED,
                Certifier.audit(problem, rule.table(), lines),
                lines,
                benchmarks(problem, rule, value(optimal, best), players(optimal, best)),
                List.of(),
                "audited as given",
                null);
    }

    private static BigFraction value(DesignProblem problem, AuctionRule rule) {
        return Accounts.of(problem, rule.table()).expectedDesigner();
    }

    private static List<BigFraction> players(DesignProblem problem, AuctionRule rule) {
        return List.of(Accounts.of(problem, rule.table()).expectedPlayer(0));
    }

    /** Nobody is told anything here, so that what information is worth means nothing. */
    private static Benchmarks benchmarks(
            DesignProblem problem, AuctionRule rule, BigFraction optimum, List<BigFraction> playersOptimum) {
        return new Benchmarks(null, null, null, null, players(problem, rule), optimum, playersOptimum);
    }

    private static List<Check> checks(
            PrivateValues market, Formats formats, DesignProblem problem, Certificate certificate) {
        List<Check> checks = new ArrayList<>();
        if (TypeGridProgram.fits(formats.bidders())) {
            new TypeGridProgram(formats.bidders())
                    .value()
                    .ifPresent(value ->
                            checks.add(Check.of("linear program on the grid of types", value, problem, certificate)));
        }
        if (market.count() == 1) {
            checks.add(Check.of(
                    "best price of all values", formats.postedPriceRevenue(formats.bestPrice()), problem, certificate));
        }
        return checks;
    }

    private static List<IncentiveLine> lines(
            DesignProblem problem, AuctionRule rule, Map<Incentive, BigFraction> multipliers) {
        return Certifier.lines(problem, rule.table(), List.of()).stream()
                .map(line -> new IncentiveLine(
                        line.incentive(),
                        line.probability(),
                        line.gain(),
                        line.conditionalGain(),
                        multipliers.getOrDefault(line.incentive(), BigFraction.ZERO)))
                .toList();
    }

    private static Map<Incentive, BigFraction> multipliers(Formats formats) {
        Bidders bidders = formats.bidders();
        BigFraction weight = new BigFraction(bidders.count(), bidders.kinds());
        List<BigFraction> prior = bidders.prior();
        Map<Incentive, BigFraction> all = new HashMap<>();
        for (int block = 0; block < bidders.kinds(); block++) {
            VirtualValues virtual = formats.virtualValues().get(block);
            int first = bidders.block(block)[0];
            all.put(
                    Incentive.participation(formats.buyer(), bidders.types().get(first)),
                    weight.divide(prior.get(first)));
            for (int k = 1; k < virtual.values().size(); k++) {
                BigFraction step =
                        virtual.values().get(k).subtract(virtual.values().get(k - 1));
                BigFraction ironing = virtual.excess().get(k).divide(step).multiply(weight);
                String upper = bidders.types().get(first + k);
                String lower = bidders.types().get(first + k - 1);
                all.put(
                        Incentive.honesty(formats.buyer(), upper, lower),
                        virtual.survival(k).multiply(weight).add(ironing).divide(prior.get(first + k)));
                all.put(Incentive.honesty(formats.buyer(), lower, upper), ironing.divide(prior.get(first + k - 1)));
            }
        }
        return all;
    }
}
