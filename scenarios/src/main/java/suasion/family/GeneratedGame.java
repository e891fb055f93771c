package suasion.family;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.UserMistake;
import suasion.scenario.Node;
import suasion.scenario.Numbers;

/**
 * A random game: uniform prior on states s1, s2, ..., actions a1, a2, ..., independent payoffs uniform on the whole
 * numbers of a range; the receiver's payoffs are drawn first, then the sender's, each state by state.
 *
 * <p>Drawn with {@link Random}, whose algorithm is part of Java's specification: the same game on every machine.
 *
 * @param states names of the states
 * @param actions names of the actions
 * @param receiver the receiver's payoff
 * @param sender the sender's payoff
 */
record GeneratedGame(Labels states, Labels actions, Payoff receiver, Payoff sender) {
    private static final int LARGEST_PAYOFF = 1_000_000_000;

    /** Draws the game of a {@code generate} section. */
    static GeneratedGame of(Node.Mapping section, String path, Numbers parameters) {
        long stateCount =
                parameters.readInteger(section.fields().get("states"), path + "/states", 1, Integer.MAX_VALUE);
        long actionCount =
                parameters.readInteger(section.fields().get("actions"), path + "/actions", 1, Integer.MAX_VALUE);
        try {
            Game.requireHoldable(stateCount, actionCount);
        } catch (UserMistake tooLarge) {
            throw tooLarge.below(path);
        }
        List<Node> range = ((Node.Sequence) section.fields().get("payoffs")).items();
        long low = parameters.readInteger(range.get(0), path + "/payoffs/0", -LARGEST_PAYOFF, LARGEST_PAYOFF);
        long high = parameters.readInteger(range.get(1), path + "/payoffs/1", low, LARGEST_PAYOFF);
        Node seed = section.fields().get("seed");
        Random random = new Random(parameters.readInteger(seed, path + "/seed", Long.MIN_VALUE, Long.MAX_VALUE));
        Labels states = numbered("state", "s", (int) stateCount);
        Labels actions = numbered("action", "a", (int) actionCount);
        Payoff receiver = payoff(states.size(), actions.size(), (int) low, (int) high, random);
        Payoff sender = payoff(states.size(), actions.size(), (int) low, (int) high, random);
        return new GeneratedGame(states, actions, receiver, sender);
    }

    private static Payoff payoff(int states, int actions, int low, int high, Random random) {
        int[][] table = new int[states][actions];
        for (int[] row : table) {
            for (int action = 0; action < actions; action++) {
                row[action] = low + random.nextInt(high - low + 1);
            }
        }
        return Payoff.of(table);
    }

    private static Labels numbered(String what, String letter, int count) {
        List<String> names =
                IntStream.rangeClosed(1, count).mapToObj(i -> letter + i).toList();
        return new Labels(
                what,
                names,
                names.stream().map(name -> Map.<String, BigFraction>of()).toList());
    }
}
