package suasion.lab;

/**
 * How much to play, on what.
 *
 * @param rounds rounds per arm; with {@code untilDecided} at most
 * @param seed the seed of all chance
 * @param threads threads; the result is the same on any number
 * @param untilDecided whether to stop once every promise is decided
 */
public record PlaySettings(long rounds, long seed, int threads, boolean untilDecided) {}
