package suasion.selling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.game.LargestSum;

/**
 * One experiment per type, pi(w, a | th) as exact fractions, and what everybody makes of it, in the regrets of
 * {@link SellingGame} given the type.
 */
final class Experiments {
    private final SellingGame game;
    private final BigFraction[][][] law;
    private final double[][][] approx;

    private Experiments(SellingGame game, BigFraction[][][] law, double[][][] approx) {
        this.game = game;
        this.law = law;
        this.approx = approx;
    }

    /** Rows types, then states, then recommended actions. */
    Experiments(SellingGame game, BigFraction[][][] law) {
        this(game, law, Arrays.stream(law).map(Experiments::rounded).toArray(double[][][]::new));
    }

    private static double[][] rounded(BigFraction[][] experiment) {
        return Arrays.stream(experiment)
                .map(row -> Arrays.stream(row).mapToDouble(Exact::toDouble).toArray())
                .toArray(double[][]::new);
    }

    /** The same with another experiment for type w. */
    Experiments with(int w, BigFraction[][] experiment) {
        BigFraction[][][] copy = law.clone();
        copy[w] = experiment;
        double[][][] near = approx.clone();
        near[w] = rounded(experiment);
        return new Experiments(game, copy, near);
    }

    /** The experiment of a type. */
    BigFraction[][] of(int w) {
        return law[w];
    }

    /** The experiment that tells type w nothing: always the action that it takes anyway. */
    BigFraction[][] nothing(int w) {
        BigFraction[][] experiment = new BigFraction[game.states()][game.actions()];
        for (BigFraction[] row : experiment) {
            Arrays.fill(row, BigFraction.ZERO);
            row[game.uninformed(w)] = BigFraction.ONE;
        }
        return experiment;
    }

    /** What type w has from obeying its own experiment. */
    BigFraction obeyed(int w) {
        return followed(w, w, identity());
    }

    private List<Integer> identity() {
        List<Integer> plan = new ArrayList<>();
        for (int action = 0; action < game.actions(); action++) {
            plan.add(action);
        }
        return plan;
    }

    /** What type w does on the signals of a report: the best, with ties for the recommendation, then the first. */
    List<Integer> plan(int w, int report) {
        List<Integer> plan = new ArrayList<>();
        for (int signal = 0; signal < game.actions(); signal++) {
            plan.add(isSent(report, signal) ? reply(w, report, signal) : signal);
        }
        return plan;
    }

    private boolean isSent(int report, int signal) {
        return Arrays.stream(law[report])
                .anyMatch(row -> row[signal].getNumerator().signum() > 0);
    }

    private int reply(int w, int report, int signal) {
        LargestSum largest = new LargestSum(game.actions());
        for (int state = 0; state < game.states(); state++) {
            double p = approx[report][state][signal];
            for (int action = 0; action < game.actions() && p > 0; action++) {
                largest.add(action, p, game.approx(w, state, action));
            }
        }
        return largest.find(signal, action -> addWorth(new ExactSum(), w, report, signal, action)
                .value());
    }

    private ExactSum addWorth(ExactSum sum, int w, int report, int signal, int action) {
        for (int state = 0; state < game.states(); state++) {
            BigFraction p = law[report][state][signal];
            if (p.getNumerator().signum() > 0) {
                sum.addProduct(p, game.regret(w, state, action));
            }
        }
        return sum;
    }

    /** What a plan brings to type w who reports another. */
    BigFraction followed(int w, int report, List<Integer> plan) {
        ExactSum sum = new ExactSum();
        for (int signal = 0; signal < plan.size(); signal++) {
            addWorth(sum, w, report, signal, plan.get(signal));
        }
        return sum.value();
    }

    /** What the best plan brings to type w who reports another, or its own. */
    BigFraction best(int w, int report) {
        return followed(w, report, plan(w, report));
    }

    /** The same with every signal called by what its own type does on it; signals with one name merge. */
    Experiments obedient() {
        Experiments renamed = this;
        for (int w = 0; w < game.types(); w++) {
            renamed = renamed.with(w, heardBy(w, w));
        }
        return renamed;
    }

    /** The experiment of a report with every signal called by what type w does on it. */
    BigFraction[][] heardBy(int w, int report) {
        List<Integer> plan = plan(w, report);
        BigFraction[][] named = new BigFraction[game.states()][game.actions()];
        for (int state = 0; state < game.states(); state++) {
            Arrays.fill(named[state], BigFraction.ZERO);
            for (int signal = 0; signal < game.actions(); signal++) {
                BigFraction p = law[report][state][signal];
                if (p.getNumerator().signum() > 0) {
                    int action = plan.get(signal);
                    named[state][action] = named[state][action].add(p);
                }
            }
        }
        return named;
    }
}
