package suasion.reduced;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.PriorityRule.Order;
import suasion.solve.Solution;

/**
 * The best auction of several goods among bidders who are alike, with Bayesian incentives and interim participation:
 * found in reduced form, turned into contests by priority with fees on the report, proved by multipliers.
 *
 * <p>Where the program's chances break a row of Border's by a rounding, the whole mechanism is shrunk until none is
 * broken: shares, payoffs and fees alike, which keeps honesty as it is.
 *
 * <p>Source: Border (1991) for what can be implemented; the program is open in general, even for two bidders and two
 * uniform goods.
 */
public final class BayesianAuction {
    private final ManyGoods auction;
    private final InterimProgram program;
    private final ProgramAnswer answer;
    private final List<BigFraction> mass;

    BayesianAuction(ManyGoods auction) {
        this.auction = auction;
        this.program = new InterimProgram(auction);
        this.answer = new RowGeneration(
                        program.gains(), program.rows(), point -> program.cut(point, RowGeneration.tolerance()))
                .solve();
        this.mass = IntStream.range(0, auction.types())
                .mapToObj(auction::probability)
                .toList();
    }

    /**
     * Solves it.
     *
     * @throws suasion.game.UserMistake if bidders and types are too many to say what one of them gets
     */
    public static Solution solve(ManyGoods auction) {
        BayesianAuction solved = new BayesianAuction(auction);
        DesignProblem problem = auction.bayesian();
        return Proved.solution(
                problem, solved.rule(problem), solved.multipliers(), solved.bound(), solved.answer.method());
    }

    /** What no auction of these goods brings more than. */
    /** What the interim chances and payoffs bring as a menu on the continuum of two goods with uniform values. */
    double onTheContinuum() {
        return new OpenMenu(auction).revenue(auction, program.orbits(), answer.point());
    }

    BigFraction bound() {
        return answer.bound(program.gains(), program.boxes());
    }

    private List<BigFraction> chances(int good) {
        return IntStream.range(0, mass.size())
                .mapToObj(t -> answer.point().get(program.orbits().chance(t, good)))
                .toList();
    }

    AuctionRule rule(DesignProblem problem) {
        int goods = auction.goods().size();
        Contests exact = new Contests(auction.bidders(), mass, answer.exact());
        BigFraction excess = BigFraction.ONE;
        for (int j = 0; j < goods; j++) {
            BigFraction own = exact.excess(chances(j));
            excess = own.compareTo(excess) > 0 ? own : excess;
        }
        BigFraction shrunk = excess;
        List<List<Order>> contests = new ArrayList<>();
        for (int j = 0; j < goods; j++) {
            List<BigFraction> wanted =
                    chances(j).stream().map(x -> x.divide(shrunk)).toList();
            List<Order> contest = exact.of(wanted);
            contests.add(
                    BundleOdds.isShort(contest) ? contest : new Contests(auction.bidders(), mass, false).of(wanted));
        }
        List<BigFraction> payoffs = IntStream.range(0, mass.size())
                .mapToObj(t -> answer.point().get(program.orbits().payoff(t)).divide(shrunk))
                .toList();
        return new Announced(auction, contests).leaving(problem, payoffs);
    }

    /**
     * One multiplier per incentive, weighted by mass: a row stands for all that exchanging goods makes of it, which
     * share its multiplier; participation has what honesty leaves of the weight of a payoff.
     */
    private List<BigFraction> multipliers() {
        int types = mass.size();
        Orbits orbits = program.orbits();
        Map<InterimProgram.Honesty, BigFraction> known = new HashMap<>();
        for (int k = 0; k < answer.rows().size(); k++) {
            if (answer.rows().get(k).name() instanceof InterimProgram.Honesty row) {
                InterimProgram.Honesty image =
                        new InterimProgram.Honesty(row.type(), orbits.moved(row.type(), row.report()));
                known.merge(image, answer.multipliers().get(k), BigFraction::add);
            }
        }
        Map<InterimProgram.Honesty, Integer> images = new HashMap<>();
        int[] size = new int[types];
        for (int s = 0; s < types; s++) {
            size[orbits.sorted(s)]++;
            for (int t = 0; t < types; t++) {
                images.merge(new InterimProgram.Honesty(orbits.sorted(s), orbits.moved(s, t)), 1, Integer::sum);
            }
        }
        List<BigFraction> multipliers = new ArrayList<>();
        for (int s = 0; s < types; s++) {
            for (int t = 0; t < types; t++) {
                InterimProgram.Honesty image = new InterimProgram.Honesty(orbits.sorted(s), orbits.moved(s, t));
                BigFraction row = known.getOrDefault(image, BigFraction.ZERO);
                if (t != s) {
                    multipliers.add(
                            row.getNumerator().signum() == 0
                                    ? row
                                    : row.divide(images.get(image)).divide(mass.get(s)));
                }
            }
        }
        List<BigFraction> charged = answer.charged(orbits.columns());
        for (int s = 0; s < types; s++) {
            int column = orbits.payoff(s);
            BigFraction left = charged.get(column).subtract(program.gains().get(column));
            multipliers.add(
                    left.getNumerator().signum() <= 0
                            ? BigFraction.ZERO
                            : left.divide(size[orbits.sorted(s)]).divide(mass.get(s)));
        }
        return multipliers;
    }
}
