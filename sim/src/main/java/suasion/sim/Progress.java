package suasion.sim;

/** Is told now and then how many more rounds have been played since it was told last. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = rounds -> {};

    /** {@code more} rounds have been played since the last call. */
    void played(long more);
}
