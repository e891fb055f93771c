package suasion.receivers;

import java.util.List;
import java.util.Random;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;

/** Games among players who act or do not; receiver i is bit N - 1 - i of a set. */
final class SetGames {
    private SetGames() {}

    /** A number for a state and a set. */
    interface SetPayoff {
        BigFraction of(int state, int set);
    }

    static DesignProblem problem(List<String> prior, int players, SetPayoff f, List<SetPayoff> u, Regime regime) {
        List<String> states =
                IntStream.range(0, prior.size()).mapToObj(k -> "s" + k).toList();
        List<Player> named = IntStream.range(0, players)
                .mapToObj(i -> Player.uninformed("r" + i, List.of("wait", "act")))
                .toList();
        Game game = new Game(
                states,
                named,
                prior.stream().map(Exact::parse).toList(),
                u.stream().map(own -> table(prior.size(), players, own)).toList());
        return new DesignProblem(game, "sender", table(prior.size(), players, f), Sense.MAX, BigFraction.ZERO, regime);
    }

    private static Payoff table(int states, int players, SetPayoff payoff) {
        BigFraction[][] table = new BigFraction[states][1 << players];
        for (int state = 0; state < states; state++) {
            for (int set = 0; set < table[state].length; set++) {
                table[state][set] = payoff.of(state, set);
            }
        }
        return Payoff.of(table);
    }

    static boolean contains(int players, int set, int i) {
        return (set >> (players - 1 - i) & 1) == 1;
    }

    static BigFraction whole(int value) {
        return new BigFraction(value);
    }

    /** f = size of S, u_i = v - (size - 1)/2 on S, v = (1,-2); two players, two states equally likely. */
    static DesignProblem congestion(Regime regime) {
        int[] v = {1, -2};
        return problem(
                List.of("1/2", "1/2"),
                2,
                (state, set) -> whole(Integer.bitCount(set)),
                IntStream.range(0, 2)
                        .<SetPayoff>mapToObj(i -> (state, set) -> contains(2, set, i)
                                ? new BigFraction(2 * v[state] - (Integer.bitCount(set) - 1), 2)
                                : BigFraction.ZERO)
                        .toList(),
                regime);
    }

    /** f = size of S, g_i = w_i + (size - 1)/2 with w = (1,2,1) or (-2,-3,-1); prior (1/3, 2/3). */
    static DesignProblem threeFriends(Regime regime) {
        int[][] w = {{1, 2, 1}, {-2, -3, -1}};
        return problem(
                List.of("1/3", "2/3"),
                3,
                (state, set) -> whole(Integer.bitCount(set)),
                IntStream.range(0, 3)
                        .<SetPayoff>mapToObj(i -> (state, set) -> contains(3, set, i)
                                ? new BigFraction(2 * w[state][i] + Integer.bitCount(set) - 1, 2)
                                : BigFraction.ZERO)
                        .toList(),
                regime);
    }

    /** N voters who want yes in the good state (prior 1/3) and no in the bad one; the sender needs k votes. */
    static DesignProblem voters(int players, int k) {
        return problem(
                List.of("1/3", "2/3"),
                players,
                (state, set) -> whole(Integer.bitCount(set) >= k ? 1 : 0),
                IntStream.range(0, players)
                        .<SetPayoff>mapToObj(
                                i -> (state, set) -> whole(contains(players, set, i) ? (state == 0 ? 1 : -1) : 0))
                        .toList(),
                Regime.NONE);
    }

    /** Zero-sum: s = 1 - theta or 1 + theta, r = -s; one player, states 0 and 1 equally likely (section 4.2). */
    static DesignProblem zeroSum(Regime regime) {
        ToIntBiFunction<Integer, Integer> s = (state, set) -> set == 0 ? 1 - state : 1 + state;
        return problem(
                List.of("1/2", "1/2"),
                1,
                (state, set) -> whole(s.applyAsInt(state, set)),
                List.of((state, set) -> whole(-s.applyAsInt(state, set))),
                regime);
    }

    /** Matching pennies: r0 wants to match, r1 to differ. */
    static DesignProblem pennies() {
        return problem(
                List.of("1/2", "1/2"),
                2,
                (state, set) -> whole(Integer.bitCount(set)),
                List.of(
                        (state, set) -> whole(set == 0 || set == 3 ? 1 : -1),
                        (state, set) -> whole(set == 0 || set == 3 ? -1 : 1)),
                Regime.NONE);
    }

    /** Integer payoffs in -largest..largest, independent over states and sets. */
    static DesignProblem random(Random random, int states, int players, int largest, Regime regime) {
        int[] weights = random.ints(states, 1, 6).toArray();
        int total = IntStream.of(weights).sum();
        return problem(
                IntStream.of(weights).mapToObj(w -> w + "/" + total).toList(),
                players,
                drawn(random, states, players, largest),
                IntStream.range(0, players)
                        .mapToObj(i -> drawn(random, states, players, largest))
                        .toList(),
                regime);
    }

    private static SetPayoff drawn(Random random, int states, int players, int largest) {
        int[][] table = IntStream.range(0, states)
                .mapToObj(state ->
                        random.ints(1 << players, -largest, largest + 1).toArray())
                .toArray(int[][]::new);
        return (state, set) -> whole(table[state][set]);
    }

    /** Monotone f, g_i = w_i(state) + sum of weights of the members of S, weights >= 0: positive externalities. */
    static DesignProblem friends(Random random, int states, int players) {
        int[] weights = random.ints(states, 1, 6).toArray();
        int total = IntStream.of(weights).sum();
        int[][] w = IntStream.range(0, states)
                .mapToObj(state -> random.ints(players, -6, 4).toArray())
                .toArray(int[][]::new);
        int[][] pair = IntStream.range(0, players)
                .mapToObj(i -> random.ints(players, 0, 3).toArray())
                .toArray(int[][]::new);
        int[] worth = random.ints(players, 0, 4).toArray();
        return problem(
                IntStream.of(weights).mapToObj(x -> x + "/" + total).toList(),
                players,
                (state, set) -> whole(IntStream.range(0, players)
                        .filter(i -> contains(players, set, i))
                        .map(i -> worth[i] + state)
                        .sum()),
                IntStream.range(0, players)
                        .<SetPayoff>mapToObj(i -> (state, set) -> contains(players, set, i)
                                ? whole(w[state][i]
                                        + IntStream.range(0, players)
                                                .filter(j -> j != i && contains(players, set, j))
                                                .map(j -> pair[i][j])
                                                .sum())
                                : BigFraction.ZERO)
                        .toList(),
                Regime.NONE);
    }
}
