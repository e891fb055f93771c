package suasion.sim;

/**
 * Is told now and then how many rounds have been played since the beginning of a call, always by the calling thread.
 */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = rounds -> {};

    void played(long rounds);
}
