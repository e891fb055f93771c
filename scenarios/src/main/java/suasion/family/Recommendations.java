package suasion.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Player;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;

/**
 * Reads who is told what, the players moving on what they are told: state -> {"C, D": probability}, one profile instead
 * of a map being recommended for sure; where players observe something, state -> labels -> the same, the labels being
 * those of all who observe anything, in the order of the players, joined by commas. A state or labels that do not
 * matter are left out.
 */
final class Recommendations {
    private static final String WHEN = "when";

    private final Game game;
    private final Numbers parameters;
    private final Roster roster;
    private final List<String> labels;
    private final BigFraction[][] table;
    private boolean saysLabels;

    Recommendations(Game game, Numbers parameters) {
        this.game = game;
        this.parameters = parameters;
        this.roster = new Roster(
                game.players().stream().map(Player::name).toList(),
                game.players().stream()
                        .map(player -> Labels.plain("action", player.actions()))
                        .toList());
        this.labels = IntStream.range(0, profiles()).mapToObj(this::labels).toList();
        this.table = new BigFraction[game.cells()][];
    }

    /** Whether a node says what is recommended, and not what players do by themselves. */
    boolean areMeant(Node node) {
        return !(node instanceof Node.Mapping mapping)
                || mapping.fields().keySet().stream().noneMatch(roster.names()::contains);
    }

    /** The scheme at a place of the file. */
    Table read(Node node, String path) {
        Node.Mapping states = byState(node, path);
        for (int state = 0; state < game.states().size(); state++) {
            String name = game.states().get(state);
            if (states == null) {
                readState(node, path, state);
            } else if (states.has(name)) {
                readState(states.fields().get(name), Pointer.below(path, name), state);
            } else {
                throw UserMistake.at(path, "state '" + name + "' is missing");
            }
        }
        return Table.of(game, SignalSpace.recommendations(game), table);
    }

    /** Whether what was read depends on what players observe, be it in one state only. */
    boolean saysLabels() {
        return saysLabels;
    }

    /** The map by states; null where what is written holds in all of them. */
    private Node.Mapping byState(Node node, String path) {
        if (!(node instanceof Node.Mapping mapping)
                || mapping.fields().keySet().stream().noneMatch(game.states()::contains)) {
            return null;
        }
        for (String key : mapping.fields().keySet()) {
            if (!game.states().contains(key) && !isCondition(key, path)) {
                throw UserMistake.at(Pointer.below(path, key), "there is no state '" + key + "'")
                        .maybe(Suggestion.of(key, game.states()));
            }
        }
        return mapping;
    }

    private static boolean isCondition(String key, String path) {
        return key.equals(WHEN) && path.startsWith("/broken/") && path.indexOf('/', "/broken/".length()) < 0;
    }

    private int profiles() {
        return game.cells() / game.states().size();
    }

    /** What those who observe something observe in a profile of types, "good, bad". */
    private String labels(int profile) {
        return IntStream.range(0, game.players().size())
                .filter(i -> game.players().get(i).types().size() > 1)
                .mapToObj(i -> game.players().get(i).types().get(game.typeOf(profile, i)))
                .collect(Collectors.joining(", "));
    }

    private void readState(Node node, String path, int state) {
        int first = state * profiles();
        if (profiles() > 1 && node instanceof Node.Mapping mapping && isByLabels(mapping)) {
            saysLabels = true;
            for (Map.Entry<String, Node> field : mapping.fields().entrySet()) {
                String here = Pointer.below(path, field.getKey());
                int profile = profile(field.getKey(), here);
                if (table[first + profile] != null) {
                    throw UserMistake.at(here, "these labels are there twice");
                }
                table[first + profile] = lottery(field.getValue(), here);
            }
        } else {
            BigFraction[] always = lottery(node, path);
            Arrays.fill(table, first, first + profiles(), always);
        }
        for (int cell = first; cell < first + profiles(); cell++) {
            if (table[cell] == null) {
                if (game.prior().get(cell).getNumerator().signum() > 0) {
                    throw UserMistake.at(
                            path, "what is recommended at '%s' is missing".formatted(labels.get(cell - first)));
                }
                table[cell] = new BigFraction[(int) game.outcomes()];
                Arrays.fill(table[cell], BigFraction.ZERO);
                table[cell][0] = BigFraction.ONE;
            }
        }
    }

    /** A map with a profile among its keys is a lottery, unless another key is what somebody observes. */
    private boolean isByLabels(Node.Mapping mapping) {
        return mapping.fields().keySet().stream().noneMatch(this::isProfile)
                || mapping.fields().keySet().stream().anyMatch(key -> index(key) >= 0 && !isProfile(key));
    }

    private int index(String text) {
        return labels.indexOf(
                Arrays.stream(text.split(",", -1)).map(String::strip).collect(Collectors.joining(", ")));
    }

    private boolean isProfile(String text) {
        try {
            roster.outcome(text, "");
            return true;
        } catch (UserMistake other) {
            return false;
        }
    }

    private int profile(String text, String path) {
        int index = index(text);
        if (index < 0) {
            throw UserMistake.at(path, "'%s' is nothing that the players observe".formatted(text))
                    .maybe(Suggestion.of(text, labels));
        }
        return index;
    }

    private BigFraction[] lottery(Node node, String path) {
        BigFraction[] row = new BigFraction[(int) game.outcomes()];
        Arrays.fill(row, BigFraction.ZERO);
        if (node instanceof Node.Scalar always && !always.isNothing()) {
            row[(int) roster.outcome(always.text(), path)] = BigFraction.ONE;
            return row;
        }
        if (!(node instanceof Node.Mapping mapping)) {
            throw UserMistake.at(path, "{profile: probability} is needed, this is " + node.kind());
        }
        Map<String, BigFraction> given = new LinkedHashMap<>();
        boolean decimal = false;
        List<Integer> seen = new ArrayList<>();
        for (Map.Entry<String, Node> field : mapping.fields().entrySet()) {
            if (isCondition(field.getKey(), path)) {
                continue;
            }
            String here = Pointer.below(path, field.getKey());
            int outcome = (int) roster.outcome(field.getKey(), here);
            if (seen.contains(outcome)) {
                throw UserMistake.at(here, "the profile is there twice");
            }
            seen.add(outcome);
            decimal |= field.getValue() instanceof Node.Scalar scalar
                    && scalar.text().contains(".");
            row[outcome] = parameters.readNonNegative(field.getValue(), here);
            given.put(field.getKey(), row[outcome]);
        }
        Prior.requireOne(List.copyOf(given.keySet()), List.copyOf(given.values()), path, decimal);
        return row;
    }
}
