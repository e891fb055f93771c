package suasion.sim.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.sim.Arm;
import suasion.sim.Strategy;

/** The games that benchmarks play. */
final class BenchGames {
    private BenchGames() {}

    /** Prosecutor and judge (Kamenica and Gentzkow 2011) at the optimum. */
    static Arm court(Strategy judge) {
        Game game = new Game(
                List.of("innocent", "guilty"),
                List.of(Player.uninformed("judge", List.of("acquit", "convict"))),
                List.of(new BigFraction(3, 4), new BigFraction(1, 4)),
                List.of(Payoff.of(new int[][] {{1, 0}, {0, 1}})));
        DesignProblem problem = new DesignProblem(
                game, "prosecutor", Payoff.of(new int[][] {{0, 1}, {0, 1}}), Sense.MAX, BigFraction.ZERO);
        BigFraction third = new BigFraction(1, 3);
        BigFraction[][] optimum = {{new BigFraction(2, 3), third}, {BigFraction.ZERO, BigFraction.ONE}};
        return Arm.of("court", problem, Table.of(game, SignalSpace.recommendations(game), optimum), judge);
    }

    /**
     * A game without meaning: every state draws one of {@code support} consecutive recommendations, its prior and its
     * scheme from small integers of the usual generator.
     */
    static Arm generated(int states, int actions, int support, Strategy receiver) {
        Random random = new Random(20_260_101);
        int[] weights = random.ints(states, 1, 10).toArray();
        BigFraction[][] scheme = new BigFraction[states][];
        for (int state = 0; state < states; state++) {
            int first = random.nextInt(actions);
            int[] row = new int[actions];
            for (int k = 0; k < support; k++) {
                row[(first + k) % actions] = 1 + random.nextInt(9);
            }
            scheme[state] = shares(row).toArray(BigFraction[]::new);
        }
        int[][] payoff = new int[states][];
        Arrays.setAll(payoff, state -> random.ints(actions, 0, 10).toArray());
        Game game = new Game(
                names("state", states),
                List.of(Player.uninformed("receiver", names("action", actions))),
                shares(weights),
                List.of(Payoff.of(payoff)));
        DesignProblem problem = new DesignProblem(game, "sender", game.payoffs().get(0), Sense.MAX, BigFraction.ZERO);
        return Arm.of(
                states + " x " + actions, problem, Table.of(game, SignalSpace.recommendations(game), scheme), receiver);
    }

    private static List<BigFraction> shares(int[] weights) {
        int sum = IntStream.of(weights).sum();
        return IntStream.of(weights)
                .mapToObj(weight -> new BigFraction(weight, sum))
                .toList();
    }

    private static List<String> names(String what, int count) {
        return IntStream.range(0, count).mapToObj(k -> what + " " + k).toList();
    }
}
