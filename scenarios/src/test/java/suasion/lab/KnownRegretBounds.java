package suasion.lab;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import suasion.game.UserMistake;
import suasion.learn.Learner;
import suasion.learn.Strategies;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.sim.Arm;
import suasion.sim.History;
import suasion.sim.Look;
import suasion.sim.Obedient;
import suasion.sim.Progress;
import suasion.sim.Seat;
import suasion.sim.Strategy;
import suasion.solve.Solution;

/**
 * The known regret bounds of Hedge and of Exp3 hold in a game of the catalogue, of which the first player learns and
 * the others obey: nature and they do not care what he does, which Exp3's bound and the term for what Hedge really
 * draws need.
 */
final class KnownRegretBounds {
    private static final long ROUNDS = 2000;
    private static final int REPLICATIONS = 8;

    /** Error rate per game of what Hedge really draws. */
    private static final double DELTA = 1e-8;

    private KnownRegretBounds() {}

    /** Where a solution's mechanism is announced. */
    static void hold(Solution solution) {
        // the mechanism may be over a game that was written out, or of beliefs that are told
        DesignProblem problem = solution.problem();
        Mechanism mechanism = solution.mechanism();
        hedge(problem, mechanism);
        exp3(problem, mechanism);
    }

    /** Hedge: mixtures on every path, what is drawn but for span sqrt(N ln(1/delta) / 2) (Hoeffding and Azuma). */
    private static void hedge(DesignProblem problem, Mechanism mechanism) {
        Learner hedge = (Learner) Strategies.of("hedge");
        Optional<Double> regret = regret(problem, mechanism, hedge, 0);
        if (regret.isPresent()) {
            Seat seat = new Seat(problem, mechanism, 0);
            double bound = hedge.regretBound(seat, ROUNDS).orElseThrow();
            double luck = hedge.span(seat) * Math.sqrt(ROUNDS * Math.log(1 / DELTA) / 2);
            assertTrue(regret.get() <= bound + luck, regret.get() + " > " + bound + " + " + luck);
        }
    }

    /** Exp3: the mean, by Student's test on eight replications; false alarms 1e-6 per game. */
    private static void exp3(DesignProblem problem, Mechanism mechanism) {
        Learner exp3 = (Learner) Strategies.of("exp3");
        double[] regrets = new double[REPLICATIONS];
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            Optional<Double> regret = regret(problem, mechanism, exp3, replication);
            if (regret.isEmpty()) {
                return;
            }
            regrets[replication] = regret.get();
        }
        double mean = StatUtils.mean(regrets);
        double error = Math.sqrt(StatUtils.variance(regrets) / REPLICATIONS);
        double limit = new TDistribution(REPLICATIONS - 1).inverseCumulativeProbability(1 - 1e-6);
        double bound = exp3.regretBound(new Seat(problem, mechanism, 0), ROUNDS).orElseThrow();
        assertTrue(mean - limit * error <= bound, mean + " > " + bound);
    }

    /** The regret of the first player; empty where a play with somebody who learns is refused for its size. */
    private static Optional<Double> regret(
            DesignProblem problem, Mechanism mechanism, Strategy learner, int replication) {
        List<Strategy> strategies = new ArrayList<>();
        problem.game().players().forEach(player -> strategies.add(new Obedient()));
        strategies.set(0, learner);
        try {
            Arm arm = new Arm("learner", problem, mechanism, strategies, replication);
            Look look = History.play(arm, 12, List.of(ROUNDS), Progress.NONE)
                    .looks()
                    .get(0);
            return Optional.of(look.players().get(0).regret());
        } catch (UserMistake tooLarge) {
            assertTrue(tooLarge.getMessage().startsWith("the play is too large to tally"), tooLarge.getMessage());
            return Optional.empty();
        }
    }
}
