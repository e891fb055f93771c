package suasion.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;

/**
 * The players of a finite game and what each of them can do; action profiles are numbered with the last player fastest.
 *
 * @param names in the order of the file
 * @param actions of every player, with the numbers attached to them
 */
record Roster(List<String> names, List<Labels> actions) {
    /** Stands in tables of payoffs for what is not named. */
    static final String OTHERWISE = "otherwise";

    /** Words that mean something else where players are named. */
    private static final Set<String> WORDS = Set.of("when", "joint");

    Roster {
        names = List.copyOf(names);
        actions = List.copyOf(actions);
    }

    /** Reads a {@code players} section; no name may be one of {@code states} or of the first player's actions. */
    static Roster read(Node.Mapping section, String path, List<String> states, Numbers parameters) {
        List<String> names = new ArrayList<>();
        List<Labels> actions = new ArrayList<>();
        for (Map.Entry<String, Node> field : section.fields().entrySet()) {
            String here = Pointer.below(path, field.getKey());
            Labels.requireReadable(field.getKey(), here);
            if (WORDS.contains(field.getKey())) {
                throw UserMistake.at(
                        here, "'" + field.getKey() + "' cannot name a player: it has a meaning of its own");
            }
            names.add(field.getKey());
            actions.add(actions(field.getValue(), here, parameters));
        }
        requireDistinct(names, states, actions.get(0).names(), path);
        return new Roster(names, actions);
    }

    private static Labels actions(Node node, String path, Numbers parameters) {
        Labels actions = Labels.read("action", node, path, Set.of(), parameters);
        if (actions.size() == 0) {
            throw UserMistake.at(path, "a player needs at least one action");
        }
        for (String action : actions.names()) {
            if (action.equals(OTHERWISE)) {
                throw UserMistake.at(path, "'otherwise' cannot name an action: in payoffs it stands for all the rest");
            }
            if (action.contains(",")) {
                throw UserMistake.at(path, "'%s' cannot name an action: commas separate actions".formatted(action));
            }
        }
        return actions;
    }

    /** The keys of a table of payoffs say by themselves whether they are players, states or actions. */
    private static void requireDistinct(List<String> names, List<String> states, List<String> actions, String path) {
        for (String name : names) {
            if (states.contains(name) || actions.contains(name)) {
                throw UserMistake.at(
                        Pointer.below(path, name),
                        "%s has the same name; payoffs could not tell them apart"
                                .formatted(states.contains(name) ? "a state" : "an action of " + names.get(0)));
            }
        }
        for (String action : actions) {
            if (states.contains(action)) {
                throw UserMistake.at(
                        Pointer.below(path, names.get(0)),
                        "action '%s' has the name of a state; payoffs could not tell them apart".formatted(action));
            }
        }
    }

    int size() {
        return names.size();
    }

    /** The number of a player. */
    int index(String name, String path) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw UserMistake.at(path, "there is no player '" + name + "'").maybe(Suggestion.of(name, names));
        }
        return index;
    }

    /** The number of an action of a player. */
    int action(int player, String name, String path) {
        Labels own = actions.get(player);
        int index = own.names().indexOf(name);
        if (index < 0) {
            throw UserMistake.at(path, "%s has no action '%s'".formatted(names.get(player), name))
                    .maybe(Suggestion.of(name, own.names()));
        }
        return index;
    }

    /**
     * The profile that a text names, "buy, sell".
     *
     * @throws UserMistake if it names another number of actions, or one that a player has not
     */
    long outcome(String text, String path) {
        String[] parts = size() == 1 ? new String[] {text} : text.split(",", -1);
        if (parts.length != size()) {
            throw UserMistake.at(
                    path, "'%s' found, must be an action for each of %s, joined by commas".formatted(text, names));
        }
        long outcome = 0;
        for (int i = 0; i < parts.length; i++) {
            outcome += action(i, parts[i].strip(), path) * stride(i);
        }
        return outcome;
    }

    /** Number of action profiles; the largest long where there are more. */
    long outcomes() {
        return stride(-1);
    }

    /** How many profiles there are of those who come after a player; the largest long where there are more. */
    long stride(int player) {
        long stride = 1;
        for (int i = player + 1; i < size(); i++) {
            int count = actions.get(i).size();
            stride = stride > Long.MAX_VALUE / count ? Long.MAX_VALUE : stride * count;
        }
        return stride;
    }

    /** The action of a player in a profile. */
    int actionOf(long outcome, int player) {
        return (int) (outcome / stride(player) % actions.get(player).size());
    }

    /** "(buy, sell)". */
    String profile(long outcome) {
        String[] all = new String[size()];
        Arrays.setAll(all, i -> actions.get(i).names().get(actionOf(outcome, i)));
        return "(" + String.join(", ", all) + ")";
    }

    /** The numbers attached to what a player does in a profile. */
    Map<String, BigFraction> numbers(long outcome, int player) {
        return actions.get(player).numbers().get(actionOf(outcome, player));
    }
}
