package suasion.sim.bench;

import suasion.sim.Arm;
import suasion.sim.Chance;
import suasion.sim.Tally;

/**
 * A baseline, not a way to play: a game with one player as the loop over rounds that one would write by hand, with the
 * same chance and the same counts as the agents.
 *
 * <p>Up to three possible pairs (cell, message), as in the court, are told apart by two comparisons without branches;
 * more by a guide table (Chen and Asau 1974) with some sixteen slots per pair, where most rounds are found at once.
 */
public final class ScalarLoop {
    private final Arm arm;
    private final Chance chance;
    private final Pairs pairs;

    /** An arm with one player, who plays a pure policy. */
    public ScalarLoop(Arm arm, long seed) {
        this.arm = arm;
        this.chance = Chance.of(seed, arm.replication(), Chance.NATURE);
        this.pairs = new Pairs(arm);
    }

    /** Plays the rounds from 0 to {@code rounds}, exclusive. */
    public Tally play(long rounds) {
        long[] counts = new long[arm.cells().size()];
        if (pairs.upTo.length <= 3) {
            playSmall(rounds, counts);
        } else {
            playLarge(rounds, counts);
        }
        return Tally.of(arm.cells(), counts);
    }

    private void playSmall(long rounds, long[] counts) {
        Chance drawn = chance;
        int[] at = pairs.observed;
        long first = pairs.upTo[0];
        long second = pairs.upTo[Math.min(1, pairs.upTo.length - 1)];
        for (long round = 0; round < rounds; round++) {
            long word = drawn.word(round);
            counts[at[(int) (((first - word) >>> 63) + ((second - word) >>> 63))]]++;
        }
    }

    private void playLarge(long rounds, long[] counts) {
        Chance drawn = chance;
        int[] at = pairs.observed;
        long[] upTo = pairs.upTo;
        int bits = 36 - Integer.numberOfLeadingZeros(upTo.length);
        int shift = 63 - bits;
        short[] guide = new short[1 << bits];
        for (int slot = 0, k = 0; slot < guide.length; slot++) {
            while ((long) slot << shift > upTo[k]) {
                k++;
            }
            guide[slot] = (short) k;
        }
        for (long round = 0; round < rounds; round++) {
            long word = drawn.word(round);
            int k = guide[(int) (word >>> shift)];
            while (word > upTo[k]) {
                k++;
            }
            counts[at[k]]++;
        }
    }
}
