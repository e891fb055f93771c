package suasion.mechanism;

/**
 * A group of incentives of one player, judged in their place where there are too many to judge one by one.
 *
 * <p>OBEDIENCE, HONESTY: the mean over the deviations of their gains is at least 0; OBEDIENCE where one deviation per
 * signal is really taken: the mean over the signals is; HONESTY where one lie per type is really told, and
 * PARTICIPATION: the mean over the player's types is; of a buyer among types whose values are alike. CALIBRATION: the
 * probability that the cell is among the smallest set of likeliest cells that the announced posterior gives at least
 * 1/2 is the announced one; where players are told what to believe, the mean over beliefs told from one number to
 * another of 1{high} - belief is 0.
 *
 * @param kind the kind of the incentives pooled
 * @param player whose they are
 * @param type his true type, null where he has none or his types are pooled
 * @param recommendation the signal that he hears, or between which numbers the belief is that he is told; null of
 *     HONESTY, PARTICIPATION and where his signals are pooled
 * @param size how many incentives are pooled
 * @param worst which of the told beliefs, or of a buyer's lies, is worst by announcement, for people; null where nobody
 *     is told a belief or sold anything
 * @param report between which values the types are that he reports instead; null of everything but a buyer's HONESTY
 */
public record Pooled(
        Incentive.Kind kind, String player, String type, String recommendation, int size, String worst, String report)
        implements Promise {
    /** Incentives of players who are told what to do or to believe. */
    public Pooled(Incentive.Kind kind, String player, String type, String recommendation, int size, String worst) {
        this(kind, player, type, recommendation, size, worst, null);
    }

    /** Incentives of players who are told what to do. */
    public Pooled(Incentive.Kind kind, String player, String type, String recommendation, int size) {
        this(kind, player, type, recommendation, size, null);
    }

    @Override
    public String label() {
        String pooled = " (" + size + " pooled" + (worst == null ? "" : "; worst " + worst) + ")";
        return switch (kind) {
            case OBEDIENCE, CREDIBILITY ->
                (recommendation == null ? "obeys every signal" : recommendation + ", no other action") + pooled;
            case HONESTY -> "reports no " + (report == null ? "other type" : "value of " + report) + pooled;
            case PARTICIPATION -> "does not stay out" + pooled;
            case CALIBRATION ->
                worst == null
                        ? recommendation + ", posterior of the likeliest cells" + pooled
                        : "%s, on average its posterior (%d pooled; %s)".formatted(recommendation, size, worst);
        };
    }
}
