package suasion.family;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Payoff;
import suasion.game.UserMistake;
import suasion.scenario.Formula;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;

/**
 * Reads a payoff: one formula for all, or action -> formula, or action -> {state -> formula}; every formula may use the
 * parameters and the numbers attached to its state and its action.
 */
final class Payoffs {
    private final Labels states;
    private final Labels actions;
    private final Numbers parameters;

    Payoffs(Labels states, Labels actions, Numbers parameters) {
        this.states = states;
        this.actions = actions;
        this.parameters = parameters;
    }

    /**
     * Reads a payoff.
     *
     * @param complete whether every action must be there; otherwise those that are not pay 0
     */
    Payoff read(Node node, String path, boolean complete) {
        BigFraction[][] table = new BigFraction[states.size()][actions.size()];
        for (BigFraction[] row : table) {
            Arrays.fill(row, BigFraction.ZERO);
        }
        if (node instanceof Node.Mapping perAction) {
            actions.requireKeys(perAction, path, complete);
            for (Map.Entry<String, Node> field : perAction.fields().entrySet()) {
                String below = Pointer.below(path, field.getKey());
                readAction(field.getValue(), below, actions.index(field.getKey(), below), table);
            }
        } else {
            for (int action = 0; action < actions.size(); action++) {
                readAction(node, path, action, table);
            }
        }
        return Payoff.of(table);
    }

    private void readAction(Node node, String path, int action, BigFraction[][] table) {
        if (node instanceof Node.Mapping perState) {
            states.requireKeys(perState, path, true);
            for (Map.Entry<String, Node> field : perState.fields().entrySet()) {
                String below = Pointer.below(path, field.getKey());
                int state = states.index(field.getKey(), below);
                table[state][action] = value(Numbers.formula(field.getValue(), below), below, state, action);
            }
        } else {
            Formula formula = Numbers.formula(node, path);
            for (int state = 0; state < states.size(); state++) {
                table[state][action] = value(formula, path, state, action);
            }
        }
    }

    private BigFraction value(Formula formula, String path, int state, int action) {
        if (formula.isNumber()) {
            return formula.value(Map.of());
        }
        Map<String, BigFraction> numbers = new HashMap<>(parameters.values());
        numbers.putAll(states.numbers().get(state));
        for (Map.Entry<String, BigFraction> attached :
                actions.numbers().get(action).entrySet()) {
            if (numbers.put(attached.getKey(), attached.getValue()) != null) {
                throw UserMistake.at(path, "both states and actions have a number '" + attached.getKey() + "'");
            }
        }
        try {
            return formula.value(numbers);
        } catch (UserMistake mistake) {
            String problem = "%s (state %s, action %s)"
                    .formatted(
                            mistake.getMessage(),
                            states.names().get(state),
                            actions.names().get(action));
            throw UserMistake.at(path, problem).maybe(mistake.guess());
        }
    }
}
