package suasion.report;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What came of one strategy that learners played against one scheme.
 *
 * @param name what the file calls the strategy
 * @param strategy the strategy as it prints itself, settings included
 * @param robustness the margin of obedience that the scheme leaves; null where the file asks for no margins
 * @param promised what the designer gets per round if everybody obeys, in payoff units; NaN where nobody designs
 * @param moments when the histories were looked at, ascending
 * @param summary what is to be said in one line
 */
public record LearningCurve(
        String name,
        String strategy,
        BigFraction robustness,
        double promised,
        List<Moment> moments,
        LearningSummary summary) {
    public LearningCurve {
        moments = List.copyOf(moments);
    }

    /** How things stood after the last round. */
    Moment end() {
        return moments.get(moments.size() - 1);
    }

    /** Names of the players who learn here. */
    List<String> learners() {
        return summary.regrets().stream().map(LearningSummary.Regret::player).toList();
    }

    /**
     * How things stood after some rounds; a window is the rounds since the moment before.
     *
     * @param rounds rounds played so far
     * @param obedience share of the window's rounds in which a learner did what he was told, mean over the learners;
     *     where goods are sold, reported the truth
     * @param designer what the designer got per round of the window, in payoff units; none where nobody designs
     * @param regret sum over all rounds so far of what the best fixed answer to every (type, signal) would have brought
     *     more, of the learner who regrets most, in payoff units
     * @param bound the most that this strategy's regret can be by now in expectation; NaN where nothing is known, and
     *     where several learn: what bounds the regret of each does not bound that of whoever regrets most
     */
    public record Moment(long rounds, Band obedience, Band designer, Band regret, double bound) {}
}
