package suasion.sequential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Sequence;
import suasion.mechanism.Sequence.Departure;
import suasion.mechanism.Table;

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

    /** For every player the first action only. */
    static List<SortedSet<Integer>> only(int players) {
        List<SortedSet<Integer>> sets = new ArrayList<>();
        for (int player = 0; player < players; player++) {
            sets.add(new TreeSet<>(List.of(0)));
        }
        return sets;
    }

    /** The prisoners' coin: both told C, a departure is answered by C (0) or D (1). */
    static Device coin(DesignProblem problem, int answer) {
        return device(problem, answer, 0);
    }

    /** Both told D; whoever moves after somebody has done C is told C. */
    static Device defecting(DesignProblem problem) {
        return device(problem, 0, 3);
    }

    private static Device device(DesignProblem problem, int answer, int outcome) {
        Map<Departure, Integer> answers = new HashMap<>();
        List<List<Integer>> orders = SequentialSolver.orders(2);
        for (int order = 0; order < 2; order++) {
            for (int done = 0; done < 2; done++) {
                answers.put(new Departure(0, order, orders.get(order).get(0), List.of(done)), answer);
            }
        }
        DesignProblem answered = problem.withSequence(new Sequence(orders, answers));
        BigFraction[][] halves = new BigFraction[1][8];
        for (int message = 0; message < 8; message++) {
            halves[0][message] = message % 4 == outcome ? BigFraction.ONE_HALF : BigFraction.ZERO;
        }
        Table table = Table.of(problem.game(), answered.recommendations(), halves);
        return new Device(table, Beliefs.offPath(answered, table));
    }
}
