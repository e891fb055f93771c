package suasion.solve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;

/** Games in which payments matter. */
final class PaidGames {
    private PaidGames() {}

    /** Recommendation letters: excellent with 1/3, hiring is worth +1 or -1 to the employer, 1 to the sender. */
    static DesignProblem letters() {
        return Games.persuasion(
                List.of("1/3", "2/3"), Payoff.of(new int[][] {{0, 1}, {0, -1}}), Payoff.of(new int[][] {{0, 1}, {0, 1}
                }));
    }

    /** Patrolled with 3/10: speeding costs 3, elsewhere it brings 2; the police want drivers to obey. */
    static DesignProblem police() {
        return Games.persuasion(
                List.of("3/10", "7/10"), Payoff.of(new int[][] {{0, -3}, {0, 2}}), Payoff.of(new int[][] {{1, 0}, {1, 0}
                }));
    }

    /** Three equally likely states, r = -(a - theta)^2, s = a. */
    static DesignProblem threeStates() {
        return Games.persuasion(
                Collections.nCopies(3, "1/3"),
                Payoff.of(new int[][] {{0, -1, -4}, {-1, 0, -1}, {-4, -1, 0}}),
                Payoff.of(new int[][] {{0, 1, 2}, {0, 1, 2}, {0, 1, 2}}));
    }

    /** Dughmi et al. (2019), section 4.2: s = -r, 1 - theta for action 0 and 1 + theta for action 1. */
    static DesignProblem zeroSum() {
        return Games.persuasion(
                List.of("1/2", "1/2"), Payoff.of(new int[][] {{-1, -1}, {0, -2}}), Payoff.of(new int[][] {{1, 1}, {0, 2}
                }));
    }

    /** Two actions whose types (s, r) are drawn independently: one state per pair of types. */
    static DesignProblem twoIndependentActions(List<String> probabilities, List<String> sender, List<String> receiver) {
        int types = probabilities.size();
        List<String> prior = new ArrayList<>();
        BigFraction[][] s = new BigFraction[types * types][];
        BigFraction[][] r = new BigFraction[types * types][];
        for (int k = 0; k < types; k++) {
            for (int l = 0; l < types; l++) {
                prior.add(
                        Exact.fraction(Exact.parse(probabilities.get(k)).multiply(Exact.parse(probabilities.get(l)))));
                s[k * types + l] = new BigFraction[] {Exact.parse(sender.get(k)), Exact.parse(sender.get(l))};
                r[k * types + l] = new BigFraction[] {Exact.parse(receiver.get(k)), Exact.parse(receiver.get(l))};
            }
        }
        return Games.persuasion(prior, Payoff.of(r), Payoff.of(s));
    }

    /** f = |S| and u_i = v - (|S| - 1)/2 for i in S, v = (1, -2) in two equally likely states; 1 means joining. */
    static DesignProblem crowd() {
        BigFraction half = new BigFraction(1, 2);
        BigFraction[][] first = new BigFraction[2][];
        BigFraction[][] second = new BigFraction[2][];
        int[] v = {1, -2};
        for (int state = 0; state < 2; state++) {
            BigFraction alone = new BigFraction(v[state]);
            BigFraction both = alone.subtract(half);
            first[state] = new BigFraction[] {BigFraction.ZERO, BigFraction.ZERO, alone, both};
            second[state] = new BigFraction[] {BigFraction.ZERO, alone, BigFraction.ZERO, both};
        }
        return severalPlayers(
                List.of("1/2", "1/2"),
                List.of(2, 2),
                List.of(Payoff.of(first), Payoff.of(second)),
                sizes(2, 2),
                Sense.MAX,
                "0");
    }

    /** f = |S| and g_i = w + (|S| - 1)/2 for i in S, w = (1, 2, 1) and (-2, -3, -1), prior (1/3, 2/3). */
    static DesignProblem friends() {
        int[][] w = {{1, 2, 1}, {-2, -3, -1}};
        List<Payoff> payoffs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            BigFraction[][] table = new BigFraction[2][8];
            for (int state = 0; state < 2; state++) {
                for (int set = 0; set < 8; set++) {
                    table[state][set] = (set >> (2 - i) & 1) == 0
                            ? BigFraction.ZERO
                            : new BigFraction(2 * w[state][i] + Integer.bitCount(set) - 1, 2);
                }
            }
            payoffs.add(Payoff.of(table));
        }
        return severalPlayers(List.of("1/3", "2/3"), List.of(2, 2, 2), payoffs, sizes(2, 3), Sense.MAX, "0");
    }

    /** N voters, good with 1/3; approving is worth +1 if good and -1 if bad; the sender wants k votes. */
    static DesignProblem voters(int number, int needed) {
        List<Payoff> payoffs = IntStream.range(0, number)
                .mapToObj(i -> table(
                        2, 1 << number, (state, set) -> (int) (set >> (number - 1 - i) & 1) * (state == 0 ? 1 : -1)))
                .toList();
        Payoff wins = table(2, 1 << number, (state, set) -> Long.bitCount(set) >= needed ? 1 : 0);
        return severalPlayers(List.of("1/3", "2/3"), Collections.nCopies(number, 2), payoffs, wins, Sense.MAX, "0");
    }

    private static Payoff sizes(int cells, int players) {
        return table(cells, 1 << players, (state, set) -> Long.bitCount(set));
    }

    private interface Entry {
        int of(int cell, long outcome);
    }

    private static Payoff table(int cells, int outcomes, Entry entry) {
        return Payoff.of(IntStream.range(0, cells)
                .mapToObj(cell -> IntStream.range(0, outcomes)
                        .map(outcome -> entry.of(cell, outcome))
                        .toArray())
                .toArray(int[][]::new));
    }

    /** Players without types, the k-th with the k-th number of actions. */
    static DesignProblem severalPlayers(
            List<String> prior,
            List<Integer> actions,
            List<Payoff> payoffs,
            Payoff objective,
            Sense sense,
            String robustness) {
        List<Player> players = IntStream.range(0, actions.size())
                .mapToObj(i -> Player.uninformed("player" + i, Games.names("a", actions.get(i))))
                .toList();
        List<BigFraction> exact = prior.stream().map(Exact::parse).toList();
        Game game = new Game(Games.names("s", prior.size()), players, exact, payoffs);
        return new DesignProblem(game, "designer", objective, sense, Exact.parse(robustness));
    }

    /**
     * A random game of one to three players with small integer payoffs, of either sense, one in three with a margin.
     */
    static DesignProblem random(Random random) {
        int states = 1 + random.nextInt(3);
        List<Integer> actions = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> 2 + random.nextInt(2))
                .toList();
        int outcomes = actions.stream().reduce(1, (a, b) -> a * b);
        int[] weights = random.ints(states, 0, 5).toArray();
        weights[random.nextInt(states)]++;
        int total = IntStream.of(weights).sum();
        List<Payoff> payoffs = actions.stream()
                .map(count -> Games.payoff(random, states, outcomes, 4))
                .toList();
        return severalPlayers(
                IntStream.of(weights).mapToObj(w -> w + "/" + total).toList(),
                actions,
                payoffs,
                Games.payoff(random, states, outcomes, 4),
                random.nextBoolean() ? Sense.MAX : Sense.MIN,
                random.nextInt(3) == 0 ? "1/8" : "0");
    }
}
