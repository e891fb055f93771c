package suasion.solve;

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

/** Games that tests solve; single receiver, rows states, columns actions. */
final class Games {
    private Games() {}

    /** Kamenica and Gentzkow 2011: states innocent, guilty; actions acquit, convict. */
    static DesignProblem court() {
        return persuasion(
                List.of("3/4", "1/4"), Payoff.of(new int[][] {{1, 0}, {0, 1}}), Payoff.of(new int[][] {{0, 1}, {0, 1}
                }));
    }

    /** Full revelation is feasible and worth 2; two published simplex codes answer 4/3. */
    static DesignProblem witness() {
        return persuasion(
                List.of("1/3", "1/3", "1/3"),
                Payoff.of(new int[][] {{1, 2, 1}, {0, 0, 2}, {2, 2, 1}}),
                Payoff.of(new int[][] {{0, 3, 2}, {0, 0, 0}, {3, 1, 2}}));
    }

    static DesignProblem persuasion(List<String> prior, Payoff receiver, Payoff sender) {
        return persuasion(prior, receiver, sender, Sense.MAX, "0");
    }

    static DesignProblem persuasion(List<String> prior, Payoff receiver, Payoff sender, Sense sense, String margin) {
        List<String> states = names("s", receiver.cells());
        List<BigFraction> exact = prior.stream().map(Exact::parse).toList();
        Player player = Player.uninformed("receiver", names("a", (int) receiver.outcomes()));
        Game game = new Game(states, List.of(player), exact, List.of(receiver));
        return new DesignProblem(game, "sender", sender, sense, Exact.parse(margin));
    }

    /** A random game with integer payoffs in 0..largest and a prior of small integer weights, zeros included. */
    static DesignProblem random(Random random, int states, int actions, int largest) {
        int[] weights = random.ints(states, 0, 6).toArray();
        weights[random.nextInt(states)]++;
        int total = IntStream.of(weights).sum();
        return persuasion(
                IntStream.of(weights).mapToObj(w -> w + "/" + total).toList(),
                payoff(random, states, actions, largest),
                payoff(random, states, actions, largest));
    }

    static Payoff payoff(Random random, int states, int actions, int largest) {
        return Payoff.of(IntStream.range(0, states)
                .mapToObj(state -> random.ints(actions, 0, largest + 1).toArray())
                .toArray(int[][]::new));
    }

    static List<String> names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }
}
