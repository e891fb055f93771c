package suasion.selling;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * A lie that pays under an answer of the program, with the plan that makes it pay most, found signal by signal. On a
 * signal that is never sent the plan obeys.
 *
 * @param type number of the true type
 * @param report number of the type that is reported
 * @param plan the action taken on each signal
 */
record Temptation(int type, int report, List<Integer> plan) {
    /** Gains up to this share of the largest value of information are the engine's own. */
    private static final double TOLERANCE = 1e-11;

    /** Every lie that pays under an engine's answer. */
    static List<Temptation> in(ConsultingProgram consulting, double[] primal) {
        SellingGame game = consulting.game();
        double tolerance = TOLERANCE * Exact.toDouble(game.largestInformation());
        List<Temptation> all = new ArrayList<>();
        for (int w = 0; w < game.types(); w++) {
            double honest = -consulting.fee(primal, w);
            for (int action = 0; action < game.actions(); action++) {
                honest += worth(consulting, primal, w, w, action, action);
            }
            for (int report = 0; report < game.types(); report++) {
                if (report != w) {
                    Integer[] plan = new Integer[game.actions()];
                    double lie = plan(consulting, primal, w, report, plan) - consulting.fee(primal, report);
                    if (lie - honest > tolerance) {
                        all.add(new Temptation(w, report, List.of(plan)));
                    }
                }
            }
        }
        return all;
    }

    /** Fills in the best plan and returns what it brings. */
    private static double plan(ConsultingProgram consulting, double[] primal, int w, int report, Integer[] plan) {
        double sum = 0;
        for (int signal = 0; signal < plan.length; signal++) {
            plan[signal] = signal;
            double most = worth(consulting, primal, w, report, signal, signal);
            for (int action = 0; action < plan.length; action++) {
                double worth = worth(consulting, primal, w, report, signal, action);
                if (worth > most) {
                    plan[signal] = action;
                    most = worth;
                }
            }
            sum += most;
        }
        return sum;
    }

    private static double worth(
            ConsultingProgram consulting, double[] primal, int w, int report, int signal, int action) {
        SellingGame game = consulting.game();
        double sum = 0;
        for (int state = 0; state < game.states(); state++) {
            double p = primal[consulting.column(report, state, signal)];
            sum += p == 0 ? 0 : game.approx(w, state, action) * p;
        }
        return sum;
    }

    /** Every lie that pays under an exact answer. */
    static List<Temptation> in(ConsultingProgram consulting, BigFraction[] primal) {
        SellingGame game = consulting.game();
        Experiments experiments = consulting.experiments(primal);
        List<Temptation> all = new ArrayList<>();
        for (int w = 0; w < game.types(); w++) {
            BigFraction honest = experiments.obeyed(w).subtract(consulting.fee(primal, w));
            for (int report = 0; report < game.types(); report++) {
                if (report != w) {
                    List<Integer> plan = experiments.plan(w, report);
                    BigFraction lie = experiments.followed(w, report, plan).subtract(consulting.fee(primal, report));
                    if (lie.compareTo(honest) > 0) {
                        all.add(new Temptation(w, report, plan));
                    }
                }
            }
        }
        return all;
    }
}
