package suasion.sim;

/** How a player acts over columns of rounds: by a table, or by thinking. */
interface Conduct {
    /**
     * Actions from what was heard.
     *
     * @param heard type x signals + signal; in sequence, the number after the last where he does not move
     * @param words the player's own chance; not read if the conduct is pure
     */
    void act(long[] heard, long[] words, long[] actions, int from, int to);

    /** Whether no chance of the player's own is needed. */
    boolean isPure();
}
