package suasion.lab;

/**
 * How much to play, on what.
 *
 * @param rounds rounds per arm; with {@code untilDecided} at most
 * @param seed the seed of all chance
 * @param threads threads; the result is the same on any number
 * @param untilDecided whether to stop once every promise is decided
 * @param replication number of the independent repetition, 0 for the first
 */
public record PlaySettings(long rounds, long seed, int threads, boolean untilDecided, int replication) {
    /** The first repetition. */
    public PlaySettings(long rounds, long seed, int threads, boolean untilDecided) {
        this(rounds, seed, threads, untilDecided, 0);
    }
}
