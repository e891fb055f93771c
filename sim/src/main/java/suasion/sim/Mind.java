package suasion.sim;

/**
 * What one player who learns knows by now, and what he does about it. Made anew for every play by
 * {@link Strategy#mind}; not shared between threads.
 *
 * <p>All that a mind knows is in {@link #memory}, so that a play can be set aside and taken up where it was: a mind
 * that remembers the memory of another of the same strategy and seat goes on exactly as that one would have.
 */
public interface Mind {
    /**
     * The action of a player of {@code type} on hearing {@code signal}, never {@link Strategy#NOTHING}.
     *
     * @param word chance of the round, uniform on [0, 2^63); the only chance that a mind may use
     */
    int act(int type, int signal, long word);

    /**
     * What a player of {@code type} reports where goods are sold: a type of his block, or {@code Reports.OUT}. The deal
     * is then carried out, so that {@link #act} is not asked.
     *
     * @param word chance of the round, as above
     */
    default int report(int type, long word) {
        return type;
    }

    /** Learns from what its player lived through since the last call; the view is valid during the call only. */
    void observe(Experience experience);

    /** A copy of everything known, of a length that the seat decides. */
    double[] memory();

    /** Knows from now on what the memory says, and nothing else. */
    void remember(double[] memory);
}
