package suasion.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Mechanism;
import suasion.mechanism.OffPath;
import suasion.mechanism.Sequence;
import suasion.mechanism.Sequence.Departure;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/** Devices that the tests play. */
public final class Devices {
    public static final int C = 0;
    public static final int D = 1;
    static final List<List<Integer>> BOTH = List.of(List.of(0, 1), List.of(1, 0));

    private Devices() {}

    /** The prisoner's dilemma of Doval and Ely (2020) with A = 3, b = 1 and g = 5/2; the designer wants (C, C). */
    static DesignProblem prisoners() {
        BigFraction g = new BigFraction(5, 2);
        BigFraction zero = BigFraction.ZERO;
        BigFraction three = new BigFraction(3);
        BigFraction one = BigFraction.ONE;
        Game game = new Game(
                List.of("always"),
                List.of(player("row", "C", "D"), player("column", "C", "D")),
                List.of(one),
                List.of(
                        Payoff.of(new BigFraction[][] {{g, zero, three, one}}),
                        Payoff.of(new BigFraction[][] {{g, three, zero, one}})));
        return new DesignProblem(game, "device", Payoff.of(new int[][] {{1, 0, 0, 0}}), Sense.MAX, BigFraction.ZERO);
    }

    /** The prisoners with a device for them. */
    static Arm arm(Mechanism mechanism, Strategy row, Strategy column) {
        DesignProblem problem = prisoners().withSequence(answering(C, D));
        return new Arm("prisoners", problem, mechanism, List.of(row, column), 0);
    }

    /** The prisoners with the device that makes them cooperate. */
    public static Arm arm(Strategy row, Strategy column) {
        return arm(cooperation(), row, column);
    }

    static Player player(String name, String... actions) {
        return Player.uninformed(name, List.of(actions));
    }

    /** The second mover's answers to a first mover who departs to C and to one who departs to D. */
    static Sequence answering(int toC, int toD) {
        Map<Departure, Integer> answers = new HashMap<>();
        for (int order = 0; order < 2; order++) {
            answers.put(new Departure(0, order, BOTH.get(order).get(0), List.of(C)), toC);
            answers.put(new Departure(0, order, BOTH.get(order).get(0), List.of(D)), toD);
        }
        return new Sequence(BOTH, answers);
    }

    /**
     * A fair coin says who moves first; both are told C, and D is what the second mover hears after a D: then he knows
     * that D has been done, where D pays 1 and C 0.
     */
    static Device cooperation() {
        return new Device(coin(D), List.of(told(D, 0, 1), told(D, 1, 1)));
    }

    /** The coin with another answer to a first mover who does D. */
    static Table coin(int toD) {
        Game game = prisoners().game();
        BigFraction[][] lottery = new BigFraction[1][8];
        Arrays.fill(lottery[0], BigFraction.ZERO);
        lottery[0][0] = BigFraction.ONE_HALF;
        lottery[0][4] = BigFraction.ONE_HALF;
        return Table.of(game, SignalSpace.inSequence(game, answering(C, toD)), lottery);
    }

    /** A second mover who is told an action after D: payoffs of C and D as {@link #prisoners} has them. */
    static OffPath told(int action, int player, int number) {
        Player who = prisoners().game().players().get(player);
        BigFraction[][] payoffs = {{BigFraction.ZERO, new BigFraction(number)}};
        return OffPath.of(who, action, List.of("second, after D"), List.of(BigFraction.ONE), payoffs);
    }

    /** Three players of 2, 3 and 2 actions, two states, some orders, random payoffs, answers and scheme. */
    static Arm random(Random random, Strategy... strategies) {
        List<Player> players = List.of(player("a", "0", "1"), player("b", "0", "1", "2"), player("c", "0", "1"));
        List<Payoff> payoffs = Stream.generate(() -> Payoff.of(new int[][] {row(random), row(random)}))
                .limit(4)
                .toList();
        Game game = new Game(List.of("low", "high"), players, Games.distribution(random, 2), payoffs.subList(0, 3));
        List<List<Integer>> orders = new ArrayList<>(
                List.of(List.of(0, 1, 2), List.of(1, 0, 2), List.of(2, 1, 0), List.of(1, 2, 0), List.of(0, 2, 1)));
        Collections.shuffle(orders, random);
        Sequence sequence = answers(random, game, orders.subList(0, 3));
        SignalSpace signals = SignalSpace.inSequence(game, sequence);
        BigFraction[][] lottery = {
            Games.distribution(random, signals.messages()).toArray(BigFraction[]::new),
            Games.distribution(random, signals.messages()).toArray(BigFraction[]::new)
        };
        DesignProblem problem = new DesignProblem(game, "device", payoffs.get(3), Sense.MAX, BigFraction.ZERO);
        return new Arm(
                "random", problem.withSequence(sequence), Table.of(game, signals, lottery), List.of(strategies), 0);
    }

    private static int[] row(Random random) {
        return random.ints(12, 0, 10).toArray();
    }

    /** A random answer to everything that can be done before somebody moves, whoever departed last. */
    private static Sequence answers(Random random, Game game, List<List<Integer>> orders) {
        Map<Departure, Integer> answers = new HashMap<>();
        for (int order = 0; order < orders.size(); order++) {
            List<Integer> movers = orders.get(order);
            List<List<Integer>> histories = List.of(List.of());
            for (int stage = 1; stage < movers.size(); stage++) {
                int actions =
                        game.players().get(movers.get(stage - 1)).actions().size();
                int next = game.players().get(movers.get(stage)).actions().size();
                histories = histories.stream()
                        .flatMap(done -> IntStream.range(0, actions)
                                .mapToObj(action -> Stream.concat(done.stream(), Stream.of(action))
                                        .toList()))
                        .toList();
                for (List<Integer> done : histories) {
                    for (int deviator : movers.subList(0, stage)) {
                        for (int cell = 0; cell < game.cells(); cell++) {
                            answers.put(new Departure(cell, order, deviator, done), random.nextInt(next));
                        }
                    }
                }
            }
        }
        return new Sequence(orders, answers);
    }
}
