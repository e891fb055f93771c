package suasion.sequential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Sequence;

/** Games to be played in sequence. */
final class Sequential {
    private Sequential() {}

    /** All orders, no answers. */
    static Sequence anyOrder(int players) {
        return new Sequence(SequentialSolver.orders(players), Map.of());
    }

    static DesignProblem problem(Game game, Payoff objective, Sense sense, Sequence sequence) {
        return new DesignProblem(game, "device", objective, sense, BigFraction.ZERO).withSequence(sequence);
    }

    static DesignProblem atOnce(DesignProblem problem) {
        return new DesignProblem(
                problem.game(), problem.designer(), problem.objective(), problem.sense(), problem.robustness());
    }

    /** (C,C) pays g each, (C,D) 0 and A, (D,D) b each. */
    static Game prisoners(BigFraction temptation, BigFraction g, BigFraction b) {
        BigFraction zero = BigFraction.ZERO;
        List<Player> players =
                List.of(Player.uninformed("row", List.of("C", "D")), Player.uninformed("column", List.of("C", "D")));
        return new Game(
                List.of("always"),
                players,
                List.of(BigFraction.ONE),
                List.of(
                        Payoff.of(new BigFraction[][] {{g, zero, temptation, b}}),
                        Payoff.of(new BigFraction[][] {{g, temptation, zero, b}})));
    }

    /** A game with integer payoffs from -size to size and a uniform prior. */
    static Game random(Random random, int states, int size, int... actions) {
        List<Player> players = new ArrayList<>();
        int outcomes = 1;
        for (int player = 0; player < actions.length; player++) {
            players.add(Player.uninformed(
                    "p" + player,
                    IntStream.range(0, actions[player]).mapToObj(a -> "a" + a).toList()));
            outcomes *= actions[player];
        }
        List<Payoff> payoffs = new ArrayList<>();
        for (int player = 0; player < actions.length; player++) {
            payoffs.add(payoff(random, states, outcomes, size));
        }
        return new Game(
                IntStream.range(0, states).mapToObj(state -> "s" + state).toList(),
                players,
                IntStream.range(0, states)
                        .mapToObj(state -> new BigFraction(1, states))
                        .toList(),
                payoffs);
    }

    static Payoff payoff(Random random, int states, int outcomes, int size) {
        int[][] numbers = new int[states][outcomes];
        for (int[] row : numbers) {
            for (int outcome = 0; outcome < outcomes; outcome++) {
                row[outcome] = random.nextInt(2 * size + 1) - size;
            }
        }
        return Payoff.of(numbers);
    }
}
