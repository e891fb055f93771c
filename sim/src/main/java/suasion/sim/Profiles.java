package suasion.sim;

import suasion.mechanism.TypeLaw;

/**
 * The types of all actions in the rounds of a block: row r holds those of the block's r-th round, action by action, and
 * which of them was recommended. Blocks are short enough for a row of many actions to stay in the second cache.
 */
final class Profiles {
    /** Entries of a block; some quarter of a megabyte. */
    private static final int ENTRIES = 1 << 15;

    final int actions;
    final long[] types;
    final int[] recommended;

    Profiles(TypeLaw law) {
        actions = law.actions();
        if (actions < 2) {
            throw new IllegalArgumentException("a pair of actions needs two, not " + actions);
        }
        recommended = new int[Math.max(1, Math.min(Chance.CHUNK, ENTRIES / actions))];
        types = new long[Math.multiplyExact(recommended.length, actions)];
    }

    /** The most rounds of a block. */
    int rounds() {
        return recommended.length;
    }
}
