package suasion.report;

import java.util.List;

/**
 * What came of one strategy that learners played, in a few numbers.
 *
 * @param obedience share of the last window's rounds in which a learner did what he was told, see
 *     {@link LearningCurve.Moment}
 * @param obeyedAfter median over the replications of the rounds after which at least {@link #OBEYED} of every further
 *     window of the history was obeyed; {@link #NEVER} if fewer than {@link #MOST} of them came to that
 * @param obeyedIn replications that came to that
 * @param lost what the designer lost per round against what was promised, over all rounds, in payoff units; none where
 *     nobody designs
 * @param lostAtEnd the same over the last window
 * @param regrets what every learner regrets at the end
 */
public record LearningSummary(
        Band obedience, long obeyedAfter, int obeyedIn, Band lost, Band lostAtEnd, List<Regret> regrets) {
    /** Share of a window that counts as obeyed. */
    public static final double OBEYED = 0.95;

    /** Share of the replications that must have come to obey before a median is named. */
    public static final double MOST = 0.9;

    /** In place of rounds: not within the history. */
    public static final long NEVER = -1;

    public LearningSummary {
        regrets = List.copyOf(regrets);
    }

    /** Whether so many of the replications are enough to name a median. */
    public static boolean isMost(int obeyedIn, int replications) {
        return obeyedIn >= MOST * replications - 1e-9;
    }

    /**
     * Cumulative regret of one learner at the end.
     *
     * @param player his name
     * @param regret in payoff units, see {@link LearningCurve.Moment}
     * @param bound the most that it can be in expectation; NaN where nothing is known
     */
    public record Regret(String player, Band regret, double bound) {}
}
