package suasion.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;

/**
 * Reads how probable states and types are together: Pr(state, type) = Pr(type) belief_type(state).
 *
 * <p>A type without a belief of its own holds that of the prior. A belief of one's own comes from having learnt
 * something, so that beliefs average to the prior (Harsanyi 1967); where every type has one, the states' probabilities
 * may be left out.
 */
final class Beliefs {
    private static final String PROBABILITY = "probability";
    private static final String BELIEF = "belief";

    private final Node.Mapping root;
    private final Labels states;
    private final Labels types;
    private final Numbers parameters;
    private final List<BigFraction> shares;

    Beliefs(Node.Mapping root, Labels states, Labels types, Numbers parameters) {
        this.root = root;
        this.states = states;
        this.types = types;
        this.parameters = parameters;
        Node.Mapping section = root.section("buyer").section("types");
        this.shares =
                section.fields().isEmpty() ? List.of(BigFraction.ONE) : Prior.read(section, "/buyer/types", parameters);
        requirePossible(types, shares, "/buyer/types");
    }

    /** The prior of every state and type, types varying fastest. */
    List<BigFraction> joint() {
        List<List<BigFraction>> own =
                IntStream.range(0, types.size()).mapToObj(this::own).toList();
        boolean all = own.stream().noneMatch(List::isEmpty);
        List<BigFraction> prior = all && !isPriorGiven() ? average(own) : prior(own.indexOf(List.of()));
        requirePossible(states, prior, "/states");
        if (own.stream().anyMatch(belief -> !belief.isEmpty())) {
            requireAverage(average(own), prior);
        }
        List<BigFraction> joint = new ArrayList<>();
        for (int state = 0; state < states.size(); state++) {
            for (int type = 0; type < types.size(); type++) {
                List<BigFraction> belief = own.get(type).isEmpty() ? prior : own.get(type);
                joint.add(shares.get(type).multiply(belief.get(state)));
            }
        }
        return joint;
    }

    private static void requirePossible(Labels labels, List<BigFraction> probabilities, String path) {
        for (int i = 0; i < labels.size(); i++) {
            if (probabilities.get(i).getNumerator().signum() == 0) {
                String problem = "the probability of this %s is 0; leave it out".formatted(labels.what());
                throw UserMistake.at(Pointer.below(path, labels.names().get(i)), problem);
            }
        }
    }

    /** What a type says it believes; empty where it says nothing. */
    private List<BigFraction> own(int type) {
        String name = types.names().get(type);
        Node.Mapping written = root.section("buyer").section("types").section(name);
        if (!written.has(BELIEF)) {
            return List.of();
        }
        String path = Pointer.below("/buyer/types", name) + "/" + BELIEF;
        Node.Mapping belief = written.section(BELIEF);
        states.requireKeys(belief, path, false);
        Numbers numbers = parameters.with(types.numbers().get(type));
        List<BigFraction> given = Prior.read(belief, path, numbers);
        List<String> named = List.copyOf(belief.fields().keySet());
        return states.names().stream()
                .map(state -> named.contains(state) ? given.get(named.indexOf(state)) : BigFraction.ZERO)
                .toList();
    }

    private boolean isPriorGiven() {
        return root.section("states").fields().values().stream().anyMatch(Beliefs::isProbable);
    }

    private static boolean isProbable(Node state) {
        return state instanceof Node.Scalar || ((Node.Mapping) state).has(PROBABILITY);
    }

    /** The prior as written; {@code without} is a type that needs it, -1 where none does. */
    private List<BigFraction> prior(int without) {
        Node.Mapping section = root.section("states");
        for (String state : states.names()) {
            if (!section.has(state) || !isProbable(section.fields().get(state))) {
                String type = types.names().get(Math.max(0, without));
                String needed = without < 0 || isPriorGiven()
                        ? "other states have one"
                        : type.isEmpty()
                                ? "the buyer has no belief of his own"
                                : "type '%s' has no belief of its own".formatted(type);
                throw UserMistake.at(
                        Pointer.below("/states", state),
                        "the probability of state '%s' is missing; %s".formatted(state, needed));
            }
        }
        return Prior.read(section, "/states", parameters);
    }

    /** The mean belief of the types that have one of their own. */
    private List<BigFraction> average(List<List<BigFraction>> own) {
        BigFraction[] mean = new BigFraction[states.size()];
        Arrays.fill(mean, BigFraction.ZERO);
        BigFraction share = BigFraction.ZERO;
        for (int type = 0; type < types.size(); type++) {
            List<BigFraction> belief = own.get(type);
            for (int state = 0; state < belief.size(); state++) {
                mean[state] = mean[state].add(shares.get(type).multiply(belief.get(state)));
            }
            share = belief.isEmpty() ? share : share.add(shares.get(type));
        }
        BigFraction total = share;
        return Arrays.stream(mean).map(sum -> sum.divide(total)).toList();
    }

    private void requireAverage(List<BigFraction> mean, List<BigFraction> prior) {
        for (int state = 0; state < states.size(); state++) {
            BigFraction excess = mean.get(state).subtract(prior.get(state));
            if (excess.getNumerator().signum() != 0) {
                throw UserMistake.at(
                                "/buyer/types",
                                "beliefs average to %s for %s, whose probability is %s: %s too %s"
                                        .formatted(
                                                Exact.show(mean.get(state)),
                                                states.names().get(state),
                                                Exact.show(prior.get(state)),
                                                Exact.show(excess.abs()),
                                                excess.getNumerator().signum() > 0 ? "much" : "little"))
                        .maybe("Maybe states: {" + listed(mean) + "}.");
            }
        }
    }

    private String listed(List<BigFraction> probabilities) {
        return IntStream.range(0, states.size())
                .filter(state -> probabilities.get(state).getNumerator().signum() > 0)
                .mapToObj(state -> states.names().get(state) + ": " + Exact.show(probabilities.get(state)))
                .collect(Collectors.joining(", "));
    }
}
