package suasion.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Player;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Sequence;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;
import suasion.sequential.Beliefs;

/**
 * Reads a device: {@code device}, a lottery over order and profile, by state where there are several, {@code {"row,
 * column: C, C": 1/2, ...}}; and {@code answers}, what those are told who move after a departure, see {@link Replies}.
 */
final class Devices {
    private static final String DEVICE = "device";
    private static final String ANSWERS = "answers";
    private static final List<String> KEYS = List.of(DEVICE, ANSWERS, "when");

    private final DesignProblem problem;
    private final boolean named;
    private final Numbers parameters;
    private final Labels states;
    private final Roster roster;
    private final List<List<Integer>> orders;

    /**
     * A reader.
     *
     * @param named whether the file names states
     */
    Devices(DesignProblem problem, boolean named, Numbers parameters) {
        Game game = problem.game();
        this.problem = problem;
        this.named = named;
        this.parameters = parameters;
        this.states = Labels.plain("state", game.states());
        this.roster = new Roster(
                game.players().stream().map(Player::name).toList(),
                game.players().stream()
                        .map(player -> Labels.plain("action", player.actions()))
                        .toList());
        this.orders = problem.sequence().orElseThrow().orders();
    }

    /** The device at a place of the file, with the beliefs that make most of its answers. */
    Device read(Node.Mapping node, String path) {
        for (String key : node.fields().keySet()) {
            if (!KEYS.contains(key)) {
                throw UserMistake.at(Pointer.below(path, key), "'%s' found, must be device or answers".formatted(key))
                        .maybe(Suggestion.near(key, KEYS));
            }
        }
        BigFraction[][] law = law(node, path);
        Replies replies = new Replies(roster, states, named, orders);
        replies.read(node.section(ANSWERS), Pointer.below(path, ANSWERS));
        Game game = problem.game();
        Sequence sequence = new Sequence(orders, new Reached(game, orders, replies).answers(law));
        Table table = Table.of(game, SignalSpace.inSequence(game, sequence), law);
        return new Device(table, Beliefs.offPath(problem.withSequence(sequence), table));
    }

    /** Rows states, columns order by order the profiles. */
    private BigFraction[][] law(Node.Mapping node, String path) {
        if (!node.has(DEVICE)) {
            throw UserMistake.at(path, "device, what is drawn, is missing")
                    .maybe("Maybe device: {\"%s: %s\": 1}.".formatted(order(0), profile()));
        }
        List<Map<String, BigFraction>> rows = rows(node.fields().get(DEVICE), Pointer.below(path, DEVICE));
        int profiles = (int) roster.outcomes();
        BigFraction[][] law = new BigFraction[states.size()][orders.size() * profiles];
        for (int state = 0; state < law.length; state++) {
            Arrays.fill(law[state], BigFraction.ZERO);
            for (Map.Entry<String, BigFraction> drawn : rows.get(state).entrySet()) {
                String here = here(node, path, states.names().get(state), drawn.getKey());
                int message = message(drawn.getKey(), here, profiles);
                law[state][message] = law[state][message].add(drawn.getValue());
            }
        }
        return law;
    }

    private List<Map<String, BigFraction>> rows(Node node, String path) {
        Lotteries lotteries = new Lotteries(states, parameters);
        boolean byState = node instanceof Node.Mapping mapping
                && named
                && mapping.fields().keySet().stream().anyMatch(states.names()::contains);
        if (byState) {
            return lotteries.read(node, path);
        }
        Map<String, BigFraction> row = lotteries.row(node, path);
        return states.names().stream().map(state -> row).toList();
    }

    /** Where a line of the lottery stands. */
    private static String here(Node.Mapping node, String path, String state, String key) {
        String device = Pointer.below(path, DEVICE);
        Node.Mapping section = node.section(DEVICE);
        if (section.fields().get(state) instanceof Node.Mapping) {
            return Pointer.below(Pointer.below(device, state), key);
        }
        return section.has(key)
                ? Pointer.below(device, key)
                : section.has(state) ? Pointer.below(device, state) : device;
    }

    /** "row, column: C, C"; the order can be left out where there is only one. */
    private int message(String key, String path, int profiles) {
        int colon = key.indexOf(':');
        String before = colon < 0 ? "" : key.substring(0, colon).strip();
        boolean ordered = before.contains(",") || roster.names().contains(before);
        if (!ordered && orders.size() > 1) {
            throw UserMistake.at(
                    path,
                    "'%s' found, must be an order and a profile, such as '%s: %s'".formatted(key, order(0), profile()));
        }
        int order = 0;
        if (ordered) {
            MoveOrders reader = new MoveOrders(roster);
            List<Integer> meant = reader.parse(before, path);
            order = orders.indexOf(meant);
            if (order < 0) {
                throw UserMistake.at(
                                path,
                                "the order '%s' is none of those that /orders allows".formatted(reader.name(meant)))
                        .maybe(orders.size() > 1 ? "" : "Maybe " + order(0) + ".");
            }
        }
        return order * profiles
                + (int) roster.outcome(ordered ? key.substring(colon + 1).strip() : key, path);
    }

    private String order(int index) {
        List<String> names = new ArrayList<>();
        orders.get(index).forEach(player -> names.add(roster.names().get(player)));
        return String.join(", ", names);
    }

    private String profile() {
        String first = roster.profile(0);
        return first.substring(1, first.length() - 1);
    }
}
