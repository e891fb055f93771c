package suasion.selling;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Incentive;

/**
 * The buyer's side of a problem of selling information, in regrets:
 *
 * <pre>
 *   g(w, th, a) = Pr(th | w) [u(a, th; w) - max_b u(b, th; w)]   at most 0
 *   V(w)        = - max_a sum_th g(w, th, a)                     what full information is worth to type w, at least 0
 * </pre>
 *
 * <p>What is added to all payoffs of a (type, state) changes no choice and no difference of payoffs, so that in these
 * units knowing everything is worth 0 and knowing nothing -V(w). Types of probability 0 are left out: the numbers w
 * below count the others.
 */
final class SellingGame {
    private final DesignProblem problem;
    private final int[] types;
    private final int states;
    private final int actions;
    private final BigFraction[] shares;
    private final BigFraction[][][] regrets;
    private final double[][][] approx;
    private final int[] uninformed;
    private final BigFraction[] information;

    SellingGame(DesignProblem problem) {
        this.problem = problem;
        Game game = problem.game();
        this.states = game.states().size();
        this.actions = game.players().get(0).actions().size();
        int all = game.players().get(0).types().size();
        BigFraction[] masses = IntStream.range(0, all).mapToObj(this::mass).toArray(BigFraction[]::new);
        this.types = IntStream.range(0, all)
                .filter(type -> masses[type].getNumerator().signum() > 0)
                .toArray();
        this.shares = new BigFraction[types.length];
        this.regrets = new BigFraction[types.length][states][actions];
        this.approx = new double[types.length][states][actions];
        this.uninformed = new int[types.length];
        this.information = new BigFraction[types.length];
        for (int w = 0; w < types.length; w++) {
            shares[w] = masses[types[w]];
            readRegrets(w);
            stayOut(w);
        }
    }

    private BigFraction mass(int type) {
        ExactSum sum = new ExactSum();
        for (int state = 0; state < states; state++) {
            sum.add(problem.game().prior().get(cell(state, type)));
        }
        return sum.value();
    }

    private void readRegrets(int w) {
        Payoff payoff = problem.game().payoffs().get(0);
        for (int state = 0; state < states; state++) {
            int cell = cell(state, types[w]);
            BigFraction belief = problem.game().prior().get(cell).divide(shares[w]);
            BigFraction most = payoff.largest(cell);
            for (int action = 0; action < actions; action++) {
                BigFraction regret = belief.multiply(payoff.exact(cell, action).subtract(most));
                regrets[w][state][action] = regret;
                approx[w][state][action] = Exact.toDouble(regret);
            }
        }
    }

    private void stayOut(int w) {
        BigFraction best = null;
        for (int action = 0; action < actions; action++) {
            ExactSum sum = new ExactSum();
            for (int state = 0; state < states; state++) {
                sum.add(regrets[w][state][action]);
            }
            BigFraction worth = sum.value();
            if (best == null || worth.compareTo(best) > 0) {
                best = worth;
                uninformed[w] = action;
            }
        }
        information[w] = best.negate();
    }

    private int cell(int state, int type) {
        return state * problem.game().players().get(0).types().size() + type;
    }

    DesignProblem problem() {
        return problem;
    }

    /** Number of types that somebody has. */
    int types() {
        return types.length;
    }

    int states() {
        return states;
    }

    int actions() {
        return actions;
    }

    /** The index in the game of type w. */
    int type(int w) {
        return types[w];
    }

    /** The cell of the game in which type w is in a state. */
    int cellOf(int state, int w) {
        return cell(state, types[w]);
    }

    /** f(w), the probability of type w. */
    BigFraction share(int w) {
        return shares[w];
    }

    /** g(w, th, a). */
    BigFraction regret(int w, int state, int action) {
        return regrets[w][state][action];
    }

    /** The double nearest to g(w, th, a). */
    double approx(int w, int state, int action) {
        return approx[w][state][action];
    }

    /** What type w does who stays out; the first of several. */
    int uninformed(int w) {
        return uninformed[w];
    }

    /** V(w), what full information is worth to type w. */
    BigFraction information(int w) {
        return information[w];
    }

    /** The largest V(w), which no fee exceeds: the unit of tolerances here. */
    BigFraction largestInformation() {
        return List.of(information).stream().max(BigFraction::compareTo).orElseThrow();
    }

    /** The names of the types, for rows and columns. */
    String name(int w) {
        return problem.game().players().get(0).types().get(types[w]);
    }

    /** The name of the row of honesty. */
    Incentive honesty(int w, int report) {
        return Incentive.honesty(problem.game().players().get(0).name(), name(w), name(report));
    }

    /** The name of the row of participation. */
    Incentive participation(int w) {
        return Incentive.participation(problem.game().players().get(0).name(), name(w));
    }
}
