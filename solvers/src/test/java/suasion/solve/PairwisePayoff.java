package suasion.solve;

import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Payoff;

/**
 * A payoff of many players with two actions each, as a function of the set S of those who take their second action:
 * (w(cell) + sum over j in S of c_j) / 100, only while {@code member} is in S where he is a player's number. Tests of
 * payoffs that are not tables.
 */
record PairwisePayoff(int players, int member, int[] alone, int[] together) implements Payoff {
    private static final double UNIT = 100;

    /** Weights uniform in -100..100 alone and in -20..20 for every other member. */
    static PairwisePayoff random(Random random, int cells, int players, int member) {
        return new PairwisePayoff(
                players,
                member,
                random.ints(cells, -100, 101).toArray(),
                random.ints(players, -20, 21).toArray());
    }

    private boolean contains(long set, int player) {
        return (set >> (players - 1 - player) & 1) == 1;
    }

    private int hundredths(int cell, long set) {
        if (member >= 0 && !contains(set, member)) {
            return 0;
        }
        int sum = alone[cell];
        for (int j = 0; j < players; j++) {
            sum += j != member && contains(set, j) ? together[j] : 0;
        }
        return sum;
    }

    private BigFraction extreme(int cell, int sign) {
        int sum = alone[cell];
        for (int j = 0; j < players; j++) {
            sum += j != member && sign * together[j] > 0 ? together[j] : 0;
        }
        return new BigFraction(member >= 0 && sign * sum < 0 ? 0 : sum, (int) UNIT);
    }

    @Override
    public int cells() {
        return alone.length;
    }

    @Override
    public long outcomes() {
        return 1L << players;
    }

    @Override
    public BigFraction exact(int cell, long outcome) {
        return new BigFraction(hundredths(cell, outcome), (int) UNIT);
    }

    @Override
    public double approx(int cell, long outcome) {
        return hundredths(cell, outcome) / UNIT;
    }

    @Override
    public BigFraction smallest(int cell) {
        return extreme(cell, -1);
    }

    @Override
    public BigFraction largest(int cell) {
        return extreme(cell, 1);
    }
}
