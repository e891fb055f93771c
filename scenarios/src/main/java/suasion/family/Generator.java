package suasion.family;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.UserMistake;
import suasion.scenario.Node;
import suasion.scenario.Numbers;

/**
 * A random game: states s1, s2, ..., actions a1, a2, ..., types t1, t2, ... where the section has types; independent
 * payoffs uniform on the whole numbers of a range, drawn state by state, below that type by type.
 *
 * <p>Drawn with {@link Random}, whose algorithm is part of Java's specification: the same game on every machine.
 */
final class Generator {
    private static final int LARGEST_PAYOFF = 1_000_000_000;

    private final Labels states;
    private final Labels types;
    private final Labels actions;
    private final int low;
    private final int high;
    private final Random random;

    private Generator(Labels states, Labels types, Labels actions, int low, int high, Random random) {
        this.states = states;
        this.types = types;
        this.actions = actions;
        this.low = low;
        this.high = high;
        this.random = random;
    }

    /**
     * Reads a {@code generate} section; nothing is drawn yet.
     *
     * @throws UserMistake also if the file writes some of what is to be drawn
     */
    static Generator of(Node.Mapping root, List<String> drawn, Numbers parameters) {
        for (String pointer : drawn) {
            String[] steps = pointer.substring(1).split("/");
            boolean there = steps.length == 1
                    ? root.has(steps[0])
                    : root.section(steps[0]).has(steps[1]);
            if (there) {
                throw UserMistake.at(pointer, "generate draws states, actions and payoffs; only one of both can stay");
            }
        }
        Node.Mapping section = root.section("generate");
        String path = "/generate";
        int states = size(section, "states", parameters);
        int types = section.has("types") ? size(section, "types", parameters) : 1;
        int actions = size(section, "actions", parameters);
        try {
            Game.requireHoldable((long) states * types, actions);
        } catch (UserMistake tooLarge) {
            throw tooLarge.below(path);
        }
        List<Node> range = ((Node.Sequence) section.fields().get("payoffs")).items();
        long low = parameters.readInteger(range.get(0), path + "/payoffs/0", -LARGEST_PAYOFF, LARGEST_PAYOFF);
        long high = parameters.readInteger(range.get(1), path + "/payoffs/1", low, LARGEST_PAYOFF);
        Node seed = section.fields().get("seed");
        Random random = new Random(parameters.readInteger(seed, path + "/seed", Long.MIN_VALUE, Long.MAX_VALUE));
        return new Generator(
                numbered("state", "s", states),
                section.has("types") ? numbered("type", "t", types) : Labels.plain("type", List.of("")),
                numbered("action", "a", actions),
                (int) low,
                (int) high,
                random);
    }

    private static int size(Node.Mapping section, String key, Numbers parameters) {
        return (int) parameters.readInteger(section.fields().get(key), "/generate/" + key, 1, Integer.MAX_VALUE);
    }

    private static Labels numbered(String what, String letter, int count) {
        return Labels.plain(
                what, IntStream.rangeClosed(1, count).mapToObj(i -> letter + i).toList());
    }

    Labels states() {
        return states;
    }

    Labels types() {
        return types;
    }

    Labels actions() {
        return actions;
    }

    /** The same probability for each of so many. */
    static List<BigFraction> uniform(int count) {
        return Collections.nCopies(count, new BigFraction(1, count));
    }

    /** Draws the next payoff, one row per state and type. */
    Payoff payoff() {
        int[][] table = new int[states.size() * types.size()][actions.size()];
        for (int[] row : table) {
            for (int action = 0; action < row.length; action++) {
                row[action] = low + random.nextInt(high - low + 1);
            }
        }
        return Payoff.of(table);
    }
}
