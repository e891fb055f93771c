package suasion.family;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.scenario.Formula;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;

/** Evaluates the formulas of payoffs over sets, which may use the numbers of a state and of a receiver. */
final class SetNumbers {
    private final Labels states;
    private final Labels receivers;
    private final Numbers parameters;

    SetNumbers(Labels states, Labels receivers, Numbers parameters) {
        this.states = states;
        this.receivers = receivers;
        this.parameters = parameters;
    }

    /**
     * Where a payoff is read for.
     *
     * @param state number of the state
     * @param receiver number of the receiver; -1 for the sender
     * @param joins whether the receiver is a member of every set that counts
     */
    record Scope(int state, int receiver, boolean joins) {}

    /** One number per receiver: a formula over his numbers, or a map in which those who are left out weigh 0. */
    List<BigFraction> weights(Node node, String path, Scope scope) {
        if (node instanceof Node.Mapping mapping) {
            receivers.requireKeys(mapping, path, false);
            return receivers.names().stream()
                    .map(name -> mapping.has(name)
                            ? number(mapping.fields().get(name), Pointer.below(path, name), scope)
                            : BigFraction.ZERO)
                    .toList();
        }
        Formula formula = Numbers.formula(node, path);
        return IntStream.range(0, receivers.size())
                .mapToObj(i -> value(formula, path, new Scope(scope.state, i, false), Map.of()))
                .toList();
    }

    /** The value of what is written. */
    BigFraction number(Node node, String path, Scope scope) {
        return value(Numbers.formula(node, path), path, scope, Map.of());
    }

    /** The value of a formula; {@code more} are numbers of its own. */
    BigFraction value(Formula formula, String path, Scope scope, Map<String, BigFraction> more) {
        BigFraction value = evaluate(formula, path, scope, more);
        try {
            Exact.requireHoldable(value);
        } catch (UserMistake mistake) {
            throw mistake.below(path);
        }
        return value;
    }

    private BigFraction evaluate(Formula formula, String path, Scope scope, Map<String, BigFraction> more) {
        if (formula.isNumber()) {
            return formula.value(Map.of());
        }
        Map<String, BigFraction> all = new HashMap<>(parameters.values());
        List<Map<String, BigFraction>> attached =
                new ArrayList<>(List.of(states.numbers().get(scope.state), more));
        if (scope.receiver >= 0) {
            attached.add(receivers.numbers().get(scope.receiver));
        }
        for (Map<String, BigFraction> some : attached) {
            some.forEach((name, value) -> {
                if (all.put(name, value) != null) {
                    throw UserMistake.at(path, "there are two numbers '%s' here".formatted(name));
                }
            });
        }
        try {
            return formula.value(all);
        } catch (UserMistake mistake) {
            String receiver =
                    scope.receiver < 0 ? "" : ", receiver " + receivers.names().get(scope.receiver);
            String problem = "%s (state %s%s)"
                    .formatted(mistake.getMessage(), states.names().get(scope.state), receiver);
            throw UserMistake.at(path, problem).maybe(mistake.guess());
        }
    }
}
