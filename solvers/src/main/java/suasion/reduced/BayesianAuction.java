package suasion.reduced;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.PriorityRule.Order;
import suasion.solve.SaleLagrangian;
import suasion.solve.Solution;
import suasion.value.DiscreteLaw;

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
                problem, solved.rule(problem), solved.multipliers(), SaleLagrangian::bound, solved.answer.method());
    }

    /** What the interim chances and payoffs bring as a menu on the continuum of two goods with uniform values. */
    double onTheContinuum() {
        return new OpenMenu(auction).revenue(auction, program.orbits(), answer.point());
    }

    /** What no auction of these goods brings more than, from the multipliers. */
    BigFraction bound() {
        int types = mass.size();
        SaleLagrangian lagrangian = new SaleLagrangian(
                auction.bidders(),
                Collections.nCopies(types, 0),
                mass,
                IntStream.range(0, types).mapToObj(auction::values).toList());
        Iterator<BigFraction> multipliers = multipliers().iterator();
        for (int s = 0; s < types; s++) {
            for (int t = 0; t < types; t++) {
                if (t != s) {
                    lagrangian.add(s, t, mass.get(s).multiply(multipliers.next()));
                }
            }
        }
        for (int s = 0; s < types; s++) {
            lagrangian.add(s, SaleLagrangian.OUT, mass.get(s).multiply(multipliers.next()));
        }
        return lagrangian.bound();
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
     * One multiplier per incentive, weighted by mass: a row stands for all that exchanging goods of equal laws makes of
     * it, which share its multiplier; participation has what honesty leaves of the weight of a type's payment.
     */
    private List<BigFraction> multipliers() {
        int types = mass.size();
        Map<InterimProgram.Honesty, BigFraction> known = new HashMap<>();
        for (int k = 0; k < answer.rows().size(); k++) {
            if (answer.rows().get(k).name() instanceof InterimProgram.Honesty row
                    && answer.multipliers().get(k).getNumerator().signum() > 0) {
                known.merge(
                        image(row.type(), row.report()), answer.multipliers().get(k), BigFraction::add);
            }
        }
        Map<InterimProgram.Honesty, Integer> images = new HashMap<>();
        InterimProgram.Honesty[][] image = new InterimProgram.Honesty[types][types];
        for (int s = 0; s < types; s++) {
            for (int t = 0; t < types; t++) {
                image[s][t] = image(s, t);
                images.merge(image[s][t], 1, Integer::sum);
            }
        }
        List<BigFraction> multipliers = new ArrayList<>();
        List<ExactSum> left = new ArrayList<>();
        mass.forEach(probability -> left.add(new ExactSum().add(probability.multiply(auction.bidders()))));
        for (int s = 0; s < types; s++) {
            for (int t = 0; t < types; t++) {
                BigFraction row = t == s ? null : known.get(image[s][t]);
                if (row != null) {
                    row = row.divide(images.get(image[s][t]));
                    left.get(s).add(row.negate());
                    left.get(t).add(row);
                }
                if (t != s) {
                    multipliers.add(row == null ? BigFraction.ZERO : row.divide(mass.get(s)));
                }
            }
        }
        for (int s = 0; s < types; s++) {
            multipliers.add(left.get(s).signum() > 0 ? left.get(s).value().divide(mass.get(s)) : BigFraction.ZERO);
        }
        return multipliers;
    }

    /** One name for all that exchanging goods of equal laws makes of a type and its report. */
    private InterimProgram.Honesty image(int type, int report) {
        int goods = auction.goods().size();
        int[] own = new int[goods];
        int[] other = new int[goods];
        for (DiscreteLaw law : Set.copyOf(auction.laws())) {
            int[] alike = IntStream.range(0, goods)
                    .filter(j -> auction.laws().get(j).equals(law))
                    .toArray();
            int[] sorted = Arrays.stream(alike)
                    .boxed()
                    .sorted(Comparator.comparingInt((Integer j) -> auction.place(type, j))
                            .thenComparingInt(j -> auction.place(report, j)))
                    .mapToInt(j -> j)
                    .toArray();
            for (int k = 0; k < alike.length; k++) {
                own[alike[k]] = auction.place(type, sorted[k]);
                other[alike[k]] = auction.place(report, sorted[k]);
            }
        }
        return new InterimProgram.Honesty(auction.type(own), auction.type(other));
    }
}
