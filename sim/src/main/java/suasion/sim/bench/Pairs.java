package suasion.sim.bench;

import java.math.BigInteger;
import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.mechanism.Table;
import suasion.sim.Arm;
import suasion.sim.Policy;

/**
 * What the baselines know of a game: its possible pairs (cell, message), the last word of chance that draws each, and
 * what is observed then. Computed apart from the agents' tables, so that equal tallies check both.
 */
final class Pairs {
    final int[] cell;
    final int[] message;
    final int[] action;
    final int[] observed;
    final long[] upTo;

    /** Pairs of an arm with one player, who plays a pure policy. */
    Pairs(Arm arm) {
        Policy policy = Policy.of(arm.strategies().get(0), arm.seat(0));
        if (arm.strategies().size() != 1 || !policy.isPure()) {
            throw new IllegalArgumentException("the baselines are for one player with a pure policy");
        }
        Game game = arm.problem().game();
        Table table = arm.announced();
        int messages = table.signals().messages();
        int[] possible = new int[game.cells() * messages];
        long[] ends = new long[possible.length];
        BigFraction sum = BigFraction.ZERO;
        int n = 0;
        for (int pair = 0; pair < possible.length; pair++) {
            BigFraction mass = table.mass(pair / messages, pair % messages);
            if (mass.getNumerator().signum() > 0) {
                sum = sum.add(mass);
                ends[n] = lastWord(sum);
                possible[n++] = pair;
            }
        }
        int[] pairs = Arrays.copyOf(possible, n);
        upTo = Arrays.copyOf(ends, n);
        cell = Arrays.stream(pairs).map(pair -> pair / messages).toArray();
        message = Arrays.stream(pairs).map(pair -> pair % messages).toArray();
        action = new int[n];
        observed = new int[n];
        for (int k = 0; k < n; k++) {
            action[k] = policy.choice(game.typeOf(cell[k], 0), message[k]).action();
            observed[k] = arm.cells().index(cell[k], message[k], action[k]);
        }
    }

    /** 2^63 F - 1, with 2^63 F rounded to an integer, halves up. */
    private static long lastWord(BigFraction cumulative) {
        BigInteger twice = cumulative.getNumerator().shiftLeft(64).divide(cumulative.getDenominator());
        return twice.add(BigInteger.ONE).shiftRight(1).subtract(BigInteger.ONE).longValueExact();
    }
}
