package suasion.report;

import java.util.List;
import suasion.audit.Judge;
import suasion.audit.Statistic;
import suasion.audit.Verdict;
import suasion.sim.Tally;

/**
 * The designer's mean payoff after a number of rounds of the obedient arm, with the confidence band of VALUE.
 *
 * @param rounds rounds played so far
 * @param mean mean payoff so far
 * @param low lower confidence limit
 * @param high upper confidence limit
 */
public record Convergence(long rounds, double mean, double low, double high) {
    /**
     * The band at checkpoints. The limits are valid whenever one looks, so the whole band holds with the error of one
     * limit per side.
     *
     * @param value the statistic of VALUE
     * @param checkpoints tallies of growing prefixes of play
     * @param limit error of each limit, {@link Judge#limit} of all statistics of the mechanism
     */
    public static List<Convergence> band(Statistic value, List<Tally> checkpoints, double limit) {
        return checkpoints.stream()
                .map(tally -> {
                    Verdict verdict = Judge.judgeOne(value, tally, limit);
                    return new Convergence(tally.rounds(), verdict.estimate(), verdict.low(), verdict.high());
                })
                .toList();
    }
}
