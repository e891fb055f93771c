package suasion.family;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Payoff;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.scenario.Formula;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;

/**
 * Reads a payoff: one formula for all, or action -> formula, or action -> {state -> formula}; where the player has
 * types, any of these, or type -> any of these. Every formula may use the parameters and the numbers attached to its
 * state, its action and its type.
 */
final class Payoffs {
    private final Labels states;
    private final Labels actions;
    private final Labels types;
    private final Numbers parameters;

    /** Payoffs of a player without private information. */
    Payoffs(Labels states, Labels actions, Numbers parameters) {
        this(states, actions, Labels.plain("type", List.of("")), parameters);
    }

    /** Payoffs of a player who may be of several types; a single type named "" is none. */
    Payoffs(Labels states, Labels actions, Labels types, Numbers parameters) {
        this.states = states;
        this.actions = actions;
        this.types = types;
        this.parameters = parameters;
    }

    /**
     * Reads a payoff, one row per state and type, types varying fastest.
     *
     * @param complete whether every action must be there; otherwise those that are not pay 0
     */
    Payoff read(Node node, String path, boolean complete) {
        BigFraction[][] table = new BigFraction[states.size() * types.size()][actions.size()];
        for (BigFraction[] row : table) {
            Arrays.fill(row, BigFraction.ZERO);
        }
        boolean perType = node instanceof Node.Mapping mapping && isPerType(mapping, path);
        if (perType) {
            types.requireKeys((Node.Mapping) node, path, true);
        }
        for (int type = 0; type < types.size(); type++) {
            String name = types.names().get(type);
            if (perType) {
                readType(((Node.Mapping) node).fields().get(name), Pointer.below(path, name), complete, type, table);
            } else {
                readType(node, path, complete, type, table);
            }
        }
        return Payoff.of(table);
    }

    /** Whether the keys are types; no name may be both a type's and an action's. */
    private boolean isPerType(Node.Mapping mapping, String path) {
        if (!isTyped()) {
            return false;
        }
        for (String key : mapping.fields().keySet()) {
            String here = Pointer.below(path, key);
            boolean type = types.names().contains(key);
            if (type && actions.names().contains(key)) {
                throw UserMistake.at(here, "both a type and an action have this name; a payoff needs them told apart");
            }
            if (!type && !actions.names().contains(key)) {
                List<String> known = Stream.of(actions, types)
                        .flatMap(labels -> labels.names().stream())
                        .distinct()
                        .toList();
                throw UserMistake.at(here, "there is no action and no type '" + key + "'")
                        .maybe(Suggestion.of(key, known));
            }
        }
        return mapping.fields().keySet().stream().anyMatch(types.names()::contains);
    }

    private boolean isTyped() {
        return !types.names().equals(List.of(""));
    }

    private void readType(Node node, String path, boolean complete, int type, BigFraction[][] table) {
        if (node instanceof Node.Mapping perAction) {
            actions.requireKeys(perAction, path, complete);
            for (Map.Entry<String, Node> field : perAction.fields().entrySet()) {
                String below = Pointer.below(path, field.getKey());
                readAction(field.getValue(), below, actions.index(field.getKey(), below), type, table);
            }
        } else {
            for (int action = 0; action < actions.size(); action++) {
                readAction(node, path, action, type, table);
            }
        }
    }

    private void readAction(Node node, String path, int action, int type, BigFraction[][] table) {
        if (node instanceof Node.Mapping perState) {
            states.requireKeys(perState, path, true);
            for (Map.Entry<String, Node> field : perState.fields().entrySet()) {
                String below = Pointer.below(path, field.getKey());
                int state = states.index(field.getKey(), below);
                Formula formula = Numbers.formula(field.getValue(), below);
                table[state * types.size() + type][action] = value(formula, below, state, action, type);
            }
        } else {
            Formula formula = Numbers.formula(node, path);
            for (int state = 0; state < states.size(); state++) {
                table[state * types.size() + type][action] = value(formula, path, state, action, type);
            }
        }
    }

    private BigFraction value(Formula formula, String path, int state, int action, int type) {
        if (formula.isNumber()) {
            return Numbers.requireHoldable(formula.value(Map.of()), path);
        }
        Map<String, BigFraction> numbers = new HashMap<>(states.numbers().get(state));
        add(actions, action, numbers, path);
        add(types, type, numbers, path);
        try {
            return formula.value(parameters.with(numbers).values());
        } catch (UserMistake mistake) {
            String where = "state %s, action %s"
                    .formatted(states.names().get(state), actions.names().get(action));
            where += isTyped() ? ", type " + types.names().get(type) : "";
            throw UserMistake.at(path, "%s (%s)".formatted(mistake.getMessage(), where))
                    .maybe(mistake.guess());
        }
    }

    private void add(Labels labels, int index, Map<String, BigFraction> numbers, String path) {
        for (Map.Entry<String, BigFraction> attached :
                labels.numbers().get(index).entrySet()) {
            if (numbers.put(attached.getKey(), attached.getValue()) != null) {
                Labels other = labels == types && hasNumber(actions, attached.getKey()) ? actions : states;
                throw UserMistake.at(
                        path,
                        "both %ss and %ss have a number '%s'"
                                .formatted(other.what(), labels.what(), attached.getKey()));
            }
        }
    }

    private static boolean hasNumber(Labels labels, String number) {
        return labels.numbers().stream().anyMatch(numbers -> numbers.containsKey(number));
    }
}
