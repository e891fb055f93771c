package suasion.audit;

import suasion.mechanism.Promise;

/**
 * A promise as something countable in one arm of play: a number per observation cell whose mean is judged.
 *
 * @param promise what is promised
 * @param arm name of the arm that it is observed in
 * @param standing whether it is judged
 * @param test from which sides it is judged
 * @param observable the number per (cell, message, outcome)
 * @param low smallest value that the announced mechanism can produce, fixed before play
 * @param high largest such value
 * @param promised the announced mean, for people; NaN where it means nothing
 * @param required what the mean is compared with: at least this, or this
 * @param margin violations up to this size are tolerated
 * @param probability probability per round that the statistic is heard
 */
public record Statistic(
        Promise promise,
        String arm,
        Standing standing,
        Test test,
        Observable observable,
        double low,
        double high,
        double promised,
        double required,
        double margin,
        double probability) {
    /** Whether a statistic gets a verdict, and counts among the K that share alpha. */
    public enum Standing {
        JUDGED,
        VACUOUS,
        UNJUDGED
    }

    /** One-sided (mean >= required) or two-sided (mean = required). */
    public enum Test {
        AT_LEAST,
        EQUALS
    }

    /** The number that a round contributes; NaN in rounds in which the statistic is not heard. */
    @FunctionalInterface
    public interface Observable {
        double at(int cell, int message, long outcome);
    }

    public Statistic {
        if (standing != Standing.VACUOUS && !(low <= high && margin >= 0)) {
            throw new IllegalArgumentException(promise.id() + ": range [" + low + ", " + high + "], margin " + margin);
        }
    }
}
